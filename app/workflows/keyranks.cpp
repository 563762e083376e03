#include "app/workflows/keyranks_p.h"

#include <algorithm>
#include <bit>

namespace workflows {

namespace {

constexpr qint64 WordBits = 64;
constexpr qint64 FarApart = 64; // numbers for each key, on average

} // namespace

KeyRanks::KeyRanks(std::span<const qint64> keys)
{
    if (keys.empty())
        return;
    const auto [lowest, highest] = std::minmax_element(keys.begin(), keys.end());
    m_lowest = *lowest;
    if ((*highest - m_lowest) / FarApart < static_cast<qint64>(keys.size())) {
        count(keys, *highest);
        return;
    }
    m_ascending.assign(keys.begin(), keys.end());
    std::sort(m_ascending.begin(), m_ascending.end());
    m_ascending.erase(std::unique(m_ascending.begin(), m_ascending.end()), m_ascending.end());
}

void KeyRanks::count(std::span<const qint64> keys, qint64 highest)
{
    m_bits.resize(static_cast<std::size_t>((highest - m_lowest) / WordBits + 1));
    for (const qint64 key : keys) {
        const auto place = static_cast<quint64>(key - m_lowest);
        m_bits[place / WordBits] |= quint64{1} << (place % WordBits);
    }
    m_ascending.reserve(keys.size());
    m_before.reserve(m_bits.size());
    for (std::size_t word = 0; word < m_bits.size(); ++word) {
        m_before.push_back(static_cast<quint32>(m_ascending.size()));
        for (quint64 left = m_bits[word]; left != 0; left &= left - 1)
            m_ascending.push_back(m_lowest + static_cast<qint64>(word) * WordBits + std::countr_zero(left));
    }
}

quint32 KeyRanks::rankOf(qint64 key) const
{
    if (m_bits.empty())
        return static_cast<quint32>(std::lower_bound(m_ascending.begin(), m_ascending.end(), key) -
                                    m_ascending.begin());
    const auto place = static_cast<quint64>(key - m_lowest);
    const quint64 below = m_bits[place / WordBits] & ((quint64{1} << (place % WordBits)) - 1);
    return m_before[place / WordBits] + static_cast<quint32>(std::popcount(below));
}

} // namespace workflows
