#include "app/storage/dialect.h"
#include "app/storage/migrations.h"
#include "app/storage/statement_p.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace storage;

namespace {

struct Memory
{
    Memory() { sqlite3_open(":memory:", &handle); }
    ~Memory() { sqlite3_close(handle); }
    sqlite3 *handle = nullptr;
};

QString messageOf(const domain::Result<> &result)
{
    return result ? u"sound"_s : result.error().message;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void normalizes_data();
    void normalizes();
    void speaksBothDialects_data();
    void speaksBothDialects();
    void migratesStepByStep();
    void takesAFailingStepBack();
    void refusesGapsInTheCount();
    void knowsItsFingerprint();
    void comparesDefinitions_data();
    void comparesDefinitions();
};

void TestSchema::splits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("two") << u"CREATE TABLE a (x); CREATE TABLE b (y);"_s
                         << QStringList{u"CREATE TABLE a (x)"_s, u"CREATE TABLE b (y)"_s};
    QTest::newRow("semicolon in quotes") << u"INSERT INTO a VALUES ('x;y')"_s
                                         << QStringList{u"INSERT INTO a VALUES ('x;y')"_s};
    QTest::newRow("semicolon in a comment") << u"-- first; second\nSELECT 1"_s << QStringList{u"SELECT 1"_s};
    QTest::newRow("quote in a comment") << u"SELECT 1; -- it's\nSELECT 2"_s
                                        << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("doubled quote") << u"SELECT 'it''s; so'; SELECT 2"_s
                                   << QStringList{u"SELECT 'it''s; so'"_s, u"SELECT 2"_s};
    QTest::newRow("nothing") << u" ; -- x\n ;"_s << QStringList{};
}

void TestSchema::splits()
{
    QFETCH(const QString, script);
    QTEST(statements(script), "parts");
}

void TestSchema::normalizes_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("white space") << u"CREATE TABLE a (\n    x TEXT,\n    y)"_s << u"CREATE TABLE a(x TEXT, y)"_s
                                 << true;
    QTest::newRow("comments") << u"CREATE TABLE a (x, -- one\n y /* two */)"_s << u"CREATE TABLE a(x, y)"_s << true;
    QTest::newRow("blank in quotes") << u"CHECK (x = 'a b')"_s << u"CHECK (x = 'a  b')"_s << false;
    QTest::newRow("another type") << u"CREATE TABLE a (x TEXT)"_s << u"CREATE TABLE a (x BLOB)"_s << false;
    QTest::newRow("glued words") << u"x TEXT"_s << u"xTEXT"_s << false;
}

void TestSchema::normalizes()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QTEST(normalized(one) == normalized(other), "same");
}

void TestSchema::speaksBothDialects_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QString>("golden");
    QTest::newRow("SQLite") << static_cast<int>(Dialect::Sqlite) << QFINDTESTDATA("golden/sqlite.sql");
    QTest::newRow("PostgreSQL") << static_cast<int>(Dialect::PostgreSql) << QFINDTESTDATA("golden/postgresql.sql");
}

// The text that each engine is given, statement by statement. After a wished-for change of the schema write it anew:
// ASSAY_GOLDEN=write tst_schema speaksBothDialects
void TestSchema::speaksBothDialects()
{
    QFETCH(const int, dialect);
    QFETCH(const QString, golden);
    const auto schema = Schema::load();
    QVERIFY(schema);
    QString text;
    for (const Migration &step : schema->migrations()) {
        for (const QString &statement : statements(schemaText(step.sql, static_cast<Dialect>(dialect))))
            text += normalized(statement) + u";\n"_s;
    }
    QFile file(golden);
    if (qEnvironmentVariable("ASSAY_GOLDEN") == "write"_L1) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        QSKIP("written");
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
        QCOMPARE(lines.at(i), expected.at(i));
    QCOMPARE(lines.size(), expected.size());
    QVERIFY(!text.contains(u'{'));
}

void TestSchema::migratesStepByStep()
{
    const auto schema = Schema::load();
    QVERIFY(schema);
    QVERIFY(schema->version() >= 2);
    const Memory memory;
    QCOMPARE(messageOf(migrate(memory.handle, Schema::of(schema->migrations().first(1)))), u"sound"_s);
    QCOMPARE(*integerOf(memory.handle, "PRAGMA user_version"), 1);
    QCOMPARE(messageOf(checkDefinitions(memory.handle, *schema, 1)), u"sound"_s);
    QVERIFY(!checkDefinitions(memory.handle, *schema, 2));
    QCOMPARE(messageOf(migrate(memory.handle, *schema)), u"sound"_s);
    QCOMPARE(*integerOf(memory.handle, "PRAGMA user_version"), schema->version());
    QCOMPARE(messageOf(checkDefinitions(memory.handle, *schema, schema->version())), u"sound"_s);
}

void TestSchema::takesAFailingStepBack()
{
    const auto schema = Schema::load();
    QVERIFY(schema);
    const Memory memory;
    QVERIFY(migrate(memory.handle, *schema));
    QList<Migration> steps = schema->migrations();
    const int next = schema->version() + 1;
    steps << Migration{.number = next,
                       .name = u"broken.sql"_s,
                       .sql = u"CREATE TABLE fine (x); INSERT INTO fine VALUES (1); CREATE TABLE countries (x);"_s};
    const domain::Result<> done = migrate(memory.handle, Schema::of(steps));
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains("broken.sql"_L1), qPrintable(done.error().message));
    QCOMPARE(*integerOf(memory.handle, "PRAGMA user_version"), schema->version());
    QCOMPARE(messageOf(checkDefinitions(memory.handle, *schema, schema->version())), u"sound"_s);
    QCOMPARE(sqlite3_get_autocommit(memory.handle), 1);
}

void TestSchema::refusesGapsInTheCount()
{
    QTemporaryDir folder;
    QVERIFY(!Schema::load(folder.path())); // none at all
    for (const QString &name : {u"0001-a.sql"_s, u"0003-c.sql"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(!Schema::load(folder.path()));
}

// Where it is out of date nothing is refused, but each start makes a library to compare with.
void TestSchema::knowsItsFingerprint()
{
    const auto schema = Schema::load();
    QVERIFY(schema);
    const Memory memory;
    QVERIFY(migrate(memory.handle, *schema));
    QCOMPARE(*fingerprint(memory.handle), knownDefinitions.toByteArray());
}

void TestSchema::comparesDefinitions_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("said"); // a part of the message
    QTest::newRow("as made") << u"SELECT 1"_s << u"sound"_s;
    QTest::newRow("analyzed") << u"ANALYZE"_s << u"sound"_s;
    QTest::newRow("trigger") << u"CREATE TRIGGER t AFTER INSERT ON countries BEGIN SELECT 1; END"_s << u"trigger t"_s;
    QTest::newRow("view") << u"CREATE VIEW v AS SELECT 1"_s << u"view v"_s;
    QTest::newRow("table") << u"CREATE TABLE more (x)"_s << u"table more"_s;
    QTest::newRow("index") << u"CREATE INDEX i ON goods (area)"_s << u"index i"_s;
    QTest::newRow("column") << u"ALTER TABLE goods ADD COLUMN x"_s << u"table goods"_s;
    QTest::newRow("column gone") << u"ALTER TABLE goods DROP COLUMN note"_s << u"table goods"_s;
    QTest::newRow("table gone") << u"DROP TABLE indicators"_s << u"indicators"_s;
    QTest::newRow("index gone") << u"DROP INDEX goods_by_good"_s << u"goods_by_good"_s;
}

void TestSchema::comparesDefinitions()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, said);
    const auto schema = Schema::load();
    QVERIFY(schema);
    const Memory memory;
    QVERIFY(migrate(memory.handle, *schema));
    QVERIFY(execute(memory.handle, sql.toUtf8()));
    const QString message = messageOf(checkDefinitions(memory.handle, *schema, schema->version()));
    QVERIFY2(message.contains(said), qPrintable(message));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
