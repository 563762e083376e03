#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace screening {

/// Numbers filed under hashed keys; several numbers may stand under one key, and, since only 32 bits of a hash are
/// kept, a few wrong ones too: whoever asks must verify.
class KeyTable
{
public:
    void add(std::uint64_t hash, std::uint32_t number)
    {
        m_entries.push_back((hash & ~std::uint64_t{0xFFFFFFFF}) | number);
    }
    /// To be called once, after the last add().
    void sort();
    /// The numbers under a key, in the low halves, ascending.
    [[nodiscard]] std::span<const std::uint64_t> find(std::uint64_t hash) const;
    [[nodiscard]] std::size_t byteCount() const
    {
        return m_entries.capacity() * sizeof(std::uint64_t) + m_buckets.capacity() * sizeof(std::uint32_t);
    }

private:
    std::vector<std::uint64_t> m_entries; ///< the hash's upper half and a number, ascending
    std::vector<std::uint32_t> m_buckets; ///< by the first bits of a hash: where its entries begin
    int m_shift = 64;
};

} // namespace screening
