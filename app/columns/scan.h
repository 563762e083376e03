#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace columns {

/// How often each byte occurs in a text, roughly: which bytes of a word are worth looking for.
using ByteCounts = std::array<std::uint32_t, 256>;

/// Which loop looks for words. Both give the same; Portable is what machines without AVX2 use.
enum class Kernel { Portable, Avx2 };
/// The fastest that this machine can run.
[[nodiscard]] Kernel bestKernel();

/// A word to look for in folded text. Two of its rarest bytes are compared first, 64 places at once where AVX2 is.
class Needle
{
public:
    /// word must not be empty.
    Needle(std::string word, const ByteCounts &counts, Kernel kernel);

    [[nodiscard]] std::string_view word() const { return m_word; }
    [[nodiscard]] std::size_t size() const { return m_word.size(); }

    /// The first place in [from, end) where the word stands whole, or nullptr. Memory is never read at or beyond
    /// readable, which lies at or behind end: the more room, the longer the fast loop runs.
    [[nodiscard]] const char *find(const char *from, const char *end, const char *readable) const
    {
        return m_kernel == Kernel::Avx2 ? findAvx2(from, end, readable) : findPortable(from, end);
    }
    /// Every place where a word of one or two bytes stands whole in [from, end), as bits counted from `from`. For words
    /// that stand nearly everywhere: it costs the same however many there are. bits must have room for end - from.
    void mark(const char *from, const char *end, const char *readable, std::uint64_t *bits) const;

private:
    /// The bits of as many whole 64 places as may be read; returns how many places that was.
    std::size_t markAvx2(const char *from, const char *end, const char *readable, std::uint64_t *bits) const;
    [[nodiscard]] const char *findAvx2(const char *from, const char *end, const char *readable) const;
    [[nodiscard]] const char *findPortable(const char *from, const char *end) const;

    std::string m_word;
    std::size_t m_first = 0;  ///< place of the rarest byte
    std::size_t m_second = 0; ///< place of the second rarest; m_first in a word of one byte
    Kernel m_kernel;
};

} // namespace columns
