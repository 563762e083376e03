#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace columns {

/// A set of row positions, one bit each; words beyond size are always zero.
class Bitmap
{
public:
    Bitmap() = default;
    explicit Bitmap(std::size_t size, bool value = false)
        : m_size(size)
        , m_words((size + 63) / 64, value ? ~std::uint64_t{0} : 0)
    {
        trim();
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool test(std::size_t i) const { return (m_words[i / 64] >> (i % 64)) & 1U; }
    void set(std::size_t i) { m_words[i / 64] |= std::uint64_t{1} << (i % 64); }
    [[nodiscard]] std::size_t count() const
    {
        std::size_t sum = 0;
        for (const std::uint64_t word : m_words)
            sum += static_cast<std::size_t>(std::popcount(word));
        return sum;
    }
    [[nodiscard]] std::vector<std::uint64_t> &words() { return m_words; }
    [[nodiscard]] const std::vector<std::uint64_t> &words() const { return m_words; }

    void operator&=(const Bitmap &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void operator|=(const Bitmap &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void invert()
    {
        for (std::uint64_t &word : m_words)
            word = ~word;
        trim();
    }
    /// Calls visit(position) for each member in ascending order.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        forEach(0, m_words.size(), visit);
    }
    /// The same for the members in some of the words.
    template <typename Visit>
    void forEach(std::size_t firstWord, std::size_t endWord, Visit visit) const
    {
        for (std::size_t i = firstWord; i < endWord; ++i)
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
                visit(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }

    friend bool operator==(const Bitmap &, const Bitmap &) = default;

private:
    void trim()
    {
        if (m_size % 64 != 0)
            m_words.back() &= (std::uint64_t{1} << (m_size % 64)) - 1;
    }

    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace columns
