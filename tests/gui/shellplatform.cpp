#include "tests/gui/shellwindow.h"

#include "ui/shell/about.h"
#include "ui/shell/actions.h"
#include "ui/shell/platform.h"

#include <QDialog>
#include <QFileOpenEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// What other desktops ask of the window, on this one; and the window that tells what the program is made of.
class TestShellPlatform : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void filesAreOpened_data();
    void filesAreOpened();
    void anotherLibraryIsAskedFor();
    void menuBarHoldsEveryAction();
    void aboutLeadsToTheLicences();
};

void TestShellPlatform::filesAreOpened_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("a library") << QUrl::fromLocalFile(u"/tmp/図書 1.assay"_s) << QStringList{u"/tmp/図書 1.assay"_s};
    QTest::newRow("no file") << QUrl(u"https://example.org/library.assay"_s) << QStringList();
}

void TestShellPlatform::filesAreOpened()
{
    QFETCH(const QUrl, address);
    QFETCH(const QStringList, asked);
    const shell::OpenRequests requests(qApp);
    QStringList paths;
    connect(&requests, &shell::OpenRequests::libraryRequested, this, [&](const QString &path) { paths << path; });
    QFileOpenEvent event(address);
    QCoreApplication::sendEvent(qApp, &event);
    QCOMPARE(paths, asked);
}

void TestShellPlatform::anotherLibraryIsAskedFor()
{
    Desk desk;
    desk.open();
    const shell::OpenRequests requests(qApp);
    connect(&requests, &shell::OpenRequests::libraryRequested, desk.window.get(), &shell::MainWindow::openLibrary);
    QSignalSpy opened(desk.window.get(), &shell::MainWindow::opened);
    const QString other = desk.folder.filePath(u"other.assay"_s);
    QFileOpenEvent event(QUrl::fromLocalFile(other));
    QCoreApplication::sendEvent(qApp, &event);
    QVERIFY(opened.wait());
    QCOMPARE(desk.window->libraryPath(), other);
    QVERIFY(QFile::exists(other));
}

void TestShellPlatform::menuBarHoldsEveryAction()
{
    Desk desk;
    desk.open();
    const auto *actions = desk.window->findChild<shell::Actions *>();
    const std::unique_ptr<QMenuBar> bar(shell::createMenuBar(*actions, desk.window.get()));
    QMap<QAction *, int> times;
    for (const QAction *menu : bar->actions()) {
        for (QAction *action : menu->menu()->actions())
            ++times[action];
    }
    for (QAction *action : actions->named())
        QVERIFY2(times.value(action) == 1, qPrintable(action->objectName()));
    QCOMPARE(actions->about->menuRole(), QAction::AboutRole);
    QCOMPARE(actions->quit->menuRole(), QAction::QuitRole);
}

void TestShellPlatform::aboutLeadsToTheLicences()
{
    Desk desk;
    desk.open();
    desk.window->findChild<shell::Actions *>()->about->trigger();
    auto *button = desk.find<QPushButton>("licencesButton");
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *list = desk.find<QTreeWidget>("componentList");
    QVERIFY(list);
    QTRY_VERIFY(list->topLevelItemCount() >= 5); // Assay, CLI11, Qt, SQLite, tl::expected
    const auto *terms = desk.find<QPlainTextEdit>("componentTerms");
    QVERIFY2(terms->toPlainText().contains(u"Permission is hereby granted"_s), qPrintable(terms->toPlainText()));

    const QList<QTreeWidgetItem *> qt = list->findItems(u"Qt"_s, Qt::MatchExactly);
    QCOMPARE(qt.size(), 1);
    QCOMPARE(qt.first()->text(1), QString::fromLatin1(qVersion()));
    QVERIFY(qt.first()->text(2).contains(u"LGPL-3.0-only"_s));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(qt.first()).center());
    QVERIFY(terms->toPlainText().contains(u"GNU LESSER GENERAL PUBLIC LICENSE"_s));
    QVERIFY(terms->toPlainText().contains(u"GNU GENERAL PUBLIC LICENSE"_s));
    QVERIFY(!terms->toPlainText().contains(u"Permission is hereby granted, free"_s));
}

QTEST_MAIN(TestShellPlatform)
#include "shellplatform.moc"
