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
    setSelectionMode(SingleSelection);
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

storage::Edition EditionList::chosen() const
{
    return selectedItems().isEmpty() ? storage::Edition() : m_editions.value(currentRow());
}

bool EditionList::hasFormer() const
{
    const int row = currentRow();
    return !selectedItems().isEmpty() && row + 1 < m_editions.size() &&
           m_editions.at(row + 1).dataset == m_editions.at(row).dataset;
}

} // namespace importpage
