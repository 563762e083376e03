#include "tests/gui/shellwindow.h"

#include "ui/shell/application.h"

#include <QFile>
#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

/// The window on a library that cannot be opened, and the ways out.
class TestShellErrors : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void saysWhatIsWrong();
    void triesAgain();
    void startsANewLibrary();
    void offersTheOneChosenBefore();
    void keepsItsKeys();

private:
    static void damage(const QString &path);
};

void TestShellErrors::damage(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("This is not a library. ");
    file.write(QByteArray(5000, 'x'));
}

void TestShellErrors::saysWhatIsWrong()
{
    Desk desk;
    damage(desk.places.library);
    desk.open();
    QVERIFY(desk.window->failure());
    QVERIFY(desk.find("errorPage"));
    QVERIFY(!desk.find<QLabel>("errorMessage")->text().isEmpty());
    QVERIFY(!desk.find<QLabel>("errorRemedy")->text().isEmpty());
    QVERIFY(desk.find("retryButton")->hasFocus());
    QVERIFY(!desk.find("navigation")->isEnabled());
    QVERIFY(!desk.find("exportButton")->isEnabled());
    QFile file(desk.places.library);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("This is not a library."));
}

void TestShellErrors::triesAgain()
{
    Desk desk;
    damage(desk.places.library);
    desk.open();
    QSignalSpy opened(desk.window.get(), &shell::MainWindow::opened);
    desk.key(Qt::Key_Space);
    QVERIFY(opened.wait());
    QVERIFY(desk.window->failure()); // still damaged
    QVERIFY(QFile::remove(desk.places.library));
    desk.key(Qt::Key_Space);
    QVERIFY(opened.wait());
    QVERIFY(!desk.window->failure());
    QVERIFY(desk.find("overviewPage"));
    QVERIFY(desk.find("navigation")->isEnabled());
    desk.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(desk.rowsShown() > 0);
}

void TestShellErrors::startsANewLibrary()
{
    Desk desk;
    damage(desk.places.library);
    desk.open();
    QSignalSpy requested(desk.window.get(), &shell::MainWindow::libraryRequested);
    QTest::mouseClick(desk.find("newLibraryButton"), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    const QString path = requested.first().first().toString();
    QVERIFY(path != desk.places.library);
    QVERIFY(!QFile::exists(path));
    QSignalSpy opened(desk.window.get(), &shell::MainWindow::opened);
    desk.window->openLibrary(path);
    QVERIFY(opened.wait());
    QVERIFY(!desk.window->failure());
    QVERIFY(QFile::exists(path));
}

void TestShellErrors::offersTheOneChosenBefore()
{
    Desk desk;
    desk.open(); // makes a good one
    const QString good = desk.places.library;
    desk.places.library = desk.folder.filePath(u"damaged.assay"_s);
    damage(desk.places.library);
    desk.settings.setValue(shell::Setting::LastLibrary, good);
    desk.open();
    QVERIFY(desk.window->failure());
    QVERIFY(desk.find("openAnotherButton"));
    QSignalSpy requested(desk.window.get(), &shell::MainWindow::libraryRequested);
    QTest::mouseClick(desk.find("openAnotherButton"), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toString(), good);
}

void TestShellErrors::keepsItsKeys()
{
    Desk desk;
    damage(desk.places.library);
    desk.open();
    for (int digit = 1; digit <= 9; ++digit)
        desk.key(Qt::Key_0 + digit, Qt::ControlModifier); // leads nowhere, and nothing falls over
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.key(Qt::Key_F, Qt::ControlModifier);
    desk.key(Qt::Key_F6);
    desk.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(desk.find("searchEverything"), u"uflpa"_s);
    desk.key(Qt::Key_Return);
    QVERIFY(desk.find("errorPage"));
}

QTEST_MAIN(TestShellErrors)
#include "shellerrors.moc"
