#include "app/models/facetmodel.h"

#include "app/domain/fold.h"

#include <QLocale>

#include <algorithm>

namespace models {

FacetModel::FacetModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FacetModel::setFacet(const columns::Facet &facet, const query::Choice &choice)
{
    m_facet = facet;
    m_choice = choice;
    for (const QString &value : choice.anyOf + choice.excluded)
        if (std::ranges::none_of(m_facet.rows, [&](const auto &row) { return row.id == value; }))
            m_facet.rows.append({.id = value, .title = value, .count = 0});
    m_largest = 0;
    for (const columns::FacetRow &row : std::as_const(m_facet.rows))
        m_largest = std::max(m_largest, row.count);
    rebuild();
}

void FacetModel::setEmptyTitle(const QString &title)
{
    m_emptyTitle = title;
    rebuild();
}

void FacetModel::setLimit(int limit)
{
    if (std::exchange(m_limit, limit) != limit)
        rebuild();
}

void FacetModel::setSearch(const QString &text)
{
    const QByteArray folded = domain::fold(text);
    if (std::exchange(m_search, folded) != folded)
        rebuild();
}

QList<int> FacetModel::selectedRows() const
{
    QList<int> rows;
    for (int i = 0; i < m_facet.rows.size(); ++i) {
        const columns::FacetRow &row = m_facet.rows.at(i);
        const bool found =
            m_search.isEmpty() || domain::fold(row.title).contains(m_search) || domain::fold(row.id).contains(m_search);
        const bool fits = m_limit == 0 || rows.size() < m_limit || stateOf(row.id) != State::Free;
        if (found && fits)
            rows.append(i);
    }
    return rows;
}

// Views keep their current row where the number of rows stays, and forget it where it does not.
void FacetModel::rebuild()
{
    const QList<int> rows = selectedRows();
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

FacetModel::State FacetModel::stateOf(const QString &value) const
{
    if (m_choice.anyOf.contains(value))
        return State::Chosen;
    return m_choice.excluded.contains(value) ? State::Excluded : State::Free;
}

query::Choice FacetModel::toggled(int row, State state) const
{
    const QString value = m_facet.rows.at(m_rows.at(row)).id;
    const State before = stateOf(value);
    query::Choice choice = m_choice;
    choice.anyOf.removeAll(value);
    choice.excluded.removeAll(value);
    if (state == State::Chosen && before != state)
        choice.anyOf.append(value);
    else if (state == State::Excluded && before != state)
        choice.excluded.append(value);
    return choice;
}

int FacetModel::rowOfValue(const QString &value) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_facet.rows.at(m_rows.at(row)).id == value)
            return row;
    return -1;
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const columns::FacetRow &row = m_facet.rows.at(m_rows.at(index.row()));
    const State state = stateOf(row.id);
    //: Facet row for records in which the field is empty; %1 is the word for it, such as "unknown"
    const QString title = row.id.isEmpty() ? tr("(%1)").arg(m_emptyTitle) : row.title;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return title;
    case Qt::CheckStateRole:
        return state == State::Chosen ? Qt::Checked : state == State::Excluded ? Qt::PartiallyChecked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        if (state == State::Excluded)
            //: Read aloud: value and row count of a facet row that is excluded
            return tr("%1, excluded, %2").arg(title, QLocale().toString(row.count));
        //: Read aloud: value and row count of a facet row
        return tr("%1, %2").arg(title, QLocale().toString(row.count));
    case ValueRole:
        return row.id;
    case CountRole:
        return row.count;
    case ShareRole:
        return m_largest > 0 ? static_cast<double>(row.count) / static_cast<double>(m_largest) : 0.0;
    case StateRole:
        return QVariant::fromValue(state);
    case UnknownRole:
        return row.id.isEmpty();
    default:
        return {};
    }
}

} // namespace models
