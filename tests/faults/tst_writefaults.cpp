#include "app/catalogue/catalogue.h"
#include "app/storage/backup.h"
#include "app/storage/dialect.h"
#include "app/storage/library.h"
#include "app/storage/migrations.h"
#include "app/workflows/session.h"
#include "tests/unit/storage/libraryfile.h"

#include <csignal>
#include <cstdio>

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using storage::Access;
using storage::Library;

// What happens when a disk is full, a folder may not be written to, or two do the same at once. Each runs in a child
// process, which is given less: a file size limit, or another user's rights.

namespace {

int tell(const QString &text)
{
    std::fprintf(stdout, "%s", qPrintable(text));
    return 0;
}

template <typename T>
QString outcome(const domain::Result<T> &result)
{
    if (result)
        return u"done"_s;
    return "error: "_L1 + result.error().message + " | "_L1 + result.error().remedy + " | "_L1 + result.error().file;
}

int createHere(const QString &path)
{
    const domain::Result<bool> made = Library::createIfMissing(path);
    return tell(made ? (*made ? u"made"_s : u"there"_s) : outcome(made));
}

int openHere(const QString &path, Access access)
{
    const auto opened = Library::open(path, access);
    if (!opened)
        return tell(outcome(opened));
    return tell(u"rows %1"_s.arg(*(*opened)->rowCount(*catalogue::findTable(u"goods"_s))));
}

int sessionHere(const QString &path)
{
    const workflows::Places places{.library = path, .cache = path + u".cache"_s, .cachedFrom = 0};
    const auto session = workflows::Session::open(places, u"en"_s, Access::ReadOnly);
    if (!session)
        return tell(outcome(session));
    const auto columns = (*session)->columns(*catalogue::findTable(u"sources"_s));
    return tell(columns ? u"rows %1"_s.arg((*columns)->rowCount()) : outcome(columns));
}

int backUpHere(const QString &path)
{
    const auto opened = Library::open(path, Access::ReadWrite);
    return tell(opened ? outcome((*opened)->backUpDaily()) : outcome(opened));
}

/// The child: NAME-OF-WORK PATH FILE-SIZE-LIMIT USER
int work(const QStringList &arguments)
{
    const QString &path = arguments.at(3);
    const rlim_t limit = arguments.at(4).toULongLong();
    const uid_t user = arguments.at(5).toUInt();
    if (limit > 0) {
        std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit then fails as on a full disk
        const rlimit size{.rlim_cur = limit, .rlim_max = limit};
        if (setrlimit(RLIMIT_FSIZE, &size) != 0)
            return 9;
    }
    if (user > 0 && setuid(user) != 0)
        return 9;
    const QString &name = arguments.at(2);
    if (name == "create"_L1)
        return createHere(path);
    if (name == "read"_L1)
        return openHere(path, Access::ReadOnly);
    if (name == "write"_L1)
        return openHere(path, Access::ReadWrite);
    if (name == "session"_L1)
        return sessionHere(path);
    return backUpHere(path);
}

struct Child
{
    explicit Child(const QString &name, const QString &path, qint64 limit = 0, int user = 0)
    {
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--child"_s, name, path, QString::number(limit), QString::number(user)});
    }
    QString answer()
    {
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return u"child failed %1"_s.arg(process.exitCode());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QProcess process;
};

QString run(const QString &name, const QString &path, qint64 limit = 0, int user = 0)
{
    return Child(name, path, limit, user).answer();
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

constexpr int nobody = 65534;

} // namespace

class TestWriteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createsOnAFullDisk_data();
    void createsOnAFullDisk();
    void createsOnATinyDisk();
    void createsWithoutRights();
    void createsWhereAFileIsInTheWay();
    void createsOnce();
    void readsWithoutRightsToWrite_data();
    void readsWithoutRightsToWrite();
    void refusesToWriteWithoutRights_data();
    void refusesToWriteWithoutRights();
    void refusesToReadWithoutRights();
    void migratesOnAFullDisk();
    void backsUpOnAFullDisk();
    void cachesOnAFullDisk();
    void putsAnInterruptedWriteRight();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestWriteFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
    QCOMPARE(chmod(m_folder->path().toLocal8Bit().constData(), 0755), 0); // children under other users look in
}

void TestWriteFaults::createsOnAFullDisk_data()
{
    QTest::addColumn<qint64>("room");
    const qint64 whole = QFile(u":/library/assay.sqlite"_s).size();
    for (const qint64 room : {qint64(1), qint64(4096), whole / 2, whole - 1})
        QTest::addRow("%lld bytes", static_cast<long long>(room)) << room;
}

void TestWriteFaults::createsOnAFullDisk()
{
    QFETCH(const qint64, room);
    const QString said = run(u"create"_s, m_path, room);
    QVERIFY2(said.startsWith("error: The library cannot be made"_L1), qPrintable(said));
    QVERIFY2(said.contains("space"_L1) && said.endsWith(m_path), qPrintable(said));
    QCOMPARE(entries(m_folder->path()), QStringList());
    QCOMPARE(run(u"create"_s, m_path), u"made"_s);
}

void TestWriteFaults::createsOnATinyDisk()
{
    const QString disk = m_folder->filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    const qint64 whole = QFile(u":/library/assay.sqlite"_s).size();
    // Room for the file, but not for the journal that notes its creation, and for less.
    for (const qint64 size : {whole / 2, whole + 4096}) {
        QProcess mount;
        mount.start(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=%1"_s.arg(size), u"tmpfs"_s, disk});
        if (!mount.waitForFinished() || mount.exitCode() != 0)
            QSKIP("no right to mount a small disk here");
        const QString path = disk + u"/library.sqlite"_s;
        const QString said = run(u"create"_s, path);
        const QStringList left = entries(disk);
        QProcess::execute(u"umount"_s, {disk});
        if (said == "made"_L1) {
            QCOMPARE(left, QStringList{u"library.sqlite"_s});
            continue;
        }
        QVERIFY2(said.startsWith("error: The library cannot be made"_L1), qPrintable(said));
        QCOMPARE(left, QStringList());
    }
}

void TestWriteFaults::createsWithoutRights()
{
    if (geteuid() != 0)
        QSKIP("needs root to become another user");
    for (const QString &path : {m_path, m_folder->filePath(u"deeper/down/library.sqlite"_s)}) {
        const QString said = run(u"create"_s, path, 0, nobody);
        QVERIFY2(said.startsWith("error: The library cannot be made"_L1), qPrintable(said));
        QVERIFY2(said.contains("--library"_L1), qPrintable(said));
        QCOMPARE(entries(m_folder->path()), QStringList());
    }
}

void TestWriteFaults::createsWhereAFileIsInTheWay()
{
    QVERIFY(libraryfile::overwrite(m_path, "mine"));
    QCOMPARE(run(u"create"_s, m_path), u"there"_s); // never over an existing file, whatever it is
    QCOMPARE(libraryfile::bytes(m_path), QByteArray("mine"));
    const QString below = m_path + u"/library.sqlite"_s;
    const QString said = run(u"create"_s, below);
    QVERIFY2(said.startsWith("error: The library cannot be made"_L1), qPrintable(said));
    QCOMPARE(entries(m_folder->path()), QStringList{u"library.sqlite"_s});
}

void TestWriteFaults::createsOnce()
{
    std::vector<std::unique_ptr<Child>> children;
    for (int i = 0; i < 6; ++i)
        children.push_back(std::make_unique<Child>(u"create"_s, m_path));
    QStringList said;
    for (const auto &child : children)
        said << child->answer();
    QCOMPARE(said.count(u"made"_s), 1);
    QCOMPARE(said.count(u"there"_s), 5);
    QCOMPARE(entries(m_folder->path()), QStringList{u"library.sqlite"_s});
    QVERIFY(Library::open(m_path, Access::ReadOnly));
    // And all of them write to it at the same time.
    children.clear();
    for (int i = 0; i < 6; ++i)
        children.push_back(std::make_unique<Child>(i % 2 == 0 ? u"write"_s : u"read"_s, m_path));
    for (const auto &child : children) {
        const QString answer = child->answer();
        QVERIFY2(answer.startsWith("rows "_L1), qPrintable(answer));
    }
    QVERIFY(Library::open(m_path, Access::ReadOnly));
}

void TestWriteFaults::readsWithoutRightsToWrite_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("at rest") << QByteArray("SELECT 1");
    QTest::newRow("left in log mode") << QByteArray("PRAGMA journal_mode = WAL");
}

void TestWriteFaults::readsWithoutRightsToWrite()
{
    if (geteuid() != 0)
        QSKIP("needs root to become another user");
    QFETCH(const QByteArray, sql);
    QVERIFY(*Library::createIfMissing(m_path));
    QCOMPARE(libraryfile::run(m_path, sql), QString());
    QCOMPARE(chmod(m_path.toLocal8Bit().constData(), 0444), 0);
    const libraryfile::Trace before(m_path);
    const QString said = run(u"read"_s, m_path, 0, nobody);
    QVERIFY2(said.startsWith("rows "_L1), qPrintable(said));
    QVERIFY(libraryfile::Trace(m_path) == before);
}

void TestWriteFaults::refusesToWriteWithoutRights_data()
{
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("folderMode");
    QTest::newRow("read-only file") << 0444 << 0777;
    QTest::newRow("read-only folder") << 0666 << 0555;
    QTest::newRow("both") << 0444 << 0555;
}

void TestWriteFaults::refusesToWriteWithoutRights()
{
    if (geteuid() != 0)
        QSKIP("needs root to become another user");
    QFETCH(const int, fileMode);
    QFETCH(const int, folderMode);
    QVERIFY(*Library::createIfMissing(m_path));
    QCOMPARE(chmod(m_path.toLocal8Bit().constData(), static_cast<mode_t>(fileMode)), 0);
    QCOMPARE(chmod(m_folder->path().toLocal8Bit().constData(), static_cast<mode_t>(folderMode)), 0);
    const libraryfile::Trace before(m_path);
    const QString said = run(u"write"_s, m_path, 0, nobody);
    QVERIFY2(said.startsWith("error: The library may only be read"_L1), qPrintable(said));
    QVERIFY(libraryfile::Trace(m_path) == before);
}

void TestWriteFaults::refusesToReadWithoutRights()
{
    if (geteuid() != 0)
        QSKIP("needs root to become another user");
    QVERIFY(*Library::createIfMissing(m_path));
    QCOMPARE(chmod(m_path.toLocal8Bit().constData(), 0600), 0);
    const QString said = run(u"read"_s, m_path, 0, nobody);
    QVERIFY2(said.startsWith("error: The library cannot be read"_L1), qPrintable(said));
}

// No room for the copy: then the older library is not touched either.
void TestWriteFaults::migratesOnAFullDisk()
{
    const auto schema = storage::Schema::load();
    QVERIFY(schema);
    const QString sql = u"PRAGMA application_id = %1; PRAGMA user_version = 1;"_s.arg(storage::applicationId) +
                        storage::schemaText(schema->migrations().first().sql, storage::Dialect::Sqlite);
    QCOMPARE(libraryfile::run(m_path, sql.toUtf8()), QString());
    const QByteArray before = libraryfile::bytes(m_path);
    const QString said = run(u"write"_s, m_path, 40'000);
    QVERIFY2(said.startsWith("error: The library cannot be backed up"_L1), qPrintable(said));
    QVERIFY(storage::backups(m_path).isEmpty());
    QVERIFY(entries(storage::backupFolder(m_path)).isEmpty());
    QCOMPARE(libraryfile::bytes(m_path).mid(100), before.mid(100)); // the header counts changes
    QCOMPARE(run(u"write"_s, m_path), u"rows 0"_s);
    QCOMPARE(storage::backups(m_path).size(), 1);
}

void TestWriteFaults::backsUpOnAFullDisk()
{
    QVERIFY(*Library::createIfMissing(m_path));
    QCOMPARE(libraryfile::run(m_path, "INSERT INTO workspace_tags VALUES ('goods', 'x', 'y')"), QString());
    const QString said = run(u"backup"_s, m_path, 200'000);
    QVERIFY2(said.startsWith("error: The library cannot be backed up"_L1), qPrintable(said));
    QVERIFY(entries(storage::backupFolder(m_path)).isEmpty());
    QCOMPARE(run(u"backup"_s, m_path), u"done"_s);
    QCOMPARE(storage::backups(m_path).size(), 1);
}

void TestWriteFaults::cachesOnAFullDisk()
{
    QVERIFY(*Library::createIfMissing(m_path));
    const QString said = run(u"session"_s, m_path, 2000);
    QVERIFY2(said.startsWith("rows "_L1), qPrintable(said));
    QCOMPARE(entries(m_path + u".cache"_s), QStringList());
    QCOMPARE(run(u"session"_s, m_path), said);
    QCOMPARE(entries(m_path + u".cache"_s).size(), 1);
}

// A crash in the middle of a change leaves a journal beside the file: reading tells, writing puts it right.
void TestWriteFaults::putsAnInterruptedWriteRight()
{
    QVERIFY(*Library::createIfMissing(m_path));
    const QByteArray sound = libraryfile::bytes(m_path);
    sqlite3 *writer = nullptr;
    QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &writer), SQLITE_OK);
    // So small a cache that pages reach the file before the commit, which never comes.
    QCOMPARE(sqlite3_exec(writer,
                          "PRAGMA cache_size = 2; BEGIN; UPDATE goods SET good = 'x'; UPDATE sources SET title = 'x'",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    const QByteArray half = libraryfile::bytes(m_path);
    const QByteArray journal = libraryfile::bytes(m_path + u"-journal"_s);
    sqlite3_close(writer);
    QVERIFY(half != sound);
    QVERIFY(!journal.isEmpty());
    QVERIFY(libraryfile::overwrite(m_path, half));
    QVERIFY(libraryfile::overwrite(m_path + u"-journal"_s, journal));
    const libraryfile::Trace before(m_path);
    const auto reader = Library::open(m_path, Access::ReadOnly);
    QVERIFY(!reader);
    QVERIFY2(reader.error().message.contains("cut short"_L1), qPrintable(reader.error().message));
    QVERIFY(libraryfile::Trace(m_path) == before);
    QVERIFY(Library::open(m_path, Access::ReadWrite));
    QCOMPARE(libraryfile::bytes(m_path).mid(100), sound.mid(100));
    QVERIFY(Library::open(m_path, Access::ReadOnly));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 6 && qstrcmp(argv[1], "--child") == 0)
        return work(QCoreApplication::arguments());
    TestWriteFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_writefaults.moc"
