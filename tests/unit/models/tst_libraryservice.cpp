#include "tests/unit/models/desk.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Every question to the library is a future that comes, with an answer or an error.
class TestLibraryService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersBeforeOpenIsAsked();
    void tellsWhatIsInIt();
    void keysKeepTheirPlaces();
    void unknownTable();
    void givesTheSameErrorAgain();
    void exports();
    void exportsWhileReading();
    void cancelsAnExport();
    void cancelsBeforeItsTurn();
    void goesWhileBusy();
    void goesUnasked();
    void goesAfterAFailure();
};

// Qt warns when a connection is used or closed on a thread that it is not bound to.
void TestLibraryService::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
}

void TestLibraryService::answersBeforeOpenIsAsked()
{
    Desk desk;
    const auto record = answerOf(desk.service.record(u"instruments"_s, u"uflpa"_s));
    QVERIFY(record && *record && **record);
    QCOMPARE((**record)->row.id, u"uflpa"_s);
    const auto opened = answerOf(desk.service.open());
    QVERIFY(opened && *opened);
}

void TestLibraryService::tellsWhatIsInIt()
{
    Desk desk;
    const auto info = answerOf(desk.service.info());
    QVERIFY(info && *info);
    QCOMPARE((*info)->rowCounts.size(), catalogue::tables().size());
    for (const catalogue::Table &table : catalogue::tables()) {
        const auto columns = answerOf(desk.service.columns(table.id));
        QVERIFY2(columns && *columns, qPrintable(table.id));
        QCOMPARE((**columns)->rowCount(), (*info)->rowCounts.value(table.id));
    }
}

void TestLibraryService::keysKeepTheirPlaces()
{
    Desk desk;
    const auto keys = answerOf(desk.service.keys(u"instruments"_s, {u"uflpa"_s, u"no-such"_s, u"uflpa"_s, QString()}));
    QVERIFY(keys && *keys);
    QCOMPARE((*keys)->size(), 4U);
    QVERIFY((**keys)[0] > 0);
    QCOMPARE((**keys)[1], -1);
    QCOMPARE((**keys)[2], (**keys)[0]);
    QCOMPARE((**keys)[3], -1);
}

void TestLibraryService::unknownTable()
{
    Desk desk;
    const auto columns = answerOf(desk.service.columns(u"nothing"_s));
    QVERIFY(columns && !*columns);
    QVERIFY(columns->error().message.contains(u"nothing"_s));
    const auto rows = answerOf(desk.service.rows(u"nothing"_s, {1}));
    QVERIFY(rows && !*rows);
}

void TestLibraryService::givesTheSameErrorAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.assay"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no library, and stays as it is");
    file.close();
    models::LibraryService service({.library = path, .cache = folder.path()}, u"en"_s);
    const auto opened = answerOf(service.open());
    QVERIFY(opened && !*opened);
    QVERIFY(!opened->error().message.isEmpty());
    const auto info = answerOf(service.info());
    QVERIFY(info && !*info);
    QCOMPARE(info->error().message, opened->error().message);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "this is no library, and stays as it is");
}

void TestLibraryService::exports()
{
    Desk desk;
    workflows::ExportJob job;
    job.table = u"instruments"_s;
    job.target = desk.folder.filePath(u"out.csv"_s);
    const auto done = answerOf(desk.service.exportTable(job));
    QVERIFY(done && *done);
    QVERIFY((*done)->rows > 50);
    QVERIFY(QFile::exists(job.target));
}

void TestLibraryService::exportsWhileReading()
{
    Desk desk;
    workflows::ExportJob job;
    job.table = u"ratifications"_s;
    job.target = desk.folder.filePath(u"out.csv"_s);
    QVERIFY(answerOf(desk.service.open()));
    const auto exporting = desk.service.exportTable(job);
    for (int i = 0; i < 20; ++i) {
        const auto record = answerOf(desk.service.record(u"instruments"_s, u"uflpa"_s));
        QVERIFY(record && *record && **record);
    }
    const auto done = answerOf(exporting);
    QVERIFY(done && *done);
}

void TestLibraryService::cancelsAnExport()
{
    Desk desk;
    QVERIFY(answerOf(desk.service.open()));
    workflows::ExportJob job;
    job.table = u"ratifications"_s;
    job.target = desk.folder.filePath(u"out.csv"_s);
    QFuture<domain::Result<workflows::ExportDone>> exporting = desk.service.exportTable(job);
    exporting.cancel();
    QTRY_VERIFY(exporting.isFinished());
    QVERIFY(exporting.isCanceled());
    // Whole if it was done before the word came, else not at all; the next one is not disturbed.
    QFile cut(job.target);
    const qint64 left = cut.size();
    job.overwrite = true;
    const auto done = answerOf(desk.service.exportTable(job));
    QVERIFY(done && *done && !(*done)->cancelled);
    QVERIFY(left == 0 || left == QFile(job.target).size());
}

void TestLibraryService::cancelsBeforeItsTurn()
{
    Desk desk;
    QFuture<domain::Result<>> opening = desk.service.open();
    QFuture<domain::Result<QList<workflows::Hit>>> search = desk.service.find(u"labour"_s, 50);
    search.cancel();
    const auto info = answerOf(desk.service.info());
    QVERIFY(info && *info);
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.resultCount(), 0);
    QVERIFY(opening.isFinished());
}

void TestLibraryService::goesWhileBusy()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(u"out.csv"_s);
    for (int round = 0; round < 5; ++round) {
        Desk desk;
        for (const catalogue::Table &table : catalogue::tables())
            (void)desk.service.columns(table.id);
        (void)desk.service.find(u"forced labour"_s, 50);
        workflows::ExportJob job;
        job.table = u"goods"_s;
        job.target = target;
        job.overwrite = true;
        job.metadata = false;
        (void)desk.service.exportTable(job);
    }
    // Whole or not at all, and nothing half done beside it.
    for (const QString &left : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden))
        QCOMPARE(left, u"out.csv"_s);
}

void TestLibraryService::goesUnasked()
{
    QTemporaryDir folder;
    {
        models::LibraryService service({.library = folder.filePath(u"library.assay"_s), .cache = folder.path()},
                                       u"en"_s);
    }
    QVERIFY(QDir(folder.path()).isEmpty()); // nobody asked for a library
}

void TestLibraryService::goesAfterAFailure()
{
    QTemporaryDir folder;
    models::LibraryService service({.library = folder.path(), .cache = folder.path()}, u"en"_s);
    const auto opened = answerOf(service.open());
    QVERIFY(opened && !*opened);
}

QTEST_GUILESS_MAIN(TestLibraryService)
#include "tst_libraryservice.moc"
