// The context menus of the table: what can be done with a cell, its row and its column.

#include "ui/browse/tableview.h"

#include "app/catalogue/catalogue.h"
#include "ui/browse/columnlayout.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

namespace browse {

using namespace Qt::StringLiterals;
using models::RowModel;

namespace {

constexpr qsizetype TitleLength = 40;

QString shortened(const QString &text)
{
    return text.size() > TitleLength ? text.left(TitleLength) + u'…' : text;
}

// A menu takes a single & for an accelerator.
QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const catalogue::Column &column = m_model->table().columns.at(index.column());
    const QString text = index.data().toString();
    const QString shown = escaped(shortened(text));
    const QStringList values = index.data(RowModel::ValuesRole).toStringList();
    const QString address = index.data(RowModel::AddressRole).toString();

    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: Context menu of the table
    menu->addAction(tr("Copy cell"), this, [text] { QApplication::clipboard()->setText(text); });
    menu->addAction(tr("Copy %n row(s)", nullptr, static_cast<int>(selectedRowCount())), QKeySequence::Copy, this,
                    [this] { copySelection(models::TsvHeader::Without); });
    //: Context menu of the table: copies the chosen rows with the titles of their columns
    menu->addAction(tr("Copy with header"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                    [this] { copySelection(models::TsvHeader::With); });
    if (!address.isEmpty())
        //: Context menu of the table: opens a web address
        menu->addAction(tr("Open in browser"), this, [this, address] { Q_EMIT addressRequested(address); });
    menu->addSeparator();
    if (column.uses.testFlag(catalogue::Use::Filterable)) {
        const QString id = column.id;
        //: Context menu of the table; %1 is the cell's content
        menu->addAction(tr("Only “%1”").arg(shown), this,
                        [this, id, values] { Q_EMIT valueRequested(id, values, false); });
        //: Context menu of the table; %1 is the cell's content
        menu->addAction(tr("Exclude “%1”").arg(shown), this,
                        [this, id, values] { Q_EMIT valueRequested(id, values, true); });
        menu->addSeparator();
    }
    const int section = index.column();
    QAction *more = menu->addAction(tr("Column “%1”…").arg(escaped(catalogue::translated(column.title))));
    const QPoint where = byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    connect(more, &QAction::triggered, this, [this, section, where] { showHeaderMenu(section, where); });
    menu->popup(where);
}

void TableView::showHeaderMenu(int column, const QPoint &where)
{
    if (column < 0)
        return;
    const catalogue::Table &table = m_model->table();
    const QString id = table.columns.at(column).id;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (table.columns.at(column).uses.testFlag(catalogue::Use::Sortable)) {
        const auto sort = [this, id](Qt::SortOrder order) {
            Q_EMIT orderRequested({catalogue::SortKey{.column = id, .order = order}});
        };
        //: Column menu
        menu->addAction(tr("Sort ascending"), this, [sort] { sort(Qt::AscendingOrder); });
        //: Column menu
        menu->addAction(tr("Sort descending"), this, [sort] { sort(Qt::DescendingOrder); });
        //: Column menu: back to the order that the table has by itself
        menu->addAction(tr("Default order"), this, [this] { Q_EMIT orderRequested({}); })
            ->setEnabled(!m_order.isEmpty());
        menu->addSeparator();
    }
    if (table.columns.at(column).uses.testFlag(catalogue::Use::Filterable))
        //: Column menu: begins a condition on the column in the filter bar
        menu->addAction(tr("Filter on this column…"), this, [this, id] { Q_EMIT conditionRequested(id); });
    //: Column menu
    menu->addAction(tr("Hide this column"), this, [this, column] { m_layout->setHidden(column, true); })
        ->setEnabled(m_layout->shownColumns().size() > 1);
    //: Column menu: opens the list of all columns
    QMenu *columns = menu->addMenu(tr("Columns"));
    columns->setObjectName(u"columnsMenu"_s);
    for (int i = 0; i < table.columns.size(); ++i) {
        if (!table.columns.at(i).uses)
            continue; // only there to lead to a record
        QAction *show = columns->addAction(escaped(catalogue::translated(table.columns.at(i).title)));
        show->setCheckable(true);
        show->setChecked(!m_layout->isHidden(i));
        connect(show, &QAction::triggered, m_layout, [this, i](bool shown) { m_layout->setHidden(i, !shown); });
    }
    menu->addSeparator();
    //: Column menu: as wide as its content
    menu->addAction(tr("Fit width"), this, [this, column] { m_layout->autosize(column); });
    //: Column menu: order, width and choice of columns as at the first start
    menu->addAction(tr("Reset columns"), m_layout, &ColumnLayout::reset);
    menu->popup(where);
}

} // namespace browse
