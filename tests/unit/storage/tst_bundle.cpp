#include "app/storage/bundlecompiler.h"
#include "app/storage/csvreader.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace storage;

namespace {

using Files = QMap<QString, QByteArray>;

/// A small sound set of tables.
Files soundFiles()
{
    return {
        {u"editions.csv"_s, "id,dataset,title,table_id,publisher,retrieved,importer_version\n"
                            "c@1,c,Countries,countries,Us,2026-01-02,1\n"
                            "o@1,o,Organisations,organisations,Us,2026-01-02,1\n"
                            "s@1,s,Sources,sources,Us,2026-01-02,1\n"},
        {u"sources.csv"_s, "id,edition,title\nsrc,s@1,\"A, \"\"quoted\"\" title\"\n"},
        {u"countries.csv"_s, "id,edition,area,name,eu_member,sources,unverified\n"
                             "FR,c@1,country,France,1,src,\n"
                             "JP,c@1,country,Japan,0,src,eu_member=not looked up;name\n"},
        {u"organisations.csv"_s, "id,edition,name,country,parent,sources\n"
                                 "child,o@1,Child,JP,mother,src\n"
                                 "mother,o@1,Mother,,,src\n"},
        {u"organisation_names.csv"_s, "organisation,position,name\nchild,0,Kid\n"},
    };
}

void write(const QString &folder, const Files &files)
{
    for (auto it = files.begin(); it != files.end(); ++it)
        QVERIFY(libraryfile::overwrite(folder + u'/' + it.key(), it.value()));
}

QString textOf(const domain::Result<QList<CsvRecord>> &records)
{
    if (!records)
        return u"error at %1: %2"_s.arg(records.error().line).arg(records.error().message);
    QString text;
    for (const CsvRecord &record : *records)
        text += u"%1:%2 "_s.arg(record.line).arg(QString::fromUtf8(record.fields.join('|')));
    return text.trimmed();
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCsv_data();
    void readsCsv();
    void compiles();
    void sameInputSameBytes();
    void tellsFaults_data();
    void tellsFaults();
};

void TestBundle::readsCsv_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("read");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << u"1:a|b 2:1|2"_s;
    QTest::newRow("no line end") << QByteArray("a,b\n1,2") << u"1:a|b 2:1|2"_s;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << u"1:a|b 2:1|2"_s;
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf"
                                        "a\n1\n")
                          << u"1:a 2:1"_s;
    QTest::newRow("quotes") << QByteArray("a\n\"x,\"\"y\"\"\"\n") << u"1:a 2:x,\"y\""_s;
    QTest::newRow("line in quotes") << QByteArray("a\n\"x\ny\"\nz\n") << u"1:a 2:x\ny 4:z"_s;
    QTest::newRow("empty fields") << QByteArray("a,b\n,\n") << u"1:a|b 2:|"_s;
    QTest::newRow("too many") << QByteArray("a,b\n1,2,3\n") << u"error at 2: 3 fields stand here, the header has 2"_s;
    QTest::newRow("too few") << QByteArray("a,b\n1\n") << u"error at 2: 1 fields stand here, the header has 2"_s;
    QTest::newRow("open quote") << QByteArray("a\n\"x\n") << u"error at 2: a quote is not closed"_s;
    QTest::newRow("stray quote") << QByteArray("a\nx\"y\n")
                                 << u"error at 2: a quote stands inside a field that is not quoted"_s;
    QTest::newRow("behind a quote") << QByteArray("a\n\"x\"y\n") << u"error at 2: text stands behind a closing quote"_s;
}

void TestBundle::readsCsv()
{
    QFETCH(const QByteArray, csv);
    QTEST(textOf(readCsv(csv)), "read");
}

void TestBundle::compiles()
{
    const QTemporaryDir data;
    write(data.path(), soundFiles());
    const QString target = data.filePath(u"out.sqlite"_s);
    const auto made = compileBundle({.schemaFolder = u":/schema"_s, .dataFolder = data.path()}, target);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    // Each must hold; a failing CHECK names itself.
    const char *facts[] = {
        "(SELECT group_concat(id) FROM organisations WHERE parent = (SELECT row FROM organisations WHERE id = "
        "'mother')) = 'child'",
        "(SELECT name FROM organisation_names) = 'Kid'",
        "(SELECT title FROM sources) = 'A, \"quoted\" title'",
        "(SELECT count(*) FROM citations) = 4",
        "(SELECT count(*) FROM unverified WHERE table_id = 'countries' AND record = 2) = 2",
        "(SELECT note FROM unverified WHERE column_id = 'eu_member') = 'not looked up'",
        "(SELECT country FROM organisations WHERE id = 'mother') IS NULL",
        "(SELECT row_count FROM editions WHERE id = 'c@1') = 2",
        "(SELECT length(sha256) FROM editions WHERE id = 'c@1') = 64",
        "(SELECT eu_member FROM countries WHERE id = 'JP') = 0",
        "(SELECT present FROM editions WHERE id = 'c@1') = 1",
        "(SELECT user_version FROM pragma_user_version) >= 2",
        "(SELECT application_id FROM pragma_application_id) = 1095979865",
        "(SELECT count(*) FROM library_info WHERE key = 'created') = 0",
    };
    for (const char *fact : facts) {
        const QByteArray sql = QByteArray("CREATE TEMP TABLE t (x CHECK (x IS 1)); INSERT INTO t SELECT ") + fact;
        QVERIFY2(libraryfile::run(target, sql).isEmpty(), fact);
    }
    const QByteArray csv = libraryfile::bytes(data.filePath(u"countries.csv"_s));
    const QByteArray sha = QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex();
    QVERIFY(libraryfile::bytes(target).contains(sha));
}

void TestBundle::sameInputSameBytes()
{
    const QTemporaryDir data;
    write(data.path(), soundFiles());
    for (const QString &name : {u"one"_s, u"two"_s})
        QVERIFY(compileBundle({.schemaFolder = u":/schema"_s, .dataFolder = data.path()}, data.filePath(name)));
    QCOMPARE(libraryfile::bytes(data.filePath(u"one"_s)), libraryfile::bytes(data.filePath(u"two"_s)));
}

void TestBundle::tellsFaults_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &file, const QByteArray &before, const QByteArray &after,
                        int line,
                        const QString &message) { QTest::newRow(name) << file << before << after << line << message; };
    row("unknown id", u"organisations.csv"_s, ",JP,", ",XX,", 2, u"country: XX is no id in countries"_s);
    row("unknown source", u"countries.csv"_s, "0,src,", "0,scr,", 3, u"sources: scr is no id in sources"_s);
    row("id twice", u"countries.csv"_s, "JP,", "FR,", 3, u"the id FR is there twice"_s);
    row("id missing", u"countries.csv"_s, "JP,c", ",c", 3, u"the id is missing"_s);
    row("no number", u"countries.csv"_s, "Japan,0", "Japan,no", 3, u"eu_member: no is no whole number"_s);
    row("unknown column", u"countries.csv"_s, "area,", "aera,", 1, u"the schema has no column aera"_s);
    row("required cell", u"organisations.csv"_s, "Mother", "", 3, u"NOT NULL"_s);
    row("same position", u"organisation_names.csv"_s, "child,0,Kid\n", "child,0,Kid\nchild,0,Kit\n", 3, u"UNIQUE"_s);
    row("unverified twice", u"countries.csv"_s, ";name", ";eu_member", 3, u"UNIQUE"_s);
    row("unverified no column", u"countries.csv"_s, ";name", ";two words", 3, u"names no column"_s);
    row("length of a record", u"countries.csv"_s, "Japan,0", "Japan", 3, u"the header has 7"_s);
    row("header only missing", u"organisation_names.csv"_s, "organisation,position,name\nchild,0,Kid\n", "", 1,
        u"the header is missing"_s);
    row("edition without rows", u"editions.csv"_s, "s@1,s,", "t@1,t,T,goods,Us,2026-01-02,1\ns@1,s,", 0,
        u"the edition t@1 has no rows"_s);
}

void TestBundle::tellsFaults()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QTemporaryDir data;
    Files files = soundFiles();
    QVERIFY(files[file].contains(before));
    files[file].replace(before, after);
    write(data.path(), files);
    const QString target = data.filePath(u"out.sqlite"_s);
    QVERIFY(libraryfile::overwrite(target, "former"));
    const auto made = compileBundle({.schemaFolder = u":/schema"_s, .dataFolder = data.path()}, target);
    QVERIFY(!made);
    QTEST(made.error().line, "line");
    QFETCH(const QString, message);
    QVERIFY2(made.error().message.contains(message), qPrintable(made.error().message));
    if (made.error().line > 0)
        QVERIFY2(made.error().file.endsWith(file), qPrintable(made.error().file));
    QCOMPARE(libraryfile::bytes(target), QByteArray("former")); // the former one stays; ninja sees the failure
    QVERIFY(!QFile::exists(target + u".making"_s));
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
