#include "tests/unit/storage/libraryfile.h"

#include "app/storage/screeningrecord.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstddef>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

// The program itself, run with less than it would like: without sockets, on a full disk, killed at any moment.

namespace {

/// From here on the kernel ends this process, and what it starts, at the first socket() or connect().
bool forbidSockets()
{
    sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 2, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_connect, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    };
    sock_fprog filter{.len = sizeof program / sizeof program[0], .filter = program};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/// The child: --less HOW PROGRAM ARGUMENTS...
int runWithLess(char **argv)
{
    const QByteArray how = argv[2];
    if (how.startsWith("size=")) {
        const rlim_t bytes = how.sliced(5).toULongLong();
        std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit then fails as on a full disk
        const rlimit limit{.rlim_cur = bytes, .rlim_max = bytes};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 99;
    } else if (!forbidSockets()) {
        return 98;
    }
    if (QByteArray(argv[3]) == "socket") {
        close(socket(AF_UNIX, SOCK_STREAM, 0));
        return 0;
    }
    execv(argv[3], argv + 3);
    return 97;
}

struct Ended
{
    bool wasKilled = false;
    int code = -1;
    QByteArray err;
};

} // namespace

class TestScreeningFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noticesASocket();
    void opensNoSocket_data();
    void opensNoSocket();
    void keepsTheOldFileOnAFullDisk_data();
    void keepsTheOldFileOnAFullDisk();
    void recordsWholeRunsHoweverKilled();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Ended run(const QString &how, const QStringList &words) const;
    QStringList screen(const QStringList &more) const
    {
        return QStringList{u"--library"_s, path(u"library.assay"_s), u"screen"_s, path(u"suppliers.csv"_s),
                           u"--output"_s} +
               more;
    }

    QTemporaryDir m_folder;
    const QString m_program = QStringLiteral(ASSAY_PROGRAM);
};

void TestScreeningFaults::initTestCase()
{
    QVERIFY(libraryfile::copyBundle(path(u"library.assay"_s)));
    QByteArray suppliers = "Name,Country\n"_ba;
    for (int i = 0; i < 400; ++i)
        suppliers += i % 3 == 0 ? QByteArray("\"Hetian Taida Apparel Co., Ltd.\",CN\n")
                                : QByteArray("Firm of number " + QByteArray::number(i) + ",DE\n");
    QVERIFY(libraryfile::overwrite(path(u"suppliers.csv"_s), suppliers));
}

Ended TestScreeningFaults::run(const QString &how, const QStringList &words) const
{
    QProcess process;
    // Without it Qt asks the system who owns the process, which may be a socket to the system's name service.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--less"_s, how} + words);
    if (!process.waitForFinished(60'000))
        return {};
    return {.wasKilled = process.exitStatus() == QProcess::CrashExit,
            .code = process.exitCode(),
            .err = process.readAllStandardError()};
}

void TestScreeningFaults::noticesASocket()
{
    QVERIFY(run(u"no-sockets"_s, {u"socket"_s}).wasKilled);
    QVERIFY(!run(u"size=1000"_s, {u"socket"_s}).wasKilled);
}

void TestScreeningFaults::opensNoSocket_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("to a file") << screen({path(u"out.csv"_s)});
    QTest::newRow("to standard output") << screen({u"-"_s, u"--format"_s, u"json"_s});
    QTest::newRow("recorded") << screen({u"-"_s, u"--record"_s});
    const QStringList audit{u"--library"_s, path(u"library.assay"_s), u"audit"_s};
    QTest::newRow("verify") << audit + QStringList{u"verify"_s};
    QTest::newRow("export") << audit + QStringList{u"export"_s, u"--output"_s, path(u"record.csv"_s)};
    QTest::newRow("report") << audit + QStringList{u"export"_s, u"--output"_s, path(u"record.pdf"_s)};
}

void TestScreeningFaults::opensNoSocket()
{
    QFETCH(const QStringList, words);
    const Ended ended = run(u"no-sockets"_s, QStringList{m_program} + words);
    QVERIFY(!ended.wasKilled);
    QVERIFY2(ended.code == 0, ended.err.constData());
}

void TestScreeningFaults::keepsTheOldFileOnAFullDisk_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {1, 100, 4096, 20'000})
        QTest::addRow("%d bytes", bytes) << bytes;
}

void TestScreeningFaults::keepsTheOldFileOnAFullDisk()
{
    QFETCH(const int, bytes);
    const QString out = path(u"old.csv"_s);
    QVERIFY(libraryfile::overwrite(out, "mine"_ba));
    const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    const Ended ended = run(u"size=%1"_s.arg(bytes), QStringList{m_program} + screen({out, u"--overwrite"_s}));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.startsWith("assay: ") && ended.err.contains("old.csv"), ended.err.constData());
    QCOMPARE(libraryfile::bytes(out), "mine"_ba);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

void TestScreeningFaults::recordsWholeRunsHoweverKilled()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(run(u"size=1000000000"_s, QStringList{m_program} + screen({u"-"_s, u"--record"_s})).code, 0);
    const int whole = static_cast<int>(timer.elapsed());
    QRandomGenerator random(20261124);
    for (int i = 0; i < 20; ++i) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(m_program, screen({u"-"_s, u"--record"_s}));
        QVERIFY(process.waitForStarted());
        process.waitForFinished(whole / 2 + random.bounded(std::max(1, whole)));
        process.kill();
        process.waitForFinished();
    }
    const auto library = storage::Library::open(path(u"library.assay"_s), storage::Access::ReadWrite);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    const auto check = storage::ScreeningRecord(**library).check();
    QVERIFY(check && !check->fault);
    qint64 runs = 0;
    qint64 entries = 0;
    QHash<qint64, qint64> sizes;
    const auto read = storage::ScreeningRecord(**library).forEach(0, {}, [&](const storage::RecordEntry &entry) {
        runs += entry.kind == "run" ? 1 : 0;
        ++sizes[entry.run];
        return ++entries > 0;
    });
    QVERIFY(read);
    QCOMPARE(sizes.size(), runs);
    for (const qint64 size : std::as_const(sizes))
        QCOMPARE(size, entries / runs); // each as long as the others
}

int main(int argc, char **argv)
{
    if (argc > 3 && QByteArray(argv[1]) == "--less")
        return runWithLess(argv);
    QCoreApplication application(argc, argv);
    TestScreeningFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_screeningfaults.moc"
