#include "app/screening/keytable_p.h"

#include <array>
#include <bit>

namespace screening {

namespace {

/// Ascending order in eight passes over one byte each: several times faster than comparing, for millions.
void sortByBytes(std::vector<std::uint64_t> &entries)
{
    if (entries.size() < 4096) {
        std::sort(entries.begin(), entries.end());
        return;
    }
    std::vector<std::uint64_t> other(entries.size());
    for (int shift = 0; shift < 64; shift += 16) {
        std::vector<std::uint32_t> places(65536, 0);
        for (const std::uint64_t entry : entries)
            ++places[(entry >> shift) & 0xFFFF];
        std::uint32_t sum = 0;
        for (std::uint32_t &place : places) {
            const std::uint32_t count = place;
            place = sum;
            sum += count;
        }
        for (const std::uint64_t entry : entries)
            other[places[(entry >> shift) & 0xFFFF]++] = entry;
        entries.swap(other);
    }
}

} // namespace

void KeyTable::sort()
{
    sortByBytes(m_entries);
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
    m_entries.shrink_to_fit();
    const int bits = std::clamp(static_cast<int>(std::bit_width(m_entries.size())), 4, 22);
    m_shift = 64 - bits;
    m_buckets.assign((std::size_t{1} << bits) + 1, 0);
    for (const std::uint64_t entry : m_entries)
        ++m_buckets[(entry >> m_shift) + 1];
    for (std::size_t i = 1; i < m_buckets.size(); ++i)
        m_buckets[i] += m_buckets[i - 1];
}

std::span<const std::uint64_t> KeyTable::find(std::uint64_t hash) const
{
    if (m_entries.empty())
        return {};
    const std::size_t bucket = hash >> m_shift;
    const auto first = m_entries.begin() + m_buckets[bucket];
    const auto last = m_entries.begin() + m_buckets[bucket + 1];
    const std::uint64_t key = hash & ~std::uint64_t{0xFFFFFFFF};
    const auto from = std::lower_bound(first, last, key);
    auto to = from;
    while (to != last && (*to & ~std::uint64_t{0xFFFFFFFF}) == key)
        ++to;
    return {from, to};
}

} // namespace screening
