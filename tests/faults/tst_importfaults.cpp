#include "tests/faults/failingvfs.h"
#include "tests/unit/storage/importdesk.h"

#include <csignal>
#include <cstdio>
#include <random>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

// An import that is cut short anywhere leaves the former edition whole, or the new one; never anything between.
// ASSAY_KILLS=2000 QTEST_FUNCTION_TIMEOUT=3600000 tst_importfaults killsAnywhere kills more often than a usual run, and
// ASSAY_SEED at other moments.

namespace {

std::string numbered(const char *text, int number)
{
    std::string name(text);
    name.append(std::to_string(number));
    return name;
}

/// Edition 1 and 2 of a list: half of the rows differ, some come, some go.
Input edition(int number, int count, const QString &dataset = u"my-list"_s)
{
    Input input{.dataset = dataset, .rows = {}, .asOf = u"2026-0%1"_s.arg(number)};
    for (int i = number * count / 10; i < count + number * count / 10; ++i) {
        Input::Row row{.publisherId = std::to_string(i),
                       .cells = {numbered("Firm ", i), "CN", i % 2 == 0 ? "2020" : std::to_string(2020 + number)}};
        row.names.push_back({numbered("Other name ", i), "", ""});
        input.rows.push_back(std::move(row));
    }
    return input;
}

QString importInto(const QString &path, const Input &input, bool isChild = false)
{
    auto library = storage::Library::open(path, storage::Access::ReadWrite);
    if (!library)
        return u"error: "_s + library.error().message + u" | "_s + library.error().remedy;
    auto import = storage::Import::begin(**library, QFileInfo(path).absolutePath());
    if (!import)
        return u"error: "_s + import.error().message + u" | "_s + import.error().remedy;
    domain::Result<> done;
    if (!input.pass((*import)->sink()))
        done = tl::unexpected((*import)->error().value_or(domain::Error{}));
    if (done)
        done = (*import)->compare(ImportDesk::text());
    if (done) {
        if (isChild) { // so that a kill can be aimed at the writing
            std::fputs("writing ", stdout);
            std::fflush(stdout);
        }
        if (const auto applied = (*import)->apply(storage::IfChanged::CompareAgain); !applied)
            done = tl::unexpected(applied.error());
    }
    return done ? u"done"_s : QString(u"error: "_s + done.error().message + u" | "_s + done.error().remedy);
}

/// The child: PATH EDITION COUNT DATASET FILE-SIZE-LIMIT
int work(const QStringList &arguments)
{
    if (const rlim_t limit = arguments.at(6).toULongLong(); limit > 0) {
        std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit then fails as on a full disk
        const rlimit size{.rlim_cur = limit, .rlim_max = limit};
        if (setrlimit(RLIMIT_FSIZE, &size) != 0)
            return 9;
    }
    const QString told =
        importInto(arguments.at(2), edition(arguments.at(3).toInt(), arguments.at(4).toInt(), arguments.at(5)), true);
    std::fprintf(stdout, "%s", qPrintable(told));
    return 0;
}

std::unique_ptr<QProcess> child(const QString &path, int number, int count, const QString &dataset = u"my-list"_s,
                                qint64 limit = 0)
{
    auto process = std::make_unique<QProcess>();
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(QCoreApplication::applicationFilePath(), {u"--child"_s, path, QString::number(number),
                                                             QString::number(count), dataset, QString::number(limit)});
    return process;
}

} // namespace

class TestImportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killsAnywhere();
    void failsAtEveryWrite_data();
    void failsAtEveryWrite();
    void runsOutOfDisk_data();
    void runsOutOfDisk();
    void importsSideBySide_data();
    void importsSideBySide();
    void isReadMeanwhile();

private:
    /// What is visible of the list: "1" or "2" where it is that edition, whole; otherwise what is wrong.
    QString visible(int count);

    std::unique_ptr<ImportDesk> m_desk;
};

void TestImportFaults::init()
{
    m_desk = std::make_unique<ImportDesk>();
}

QString TestImportFaults::visible(int count)
{
    const auto library = storage::Library::open(m_desk->path(), storage::Access::ReadWrite);
    if (!library)
        return library.error().message;
    if (const QString sound = m_desk->sql("PRAGMA integrity_check"); sound != "ok"_L1)
        return sound;
    if (const QString keys = m_desk->sql("PRAGMA foreign_key_check"); !keys.isEmpty())
        return keys;
    for (const int number : {1, 2}) {
        const QString year = QString::number(2020 + number);
        const QString expected =
            u"my-list@2026-0%1|%2|%2|%2|%3|%4"_s.arg(number).arg(count).arg(count / 2).arg(number - 1);
        const QString found = m_desk->sql(
            "SELECT e.id, e.row_count, (SELECT count(*) FROM listings WHERE edition = e.row), (SELECT count(*) FROM "
            "listing_names n JOIN listings l ON l.row = n.listing WHERE l.edition = e.row), (SELECT count(*) FROM "
            "listings "
            "WHERE edition = e.row AND listed = '" +
            year.toLatin1() +
            "'), (SELECT count(*) FROM editions f WHERE f.dataset = 'my-list' AND f.present = 0) FROM "
            "editions e WHERE e.dataset = 'my-list' AND e.present = 1");
        if (found == expected)
            return QString::number(number);
        if (number == 2)
            return found;
    }
    return {};
}

/// Every other kill at any moment, the rest while the library is written to, or right behind.
void TestImportFaults::killsAnywhere()
{
    constexpr int count = 1000;
    const int kills =
        qEnvironmentVariableIntValue("ASSAY_KILLS") > 0 ? qEnvironmentVariableIntValue("ASSAY_KILLS") : 200;
    std::mt19937 random(qEnvironmentVariableIntValue("ASSAY_SEED") > 0
                            ? static_cast<unsigned>(qEnvironmentVariableIntValue("ASSAY_SEED"))
                            : 20261124U);
    m_desk->close();
    QCOMPARE(importInto(m_desk->path(), edition(1, count)), u"done"_s);
    QElapsedTimer timer;
    timer.start();
    auto whole = child(m_desk->path(), 2, count);
    QVERIFY(whole->waitForReadyRead(120'000));
    const auto untilWriting = static_cast<unsigned>(timer.elapsed());
    QVERIFY(whole->waitForFinished(120'000));
    QCOMPARE(QString::fromUtf8(whole->readAllStandardOutput()), u"writing done"_s);
    const auto duration = static_cast<unsigned>(timer.elapsed());
    unsigned writing = duration - untilWriting;
    int finished = 0;
    int aimed = 0;
    int behind = 0; // killed when the new edition was there already
    for (int i = 0; i < kills; ++i) {
        if (visible(count) == "2"_L1) {
            m_desk->open();
            QVERIFY(m_desk->history().rollBack(u"my-list"_s));
            m_desk->close();
        }
        QCOMPARE(visible(count), u"1"_s);
        auto process = child(m_desk->path(), 2, count);
        const bool isAimed = i % 2 == 0;
        const auto moment = static_cast<int>(random() % ((isAimed ? writing : duration) + 1));
        if (isAimed)
            QVERIFY(process->waitForReadyRead(120'000));
        const bool isKilled = !process->waitForFinished(moment);
        if (isKilled)
            process->kill();
        process->waitForFinished(60'000);
        // What else the machine does makes writing quicker or slower than it was once: the aim follows.
        if (isAimed)
            writing = isKilled ? writing + writing / 16 + 1 : writing - writing / 4;
        aimed += isKilled && process->readAllStandardOutput().startsWith("writing") ? 1 : 0;
        const QString now = visible(count);
        QVERIFY2(now == "1"_L1 || now == "2"_L1, qPrintable(u"killed after %1 ms: "_s.arg(moment) + now));
        finished += now == "2"_L1 ? 1 : 0;
        behind += isKilled && now == "2"_L1 ? 1 : 0;
    }
    qInfo("%d kills within %u ms, %d of them in the writing (of %u ms in the end); the new edition was there after %d, "
          "%d of which "
          "were killed behind the commit",
          kills, duration, aimed, writing, finished, behind);
    QVERIFY(aimed * 4 > kills);
}

void TestImportFaults::failsAtEveryWrite_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("step");
    QTest::newRow("disk error") << SQLITE_IOERR_WRITE << 1;
    QTest::newRow("disk full, at every fifth") << SQLITE_FULL << 5;
}

void TestImportFaults::failsAtEveryWrite()
{
    QFETCH(const int, code);
    QFETCH(const int, step);
    constexpr int count = 20;
    m_desk->close();
    QCOMPARE(importInto(m_desk->path(), edition(1, count)), u"done"_s);
    const QByteArray before = libraryfile::bytes(m_desk->path());
    FailingVfs disk;
    QCOMPARE(importInto(m_desk->path(), edition(2, count)), u"done"_s);
    const int writes = disk.count();
    QVERIFY(writes > 20);
    int refused = 0;
    for (int number = 1; number <= writes; number += step) {
        QVERIFY(libraryfile::overwrite(m_desk->path(), before));
        QFile::remove(m_desk->path() + u"-wal"_s);
        QFile::remove(m_desk->path() + u"-shm"_s);
        disk.failAt(number, code);
        const QString told = importInto(m_desk->path(), edition(2, count));
        QVERIFY(disk.hasFailed());
        disk.failAt(0, SQLITE_OK);
        const QString now = visible(count);
        // Once committed it stays so, whatever fails when the log is put away.
        QVERIFY2(now == (told == "done"_L1 ? "2"_L1 : "1"_L1) || (told != "done"_L1 && now == "2"_L1),
                 qPrintable(u"write %1: %2, then %3"_s.arg(QString::number(number), told, now)));
        if (told != "done"_L1) {
            ++refused;
            QVERIFY2(told.contains("disk"_L1) || told.contains("space"_L1) || told.contains("read or written"_L1),
                     qPrintable(told));
        }
    }
    QVERIFY(refused > 0);
    qInfo("%d writes, %d of them refused the import when they failed", writes, refused);
}

void TestImportFaults::runsOutOfDisk_data()
{
    QTest::addColumn<qint64>("room");
    const qint64 library = QFile(u":/library/assay.sqlite"_s).size();
    QTest::newRow("for what is kept aside") << qint64(100'000);
    QTest::newRow("for the log") << library + 200'000;
    QTest::newRow("for the library") << library + 1'500'000;
}

void TestImportFaults::runsOutOfDisk()
{
    QFETCH(const qint64, room);
    constexpr int count = 40'000;
    m_desk->close();
    QCOMPARE(importInto(m_desk->path(), edition(1, 20)), u"done"_s);
    auto process = child(m_desk->path(), 2, count, u"my-list"_s, room);
    QVERIFY(process->waitForFinished(120'000));
    const QString told = QString::fromUtf8(process->readAllStandardOutput());
    QVERIFY2(told.startsWith("error: "_L1) || told.startsWith("writing error: "_L1), qPrintable(told));
    QVERIFY2(told.contains("room"_L1) || told.contains("space"_L1), qPrintable(told));
    QCOMPARE(visible(20), u"1"_s);
}

void TestImportFaults::importsSideBySide_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("two lists") << u"other-list"_s;
    QTest::newRow("one list") << u"my-list"_s;
}

void TestImportFaults::importsSideBySide()
{
    QFETCH(const QString, other);
    constexpr int count = 3000;
    m_desk->close();
    auto first = child(m_desk->path(), 1, count);
    auto second = child(m_desk->path(), 2, count, other);
    for (const auto *process : {&first, &second}) {
        QVERIFY((*process)->waitForFinished(120'000));
        QCOMPARE(QString::fromUtf8((*process)->readAllStandardOutput()), u"writing done"_s);
    }
    QCOMPARE(m_desk->sql("SELECT count(*) FROM editions WHERE format = 'csv'"), u"2"_s);
    QCOMPARE(m_desk->sql("SELECT count(*) FROM listings WHERE list = 'my-list'"), QString::number(count));
    QCOMPARE(m_desk->sql("PRAGMA foreign_key_check"), QString());
}

void TestImportFaults::isReadMeanwhile()
{
    constexpr int count = 8000;
    m_desk->close();
    QCOMPARE(importInto(m_desk->path(), edition(1, count)), u"done"_s);
    const auto reader = storage::Library::open(m_desk->path(), storage::Access::ReadOnly);
    QVERIFY(reader);
    auto process = child(m_desk->path(), 2, count);
    const catalogue::Table &listings = *catalogue::findTable(u"listings"_s);
    const auto shown = [&]() -> QString {
        const auto read = (*reader)->editions();
        if (!read)
            return read.error().message;
        return read->last().id;
    };
    QSet<QString> seen;
    do {
        const QString now = shown();
        QVERIFY2(now == "my-list@2026-01"_L1 || now == "my-list@2026-02"_L1, qPrintable(now));
        QVERIFY((*reader)->rowCount(listings));
        seen.insert(now);
    } while (!process->waitForFinished(5) && process->state() != QProcess::NotRunning);
    QCOMPARE(QString::fromUtf8(process->readAllStandardOutput()), u"writing done"_s);
    QCOMPARE(shown(), u"my-list@2026-02"_s);
    QVERIFY(seen.contains(u"my-list@2026-01"_s));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 7 && qstrcmp(argv[1], "--child") == 0)
        return work(QCoreApplication::arguments());
    TestImportFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_importfaults.moc"
