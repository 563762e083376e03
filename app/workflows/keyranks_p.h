#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace workflows {

/// Keys in ascending order, each once, and the place of each in it.
///
/// Of keys that lie close together, as a table's row numbers do, it keeps one bit for each number between the lowest
/// and the highest and counts: no sorting, and a place costs no search.
class KeyRanks
{
public:
    explicit KeyRanks(std::span<const qint64> keys);

    [[nodiscard]] const std::vector<qint64> &ascending() const { return m_ascending; }
    /// The place of a key in ascending(). It must be one of them.
    [[nodiscard]] quint32 rankOf(qint64 key) const;

private:
    void count(std::span<const qint64> keys, qint64 highest);

    std::vector<qint64> m_ascending;
    qint64 m_lowest = 0;
    std::vector<quint64> m_bits;   // empty where keys lie far apart
    std::vector<quint32> m_before; // by word of m_bits: how many bits stand before it
};

} // namespace workflows
