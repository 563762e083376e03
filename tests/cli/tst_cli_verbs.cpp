#include "app/catalogue/catalogue.h"
#include "commandrunner.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

/// Every verb's answer in the shape of the contract.
class TestCliVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardOutputHoldsDataAlone_data();
    void standardOutputHoldsDataAlone();
    void tellsInfo();
    void tellsTables();
    void tellsColumns_data();
    void tellsColumns();
    void showsARecord();
    void finds();
    void helps_data();
    void helps();
    void globalOptionsStandAnywhere_data();
    void globalOptionsStandAnywhere();
    void speaksJapanese();
    void showsJapaneseTitlesToJapaneseReaders();
    void tellsHowCompleteEditionsAre();
    void readsWithoutChangingTheLibrary();
    void tellsWhatItHoldsWithoutVerb();

private:
    CommandRunner m_cli;
};

void TestCliVerbs::standardOutputHoldsDataAlone_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const QString &line) { QTest::newRow(qPrintable(line)) << line.split(u' '); };
    row(u"info --json"_s);
    row(u"tables --json"_s);
    row(u"columns listings --json"_s);
    row(u"list listings --format json"_s);
    row(u"facets listings list --format json"_s);
    row(u"show instruments uflpa --format json"_s);
    row(u"find cotton --format json"_s);
}

void TestCliVerbs::standardOutputHoldsDataAlone()
{
    QFETCH(const QStringList, arguments);
    cli::Environment terminal;
    terminal.isErrorTerminal = true;
    const Answer answer = m_cli.run(arguments, terminal);
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.code, 0);
    QJsonParseError error;
    QVERIFY(!QJsonDocument::fromJson(answer.out, &error).isNull());
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QVERIFY(answer.out.endsWith('\n') && !answer.out.contains('\r'));
}

void TestCliVerbs::tellsInfo()
{
    const QJsonObject info = m_cli.run({u"info"_s, u"--json"_s}).object();
    QCOMPARE(keys(info), (QStringList{u"editions"_s, u"library"_s, u"program"_s, u"schema"_s, u"tables"_s}));
    QCOMPARE(info.value(u"program"_s).toString(), QStringLiteral(ASSAY_VERSION));
    QVERIFY(info.value(u"schema"_s).toInt() > 0);
    QCOMPARE(info.value(u"library"_s).toObject().value(u"path"_s).toString(), m_cli.path(u"library.assay"_s));
    QVERIFY(!info.value(u"library"_s).toObject().value(u"created"_s).toString().isEmpty());
    QCOMPARE(info.value(u"tables"_s).toObject().value(u"instruments"_s).toInt(), 71);
    QCOMPARE(info.value(u"tables"_s).toObject().size(), catalogue::tables().size());
    const QJsonArray editions = info.value(u"editions"_s).toArray();
    QVERIFY(editions.size() > 5);
    for (const QJsonValue &edition : editions)
        QCOMPARE(keys(edition.toObject()),
                 (QStringList{u"as_of"_s, u"dataset"_s, u"publisher"_s, u"retrieved"_s, u"rows"_s, u"sha256"_s}));
    const QByteArray text = m_cli.run({u"info"_s}).out;
    QVERIFY(text.contains("instruments") && text.contains(" 71\n"));
}

void TestCliVerbs::tellsTables()
{
    const QJsonArray tables = m_cli.run({u"tables"_s, u"--json"_s}).array();
    QCOMPARE(valuesOf(tables, u"id"_s),
             (QStringList{u"instruments"_s, u"organisations"_s, u"countries"_s, u"listings"_s, u"goods"_s, u"cases"_s,
                          u"events"_s, u"ratifications"_s, u"indicators"_s, u"sources"_s}));
    QCOMPARE(keys(tables.at(0).toObject()), (QStringList{u"id"_s, u"rows"_s, u"title"_s}));
    QCOMPARE(tables.at(0).toObject().value(u"title"_s).toString(), u"Instruments"_s);
    const QByteArray text = m_cli.run({u"tables"_s}).out;
    QCOMPARE(text.count('\n'), tables.size() + 1);
}

void TestCliVerbs::tellsColumns_data()
{
    QTest::addColumn<QString>("table");
    for (const catalogue::Table &table : catalogue::tables())
        QTest::newRow(qPrintable(table.id)) << table.id;
}

void TestCliVerbs::tellsColumns()
{
    QFETCH(const QString, table);
    const QJsonArray columns = m_cli.run({u"columns"_s, table, u"--json"_s}).array();
    const QStringList ids = valuesOf(columns, u"id"_s);
    QCOMPARE(ids.first(), u"id"_s);
    if (table != "sources"_L1)
        QCOMPARE(ids.last(2), (QStringList{u"unverified"_s, u"sources"_s}));
    static const QRegularExpression types(u"^(text|number|boolean|date|link|list_of_text|list_of_links|value)$"_s);
    for (const QJsonValue &column : columns) {
        QCOMPARE(keys(column.toObject()), (QStringList{u"default"_s, u"facetable"_s, u"filterable"_s, u"id"_s,
                                                       u"sortable"_s, u"title"_s, u"type"_s}));
        const QString type = column.toObject().value(u"type"_s).toString();
        QVERIFY2(types.match(type).hasMatch(), qPrintable(type));
        const QString id = column.toObject().value(u"id"_s).toString();
        if (type.startsWith("link"_L1) || type == "list_of_links"_L1)
            QVERIFY2(ids.contains(id + "_id"_L1), qPrintable(id));
    }
    QCOMPARE(m_cli.run({u"columns"_s, table}).out.count('\n'), columns.size() + 1);
}

void TestCliVerbs::showsARecord()
{
    const QJsonObject record = m_cli.run({u"show"_s, u"instruments"_s, u"uflpa"_s, u"--format"_s, u"json"_s}).object();
    QCOMPARE(keys(record),
             (QStringList{u"fields"_s, u"id"_s, u"links"_s, u"sources"_s, u"table"_s, u"title"_s, u"unverified"_s}));
    QCOMPARE(record.value(u"table"_s).toString(), u"instruments"_s);
    QCOMPARE(record.value(u"id"_s).toString(), u"uflpa"_s);
    QVERIFY(!record.value(u"title"_s).toString().isEmpty());
    const QJsonObject fields = record.value(u"fields"_s).toObject();
    QCOMPARE(fields.value(u"adopted"_s).toString(), u"2021-12-23"_s);
    QCOMPARE(fields.value(u"kind"_s).toString(), u"statute"_s);
    QVERIFY(fields.value(u"jurisdictions"_s).isArray());
    QCOMPARE(fields.size(), catalogue::findTable(u"instruments"_s)->columns.size());
    QVERIFY(record.value(u"unverified"_s).isArray());
    const QJsonArray links = record.value(u"links"_s).toArray();
    QVERIFY(links.size() > 3);
    QCOMPARE(keys(links.at(0).toObject()), (QStringList{u"id"_s, u"relation"_s, u"table"_s, u"title"_s}));
    const QJsonArray sources = record.value(u"sources"_s).toArray();
    QVERIFY(!sources.isEmpty());
    QCOMPARE(keys(sources.at(0).toObject()),
             (QStringList{u"id"_s, u"published"_s, u"publisher"_s, u"title"_s, u"url"_s}));
    const QByteArray text = m_cli.run({u"show"_s, u"instruments"_s, u"uflpa"_s}).out;
    QVERIFY2(text.contains("2021-12-23") && text.contains("\nSources\n") && text.contains("unknown"), text.constData());
}

void TestCliVerbs::finds()
{
    const QJsonArray hits = m_cli.run({u"find"_s, u"japan"_s, u"--format"_s, u"json"_s, u"--limit"_s, u"5"_s}).array();
    QCOMPARE(hits.size(), 5);
    QCOMPARE(keys(hits.at(0).toObject()), (QStringList{u"column"_s, u"id"_s, u"snippet"_s, u"table"_s, u"title"_s}));
    QCOMPARE(hits.at(0).toObject().value(u"id"_s).toString(), u"JP"_s);
    QCOMPARE(m_cli.run({u"find"_s, u"qqzzxx"_s, u"--format"_s, u"json"_s}).out, "[]\n"_ba);
    QVERIFY(m_cli.run({u"find"_s, u"japan"_s}).out.contains("countries"));
    // A word that is the name of a verb is a word to find.
    QCOMPARE(m_cli.run({u"find"_s, u"list"_s, u"--format"_s, u"json"_s}).code, 0);
}

void TestCliVerbs::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("words");
    QStringList verbs;
    for (const cli::Command &command : cli::commands()) {
        verbs.append(command.name);
        QStringList words{u"assay "_s + command.name, u"--library"_s};
        for (const cli::Option &option : command.options)
            words.append(option.name);
        QTest::newRow(qPrintable(command.name)) << QStringList{command.name, u"--help"_s} << words;
    }
    QTest::newRow("all") << QStringList{u"--help"_s} << verbs;
    QTest::newRow("short") << QStringList{u"-h"_s} << verbs;
    QTest::newRow("though the table is missing") << QStringList{u"list"_s, u"-h"_s} << QStringList{u"--filter"_s};
    QTest::newRow("version") << QStringList{u"--version"_s} << QStringList{u"assay "_s + QStringLiteral(ASSAY_VERSION)};
}

void TestCliVerbs::helps()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, words);
    const Answer answer = m_cli.run(arguments);
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.err, QByteArray());
    for (const QString &word : words)
        QVERIFY2(answer.out.contains(word.toUtf8()), qPrintable(word));
}

void TestCliVerbs::globalOptionsStandAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("before") << QStringList{u"--library"_s, u"FILE"_s, u"info"_s, u"--json"_s};
    QTest::newRow("behind") << QStringList{u"info"_s, u"--json"_s, u"--library"_s, u"FILE"_s};
    QTest::newRow("with =") << QStringList{u"--library=FILE"_s, u"info"_s, u"--json"_s};
    QTest::newRow("behind with =") << QStringList{u"info"_s, u"--library=FILE"_s, u"--json"_s};
    QTest::newRow("as URL") << QStringList{u"info"_s, u"--json"_s, u"--library"_s, u"URL"_s};
}

void TestCliVerbs::globalOptionsStandAnywhere()
{
    QFETCH(QStringList, arguments);
    const QString file = m_cli.path(u"other.assay"_s);
    arguments.replaceInStrings(u"URL"_s, QUrl::fromLocalFile(file).toString());
    arguments.replaceInStrings(u"FILE"_s, file);
    const Answer answer = m_cli.run(arguments);
    QVERIFY2(answer.code == 0, answer.err.constData());
    QCOMPARE(answer.object().value(u"library"_s).toObject().value(u"path"_s).toString(), file);
}

void TestCliVerbs::showsJapaneseTitlesToJapaneseReaders()
{
    const auto record = [this](const QStringList &options, const QString &table, const QString &id) {
        const auto answer = m_cli.run(options + QStringList{u"show"_s, table, id, u"--format"_s, u"json"_s});
        return QJsonDocument::fromJson(answer.out).object();
    };
    const QStringList japanese{u"--locale"_s, u"ja"_s};
    const QJsonObject plan = record(japanese, u"instruments"_s, u"jp-nap-2025"_s);
    QCOMPARE(plan.value(u"title"_s).toString(), u"「ビジネスと人権」に関する行動計画（改定版）"_s);
    QVERIFY(valuesOf(plan.value(u"links"_s).toArray(), u"title"_s).contains(u"外務省"_s));
    const QJsonObject fields = plan.value(u"fields"_s).toObject();
    QVERIFY2(fields.value(u"title"_s).toString().startsWith(u"National Action Plan"_s), "data stay as they are");
    QCOMPARE(valuesOf(fields.value(u"administered_by"_s).toArray(), u"title"_s).value(0), u"外務省"_s);
    QVERIFY(record({}, u"instruments"_s, u"jp-nap-2025"_s).value(u"title"_s).toString().startsWith(u"National"_s));
    QCOMPARE(record(japanese, u"countries"_s, u"US"_s).value(u"title"_s).toString(), u"米国"_s);
    QCOMPARE(record(japanese, u"organisations"_s, u"org-hefei-bitland-information-technology"_s)
                 .value(u"title"_s)
                 .toString(),
             u"Hefei Bitland Information Technology Co., Ltd."_s);
    // All names of a country mean the same, in either language.
    for (const QString &name : {u"US"_s, u"米国"_s, u"アメリカ合衆国"_s, u"USA"_s, u"\"United States of America\""_s})
        for (const QStringList &options : {QStringList(), japanese})
            QCOMPARE(m_cli
                         .run(options + QStringList{u"list"_s, u"instruments"_s, u"--filter"_s,
                                                    u"jurisdictions:"_s + name, u"--count"_s})
                         .out,
                     "28\n"_ba);
}

void TestCliVerbs::tellsHowCompleteEditionsAre()
{
    const QByteArray told = m_cli.run({u"info"_s}).out;
    for (const char *words : {"14 of 72 additions of 2024", "44 of 46 requests", "80 of 97 records by December 2025"})
        QVERIFY2(told.contains(words), told.constData());
    QVERIFY2(!told.contains("additions_2024"), told.constData());
}

void TestCliVerbs::speaksJapanese()
{
    const Answer answer =
        m_cli.run({u"list"_s, u"listings"_s, u"--locale"_s, u"ja"_s, u"--filter"_s, u"country:日本,China list:uflpa"_s,
                   u"--columns"_s, u"country"_s, u"--limit"_s, u"1"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QVERIFY2(answer.out.contains("中"), answer.out.constData());
}

void TestCliVerbs::readsWithoutChangingTheLibrary()
{
    const CommandRunner cli;
    QCOMPARE(cli.run({u"info"_s}).code, 0);
    QFile library(cli.path(u"library.assay"_s));
    const auto bytes = [&library] {
        if (!library.open(QIODevice::ReadOnly))
            return QByteArray();
        const QByteArray all = library.readAll();
        library.close();
        return all;
    };
    const QByteArray before = bytes();
    QVERIFY(before.size() > 100'000);
    for (const QString &line : {u"tables"_s, u"list listings"_s, u"facets listings country"_s, u"find japan"_s,
                                u"show instruments uflpa"_s, u"columns goods"_s, u"info --json"_s})
        QCOMPARE(cli.run(line.split(u' ')).code, 0);
    QVERIFY(bytes() == before);
    QCOMPARE(QDir(cli.path({})).entryList(QDir::Files | QDir::Hidden), QStringList{u"library.assay"_s});
}

void TestCliVerbs::tellsWhatItHoldsWithoutVerb()
{
    const Answer answer = m_cli.run({});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.contains("instruments") && answer.out.contains("71"));
    for (const cli::Command &command : cli::commands())
        QVERIFY2(answer.out.contains(QByteArray("\n  " + command.name.toUtf8() + " ")), qPrintable(command.name));
    QVERIFY2(answer.err.startsWith("assay: window: ") && answer.err.count('\n') == 1, answer.err.constData());
}

QTEST_GUILESS_MAIN(TestCliVerbs)
#include "tst_cli_verbs.moc"
