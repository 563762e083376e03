// The cells of RowModel: which are fetched, and when.

#include "app/models/rowmodel.h"

#include <algorithm>
#include <array>

namespace models {

using columns::Position;
using domain::Result;

namespace {

// Fetched around the viewport: at once, and then when nothing else is wanted.
constexpr int NearRows = 60;
constexpr int FarRows = 400;

} // namespace

void RowModel::setVisibleRows(int first, int last)
{
    m_firstVisible = std::max(first, 0);
    m_lastVisible = last;
    const int end = std::min(last, rowCount() - 1);
    for (int row = m_firstVisible; row <= end; ++row)
        m_cache.touch(m_columns->key(positionAt(row)));
    requestMissing();
}

void RowModel::requestMissing()
{
    if (!m_columns || rowCount() == 0 || m_painting)
        return;
    const int last = std::max(m_lastVisible, m_firstVisible);
    // What is on its way covers what is seen: let it come.
    if (m_fetching.isRunning() && m_firstFetching <= m_firstVisible && m_lastFetching >= std::min(last, rowCount() - 1))
        return;
    for (const int margin : {NearRows, FarRows}) {
        const int from = std::max(m_firstVisible - margin, 0);
        const int to = std::min(last + margin, rowCount() - 1);
        std::vector<qint64> keys = missing(*m_columns, rows(), from, to);
        if (keys.empty())
            continue;
        m_firstFetching = from;
        m_lastFetching = to;
        return m_fetching.start(m_service.rows(m_table.id, std::move(keys)));
    }
    m_fetching.cancel();
}

void RowModel::takeFetched(const Result<QList<domain::Row>> &rows)
{
    if (!rows)
        return Q_EMIT failed(rows.error());
    // What is seen is there as a rule, and what is there need not be painted again.
    const std::array<std::pair<int, int>, 3> parts{
        {{m_firstFetching, m_firstVisible - 1}, {m_firstVisible, m_lastVisible}, {m_lastVisible + 1, m_lastFetching}}};
    std::vector<std::pair<int, int>> changed;
    for (auto [from, to] : parts) {
        from = std::max({from, m_firstFetching, 0});
        to = std::min({to, m_lastFetching, rowCount() - 1});
        if (from <= to && !missing(*m_columns, this->rows(), from, to).empty())
            changed.emplace_back(from, to);
    }
    m_cache.insert(*rows);
    for (const auto &[from, to] : changed)
        Q_EMIT dataChanged(index(from, 0), index(to, columnCount() - 1));
    // Rows that are gone from the library would be asked for again and again.
    if (!rows->isEmpty())
        requestMissing();
}

std::vector<qint64> RowModel::missing(const columns::Table &columns, std::span<const Position> rows, qsizetype first,
                                      qsizetype last) const
{
    const bool isNewer = &columns != m_columns.get(); // what was fetched of the former reading is of no use
    std::vector<qint64> keys;
    last = std::min(last, static_cast<qsizetype>(rows.size()) - 1);
    for (qsizetype row = std::max<qsizetype>(first, 0); row <= last; ++row) {
        const qint64 key = columns.key(rows[static_cast<std::size_t>(row)]);
        if (isNewer || !m_cache.contains(key))
            keys.push_back(key);
    }
    return keys;
}

QFuture<Result<QList<domain::Row>>> RowModel::fetch(const std::vector<int> &rows) const
{
    std::vector<qint64> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.push_back(m_columns->key(positionAt(row)));
    return m_service.rows(m_table.id, std::move(keys));
}

const domain::Row *RowModel::rowAt(int row) const
{
    return m_cache.find(m_columns->key(positionAt(row)));
}

} // namespace models
