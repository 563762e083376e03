#include "ui/overview/linklist.h"

#include "ui/overview/linedelegate_p.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace overview {

LinkList::LinkList(LineLook look, const QString &accessibleName, QWidget *parent)
    : QListView(parent)
    , m_look(look)
{
    setAccessibleName(accessibleName);
    setModel(&m_model);
    setItemDelegate(new LineDelegate(look, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setCursor(Qt::PointingHandCursor);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT placeRequested(line(index.row()).place); });
}

void LinkList::setLines(const QList<Line> &lines)
{
    m_lines = lines;
    m_model.clear();
    QList<QStandardItem *> items;
    for (const Line &line : lines) {
        auto *item = new QStandardItem(line.text);
        item->setToolTip(line.tooltip.isEmpty() ? line.text : line.tooltip);
        QStringList parts;
        for (const QString &part : {line.before, line.text, line.middle, line.after, line.note, line.badge}) {
            if (!part.isEmpty())
                parts << part;
        }
        item->setAccessibleText(parts.join(u", "_s));
        items << item;
    }
    // All at once: a layout that asks in between would keep the height of the first line.
    m_model.invisibleRootItem()->appendRows(items);
    updateGeometry();
}

const Line &LinkList::line(int row) const
{
    return m_lines.at(row);
}

int LinkList::contentHeight() const
{
    int height = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += sizeHintForRow(row);
    return height;
}

QSize LinkList::sizeHint() const
{
    return {0, contentHeight()};
}

QSize LinkList::minimumSizeHint() const
{
    return sizeHint();
}

void LinkList::keyPressEvent(QKeyEvent *event)
{
    const bool chosen =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (chosen && currentIndex().isValid())
        Q_EMIT placeRequested(line(currentIndex().row()).place);
    else
        QListView::keyPressEvent(event);
}

void LinkList::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void LinkList::focusInEvent(QFocusEvent *event)
{
    // Whoever comes by keyboard stands on a line at once.
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    QListView::focusInEvent(event);
}

void LinkList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace overview
