#include "ui/import/editionlist.h"

#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

namespace importpage {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, Publisher, AsOf, Retrieved, Rows, Id, Columns };

} // namespace

EditionList::EditionList(QWidget *parent)
    : QTableWidget(0, Columns, parent)
{
    setObjectName(u"editions"_s);
    setAccessibleName(tr("Editions"));
    //: Column: name of a list
    setHorizontalHeaderLabels({tr("List"), tr("Publisher"),
                               //: Column: the date that the publisher gives an edition
                               tr("As of"),
                               //: Column: the date on which a file was fetched
                               tr("Retrieved"), tr("Rows"),
                               //: Column: id of an edition
                               tr("Edition")});
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setToolTip(tr("Select one edition to compare it with the one before, or two of a list to compare them."));
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(style::CompactRowHeight);
    verticalHeader()->setDefaultSectionSize(style::CompactRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(Title, QHeaderView::Stretch);
    setFixedHeight(9 * style::CompactRowHeight);
}

void EditionList::setEditions(const QList<storage::Edition> &editions)
{
    m_editions.clear();
    for (const storage::Edition &edition : editions) {
        // Former editions come first; here the present one stands above them.
        const auto first = std::ranges::find(m_editions, edition.dataset, &storage::Edition::dataset);
        m_editions.insert(first - m_editions.begin(), edition);
    }
    const QLocale locale;
    setRowCount(static_cast<int>(m_editions.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const storage::Edition &edition = m_editions.at(row);
        const QStringList texts{
            edition.title, edition.publisher, edition.asOf, edition.retrieved, locale.toString(edition.rows),
            edition.id};
        for (int column = 0; column < Columns; ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            if (column == Rows)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            setItem(row, column, item);
        }
    }
}

QList<int> EditionList::chosenRows() const
{
    QList<int> rows;
    for (const QTableWidgetItem *item : selectedItems())
        if (!rows.contains(item->row()))
            rows += item->row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

storage::Edition EditionList::chosen() const
{
    const QList<int> rows = chosenRows();
    return rows.size() == 1 ? m_editions.value(rows.constFirst()) : storage::Edition();
}

bool EditionList::hasFormer() const
{
    const QList<int> rows = chosenRows();
    const int row = rows.size() == 1 ? rows.constFirst() : -1;
    return row >= 0 && row + 1 < m_editions.size() && m_editions.at(row + 1).dataset == m_editions.at(row).dataset;
}

EditionList::Comparable EditionList::comparable() const
{
    if (hasFormer())
        return {.dataset = chosen().dataset, .to = chosen().id};
    const QList<int> rows = chosenRows();
    if (rows.size() != 2)
        return {};
    // The newest stands first.
    const storage::Edition &to = m_editions.at(rows.constFirst());
    const storage::Edition &from = m_editions.at(rows.constLast());
    return to.dataset == from.dataset ? Comparable{.dataset = to.dataset, .from = from.id, .to = to.id} : Comparable{};
}

} // namespace importpage
