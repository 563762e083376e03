#include "app/catalogue/catalogue.h"
#include "app/storage/backup.h"
#include "app/storage/dialect.h"
#include "app/storage/library.h"
#include "app/storage/migrations.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace storage;

namespace {

/// A library as the first schema version left it, with one country.
bool makeVersionOne(const QString &path)
{
    const auto schema = Schema::load();
    if (!schema)
        return false;
    QString sql = u"PRAGMA application_id = %1; PRAGMA user_version = 1;"_s.arg(applicationId);
    sql += schemaText(schema->migrations().first().sql, Dialect::Sqlite);
    sql += uR"(INSERT INTO editions VALUES (1, 'c@1', 'c', 'C', 'countries', 'P', '2026', '2026-01-02', '', 1, '1', 1);
               INSERT INTO countries (row, id, edition, area, name) VALUES (1, 'FR', 1, 'country', 'France');)"_s;
    return libraryfile::run(path, sql.toUtf8()).isEmpty();
}

QDateTime moment(int day, int second = 0)
{
    return QDateTime(QDate(2026, 3, day), QTime(10, 0, second), Qt::UTC);
}

struct Handle
{
    explicit Handle(const QString &path) { sqlite3_open(path.toUtf8().constData(), &database); }
    ~Handle() { sqlite3_close(database); }
    sqlite3 *database = nullptr;
};

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void migratesAfterACopy();
    void readingNeverMigrates();
    void keepsFive();
    void copiesOncePerDay();
    void copiesWhatIsOnesOwn();
    void restsAsOneFile();
};

void TestBackup::migratesAfterACopy()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sqlite"_s);
    QVERIFY(makeVersionOne(path));
    {
        const auto opened = Library::open(path, Access::ReadWrite);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QCOMPARE((*opened)->schemaVersion(), Schema::load()->version());
        QCOMPARE(*(*opened)->rowCount(*catalogue::findTable(u"countries"_s)), 1);
    }
    QCOMPARE(backups(path).size(), 1);
    const QString copy = backups(path).first();
    QVERIFY2(copy.endsWith("-v1.sqlite"_L1), qPrintable(copy));
    QCOMPARE(libraryfile::run(copy, "CREATE TEMP TABLE t (x CHECK (x = 1)); INSERT INTO t SELECT user_version FROM "
                                    "pragma_user_version; INSERT INTO t SELECT count(*) FROM countries"),
             QString());
    const auto again = Library::open(path, Access::ReadWrite);
    QVERIFY(again);
    QCOMPARE(backups(path).size(), 1); // nothing left to do, nothing copied
}

void TestBackup::readingNeverMigrates()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sqlite"_s);
    QVERIFY(makeVersionOne(path));
    const libraryfile::Trace before(path);
    const auto opened = Library::open(path, Access::ReadOnly);
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains("older"_L1), qPrintable(opened.error().message));
    QVERIFY(!opened.error().remedy.isEmpty());
    QVERIFY(libraryfile::Trace(path) == before);
}

void TestBackup::keepsFive()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.sqlite"_s);
    QVERIFY(*Library::createIfMissing(path));
    const Handle handle(path);
    QStringList made;
    for (int second = 0; second < 8; ++second) {
        const auto copy = makeBackup(handle.database, path, moment(1, second));
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
        made << *copy;
    }
    QCOMPARE(backups(path), made.last(5));
    for (const QString &copy : backups(path))
        QVERIFY(Library::open(copy, Access::ReadOnly)); // each is a whole library
    QCOMPARE(QDir(backupFolder(path)).entryList(QDir::Files).size(), 5);
    // A copy of the same moment is not written over.
    QVERIFY(!makeBackup(handle.database, path, moment(1, 7)));
    QCOMPARE(backups(path), made.last(5));
}

void TestBackup::copiesOncePerDay()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.sqlite"_s);
    QVERIFY(*Library::createIfMissing(path));
    const Handle handle(path);
    QVERIFY(!makeDailyBackup(handle.database, path, moment(1))->isEmpty());
    QVERIFY(makeDailyBackup(handle.database, path, moment(1, 30))->isEmpty());
    QVERIFY(!makeDailyBackup(handle.database, path, moment(2))->isEmpty());
    QCOMPARE(backups(path).size(), 2);
}

void TestBackup::copiesWhatIsOnesOwn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.sqlite"_s);
    QVERIFY(*Library::createIfMissing(path));
    const auto backUp = [&] {
        const auto opened = Library::open(path, Access::ReadWrite);
        return opened ? *(*opened)->backUpDaily() : false;
    };
    QVERIFY(!backUp()); // nothing of the analyst's own is in it
    QCOMPARE(libraryfile::run(path, "INSERT INTO workspace_tags VALUES ('goods', 'x', 'y')"), QString());
    QVERIFY(backUp());
    QVERIFY(!backUp());
    QCOMPARE(backups(path).size(), 1);
}

void TestBackup::restsAsOneFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.sqlite"_s);
    QVERIFY(*Library::createIfMissing(path));
    {
        const auto writer = Library::open(path, Access::ReadWrite);
        QVERIFY(writer);
        const auto reader = Library::open(path, Access::ReadOnly);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
        const auto second = Library::open(path, Access::ReadWrite);
        QVERIFY2(second, second ? "" : qPrintable(second.error().message));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"l.sqlite"_s});
    const libraryfile::Trace before(path);
    {
        const auto reader = Library::open(path, Access::ReadOnly);
        QVERIFY((*reader)->editions());
    }
    QVERIFY(libraryfile::Trace(path) == before);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
