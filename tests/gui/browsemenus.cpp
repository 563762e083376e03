#include "tests/gui/browsedesk.h"

#include "ui/browse/chip.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

/// What the context menus of columns, cells and facets do, chosen by the mouse as a reader would.
class TestBrowseMenus : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void hidesAColumn();
    void showsAColumnFromTheList();
    void resetsTheColumns();
    void sortsAndGoesBackToTheDefault();
    void narrowsToTheValueOfACell_data();
    void narrowsToTheValueOfACell();
    void copiesACell();
    void menuOfTheCurrentCellByKey();
    void facetMenuExcludes();

private:
    [[nodiscard]] int column(const char *id) const { return m_desk->model()->table().indexOf(QString::fromLatin1(id)); }
    void openColumnMenu(const char *id);
    void openCellMenu(int row, const char *id);
    [[nodiscard]] static QMenu *openMenu();
    static void choose(QMenu *menu, const QString &begin);
    static void rightClick(QWidget *viewport, const QPoint &where);

    std::unique_ptr<BrowseDesk> m_desk;
};

void TestBrowseMenus::init()
{
    m_desk = std::make_unique<BrowseDesk>();
    m_desk->open();
}

void TestBrowseMenus::rightClick(QWidget *viewport, const QPoint &where)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, where, viewport->mapToGlobal(where));
    QCoreApplication::sendEvent(viewport, &event);
}

QMenu *TestBrowseMenus::openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void TestBrowseMenus::choose(QMenu *menu, const QString &begin)
{
    QVERIFY(menu != nullptr);
    for (QAction *action : menu->actions())
        if (action->text().startsWith(begin)) {
            QVERIFY2(action->isEnabled(), qPrintable(action->text()));
            return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        }
    QFAIL(qPrintable(u"no action begins with "_s + begin));
}

void TestBrowseMenus::openColumnMenu(const char *id)
{
    QHeaderView *header = m_desk->view()->horizontalHeader();
    m_desk->view()->horizontalScrollBar()->setValue(header->sectionPosition(column(id)));
    rightClick(header->viewport(), QPoint(header->sectionViewportPosition(column(id)) + 5, header->height() / 2));
    QTRY_VERIFY(openMenu() != nullptr);
}

void TestBrowseMenus::openCellMenu(int row, const char *id)
{
    const QModelIndex index = m_desk->model()->index(row, column(id));
    m_desk->view()->scrollTo(index);
    rightClick(m_desk->view()->viewport(), m_desk->view()->visualRect(index).center());
    QTRY_VERIFY(openMenu() != nullptr);
}

void TestBrowseMenus::hidesAColumn()
{
    m_desk->filterBy(u"labour"_s);
    const models::Place before = m_desk->page->place();
    openColumnMenu("kind");
    choose(openMenu(), u"Hide this column"_s);
    QTRY_VERIFY(m_desk->view()->isColumnHidden(column("kind")));
    QCOMPARE(m_desk->page->place(), before); // columns are no part of what is filtered
    m_desk->open();
    QVERIFY(m_desk->view()->isColumnHidden(column("kind")));
    QVERIFY(!m_desk->view()->isColumnHidden(column("status")));
}

void TestBrowseMenus::showsAColumnFromTheList()
{
    QVERIFY(m_desk->view()->isColumnHidden(column("summary")));
    openColumnMenu("kind");
    auto *columns = m_desk->find<QMenu>("columnsMenu");
    QVERIFY(columns != nullptr);
    for (int i = 0; i < columns->actions().size(); ++i)
        QCOMPARE(columns->actions().at(i)->isChecked(), !m_desk->view()->isColumnHidden(i));
    choose(openMenu(), u"Columns"_s);
    QTRY_VERIFY(columns->isVisible());
    choose(columns, u"Summary"_s);
    QTRY_VERIFY(!m_desk->view()->isColumnHidden(column("summary")));
    m_desk->open();
    QVERIFY(!m_desk->view()->isColumnHidden(column("summary")));
}

void TestBrowseMenus::resetsTheColumns()
{
    const QList<int> before = m_desk->view()->columnLayout()->shownColumns();
    openColumnMenu("kind");
    choose(openMenu(), u"Hide this column"_s);
    QTRY_VERIFY(m_desk->view()->columnLayout()->shownColumns() != before);
    m_desk->open();
    openColumnMenu("status");
    choose(openMenu(), u"Reset columns"_s);
    QTRY_COMPARE(m_desk->view()->columnLayout()->shownColumns(), before);
    m_desk->open();
    QCOMPARE(m_desk->view()->columnLayout()->shownColumns(), before);
}

void TestBrowseMenus::sortsAndGoesBackToTheDefault()
{
    openColumnMenu("in_force");
    choose(openMenu(), u"Sort descending"_s);
    QTRY_COMPARE(m_desk->page->place().order, (QList<catalogue::SortKey>{{u"in_force"_s, Qt::DescendingOrder}}));
    QTRY_VERIFY(openMenu() == nullptr);
    openColumnMenu("in_force");
    choose(openMenu(), u"Default order"_s);
    QTRY_COMPARE(m_desk->page->place().order, QList<catalogue::SortKey>());
}

void TestBrowseMenus::narrowsToTheValueOfACell_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("filter");
    QTest::newRow("only a value") << u"kind"_s << u"Only"_s << u"id:=uflpa kind:statute"_s;
    QTest::newRow("without a value") << u"kind"_s << u"Exclude"_s << u"id:=uflpa -kind:statute"_s;
    QTest::newRow("only a link") << u"jurisdictions"_s << u"Only"_s << u"id:=uflpa jurisdictions:US"_s;
    QTest::newRow("only a text") << u"short_title"_s << u"Only"_s << u"id:=uflpa short_title:=UFLPA"_s;
}

void TestBrowseMenus::narrowsToTheValueOfACell()
{
    QFETCH(const QString, column);
    QFETCH(const QString, action);
    m_desk->filterBy(u"id:=uflpa"_s);
    openCellMenu(0, column.toLatin1().constData());
    choose(openMenu(), action);
    QTRY_VERIFY(m_desk->filter() != u"id:=uflpa"_s);
    QTEST(m_desk->filter(), "filter");
    QCOMPARE(m_desk->bar()->text(), m_desk->filter());
    QTRY_VERIFY(m_desk->model()->isComplete());
    QCOMPARE(m_desk->rows(), action == u"Only"_s ? 1 : 0);
}

void TestBrowseMenus::copiesACell()
{
    m_desk->filterBy(u"id:=uflpa"_s);
    openCellMenu(0, "kind");
    choose(openMenu(), u"Copy cell"_s);
    QTRY_COMPARE(QApplication::clipboard()->text(), u"Statute"_s);
}

void TestBrowseMenus::menuOfTheCurrentCellByKey()
{
    m_desk->filterBy(u"id:=uflpa"_s);
    m_desk->view()->setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(m_desk->view()->viewport(), &event);
    QTRY_VERIFY(openMenu() != nullptr);
    QTest::keyClick(openMenu(), Qt::Key_Down);
    QVERIFY(openMenu()->activeAction() != nullptr);
    QTest::keyClick(openMenu(), Qt::Key_Escape);
    QTRY_VERIFY(openMenu() == nullptr);
    QCOMPARE(m_desk->filter(), u"id:=uflpa"_s);
}

void TestBrowseMenus::facetMenuExcludes()
{
    browse::FacetList *list = m_desk->facet("jurisdictions");
    const auto *facets = static_cast<const models::FacetModel *>(list->model());
    const QModelIndex us = facets->index(facets->rowOfValue(u"US"_s));
    const qint64 count = us.data(models::FacetModel::CountRole).toLongLong();
    rightClick(list->viewport(), list->visualRect(us).center());
    QTRY_VERIFY(openMenu() != nullptr);
    choose(openMenu(), u"Exclude"_s);
    QTRY_COMPARE(m_desk->filter(), u"-jurisdictions:US"_s);
    QTRY_VERIFY(m_desk->model()->isComplete());
    QCOMPARE(m_desk->rows(), m_desk->model()->totalCount() - count);
    QVERIFY(facets->rowOfValue(u"US"_s) >= 0); // stays in sight, so that it can be taken back
}

QTEST_MAIN(TestBrowseMenus)
#include "browsemenus.moc"
