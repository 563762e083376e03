#include "ui/browse/tableview.h"

#include "ui/browse/columnlayout.h"
#include "ui/browse/rowdelegate.h"
#include "ui/style/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace browse {

using namespace Qt::StringLiterals;
using columns::Position;
using domain::Result;
using models::RowModel;

TableView::TableView(RowModel *model, QSettings &settings, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new RowDelegate(this))
    , m_copying([this](const Result<QList<domain::Row>> &rows) {
        if (rows)
            QApplication::clipboard()->setText(
                models::toTsv(m_model->table(), m_layout->shownColumns(), *rows, m_copyHeader));
    })
{
    setObjectName(u"table"_s);
    //: Accessible name of the table of rows
    setAccessibleName(tr("Rows"));
    setModel(model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    prepareHeaders();
    m_layout = new ColumnLayout(model->table(), horizontalHeader(), settings, this);
    connect(m_layout, &ColumnLayout::changed, this, [this] {
        const QList<int> shown = m_layout->shownColumns();
        m_delegate->setLeadColumn(shown.isEmpty() ? 0 : shown.constFirst());
        viewport()->update();
    });
    m_layout->restore();

    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::keepPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::putBack);
    connect(model, &RowModel::loaded, this, &TableView::translatePlace);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { takeMoreRows(first); });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] {
        if (currentIndex().isValid())
            scrollTo(currentIndex());
        tellVisibleRows();
    });
}

void TableView::prepareHeaders()
{
    QHeaderView *rows = verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    fitRowHeight();

    QHeaderView *titles = horizontalHeader();
    titles->setSectionsMovable(true);
    titles->setSectionsClickable(true);
    titles->setHighlightSections(false);
    titles->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    titles->setMinimumSectionSize(2 * style::LargeMargin);
    titles->setContextMenuPolicy(Qt::CustomContextMenu);
    titles->setFixedHeight(qMax(style::RowHeight, titles->fontMetrics().height() + style::Gap));
    connect(titles, &QHeaderView::sectionClicked, this, [this](int column) {
        Q_EMIT orderRequested(orderAfterClick(column, QApplication::keyboardModifiers() & Qt::ShiftModifier));
    });
    connect(titles, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) { m_layout->autosize(column); });
    connect(titles, &QWidget::customContextMenuRequested, this, [this, titles](const QPoint &where) {
        showHeaderMenu(titles->logicalIndexAt(where), titles->viewport()->mapToGlobal(where));
    });
}

void TableView::setOrder(const QList<catalogue::SortKey> &order)
{
    m_order = order;
    QHeaderView *titles = horizontalHeader();
    titles->setSortIndicatorShown(!order.isEmpty());
    if (!order.isEmpty())
        titles->setSortIndicator(m_model->table().indexOf(order.constFirst().column), order.constFirst().order);
}

QList<catalogue::SortKey> TableView::orderAfterClick(int column, bool extend) const
{
    const catalogue::Column &clicked = m_model->table().columns.at(column);
    if (!clicked.uses.testFlag(catalogue::Use::Sortable))
        return m_order;
    const auto known = std::ranges::find(m_order, clicked.id, &catalogue::SortKey::column);
    QList<catalogue::SortKey> order = extend ? m_order : QList<catalogue::SortKey>();
    order.removeIf([&](const catalogue::SortKey &key) { return key.column == clicked.id; });
    if (known == m_order.end())
        order.append({.column = clicked.id, .order = Qt::AscendingOrder});
    else if (known->order == Qt::AscendingOrder)
        order.append({.column = clicked.id, .order = Qt::DescendingOrder});
    return order;
}

qint64 TableView::selectedRowCount() const
{
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        if (range.left() == 0)
            rows += range.height();
    return rows;
}

std::vector<Position> TableView::selectedPositions() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        if (range.left() == 0)
            for (int row = range.top(); row <= range.bottom(); ++row)
                rows.push_back(row);
    std::ranges::sort(rows);
    std::vector<Position> positions;
    positions.reserve(rows.size());
    for (const int row : rows)
        positions.push_back(m_model->positionAt(row));
    return positions;
}

void TableView::copySelection(models::TsvHeader header)
{
    if (selectedRowCount() == 0)
        return;
    if (selectedRowCount() > m_copyLimit) {
        const QLocale locale;
        //: After Ctrl+C; both are numbers of rows
        return Q_EMIT refused(tr("%1 rows are too many for the clipboard, which takes %2. Export them instead.")
                                  .arg(locale.toString(selectedRowCount()), locale.toString(m_copyLimit)));
    }
    std::vector<int> rows;
    for (const Position position : selectedPositions())
        rows.push_back(m_model->rowOf(position));
    std::ranges::sort(rows);
    m_copyHeader = header;
    m_copying.start(m_model->fetch(rows));
}

// QTableView's own walks all rows.
void TableView::selectAll()
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex last = m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1);
    selectionModel()->select(QItemSelection(m_model->index(0, 0), last), QItemSelectionModel::ClearAndSelect);
}

void TableView::keyboardSearch(const QString &text)
{
    Q_EMIT typed(text);
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid())
        return;
    if (!m_placing)
        m_chosen = m_model->positionAt(current.row());
    if (current.row() == previous.row() && !m_placing)
        return;
    Q_EMIT recordChanged(current);
    if (!m_placing)
        Q_EMIT recordChosen(current);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    // The region of a million rows is the viewport.
    const bool wide = selectedRowCount() > RememberedRows;
    if (wide)
        viewport()->update();
    else
        QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowsChanged();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection(models::TsvHeader::Without);
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return copySelection(models::TsvHeader::With);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT recordOpened();
    QTableView::keyPressEvent(event);
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    // Back and Forward of the mouse belong to the window, not to the selection.
    if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton)
        return event->ignore();
    const QModelIndex index = indexAt(event->position().toPoint());
    const QString address = index.data(RowModel::AddressRole).toString();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier && !address.isEmpty())
        return Q_EMIT addressRequested(address);
    QTableView::mousePressEvent(event);
}

void TableView::setHoveredRow(int row)
{
    if (std::exchange(m_hoveredRow, row) == row)
        return;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(event->buttons() == Qt::NoButton ? rowAt(event->position().toPoint().y()) : -1);
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_layout->fit();
    m_model->setScreenRows(viewport()->height() / verticalHeader()->defaultSectionSize() + 2);
    tellVisibleRows();
}

// A view that is shown for the first time scrolls to its current row, wherever it was put.
void TableView::showEvent(QShowEvent *event)
{
    const QScopedValueRollback placing(m_placing, true);
    QTableView::showEvent(event);
    const auto top = std::exchange(m_topOnShow, std::nullopt);
    if (const int row = top ? m_model->rowOf(*top) : -1; row >= 0)
        scrollRowToTop(row);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    fitRowHeight();
}

void TableView::fitRowHeight()
{
    const int height = m_delegate->rowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::setCompact(bool compact)
{
    const QScopedValueRollback placing(m_placing, true);
    const int top = rowAt(0);
    m_delegate->setCompact(compact);
    fitRowHeight();
    if (top >= 0)
        scrollRowToTop(top);
    tellVisibleRows();
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy == 0)
        return;
    tellVisibleRows();
    if (!m_placing)
        Q_EMIT scrolled();
}

} // namespace browse
