// What the rows of RowModel show: the half of it that views ask.

#include "app/models/rowmodel.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "app/models/display.h"

namespace models {

using namespace Qt::StringLiterals;

namespace {

// The ids that a facet or a filter names the cell by.
struct Values
{
    QStringList operator()(const QString &text) const { return {text}; }
    QStringList operator()(bool value) const { return {value ? u"true"_s : u"false"_s}; }
    QStringList operator()(const domain::Link &link) const { return {link.id}; }
    QStringList operator()(const QStringList &texts) const { return texts; }
    QStringList operator()(const QList<domain::Link> &links) const
    {
        QStringList ids;
        for (const domain::Link &link : links)
            ids += link.id;
        return ids;
    }
    QStringList operator()(double number) const
    {
        return {QString::number(number, 'g', QLocale::FloatingPointShortest)};
    }
    QStringList operator()(const domain::PartialDate &date) const { return {date.toText()}; }
    QStringList operator()(std::monostate) const { return {}; }
};

QVariant alignment(const catalogue::Column &column)
{
    return QVariant::fromValue(
        Qt::Alignment(Qt::AlignVCenter | (isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft)));
}

/// A cell as the eye reads it; an imported list, which no vocabulary knows, by the title that the columns have of it.
QString shown(const catalogue::Table &table, const columns::Table *columns, const domain::Row &row, int column)
{
    const catalogue::Column &described = table.columns.at(column);
    const domain::Cell &cell = row.cells.at(column);
    if (described.vocabulary != "list"_L1 || columns == nullptr)
        return displayText(table, row, column);
    const auto titleOf = [&](const QString &id) {
        const QString title = catalogue::valueTitle(described.vocabulary, id);
        return title == id ? columns->title(described.id, id) : title;
    };
    if (const auto *id = std::get_if<QString>(&cell))
        return titleOf(*id);
    const auto *ids = std::get_if<QStringList>(&cell);
    if (ids == nullptr)
        return displayText(table, row, column);
    QStringList titles;
    for (const QString &id : *ids)
        titles += titleOf(id);
    return titles.join("; "_L1);
}

} // namespace

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows().size());
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant RowModel::unverified(const domain::Row &row, int column) const
{
    if (m_unverifiedColumn < 0)
        return false;
    const auto *ids = std::get_if<QStringList>(&row.cells.at(m_unverifiedColumn));
    return ids != nullptr && ids->contains(m_table.columns.at(column).id);
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const catalogue::Column &column = m_table.columns.at(index.column());
    const domain::Row *row = rowAt(index.row());
    if (role == LoadingRole)
        return row == nullptr;
    if (role == PositionRole)
        return positionAt(index.row());
    if (role == KeyRole)
        return m_columns->key(positionAt(index.row()));
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role == MatchRole)
        return QVariant::fromValue(m_needles.at(index.column()));
    if (row == nullptr)
        return {};

    const domain::Cell &cell = row->cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(m_table, m_columns.get(), *row, index.column());
    case Qt::AccessibleTextRole:
        //: Read aloud: column and content of a cell whose content is not verified
        return unverified(*row, index.column()).toBool()
                   ? tr("%1, unverified").arg(shown(m_table, m_columns.get(), *row, index.column()))
                   : shown(m_table, m_columns.get(), *row, index.column());
    case IdRole:
        return row->id;
    case UnknownRole:
        return domain::isUnknown(cell);
    case UnverifiedRole:
        return unverified(*row, index.column());
    case ValuesRole:
        return std::visit(Values(), cell);
    case AddressRole:
        return addressOf(column, cell);
    case LanguageRole:
        return languageOf(m_table, *row, index.column(), shown(m_table, m_columns.get(), *row, index.column()));
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.columns.size())
        return {};
    const catalogue::Column &column = m_table.columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return catalogue::translated(column.title);
    case Qt::ToolTipRole:
        if (column.uses.testFlag(catalogue::Use::Filterable))
            //: Tool tip of a column's header; %2 is what one types to filter by it
            return tr("%1\nIn the filter: %2:").arg(catalogue::translated(column.title), column.id);
        return catalogue::translated(column.title);
    case Qt::TextAlignmentRole:
        return alignment(column);
    default:
        return {};
    }
}

} // namespace models
