#include "tests/gui/shellwindow.h"

#include "app/catalogue/catalogue.h"
#include "ui/overview/overviewpage.h"
#include "ui/shell/pages.h"

#include <QAbstractItemView>
#include <QAccessible>

using namespace Qt::StringLiterals;

/// Tab and Shift+Tab through every page in both languages: each stop can be told from the others by its name.
class TestShellKeyboard : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void tabWalks_data();
    void tabWalks();

private:
    static QStringList walk(const Desk &desk, bool forward, QString *fault);
};

namespace {

constexpr int MostStops = 200;

QString describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) % u' ' % widget->objectName();
}

// The name of what has the keyboard, or of the nearest thing around it that has one; empty if nothing has.
QString nameOf(QAccessibleInterface *interface, const QWidget *window)
{
    for (; interface; interface = interface->parent()) {
        const QString name = interface->text(QAccessible::Name);
        if (interface->object() == window)
            return {};
        if (!name.isEmpty())
            return name;
    }
    return {};
}

bool leadsUpTo(QAccessibleInterface *interface, const QWidget *window)
{
    for (int depth = 0; interface && depth < 50; ++depth, interface = interface->parent()) {
        if (interface->object() == window)
            return true;
    }
    return false;
}

} // namespace

void TestShellKeyboard::tabWalks_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("leastStops");
    for (const QString &locale : {u"en"_s, u"ja"_s}) {
        QTest::addRow("overview, %s", qPrintable(locale)) << locale << u"overview"_s << 14;
        for (const catalogue::Table &table : catalogue::tables())
            QTest::addRow("%s, %s", qPrintable(table.id), qPrintable(locale)) << locale << table.id << 6;
    }
}

QStringList TestShellKeyboard::walk(const Desk &desk, bool forward, QString *fault)
{
    QStringList stops;
    desk.find("navigation")->setFocus();
    const QWidget *start = QApplication::focusWidget();
    QString before;
    const QWidget *last = nullptr;
    for (int stop = 0; stop < MostStops; ++stop) {
        desk.key(forward ? Qt::Key_Tab : Qt::Key_Backtab, forward ? Qt::NoModifier : Qt::ShiftModifier);
        QWidget *focus = QApplication::focusWidget();
        if (!focus || focus->window() != desk.window.get()) {
            *fault = u"the keyboard is lost after "_s % before;
            return stops;
        }
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(focus);
        const QString name = nameOf(interface, desk.window.get());
        const QString told = describe(focus) % u" \""_s % name % u'"';
        if (name.isEmpty())
            *fault = told % u" has no name"_s;
        else if (!leadsUpTo(interface, desk.window.get()))
            *fault = told % u" does not lead up to the window"_s;
        else if (focus == last)
            *fault = told % u" does not let the keyboard go"_s;
        else if (!focus->isVisible())
            *fault = told % u" cannot be seen"_s;
        if (!fault->isEmpty())
            return stops;
        before = told;
        last = focus;
        stops << told;
        if (focus == start)
            return stops;
    }
    *fault = u"the walk does not come round"_s;
    return stops;
}

void TestShellKeyboard::tabWalks()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, page);
    QFETCH(const int, leastStops);
    Desk desk(locale);
    desk.open();
    desk.window->go({.page = page});
    if (page == "overview"_L1)
        QTRY_VERIFY(desk.window->pages().overview()->isSettled());
    else
        QTRY_VERIFY(desk.rowsShown() > 0);
    desk.settle();
    QString fault;
    const QStringList forward = walk(desk, true, &fault);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    const QStringList backward = walk(desk, false, &fault);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY2(forward.size() >= leastStops, qPrintable(forward.join(u'\n')));
    // The same stops both ways: what only one way meets is named.
    QStringList there = forward;
    QStringList back = backward;
    there.sort();
    back.sort();
    QCOMPARE(back, there);
}

QTEST_MAIN(TestShellKeyboard)
#include "shellkeyboard.moc"
