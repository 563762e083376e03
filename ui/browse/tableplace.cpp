// What TableView keeps while its rows change: current row, selection and the row at the top.

#include "ui/browse/tableview.h"

#include "ui/browse/columnlayout.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace browse {

using columns::Position;

void TableView::setBookmark(Bookmark bookmark)
{
    m_bookmark = std::move(bookmark);
    m_chosen = m_bookmark.current;
    m_model->setAnchor(m_bookmark.top);
    if (m_model->isComplete())
        putBack();
}

// The rows are about to go: what was seen is kept by position, unless something else is to be put back anyway.
void TableView::keepPlace()
{
    m_keptIn = m_model->columns();
    if (m_bookmark.current || m_bookmark.top || !m_bookmark.selected.empty())
        return;
    m_bookmark.current = m_chosen; // also while no row is shown
    if (const int top = rowAt(0); top > 0)
        m_bookmark.top = m_model->positionAt(top);
    if (const qint64 selected = selectedRowCount(); selected > 1 && selected <= RememberedRows)
        m_bookmark.selected = selectedPositions();
}

// The table was read anew: rows that came or went in between have moved all others, and only their keys stay.
void TableView::translatePlace()
{
    const std::shared_ptr<const columns::Table> before = std::exchange(m_keptIn, nullptr);
    const std::shared_ptr<const columns::Table> &now = m_model->columns();
    if (!before || before == now)
        return;
    const auto translated = [&](std::optional<Position> position) -> std::optional<Position> {
        const qint64 found = position ? now->positionOf(before->key(*position)) : -1;
        return found < 0 ? std::nullopt : std::optional(static_cast<Position>(found));
    };
    m_chosen = translated(m_chosen);
    m_topOnShow = translated(m_topOnShow);
    Bookmark bookmark{.current = translated(m_bookmark.current), .top = translated(m_bookmark.top), .selected = {}};
    for (const Position position : m_bookmark.selected)
        if (const auto selected = translated(position))
            bookmark.selected.push_back(*selected);
    m_bookmark = std::move(bookmark);
    m_model->setAnchor(m_bookmark.top);
}

void TableView::putBack()
{
    const QScopedValueRollback placing(m_placing, true);
    const Bookmark bookmark = m_bookmark;
    if (m_model->isComplete()) {
        m_bookmark = {};
        m_model->setAnchor({});
    }
    if (m_model->rowCount() == 0)
        return Q_EMIT recordChanged({});
    const int row = bookmark.current ? m_model->rowOf(*bookmark.current) : -1;
    const bool known = currentIndex().isValid() && !isColumnHidden(currentIndex().column());
    const int column = known ? currentIndex().column() : m_layout->shownColumns().value(0);
    const QModelIndex current = m_model->index(std::max(row, 0), column);
    QItemSelection selection(current, current);
    for (const int selected : m_model->rowsOf(bookmark.selected))
        selection.merge({m_model->index(selected, 0), m_model->index(selected, 0)}, QItemSelectionModel::Select);
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);

    executeDelayedItemsLayout(); // else the scroll bar still has the range of the former rows
    const int top = bookmark.top ? m_model->rowOf(*bookmark.top) : -1;
    m_topOnShow = top >= 0 && !isVisible() ? bookmark.top : std::nullopt;
    if (top >= 0)
        scrollRowToTop(top);
    else if (row > 0)
        scrollTo(current);
    horizontalHeader()->viewport()->update();
    tellVisibleRows();
}

// The rest of an answer, behind the rows that fill the view already: those are not painted again, nor is the selection
// made anew where nothing waits to be put back.
void TableView::takeMoreRows(int first)
{
    const QScopedValueRollback placing(m_placing, true);
    const int below = rowAt(viewport()->height() - 1);
    const bool isFilled = viewport()->updatesEnabled() && below >= 0 && below < first;
    viewport()->setAttribute(Qt::WA_UpdatesDisabled, isFilled); // setUpdatesEnabled() would end by painting all
    executeDelayedItemsLayout();
    viewport()->setAttribute(Qt::WA_UpdatesDisabled, false);
    const int row = m_bookmark.current ? m_model->rowOf(*m_bookmark.current) : -1;
    if (!isFilled || m_bookmark.top || !m_bookmark.selected.empty() || std::max(row, 0) != currentIndex().row())
        return putBack();
    if (m_model->isComplete())
        m_bookmark = {};
    tellVisibleRows();
}

// Qt does not scroll to a cell in a hidden column.
void TableView::scrollRowToTop(int row)
{
    scrollTo(m_model->index(row, currentIndex().column()), PositionAtTop);
}

void TableView::tellVisibleRows()
{
    const int first = std::max(rowAt(0), 0);
    const int last = rowAt(viewport()->height() - 1);
    m_model->setVisibleRows(first, last < 0 ? m_model->rowCount() - 1 : last);
}

} // namespace browse
