#include "app/storage/library.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using storage::Access;
using storage::Library;

// What is no sound library is refused with a message that names the thing and a remedy, and stays as it was.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void refusesCuts_data();
    void refusesCuts();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesALockedLibrary();
    void readsThroughAWritersLog();

private:
    QTemporaryDir m_folder;
    QByteArray m_sound;
};

namespace {

/// Puts a big-endian number into the header.
QByteArray withField(QByteArray bytes, int offset, quint32 value)
{
    qToBigEndian(value, bytes.data() + offset);
    return bytes;
}

void expectRefusal(const QString &path, Access access, const QString &message)
{
    const libraryfile::Trace before(path);
    const auto opened = Library::open(path, access);
    QVERIFY2(!opened, "was opened");
    const domain::Error &error = opened.error();
    QVERIFY2(error.message.contains(message), qPrintable(error.message));
    QVERIFY2(!error.remedy.isEmpty(), qPrintable(error.message));
    QCOMPARE(error.file, path);
    QVERIFY(libraryfile::Trace(path) == before);
}

} // namespace

void TestRefusals::initTestCase()
{
    const QString path = m_folder.filePath(u"sound.sqlite"_s);
    QVERIFY(libraryfile::copyBundle(path));
    m_sound = libraryfile::bytes(path);
    QVERIFY(m_sound.size() > 100'000);
    QVERIFY(Library::open(path, Access::ReadOnly));
}

void TestRefusals::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("sql"); // run on the content, if any
    QTest::addColumn<QString>("message");
    const QByteArray &sound = m_sound;
    const QByteArray schemaEdit = "PRAGMA writable_schema = ON; ";
    const auto bytes = [](const char *name, const QByteArray &content, const QString &message) {
        QTest::newRow(name) << content << QByteArray() << message;
    };
    const auto sql = [&](const char *name, const QByteArray &statement, const QString &message) {
        QTest::newRow(name) << sound << statement << message;
    };
    bytes("empty", {}, u"no SQLite file"_s);
    bytes("text", "id,name\nx,y\n"_ba.repeated(100), u"no SQLite file"_s);
    bytes("zip", "PK\x03\x04"_ba + QByteArray(5000, '\0'), u"no SQLite file"_s);
    bytes("zeros", QByteArray(100'000, '\0'), u"no SQLite file"_s);
    bytes("newer", withField(sound, 60, 99), u"newer Assay (schema 99"_s);
    bytes("schema number of nothing", withField(sound, 60, 0), u"no schema version"_s);
    bytes("negative schema number", withField(sound, 60, 0xffffffff), u"no schema version"_s);
    bytes("another program's", withField(sound, 68, 0x0f055112), u"not a library of Assay"_s);
    bytes("nobody's", withField(sound, 68, 0), u"not a library of Assay"_s);
    bytes("page size of nothing", withField(sound, 16, 0x00000101), u"damaged"_s);
    bytes("other page size", withField(sound, 16, 0x02000101), u"damaged"_s);
    bytes("first page gone", QByteArray(sound).replace(100, 3996, QByteArray(3996, '\xff')), u"damaged"_s);
    bytes("free list of nothing", withField(withField(sound, 32, 77), 36, 1000), u"damaged"_s);
    sql("trigger", "CREATE TRIGGER evil AFTER INSERT ON countries BEGIN DELETE FROM goods; END", u"trigger evil"_s);
    sql("view", "CREATE VIEW evil AS SELECT * FROM goods", u"view evil"_s);
    sql("view for a table", "DROP TABLE indicators; CREATE VIEW indicators AS SELECT 1", u"view indicators"_s);
    sql("virtual table", "CREATE VIRTUAL TABLE evil USING fts5(x)", u"table evil"_s);
    sql("virtual table for a table", "DROP TABLE indicators; CREATE VIRTUAL TABLE indicators USING rtree(id, a, b)",
        u"indicators"_s);
    sql("strange table", "CREATE TABLE evil (x)", u"table evil"_s);
    sql("strange index", "CREATE INDEX evil ON goods (lower(good))", u"index evil"_s);
    sql("strange column", "ALTER TABLE goods ADD COLUMN evil", u"table goods"_s);
    sql("generated column", "ALTER TABLE goods ADD COLUMN evil AS (upper(good))", u"table goods"_s);
    sql("column gone", "ALTER TABLE goods DROP COLUMN note", u"table goods"_s);
    sql("table gone", "DROP TABLE indicators", u"indicators"_s);
    sql("other type",
        schemaEdit + "UPDATE sqlite_schema SET sql = replace(sql, 'good TEXT', 'good BLOB') WHERE name = 'goods'",
        u"table goods"_s);
    sql("default that calls",
        schemaEdit + "UPDATE sqlite_schema SET sql = replace(sql, 'area TEXT', 'area TEXT DEFAULT (load_extension(1))')"
                     " WHERE name = 'goods'",
        u"table goods"_s);
    sql("check that calls",
        schemaEdit + "UPDATE sqlite_schema SET sql = replace(sql, 'area TEXT', 'area TEXT CHECK (randomblob(1e9))')"
                     " WHERE name = 'goods'",
        u"table goods"_s);
    sql("schema that is no SQL", schemaEdit + "UPDATE sqlite_schema SET sql = 'CREATE TABLE (' WHERE name = 'goods'",
        u"damaged"_s);
    sql("two tables in one place",
        schemaEdit + "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'cases') "
                     "WHERE name = 'goods'",
        u"damaged"_s);
    sql("a table beyond the file", schemaEdit + "UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'goods'",
        u"damaged"_s);
}

void TestRefusals::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, message);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a library.sqlite"_s);
    QVERIFY(libraryfile::overwrite(path, content));
    if (!sql.isEmpty())
        QCOMPARE(libraryfile::run(path, sql), QString());
    expectRefusal(path, Access::ReadOnly, message);
    expectRefusal(path, Access::ReadWrite, message);
}

void TestRefusals::refusesCuts_data()
{
    QTest::addColumn<qint64>("size");
    const qint64 whole = m_sound.size();
    for (const qint64 size :
         {qint64(1), qint64(15), qint64(16), qint64(17), qint64(99), qint64(100), qint64(101), qint64(512),
          qint64(4095), qint64(4096), qint64(4097), qint64(8192), whole / 4, whole / 2, whole - 4096, whole - 1})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void TestRefusals::refusesCuts()
{
    QFETCH(const qint64, size);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cut.sqlite"_s);
    QVERIFY(libraryfile::overwrite(path, m_sound.first(size)));
    expectRefusal(path, Access::ReadOnly, u"damaged"_s);
    expectRefusal(path, Access::ReadWrite, u"damaged"_s);
}

void TestRefusals::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << m_folder.filePath(u"none.sqlite"_s) << u"no such file"_s;
    QTest::newRow("missing folder") << m_folder.filePath(u"none/none.sqlite"_s) << u"no such file"_s;
    QTest::newRow("folder") << m_folder.path() << u"a folder"_s;
#ifndef Q_OS_WIN // where no path leads to one
    QTest::newRow("device") << u"/dev/null"_s << u"not a plain file"_s;
#endif
    QTest::newRow("URL") << u"postgresql://host/library"_s << u"PostgreSQL libraries are not supported"_s;
}

void TestRefusals::refusesWhatIsNoFile()
{
    QFETCH(const QString, path);
    QFETCH(const QString, message);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto opened = Library::open(path, access);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(message), qPrintable(opened.error().message));
        QVERIFY(!opened.error().remedy.isEmpty());
        QCOMPARE(opened.error().file, path);
    }
    if (!path.contains("://"_L1))
        QVERIFY(!QFileInfo(path).isFile()); // looking for it made nothing
}

void TestRefusals::refusesALockedLibrary()
{
    const QString path = m_folder.filePath(u"locked.sqlite"_s);
    QVERIFY(libraryfile::copyBundle(path));
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    expectRefusal(path, Access::ReadOnly, u"in use by another program"_s);
    expectRefusal(path, Access::ReadWrite, u"in use by another program"_s);
    sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    QVERIFY(Library::open(path, Access::ReadOnly));
}

// While a window writes, what it has written and not yet put into the file is read along.
void TestRefusals::readsThroughAWritersLog()
{
    const QString path = m_folder.filePath(u"logged.sqlite"_s);
    QVERIFY(libraryfile::copyBundle(path));
    sqlite3 *writer = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &writer), SQLITE_OK);
    const char *sql = "PRAGMA journal_mode = WAL; UPDATE library_info SET value = '7' WHERE key = 'reference_version';"
                      "INSERT INTO library_info VALUES ('created', '2026-01-02T03:04:05Z'); BEGIN IMMEDIATE";
    QCOMPARE(sqlite3_exec(writer, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    const auto opened = Library::open(path, Access::ReadOnly);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    QCOMPARE((*opened)->created(), u"2026-01-02T03:04:05Z"_s);
    sqlite3_close(writer);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
