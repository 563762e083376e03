#include "app/workflows/exporttable.h"

#include "tests/unit/workflows/desk.h"

#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using workflows::exportTable;

/// What is left of the old file when an export ends before its time: all of it, and nothing else.
class TestExportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheOldFileWhenCancelled_data();
    void keepsTheOldFileWhenCancelled();
    void keepsTheOldFileOnAFullDisk_data();
    void keepsTheOldFileOnAFullDisk();
    void keepsTheOldFileInAProtectedFolder();
    void survivesAVanishedFolder();
    void keepsTheRightsOfTheOldFile();

private:
    QList<qint64> m_sizes; ///< of the whole file, as CSV and as workbook
};

namespace {

using workflows::ExportFormat;

workflows::ExportJob job(const Desk &desk, ExportFormat format = ExportFormat::Csv)
{
    return {.table = u"ratifications"_s, .target = desk.out(u"a.csv"_s), .format = format, .overwrite = true};
}

void prepare(const Desk &desk)
{
    desk.write(u"a.csv"_s, "old"_ba);
    desk.write(u"a.csv-metadata.json"_s, "old record"_ba);
}

void verifyUntouched(const Desk &desk)
{
    QCOMPARE(desk.outFiles(), (QStringList{u"a.csv"_s, u"a.csv-metadata.json"_s}));
    QCOMPARE(desk.read(u"a.csv"_s), "old"_ba);
    QCOMPARE(desk.read(u"a.csv-metadata.json"_s), "old record"_ba);
}

/// While it lives, no file grows beyond size: a write beyond it fails as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(qint64 size)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{.rlim_cur = static_cast<rlim_t>(size), .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

void TestExportFaults::initTestCase()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    for (const auto format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
        QVERIFY(exportTable(desk.session(), job(desk, format)));
        m_sizes.append(desk.read(u"a.csv"_s).size());
    }
    QVERIFY(m_sizes.at(0) > 20'000 && m_sizes.at(1) > 5000);
}

void TestExportFaults::keepsTheOldFileWhenCancelled_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<int>("reports");
    for (const auto format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
        const char *name = format == ExportFormat::Csv ? "CSV" : "workbook";
        QTest::addRow("%s, before it begins", name) << format << 0;
        QTest::addRow("%s, at the first report", name) << format << 1;
        QTest::addRow("%s, at the second report", name) << format << 2;
        QTest::addRow("%s, after the last row", name) << format << 3;
    }
}

void TestExportFaults::keepsTheOldFileWhenCancelled()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const int, reports);
    Desk desk;
    QVERIFY(desk.isOpen());
    prepare(desk);
    std::stop_source stop;
    if (reports == 0)
        stop.request_stop();
    int seen = 0;
    const auto done = exportTable(desk.session(), job(desk, format), stop.get_token(), [&](qint64, qint64) {
        if (++seen == reports)
            stop.request_stop();
    });
    QVERIFY(seen >= reports);
    QVERIFY2(done, "cancelling is no error");
    QCOMPARE(done->cancelled, true);
    verifyUntouched(desk);
}

void TestExportFaults::keepsTheOldFileOnAFullDisk_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {0, 1, 100, 4096, 20'000})
        QTest::addRow("room for %lld bytes", static_cast<long long>(room)) << ExportFormat::Csv << room;
    QTest::newRow("room for all but one") << ExportFormat::Csv << m_sizes.at(0) - 1;
    for (const qint64 room : {0, 1, 100, 4096})
        QTest::addRow("workbook, room for %lld bytes", static_cast<long long>(room)) << ExportFormat::Xlsx << room;
    QTest::newRow("workbook, room for all but one") << ExportFormat::Xlsx << m_sizes.at(1) - 1;
}

void TestExportFaults::keepsTheOldFileOnAFullDisk()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const qint64, room);
    Desk desk;
    QVERIFY(desk.isOpen());
    prepare(desk);
    const auto done = [&] {
        const FullDisk full(room);
        return exportTable(desk.session(), job(desk, format));
    }();
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"could not be written"_s), qPrintable(done.error().message));
    QVERIFY(!done.error().remedy.isEmpty());
    QCOMPARE(done.error().file, desk.out(u"a.csv"_s));
    verifyUntouched(desk);
    QVERIFY2(exportTable(desk.session(), job(desk, format)), "with room again it succeeds");
}

void TestExportFaults::keepsTheOldFileInAProtectedFolder()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    prepare(desk);
    const QByteArray folder = QFile::encodeName(desk.out({}));
    QVERIFY(chmod(folder.constData(), 0555) == 0);
    const bool isRoot = geteuid() == 0;
    if (isRoot) // to whom nothing is protected
        QVERIFY(seteuid(65534) == 0);
    const auto done = exportTable(desk.session(), job(desk));
    if (isRoot)
        QVERIFY(seteuid(0) == 0);
    QVERIFY(chmod(folder.constData(), 0755) == 0);
    QVERIFY(!done);
    QVERIFY2(!done.error().remedy.isEmpty(), qPrintable(done.error().message));
    verifyUntouched(desk);
}

void TestExportFaults::survivesAVanishedFolder()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    const auto done = exportTable(desk.session(), job(desk), {}, [&desk](qint64 written, qint64) {
        if (written < 300)
            QDir(desk.out({})).removeRecursively();
    });
    QVERIFY(!done);
    QVERIFY(!done.error().message.isEmpty() && !done.error().remedy.isEmpty());
    QVERIFY(!QDir(desk.out({})).exists());
}

void TestExportFaults::keepsTheRightsOfTheOldFile()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    prepare(desk);
    const QFile::Permissions rights = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(desk.out(u"a.csv"_s), rights));
    QVERIFY(exportTable(desk.session(), job(desk)));
    QCOMPARE(QFile::permissions(desk.out(u"a.csv"_s)) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestExportFaults)
#include "tst_exportfaults.moc"
