#include "tests/gui/browsedesk.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

/// The table itself: order, columns, selection, copying, place, by real events.
class TestBrowseTable : public QObject
{
    Q_OBJECT

public:
    static void initMain() { chooseTestPlatform(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void headerClickSorts();
    void shiftClickSortsWithin();
    void newOrderKeepsTheRecord();
    void hiddenColumnIsRemembered();
    void movedAndResizedColumnsAreRemembered();
    void resetColumns();
    void lastColumnStays();
    void headerMenuBeginsACondition();
    void alwaysACurrentRow();
    void selectionCountsForExport();
    void selectAllIsQuick();
    void selectionSurvivesANewFilter();
    void copiesRows();
    void saysThatTooManyRowsAreCopied();
    void rowsCanBeCompact();
    void restoresAPlace();
    void restoresAPlaceInAFreshPage();
    void scrollingTellsThePlace();
    void accessibleTreeIsSafe();
    void visitWithoutAMouse();

private:
    [[nodiscard]] int column(const char *id) const { return m_desk->model()->table().indexOf(QString::fromLatin1(id)); }

    std::unique_ptr<BrowseDesk> m_desk;
};

void TestBrowseTable::init()
{
    m_desk = std::make_unique<BrowseDesk>();
    m_desk->open();
}

void TestBrowseTable::headerClickSorts()
{
    const QString byDefault = m_desk->cell(0, "short_title");
    m_desk->clickHeader("in_force");
    QTRY_COMPARE(m_desk->page->place().order, (QList<catalogue::SortKey>{{u"in_force"_s, Qt::AscendingOrder}}));
    QTRY_VERIFY(m_desk->model()->isComplete());
    QCOMPARE(m_desk->view()->horizontalHeader()->sortIndicatorSection(), column("in_force"));
    const QString first = m_desk->cell(0, "in_force");
    QVERIFY(first < m_desk->cell(5, "in_force"));
    m_desk->clickHeader("in_force");
    QTRY_COMPARE(m_desk->page->place().order, (QList<catalogue::SortKey>{{u"in_force"_s, Qt::DescendingOrder}}));
    QTRY_VERIFY(m_desk->cell(0, "in_force") > first);
    m_desk->clickHeader("in_force");
    QTRY_COMPARE(m_desk->page->place().order, QList<catalogue::SortKey>());
    QTRY_COMPARE(m_desk->cell(0, "short_title"), byDefault);
    QVERIFY(!m_desk->view()->horizontalHeader()->isSortIndicatorShown());
}

void TestBrowseTable::shiftClickSortsWithin()
{
    m_desk->clickHeader("kind");
    QTRY_COMPARE(m_desk->page->place().order.size(), 1);
    // QApplication's modifiers are those of the last real event; the table is asked itself.
    const QList<catalogue::SortKey> order = m_desk->view()->orderAfterClick(column("in_force"), true);
    QCOMPARE(order, (QList<catalogue::SortKey>{{u"kind"_s, Qt::AscendingOrder}, {u"in_force"_s, Qt::AscendingOrder}}));
}

void TestBrowseTable::newOrderKeepsTheRecord()
{
    m_desk->view()->setFocus();
    QTest::keyClick(m_desk->view(), Qt::Key_Down);
    QTest::keyClick(m_desk->view(), Qt::Key_Down);
    const QString record = m_desk->currentId();
    m_desk->clickHeader("in_force");
    QTRY_COMPARE(m_desk->page->place().order.size(), 1);
    QTRY_VERIFY(m_desk->model()->isComplete());
    QCOMPARE(m_desk->currentId(), record);
    QVERIFY(m_desk->view()->viewport()->rect().intersects(m_desk->view()->visualRect(m_desk->view()->currentIndex())));
}

void TestBrowseTable::hiddenColumnIsRemembered()
{
    m_desk->view()->columnLayout()->setHidden(column("kind"), true);
    m_desk->view()->columnLayout()->setHidden(column("summary"), false);
    m_desk->open();
    QVERIFY(m_desk->view()->columnLayout()->isHidden(column("kind")));
    QVERIFY(!m_desk->view()->columnLayout()->isHidden(column("summary")));
}

void TestBrowseTable::movedAndResizedColumnsAreRemembered()
{
    QHeaderView *header = m_desk->view()->horizontalHeader();
    const QList<int> before = m_desk->view()->columnLayout()->shownColumns();
    header->moveSection(header->visualIndex(column("status")), 0);
    header->resizeSection(column("status"), 203);
    m_desk->open();
    const QList<int> after = m_desk->view()->columnLayout()->shownColumns();
    QCOMPARE(after.constFirst(), column("status"));
    QCOMPARE(after.size(), before.size());
    QCOMPARE(m_desk->view()->horizontalHeader()->sectionSize(column("status")), 203);
}

void TestBrowseTable::resetColumns()
{
    const QList<int> before = m_desk->view()->columnLayout()->shownColumns();
    const int width = m_desk->view()->horizontalHeader()->sectionSize(column("status"));
    m_desk->view()->horizontalHeader()->resizeSection(column("status"), width + 40);
    m_desk->view()->columnLayout()->setHidden(column("kind"), true);
    m_desk->view()->columnLayout()->reset();
    QCOMPARE(m_desk->view()->columnLayout()->shownColumns(), before);
    QCOMPARE(m_desk->view()->horizontalHeader()->sectionSize(column("status")), width);
    m_desk->open();
    QCOMPARE(m_desk->view()->columnLayout()->shownColumns(), before);
}

void TestBrowseTable::lastColumnStays()
{
    browse::ColumnLayout *layout = m_desk->view()->columnLayout();
    for (const int shown : layout->shownColumns())
        layout->setHidden(shown, true);
    QCOMPARE(layout->shownColumns().size(), 1);
}

void TestBrowseTable::headerMenuBeginsACondition()
{
    QHeaderView *header = m_desk->view()->horizontalHeader();
    Q_EMIT header->customContextMenuRequested(
        QPoint(header->sectionViewportPosition(column("kind")) + 5, header->height() / 2));
    auto *menu = m_desk->find<QMenu>("columnMenu");
    QTRY_VERIFY(menu != nullptr && menu->isVisible());
    QAction *filter = nullptr;
    for (QAction *action : menu->actions())
        if (action->text().contains(u"Filter"_s))
            filter = action;
    QVERIFY(filter != nullptr);
    menu->close();
    filter->trigger();
    QTRY_COMPARE(m_desk->bar()->text(), u"kind:"_s);
}

void TestBrowseTable::alwaysACurrentRow()
{
    QVERIFY(m_desk->view()->currentIndex().isValid());
    m_desk->filterBy(u"kind:statute"_s);
    QVERIFY(m_desk->view()->currentIndex().isValid());
    QVERIFY(m_desk->view()->selectionModel()->isRowSelected(m_desk->view()->currentIndex().row()));
    m_desk->filterBy(u"kind:statute nosuchword"_s);
    QCOMPARE(m_desk->rows(), 0);
    m_desk->filterBy(QString());
    QVERIFY(m_desk->view()->currentIndex().isValid());
}

void TestBrowseTable::selectionCountsForExport()
{
    QCOMPARE(m_desk->page->exportCount(), m_desk->rows());
    QSignalSpy changed(m_desk->page.get(), &browse::BrowsePage::exportCountChanged);
    m_desk->view()->setFocus();
    QTest::keyClick(m_desk->view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_desk->view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_desk->page->exportCount(), 3);
    QVERIFY(!changed.isEmpty());
    QTest::keyClick(m_desk->view(), Qt::Key_Down);
    QCOMPARE(m_desk->page->exportCount(), m_desk->rows());
}

void TestBrowseTable::selectAllIsQuick()
{
    m_desk->view()->setFocus();
    QTest::keySequence(m_desk->view(), QKeySequence::SelectAll);
    QCOMPARE(m_desk->view()->selectedRowCount(), m_desk->rows());
    QCOMPARE(m_desk->page->exportCount(), m_desk->rows());
}

void TestBrowseTable::selectionSurvivesANewFilter()
{
    m_desk->filterBy(u"kind:statute"_s);
    m_desk->view()->setFocus();
    QTest::keyClick(m_desk->view(), Qt::Key_Down, Qt::ShiftModifier);
    const QStringList selected = m_desk->page->place().selection;
    QCOMPARE(selected.size(), 2);
    m_desk->filterBy(QString());
    QStringList after = m_desk->page->place().selection;
    QCOMPARE(after.size(), 2);
    QCOMPARE(QSet<QString>(after.begin(), after.end()), QSet<QString>(selected.begin(), selected.end()));
}

void TestBrowseTable::copiesRows()
{
    m_desk->filterBy(u"id:=uflpa"_s);
    m_desk->view()->setFocus();
    QApplication::clipboard()->setText(u"before"_s);
    QTest::keySequence(m_desk->view(), QKeySequence::Copy);
    QTRY_VERIFY(QApplication::clipboard()->text() != u"before"_s);
    const QString row = u"UFLPA\tUyghur Forced Labor Prevention Act\tStatute\tUnited States of America\tIn force\t"_s;
    QVERIFY2(QApplication::clipboard()->text().startsWith(row), qPrintable(QApplication::clipboard()->text()));
    QTest::keyClick(m_desk->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"Short title\tTitle\tKind\t"_s));
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 2);
}

void TestBrowseTable::saysThatTooManyRowsAreCopied()
{
    m_desk->view()->setCopyLimit(3);
    m_desk->view()->setFocus();
    QApplication::clipboard()->setText(u"before"_s);
    const QSignalSpy said(m_desk->page.get(), &browse::BrowsePage::messageRequested);
    QTest::keySequence(m_desk->view(), QKeySequence::SelectAll);
    QTest::keySequence(m_desk->view(), QKeySequence::Copy);
    QCOMPARE(said.count(), 1);
    const QString words = said.constFirst().constFirst().toString();
    QVERIFY2(words.contains(QString::number(m_desk->rows())) && words.contains(u"3"_s), qPrintable(words));
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    m_desk->view()->setCopyLimit(m_desk->rows());
    QTest::keySequence(m_desk->view(), QKeySequence::Copy);
    QTRY_COMPARE(QApplication::clipboard()->text().count(u'\n'), m_desk->rows());
    QCOMPARE(said.count(), 1);
}

void TestBrowseTable::rowsCanBeCompact()
{
    browse::TableView *view = m_desk->view();
    const int comfortable = view->rowHeight(0);
    // Qt does not scroll to a cell in a hidden column.
    view->scrollTo(view->model()->index(30, view->currentIndex().column()), QAbstractItemView::PositionAtTop);
    QTRY_COMPARE(view->rowAt(0), 30);
    m_desk->page->setCompact(true);
    QVERIFY(view->rowHeight(0) < comfortable);
    QVERIFY(view->rowHeight(0) >= view->fontMetrics().height());
    QCOMPARE(view->rowAt(0), 30);
    m_desk->page->setCompact(false);
    QCOMPARE(view->rowHeight(0), comfortable);
    QCOMPARE(view->rowAt(0), 30);
}

void TestBrowseTable::restoresAPlace()
{
    m_desk->filterBy(u"kind:statute"_s);
    m_desk->clickHeader("in_force");
    QTRY_COMPARE(m_desk->page->place().order.size(), 1);
    QTRY_VERIFY(m_desk->model()->isComplete());
    m_desk->view()->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_desk->view(), Qt::Key_Down);
    QTest::keyClick(m_desk->view(), Qt::Key_Down, Qt::ShiftModifier);
    const models::Place before = m_desk->page->place();
    QVERIFY(!before.record.isEmpty());
    QCOMPARE(before.selection.size(), 2);
    models::Place other;
    other.page = u"instruments"_s;
    m_desk->page->show(other);
    QTRY_COMPARE(m_desk->filter(), QString());
    QVERIFY(!m_desk->view()->horizontalHeader()->isSortIndicatorShown());
    QSignalSpy placed(m_desk->page.get(), &browse::BrowsePage::placeChanged);
    m_desk->page->show(before);
    QTRY_COMPARE(m_desk->page->place(), before);
    for (const QList<QVariant> &arguments : std::as_const(placed))
        QVERIFY(!arguments.constFirst().toBool()); // going back is not a step of its own
    QCOMPARE(m_desk->bar()->text(), u"kind:statute"_s);
    QVERIFY(m_desk->view()->horizontalHeader()->isSortIndicatorShown());
    QCOMPARE(m_desk->view()->horizontalHeader()->sortIndicatorSection(), column("in_force"));
}

void TestBrowseTable::restoresAPlaceInAFreshPage()
{
    m_desk->table = u"listings"_s;
    m_desk->open();
    m_desk->view()->verticalScrollBar()->setValue(m_desk->view()->verticalScrollBar()->maximum() / 2);
    const QModelIndex seen = m_desk->view()->indexAt(QPoint(5, 100));
    QTest::mouseClick(m_desk->view()->viewport(), Qt::LeftButton, {}, QPoint(5, 100));
    QTRY_VERIFY(!m_desk->page->place().record.isEmpty());
    const models::Place before = m_desk->page->place();
    QVERIFY(!before.topRecord.isEmpty());
    QCOMPARE(before.record, seen.data(models::RowModel::IdRole).toString());
    m_desk->page =
        std::make_unique<browse::BrowsePage>(*catalogue::findTable(m_desk->table), m_desk->service, m_desk->settings);
    m_desk->page->resize(1200, 800);
    m_desk->page->show(before); // before its table is read
    m_desk->page->QWidget::show();
    QTRY_COMPARE(m_desk->page->place().record, before.record);
    QTRY_COMPARE(m_desk->page->place().topRecord, before.topRecord);
    QCOMPARE(m_desk->page->place(), before);
}

void TestBrowseTable::scrollingTellsThePlace()
{
    m_desk->table = u"listings"_s;
    m_desk->open();
    QSignalSpy placed(m_desk->page.get(), &browse::BrowsePage::placeChanged);
    m_desk->view()->verticalScrollBar()->setValue(400);
    QVERIFY(!placed.isEmpty());
    QVERIFY(!placed.constLast().constFirst().toBool());
    QVERIFY(!m_desk->page->place().topRecord.isEmpty());
}

// Orca asked Qt 6.4's table for cells that are not there, and it fell.
void TestBrowseTable::accessibleTreeIsSafe()
{
    QAccessible::setActive(true);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_desk->view());
    QVERIFY(table != nullptr);
    QCOMPARE(table->role(), QAccessible::Table);
    QVERIFY(!table->text(QAccessible::Name).isEmpty());
    QAccessibleTableInterface *cells = table->tableInterface();
    QVERIFY(cells != nullptr);
    QCOMPARE(cells->rowCount(), m_desk->rows());
    QVERIFY(cells->cellAt(0, column("kind")) != nullptr);
    QVERIFY(!cells->cellAt(0, column("kind"))->text(QAccessible::Name).isEmpty());
    QCOMPARE(cells->cellAt(m_desk->rows(), 0), nullptr);
    QCOMPARE(cells->cellAt(-1, 0), nullptr);
    QCOMPARE(cells->cellAt(0, 999), nullptr);
    m_desk->filterBy(u"nosuchwordatall"_s);
    QCOMPARE(m_desk->rows(), 0);
    QCOMPARE(cells->cellAt(0, 0), nullptr);
    QVERIFY(cells->caption() == nullptr);
    (void)table->childCount();
    (void)table->focusChild();
    (void)cells->selectedCells();
    m_desk->filterBy(QString());
    QVERIFY(cells->cellAt(0, column("kind")) != nullptr);
}

void TestBrowseTable::visitWithoutAMouse()
{
    m_desk->page->focusFilter();
    QVERIFY(m_desk->bar()->hasFocus());
    QTest::keyClicks(m_desk->bar(), u"uyghur"_s);
    QTRY_COMPARE(m_desk->filter(), u"uyghur"_s);
    QTest::keyClick(m_desk->bar(), Qt::Key_Down); // no offers: on to the table
    QTRY_VERIFY(m_desk->view()->hasFocus());
    QTest::keyClick(m_desk->view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_desk->view()->currentIndex().row(), m_desk->rows() - 1);
    QTest::keyClick(m_desk->view(), Qt::Key_Return);
    auto *detail = m_desk->find("detailPane");
    QTRY_VERIFY(detail->hasFocus());
    QSignalSpy requested(m_desk->page.get(), &browse::BrowsePage::placeRequested);
    for (int tabs = 0; tabs < 40 && requested.isEmpty(); ++tabs) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (detail->isAncestorOf(QApplication::focusWidget()) &&
            QApplication::focusWidget()->parentWidget()->objectName().startsWith(u"relation-"_s))
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(requested.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(m_desk->view()->hasFocus());
    m_desk->page->focusNextPane(false);
    QVERIFY(m_desk->find("facetPanel")->isAncestorOf(QApplication::focusWidget()));
    m_desk->page->focusNextPane(false);
    QVERIFY(m_desk->bar()->hasFocus());
    m_desk->page->focusNextPane(false);
    QVERIFY(detail->hasFocus());
}

QTEST_MAIN(TestBrowseTable)
#include "browsetable.moc"
