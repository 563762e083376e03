#include "app/models/rowcache.h"

#include <algorithm>
#include <vector>

namespace models {

RowCache::RowCache(qsizetype capacity)
    : m_capacity(capacity)
{
}

const domain::Row *RowCache::find(qint64 key) const
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.constEnd() ? nullptr : &found->row;
}

void RowCache::touch(qint64 key)
{
    if (const auto found = m_rows.find(key); found != m_rows.end())
        found->touched = ++m_clock;
}

void RowCache::insert(const QList<domain::Row> &rows)
{
    const quint64 before = m_clock;
    for (const domain::Row &row : rows)
        m_rows.insert(row.key, {.row = row, .touched = ++m_clock});
    if (m_rows.size() > m_capacity)
        forgetOldest(before + 1);
}

void RowCache::forgetOldest(quint64 keepFrom)
{
    std::vector<quint64> times;
    times.reserve(static_cast<std::size_t>(m_rows.size()));
    for (const Entry &entry : std::as_const(m_rows))
        times.push_back(entry.touched);
    // A quarter more than is over, so that a long scroll does not sort at every page.
    const qsizetype over = m_rows.size() - m_capacity + m_capacity / 4;
    const auto bound = times.begin() + std::min<qsizetype>(over, m_rows.size() - 1);
    std::nth_element(times.begin(), bound, times.end());
    const quint64 oldestKept = std::min(*bound, keepFrom);
    m_rows.removeIf([oldestKept](const auto &entry) { return entry.value().touched < oldestKept; });
}

} // namespace models
