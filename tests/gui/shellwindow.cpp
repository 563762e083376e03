#include "tests/gui/shellwindow.h"
#include "ui/shell/workpages.h"

#include "app/catalogue/catalogue.h"
#include "ui/overview/linklist.h"
#include "ui/shell/actions.h"
#include "ui/shell/pages.h"
#include "ui/shell/searchresults.h"
#include "ui/style/colors.h"

#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestShellWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void startsOnTheOverview();
    void keysOpenPages_data();
    void keysOpenPages();
    void navigationLeads();
    void backAndForward_data();
    void backAndForward();
    void cardsLead();
    void listsLead_data();
    void listsLead();
    void waysInLead_data();
    void waysInLead();
    void searchJumps();
    void searchWaitsForItsAnswer();
    void searchGoesAwayByEscape();
    void searchSaysThatNothingWasFound();
    void compositionDoesNothing();
    void actionsByName();
    void compactRowsAreRemembered();
    void exportButtonSaysHowMany();
    void keysWorkInTextFields();
    void panesByKey();
    void windowIsRemembered();
    void layoutIsReset();
    void eachActionHasItsPlace();

private:
    static void goBy(const Desk &desk, const QString &way, bool back);
};

void TestShellWindow::startsOnTheOverview()
{
    Desk desk;
    desk.open();
    QCOMPARE(desk.page(), u"overview"_s);
    QVERIFY(desk.find("overviewPage"));
    const auto *navigation = desk.find<QListView>("navigation");
    QVERIFY(navigation);
    QCOMPARE(navigation->model()->rowCount(), catalogue::tables().size() + shell::workPages().size() + 2);
    const QModelIndex instruments = navigation->model()->index(1, 0);
    QTRY_VERIFY(instruments.data(Qt::AccessibleTextRole).toString().contains(u"71"_s));
    const auto *date = desk.find<QLabel>("libraryDate");
    QTRY_VERIFY2(date->text().contains(u"2026"_s), qPrintable(date->text()));
    QTRY_VERIFY(desk.find<QAbstractButton>("card-instruments")->accessibleName().startsWith(u"71"_s));
    QVERIFY(!desk.find("backButton")->isEnabled());
    QVERIFY(!desk.find("forwardButton")->isEnabled());
    QVERIFY(!desk.find("exportButton")->isEnabled());
}

void TestShellWindow::keysOpenPages_data()
{
    QTest::addColumn<int>("digit");
    QTest::addColumn<QString>("page");
    const QStringList pages{u"overview"_s, u"instruments"_s, u"organisations"_s, u"countries"_s,    u"listings"_s,
                            u"goods"_s,    u"cases"_s,       u"events"_s,        u"ratifications"_s};
    for (int digit = 1; digit <= pages.size(); ++digit)
        QTest::addRow("Ctrl+%d", digit) << digit << pages.at(digit - 1);
}

void TestShellWindow::keysOpenPages()
{
    QFETCH(const int, digit);
    QFETCH(const QString, page);
    Desk desk;
    desk.open();
    desk.key(Qt::Key_0 + (digit == 1 ? 2 : 1), Qt::ControlModifier); // from elsewhere
    desk.key(Qt::Key_0 + digit, Qt::ControlModifier);
    QCOMPARE(desk.page(), page);
    const auto *navigation = desk.find<QListView>("navigation");
    QCOMPARE(navigation->currentIndex().row(), digit - 1);
    if (digit > 1)
        QTRY_VERIFY(desk.rowsShown() > 0);
}

void TestShellWindow::navigationLeads()
{
    Desk desk;
    desk.open();
    auto *navigation = desk.find<QListView>("navigation");
    const QRect listings = navigation->visualRect(navigation->model()->index(4, 0));
    QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {}, listings.center());
    QCOMPARE(desk.page(), u"listings"_s);
    desk.key(Qt::Key_Down);
    QCOMPARE(desk.page(), u"goods"_s);
    QVERIFY(navigation->hasFocus());
}

void TestShellWindow::backAndForward_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("buttons") << u"buttons"_s;
    QTest::newRow("keys") << u"keys"_s;
    QTest::newRow("mouse") << u"mouse"_s;
}

void TestShellWindow::goBy(const Desk &desk, const QString &way, bool back)
{
    if (way == "buttons"_L1)
        QTest::mouseClick(desk.find(back ? "backButton" : "forwardButton"), Qt::LeftButton);
    else if (way == "keys"_L1)
        desk.key(back ? Qt::Key_Left : Qt::Key_Right, Qt::AltModifier);
    else
        QTest::mouseClick(desk.find("navigation"), back ? Qt::BackButton : Qt::ForwardButton);
}

void TestShellWindow::backAndForward()
{
    QFETCH(const QString, way);
    Desk desk;
    desk.open();
    desk.key(Qt::Key_5, Qt::ControlModifier);
    models::Place uflpa{.page = u"instruments"_s, .record = u"uflpa"_s};
    uflpa.selection = {u"uflpa"_s};
    desk.window->go(uflpa);
    QTRY_COMPARE(desk.window->place().record, u"uflpa"_s);
    desk.key(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(desk.find("backButton")->isEnabled());
    QVERIFY(!desk.find("forwardButton")->isEnabled());

    goBy(desk, way, true);
    QCOMPARE(desk.page(), u"instruments"_s);
    QTRY_COMPARE(desk.window->place().record, u"uflpa"_s);
    QVERIFY(desk.find("forwardButton")->isEnabled());
    goBy(desk, way, true);
    QCOMPARE(desk.page(), u"listings"_s);
    goBy(desk, way, true);
    QCOMPARE(desk.page(), u"overview"_s);
    QVERIFY(!desk.find("backButton")->isEnabled());
    goBy(desk, way, true); // nowhere to go
    QCOMPARE(desk.page(), u"overview"_s);
    goBy(desk, way, false);
    QCOMPARE(desk.page(), u"listings"_s);
}

void TestShellWindow::cardsLead()
{
    Desk desk;
    desk.open();
    QTest::mouseClick(desk.find("card-organisations"), Qt::LeftButton);
    QCOMPARE(desk.page(), u"organisations"_s);
    desk.key(Qt::Key_Left, Qt::AltModifier);
    desk.find("card-goods")->setFocus();
    desk.key(Qt::Key_Space);
    QCOMPARE(desk.page(), u"goods"_s);
}

void TestShellWindow::listsLead_data()
{
    QTest::addColumn<int>("list"); // in the order of the page
    QTest::addColumn<bool>("byKey");
    QTest::addColumn<int>("leastLines");
    for (const bool byKey : {false, true}) {
        const char *way = byKey ? "key" : "mouse";
        QTest::addRow("latest by %s", way) << 0 << byKey << 10;
        QTest::addRow("goods by %s", way) << 1 << byKey << 11;
        QTest::addRow("editions by %s", way) << 2 << byKey << 12;
    }
}

void TestShellWindow::listsLead()
{
    QFETCH(const int, list);
    QFETCH(const bool, byKey);
    QFETCH(const int, leastLines);
    Desk desk;
    desk.open();
    const auto lists = desk.find("overviewPage")->findChildren<overview::LinkList *>();
    QCOMPARE(lists.size(), 3);
    overview::LinkList *chosen = lists.at(list);
    QTRY_VERIFY2(chosen->model()->rowCount() >= leastLines, qPrintable(QString::number(chosen->model()->rowCount())));
    const models::Place expected = chosen->line(1).place;
    if (byKey) {
        chosen->setFocus(Qt::TabFocusReason);
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Return);
    } else {
        const QRect line = chosen->visualRect(chosen->model()->index(1, 0));
        QTest::mouseClick(chosen->viewport(), Qt::LeftButton, {}, line.center());
    }
    QVERIFY(expected.page != "overview"_L1 && !expected.page.isEmpty());
    QCOMPARE(desk.page(), expected.page);
    QTRY_COMPARE(desk.filter(), query::toText(expected.filter));
    if (!expected.record.isEmpty()) // else the first row is the current one
        QTRY_COMPARE(desk.window->place().record, expected.record);
    QTRY_VERIFY(desk.rowsShown() > 0);
}

void TestShellWindow::waysInLead_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("filter");
    QTest::newRow("compare") << QByteArray("compareWay") << u"instruments"_s << u"jurisdictions:US,JP"_s;
    QTest::newRow("discussed") << QByteArray("discussedWay") << u"events"_s << u"kind:dialogue"_s;
    QTest::newRow("look up") << QByteArray("searchWay") << u"overview"_s << QString();
}

void TestShellWindow::waysInLead()
{
    QFETCH(const QByteArray, button);
    QFETCH(const QString, page);
    QFETCH(const QString, filter);
    Desk desk;
    desk.open();
    QTest::mouseClick(desk.find(button.constData()), Qt::LeftButton);
    QCOMPARE(desk.page(), page);
    QTRY_COMPARE(desk.filter(), filter);
    if (button == "searchWay")
        QVERIFY(desk.find("searchEverything")->hasFocus());
    else
        QTRY_VERIFY(desk.rowsShown() > 0);
}

void TestShellWindow::searchJumps()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(desk.find("searchEverything")->hasFocus());
    QTest::keyClicks(desk.find("searchEverything"), u"Hoshine Silicon"_s);
    QTRY_VERIFY(desk.find<QListView>("searchResults"));
    auto *results = desk.find<QListView>("searchResults");
    QTRY_VERIFY(results->currentIndex().data().toString().contains(u"Hoshine"_s));
    const QModelIndex first = results->currentIndex();
    desk.key(Qt::Key_Down);
    QVERIFY(results->currentIndex().row() > first.row());
    desk.key(Qt::Key_Up);
    QCOMPARE(results->currentIndex().row(), first.row());
    desk.key(Qt::Key_Return);
    QVERIFY(!desk.find("searchPopup"));
    QVERIFY(desk.page() != "overview"_L1);
    QTRY_VERIFY2(desk.window->place().record.contains(u"hoshine"_s), qPrintable(desk.window->place().record));
    QVERIFY(desk.find<QLineEdit>("searchEverything")->text().isEmpty());
    desk.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(desk.page(), u"overview"_s);
}

void TestShellWindow::searchWaitsForItsAnswer()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(desk.find("searchEverything"), u"Uyghur Forced Labor Prevention Act"_s);
    desk.key(Qt::Key_Return); // no event has passed since: the answer cannot be there
    QTRY_COMPARE(desk.page(), u"instruments"_s);
    QTRY_COMPARE(desk.window->place().record, u"uflpa"_s);
}

void TestShellWindow::searchGoesAwayByEscape()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(desk.rowsShown() > 0);
    desk.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(desk.find("searchEverything"), u"labor"_s);
    desk.key(Qt::Key_Escape); // the text
    QVERIFY(desk.find<QLineEdit>("searchEverything")->text().isEmpty());
    QVERIFY(desk.find("searchEverything")->hasFocus());
    desk.key(Qt::Key_Escape); // the field
    QVERIFY(!desk.find("searchPopup"));
    QVERIFY(desk.find("table")->hasFocus());
}

void TestShellWindow::searchSaysThatNothingWasFound()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(desk.find("searchEverything"), u"no record holds zqxv"_s);
    QTRY_VERIFY(desk.find<QLabel>("searchNote"));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.page(), u"overview"_s);
}

void TestShellWindow::compositionDoesNothing()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_K, Qt::ControlModifier);
    auto *field = desk.find<QLineEdit>("searchEverything");
    QTest::keyClicks(field, u"uflpa"_s);
    QTRY_VERIFY(desk.find<QListView>("searchResults"));
    auto *results = desk.find<QListView>("searchResults");
    QTRY_VERIFY(results->currentIndex().data(shell::SearchResults::HitRole).toBool());
    QInputMethodEvent composing(u"ろうどう"_s, {});
    QApplication::sendEvent(field, &composing);
    desk.key(Qt::Key_Return); // belongs to the input method
    desk.key(Qt::Key_Down);
    QCOMPARE(desk.page(), u"overview"_s);
    QCOMPARE(field->text(), u"uflpa"_s);
    QInputMethodEvent committed;
    committed.setCommitString(u" 労働"_s);
    QApplication::sendEvent(field, &committed);
    QCOMPARE(field->text(), u"uflpa 労働"_s);
}

void TestShellWindow::actionsByName()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_K, Qt::ControlModifier);
    auto *field = desk.find<QLineEdit>("searchEverything");
    QTest::keyClicks(field, u"dark theme"_s);
    QTRY_VERIFY(desk.find<QListView>("searchResults"));
    auto *results = desk.find<QListView>("searchResults");
    QTRY_COMPARE(results->currentIndex().data().toString(), u"Dark theme"_s);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(style::isDark(desk.window->palette()));
    QCOMPARE(desk.settings.value(shell::Setting::Theme), QVariant(u"dark"_s));
    desk.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, u"light theme"_s);
    QTRY_COMPARE(results->currentIndex().data().toString(), u"Light theme"_s);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(!style::isDark(desk.window->palette()));
}

void TestShellWindow::compactRowsAreRemembered()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(desk.find<QTableView>("table"));
    const int comfortable = desk.find<QTableView>("table")->verticalHeader()->defaultSectionSize();
    auto *compact = desk.window->findChild<QAction *>(u"compactRows"_s);
    QVERIFY(compact && !compact->isChecked());
    compact->trigger();
    QCOMPARE(desk.settings.value(shell::Setting::Density), QVariant(u"compact"_s));
    QVERIFY(desk.find<QTableView>("table")->verticalHeader()->defaultSectionSize() < comfortable);
    desk.open(); // anew, with the same settings
    QVERIFY(desk.window->findChild<QAction *>(u"compactRows"_s)->isChecked());
    desk.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(desk.find<QTableView>("table"));
    QVERIFY(desk.find<QTableView>("table")->verticalHeader()->defaultSectionSize() < comfortable);
}

void TestShellWindow::exportButtonSaysHowMany()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_2, Qt::ControlModifier);
    const auto *button = desk.find<QPushButton>("exportButton");
    QTRY_VERIFY2(button->text().contains(u"71"_s), qPrintable(button->text()));
    QVERIFY(button->isEnabled());
    desk.key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(button->text(), u"Export"_s);
    QVERIFY(!button->isEnabled());
}

void TestShellWindow::keysWorkInTextFields()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(desk.rowsShown() > 0);
    desk.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(desk.find("filterBar")->hasFocus());
    QTRY_VERIFY(desk.find("exportButton")->isEnabled());
    QSignalSpy exports(desk.window->findChild<QAction *>(u"export"_s), &QAction::triggered);
    desk.key(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(exports.count(), 1);
    desk.key(Qt::Key_F, Qt::ControlModifier);
    desk.key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(desk.find("searchEverything")->hasFocus());
}

void TestShellWindow::panesByKey()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(desk.rowsShown() > 0);
    const QWidget *navigation = desk.find("navigation");
    for (const bool forward : {true, false}) {
        desk.find("navigation")->setFocus();
        QStringList visited;
        do {
            desk.key(Qt::Key_F6, forward ? Qt::NoModifier : Qt::ShiftModifier);
            for (const char *part : {"navigation", "filterBar", "facetPanel", "table", "detailPane"}) {
                const QWidget *widget = desk.find(part);
                const QWidget *focus = QApplication::focusWidget();
                if (widget && (widget == focus || widget->isAncestorOf(focus)))
                    visited << QString::fromLatin1(part);
            }
        } while (QApplication::focusWidget() != navigation && visited.size() < 9);
        QCOMPARE(visited.last(), u"navigation"_s);
        QCOMPARE(visited.count(u"filterBar"_s), 1);
        QCOMPARE(visited.count(u"table"_s), 1);
        QCOMPARE(visited.size(), QSet<QString>(visited.cbegin(), visited.cend()).size());
    }
}

void TestShellWindow::windowIsRemembered()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_6, Qt::ControlModifier);
    desk.window->resize(1111, 777);
    QTRY_COMPARE(desk.window->size(), QSize(1111, 777));
    QTRY_VERIFY(!desk.settings.value(shell::Setting::Geometry).toByteArray().isEmpty()); // at once, not at the end
    desk.open();
    QCOMPARE(desk.page(), u"goods"_s);
    QTRY_COMPARE(desk.window->size(), QSize(1111, 777));
}

void TestShellWindow::layoutIsReset()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_3, Qt::ControlModifier);
    desk.settings.layout().setValue("somewhere/columns"_L1, 1);
    desk.window->findChild<QAction *>(u"resetLayout"_s)->trigger();
    QVERIFY(!desk.settings.layout().contains("somewhere/columns"_L1));
    QCOMPARE(desk.page(), u"organisations"_s);
    QTRY_VERIFY(desk.rowsShown() > 0);
}

void TestShellWindow::eachActionHasItsPlace()
{
    Desk desk;
    desk.open();
    QMap<QString, QString> byKey;
    const auto *actions = desk.window->findChild<shell::Actions *>();
    for (const QAction *action : actions->findChildren<QAction *>()) {
        QVERIFY2(action->menuRole() != QAction::TextHeuristicRole, qPrintable(action->text()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!byKey.contains(keys.toString()), qPrintable(keys.toString()));
            byKey.insert(keys.toString(), action->objectName());
        }
    }
    QCOMPARE(byKey.value(u"Ctrl+K"_s), u"search"_s);
    QCOMPARE(byKey.value(u"Ctrl+E"_s), u"export"_s);
    QCOMPARE(byKey.value(u"F1"_s), u"help"_s);
}

QTEST_MAIN(TestShellWindow)
#include "shellwindow.moc"
