#include "commandrunner.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// import: by a mapping, and every sample of the formats there and back.
class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CommandRunner>(); }
    void importsByAMapping();
    void leavesTheLibraryOnADryRun();
    void takesEverySample_data();
    void takesEverySample();
    void writesRejectedRows();
    void knowsPeople();
    void filtersImportedLists();
    void refuses_data();
    void refuses();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_cli->path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot prepare %s", qPrintable(name));
        return file.fileName();
    }
    QString mapping() const
    {
        return write(u"mapping.json"_s, R"({"table": "listings", "dataset": "my-list", "title": "My list", "columns":
            {"name": "Lieferant", "country": "Land", "id": "Nr", "listed": "Datum"}})");
    }
    Answer importList(const QByteArray &rows, const QStringList &more = {}) const
    {
        const QString file = write(u"list.csv"_s, "Nr,Lieferant,Land,Datum\r\n" + rows);
        return m_cli->run(QStringList{u"import"_s, u"csv"_s, file, u"--mapping"_s, mapping(), u"--json"_s} + more);
    }
    static QString counts(const QJsonObject &done)
    {
        QStringList texts;
        for (const QString &key : {u"read"_s, u"added"_s, u"changed"_s, u"removed"_s, u"unchanged"_s, u"rejected"_s})
            texts << QString::number(done.value(key).toInt());
        return texts.join(u' ');
    }

    std::unique_ptr<CommandRunner> m_cli;
};

void TestCliImport::importsByAMapping()
{
    const Answer answer = importList("007,Foo Ltd,China,2024-05\r\n8,Bar,日本,\r\n", {u"--as-of"_s, u"2026-10"_s});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QJsonObject done = answer.object();
    QCOMPARE(done.value("dataset"_L1).toString(), u"my-list"_s);
    QCOMPARE(done.value("edition"_L1).toString(), u"my-list@2026-10"_s);
    QCOMPARE(done.value("format"_L1).toString(), u"csv"_s);
    QCOMPARE(counts(done), u"2 2 0 0 0 0"_s);
    QCOMPARE(done.value("sha256"_L1).toString().size(), 64);
    QCOMPARE(done.value("dry_run"_L1).toBool(true), false);
    const Answer shown =
        m_cli->run({u"list"_s, u"listings"_s, u"--filter"_s, u"list:my-list country:China"_s, u"--columns"_s,
                    u"id,name,organisation_id,listed,sources_id"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(shown.out, QByteArray("id,name,organisation_id,listed,sources_id\r\nmy-list-007,Foo Ltd,org-foo,2024-05,"
                                   "my-list@2026-10\r\n"));
}

void TestCliImport::leavesTheLibraryOnADryRun()
{
    QCOMPARE(m_cli->run({u"info"_s}).code, 0); // makes the library
    QFile library(m_cli->path(u"library.assay"_s));
    QVERIFY(library.open(QIODevice::ReadOnly));
    const QByteArray before = library.readAll();
    const Answer answer = importList("1,Foo,CN,\r\n", {u"--dry-run"_s});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.object().value("dry_run"_L1).toBool(), true);
    QCOMPARE(counts(answer.object()), u"1 1 0 0 0 0"_s);
    library.seek(0);
    QCOMPARE(library.readAll(), before);
    const Answer text =
        m_cli->run({u"import"_s, u"csv"_s, m_cli->path(u"list.csv"_s), u"--mapping"_s, mapping(), u"--dry-run"_s});
    QVERIFY2(text.out.contains("1 rows read: 1 added"), text.out.constData());
    QVERIFY2(text.out.contains("Nothing was written"), text.out.constData());
}

void TestCliImport::takesEverySample_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("dataset");
    QTest::newRow("csl") << u"csl"_s << u"consolidated_screening_list.csv"_s << u"csl"_s;
    QTest::newRow("csl legacy") << u"csl"_s << u"consolidated_screening_list_legacy.csv"_s << u"csl"_s;
    QTest::newRow("csl json") << u"csl"_s << u"consolidated_screening_list.json"_s << u"csl"_s;
    QTest::newRow("uflpa") << u"uflpa"_s << u"dhs_uflpa_entity_list.html"_s << u"uflpa"_s;
    QTest::newRow("cbp") << u"cbp"_s << u"cbp_wro_findings.csv"_s << u"cbp"_s;
    QTest::newRow("dol") << u"dol-goods"_s << u"dol_list_of_goods.xml"_s << u"tvpra"_s;
    QTest::newRow("opensanctions simple")
        << u"opensanctions"_s << u"opensanctions_targets.simple.csv"_s << u"opensanctions"_s;
    QTest::newRow("opensanctions ftm") << u"opensanctions"_s << u"opensanctions_entities.ftm.json"_s
                                       << u"opensanctions"_s;
    QTest::newRow("opensanctions nested")
        << u"opensanctions"_s << u"opensanctions_targets.nested.json"_s << u"opensanctions"_s;
    QTest::newRow("os-hub") << u"os-hub"_s << u"open_supply_hub_facilities.csv"_s << u"os-hub"_s;
    QTest::newRow("eu") << u"eu-fsf"_s << u"eu_financial_sanctions.csv"_s << u"eu-fsf"_s;
    QTest::newRow("un") << u"un-sc"_s << u"un_consolidated.xml"_s << u"un-sc"_s;
    QTest::newRow("gleif") << u"gleif"_s << u"gleif_lei2_subset.csv"_s << u"gleif"_s;
}

// In, dry run and real run alike, the same again, the diff, and back.
void TestCliImport::takesEverySample()
{
    QFETCH(const QString, format);
    QFETCH(const QString, file);
    QFETCH(const QString, dataset);
    const QString path = QTest::qFindTestData(u"../data/import/"_s + file, __FILE__, __LINE__, QT_TESTCASE_BUILDDIR,
                                              QT_TESTCASE_SOURCEDIR);
    QVERIFY2(!path.isEmpty(), qPrintable(file));
    const QJsonArray before = m_cli->run({u"editions"_s, u"--json"_s}).array();
    const Answer dry = m_cli->run({u"import"_s, format, path, u"--dry-run"_s, u"--json"_s});
    QVERIFY2(dry.code == 0 || dry.code == 3, dry.err.constData());
    const Answer first = m_cli->run({u"import"_s, format, path, u"--json"_s});
    QCOMPARE(first.code, dry.code);
    QCOMPARE(first.object().value("dataset"_L1).toString(), dataset);
    QCOMPARE(counts(first.object()), counts(dry.object()));
    QVERIFY(first.object().value("added"_L1).toInt() + first.object().value("changed"_L1).toInt() +
                first.object().value("unchanged"_L1).toInt() >
            0);
    qInfo("%s", qPrintable(counts(first.object())));
    const Answer again = m_cli->run({u"import"_s, u"auto"_s, path, u"--json"_s});
    QCOMPARE(again.code, first.code);
    QCOMPARE(again.object().value("added"_L1).toInt() + again.object().value("changed"_L1).toInt() +
                 again.object().value("removed"_L1).toInt(),
             0);
    QCOMPARE(m_cli->run({u"diff"_s, dataset, u"--format"_s, u"json"_s}).array(), QJsonArray());
    QCOMPARE(m_cli->run({u"rollback"_s, dataset}).code, 0);
    QCOMPARE(m_cli->run({u"rollback"_s, dataset}).code, 0);
    QCOMPARE(m_cli->run({u"editions"_s, u"--json"_s}).array(), before);
}

void TestCliImport::writesRejectedRows()
{
    const QString rejects = m_cli->path(u"rejects.csv"_s);
    const Answer answer = importList("1,Foo,CN,2024\r\n2,,CN,2024\r\n1,Bar,CN,\r\n3,=HYPERLINK(1),CN,soon\r\n",
                                     {u"--rejects"_s, rejects});
    QCOMPARE(answer.code, 3);
    QCOMPARE(counts(answer.object()), u"4 1 0 0 0 3"_s);
    QFile file(rejects);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0), QByteArray("line,column,reason,text\r"));
    QVERIFY2(lines.at(1).startsWith("3,"), lines.at(1).constData());
    QVERIFY2(lines.at(2).startsWith("5,"), lines.at(2).constData());
    QVERIFY2(lines.at(3).startsWith("4,id,The id is that of line 2 already,"), lines.at(3).constData());
    QCOMPARE(importList("1,Foo,CN,2024\r\n").code, 0);
}

// People and vessels have no organisation behind them.
void TestCliImport::knowsPeople()
{
    const QString path = QTest::qFindTestData(u"../data/import/un_consolidated.xml"_s, __FILE__, __LINE__,
                                              QT_TESTCASE_BUILDDIR, QT_TESTCASE_SOURCEDIR);
    const Answer answer = m_cli->run({u"import"_s, u"un-sc"_s, path, u"--json"_s});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const auto count = [this](const QString &filter) {
        return m_cli->run({u"list"_s, u"listings"_s, u"--filter"_s, filter, u"--count"_s}).out.trimmed().toInt();
    };
    const int people = count(u"list:un-sc detail:\"Type: Individual\""_s);
    QVERIFY(people > 0);
    QCOMPARE(count(u"list:un-sc detail:\"Type: Individual\" -organisation:*"_s), people);
    QVERIFY(count(u"list:un-sc detail:\"Type: Entity\""_s) > 0);
    QCOMPARE(count(u"list:un-sc detail:\"Type: Entity\" -organisation:*"_s), 0);
}

void TestCliImport::filtersImportedLists()
{
    QCOMPARE(importList("1,Foo,CN,2024\r\n2,Bar,CN,2024\r\n").code, 0);
    const QJsonArray facets = m_cli->run({u"facets"_s, u"listings"_s, u"list"_s, u"--format"_s, u"json"_s}).array();
    bool isThere = false;
    for (const QJsonValue &facet : facets)
        isThere = isThere || facet.toObject() ==
                                 QJsonObject{{u"value"_s, u"my-list"_s}, {u"title"_s, u"My list"_s}, {u"count"_s, 2}};
    QVERIFY(isThere);
    // By the title that the mapping gives it, too.
    for (const QString &table : {u"list"_s, u"lists"_s})
        QCOMPARE(m_cli
                     ->run({u"list"_s, table == u"list"_s ? u"listings"_s : u"organisations"_s, u"--filter"_s,
                            QString(table + u":\"My list\""_s), u"--count"_s})
                     .out,
                 QByteArray("2\n"));
    QCOMPARE(m_cli->run({u"list"_s, u"organisations"_s, u"--filter"_s, u"lists:my-list"_s, u"--count"_s}).out,
             QByteArray("2\n"));
    QVERIFY(m_cli->run({u"find"_s, u"Bar"_s, u"--format"_s, u"json"_s}).out.contains("my-list-2"));
}

void TestCliImport::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("format") << QStringList{u"import"_s, u"cls"_s, u"LIST"_s} << 2
                            << u"There is no format “cls”. Did you mean csl"_s;
    QTest::newRow("file") << QStringList{u"import"_s, u"csl"_s, u"none.csv"_s} << 1 << u"none.csv"_s;
    QTest::newRow("mapping missing") << QStringList{u"import"_s, u"csv"_s, u"LIST"_s} << 2 << u"mapping"_s;
    QTest::newRow("mapping unreadable") << QStringList{u"import"_s, u"csv"_s, u"LIST"_s, u"--mapping"_s, u"none.json"_s}
                                        << 1 << u"none.json"_s;
    QTest::newRow("date") << QStringList{u"import"_s, u"csl"_s, u"LIST"_s, u"--as-of"_s, u"May"_s} << 2
                          << u"“May” is not a date"_s;
    QTest::newRow("another format") << QStringList{u"import"_s, u"uflpa"_s, u"LIST"_s} << 1 << u"list.csv"_s;
}

void TestCliImport::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, code);
    QFETCH(const QString, message);
    arguments.replaceInStrings(u"LIST"_s, write(u"list.csv"_s, "a,b\r\n1,2\r\n"));
    const Answer answer = m_cli->run(arguments);
    QVERIFY2(QString::fromUtf8(answer.err).contains(message), answer.err.constData());
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
