#include "ui/browse/facetlist.h"

#include "ui/browse/facetdelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace browse {

using models::FacetModel;

FacetList::FacetList(FacetModel *model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(model);
    setItemDelegate(new FacetDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    connect(model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

void FacetList::setPageRows(int rows)
{
    m_pageRows = rows;
    updateGeometry();
}

QSize FacetList::sizeHint() const
{
    const int rowHeight = sizeHintForRow(0) > 0 ? sizeHintForRow(0) : 0;
    const int rows = m_pageRows > 0 ? qMin(m_pageRows, m_model->rowCount()) : m_model->rowCount();
    return {QListView::sizeHint().width(), rows * rowHeight};
}

QSize FacetList::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void FacetList::toggle(const QModelIndex &index, FacetModel::State state)
{
    if (index.isValid())
        Q_EMIT choiceMade(m_model->toggled(index.row(), state));
}

void FacetList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return toggle(currentIndex(), FacetModel::State::Chosen);
    case Qt::Key_Minus:
    case Qt::Key_X:
        return toggle(currentIndex(), FacetModel::State::Excluded);
    case Qt::Key_Up:
        if (row <= 0)
            return Q_EMIT leftAt(Qt::TopEdge);
        break;
    case Qt::Key_Down:
        if (row == m_model->rowCount() - 1)
            return Q_EMIT leftAt(Qt::BottomEdge);
        break;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

// Without scrolling to it: the pointer would be over another row then, and a click take that one.
void FacetList::makeCurrentInPlace(const QModelIndex &index)
{
    setAutoScroll(false);
    setCurrentIndex(index);
    setAutoScroll(true);
}

void FacetList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->position().toPoint());
    if (m_pressed.isValid())
        makeCurrentInPlace(m_pressed);
    event->accept();
}

void FacetList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid() || m_pressed != index)
        return;
    const bool excludes = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    toggle(index, excludes ? FacetModel::State::Excluded : FacetModel::State::Chosen);
}

void FacetList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const FacetModel::State state = index.data(FacetModel::StateRole).value<FacetModel::State>();
    //: Context menu of a facet row; %1 is its value
    menu->addAction(state == FacetModel::State::Chosen ? tr("Do not require “%1”").arg(index.data().toString())
                                                       : tr("Only “%1”").arg(index.data().toString()),
                    this, [this, index] { toggle(index, FacetModel::State::Chosen); });
    //: Context menu of a facet row; %1 is its value
    menu->addAction(state == FacetModel::State::Excluded ? tr("Do not exclude “%1”").arg(index.data().toString())
                                                         : tr("Exclude “%1”").arg(index.data().toString()),
                    QKeySequence(Qt::Key_Minus), this, [this, index] { toggle(index, FacetModel::State::Excluded); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void FacetList::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        makeCurrentInPlace(m_model->index(0));
    QListView::focusInEvent(event);
}

} // namespace browse
