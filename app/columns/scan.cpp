#include "app/columns/scan.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define ASSAY_HAS_AVX2 1
#include <immintrin.h>
#endif

namespace columns {

Kernel bestKernel()
{
#ifdef ASSAY_HAS_AVX2
    static const bool avx2 = __builtin_cpu_supports("avx2") != 0;
    return avx2 ? Kernel::Avx2 : Kernel::Portable;
#else
    return Kernel::Portable;
#endif
}

Needle::Needle(std::string word, const ByteCounts &counts, Kernel kernel)
    : m_word(std::move(word))
    , m_kernel(kernel)
{
    const auto count = [&](std::size_t place) { return counts[static_cast<unsigned char>(m_word[place])]; };
    for (std::size_t i = 1; i < m_word.size(); ++i) {
        if (count(i) < count(m_first))
            m_first = i;
    }
    m_second = m_word.size() > 1 && m_first == 0 ? 1 : 0;
    for (std::size_t i = 0; i < m_word.size(); ++i) {
        // The same byte again says less than another one, however rare.
        const bool better = m_word[m_second] == m_word[m_first]
                                ? m_word[i] != m_word[m_first]
                                : m_word[i] != m_word[m_first] && count(i) < count(m_second);
        if (i != m_first && better)
            m_second = i;
    }
    if (m_word.size() == 1)
        m_second = m_first;
}

const char *Needle::findPortable(const char *from, const char *end) const
{
    const std::size_t n = m_word.size();
    while (static_cast<std::size_t>(end - from) >= n) {
        const std::size_t places = static_cast<std::size_t>(end - from) - n + 1;
        const void *hit = std::memchr(from + m_first, m_word[m_first], places);
        if (hit == nullptr)
            return nullptr;
        from = static_cast<const char *>(hit) - m_first;
        if (from[m_second] == m_word[m_second] && std::memcmp(from, m_word.data(), n) == 0)
            return from;
        ++from;
    }
    return nullptr;
}

void Needle::mark(const char *from, const char *end, const char *readable, std::uint64_t *bits) const
{
    const auto size = static_cast<std::size_t>(end - from);
    const std::size_t done = m_kernel == Kernel::Avx2 ? markAvx2(from, end, readable, bits) : 0;
    for (std::size_t word = done / 64; word * 64 < size; ++word) {
        std::uint64_t places = 0;
        for (std::size_t i = word * 64; i < std::min(size, word * 64 + 64); ++i) {
            const bool here =
                from[i] == m_word.front() && i + m_word.size() <= size && from[i + m_word.size() - 1] == m_word.back();
            places |= std::uint64_t{here} << (i % 64);
        }
        bits[word] = places;
    }
}

#ifdef ASSAY_HAS_AVX2

namespace {

/// The places among 32 from p on where both bytes stand.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i bothAt(const char *p, std::size_t first, std::size_t second,
                                                                  __m256i firstByte, __m256i secondByte)
{
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(p + first));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(p + second));
    return _mm256_and_si256(_mm256_cmpeq_epi8(a, firstByte), _mm256_cmpeq_epi8(b, secondByte));
}

/// The first of the places (bits, counted from p) where the whole word stands before end.
const char *wholeWord(const char *p, std::uint64_t places, const char *end, std::string_view word)
{
    for (; places != 0; places &= places - 1) {
        const char *hit = p + std::countr_zero(places);
        if (end - hit < static_cast<std::ptrdiff_t>(word.size())) // places rise, and end may lie among them
            return nullptr;
        if (word.size() <= 2 || std::memcmp(hit, word.data(), word.size()) == 0)
            return hit;
    }
    return nullptr;
}

} // namespace

[[gnu::target("avx2")]] const char *Needle::findAvx2(const char *from, const char *end, const char *readable) const
{
    const auto n = static_cast<std::ptrdiff_t>(m_word.size());
    const std::size_t first = m_first;
    const std::size_t second = m_second;
    const __m256i firstByte = _mm256_set1_epi8(m_word[first]);
    const __m256i secondByte = _mm256_set1_epi8(m_word[second]);
    while (end - from >= n && readable - from >= n + 63) {
        const __m256i low = bothAt(from, first, second, firstByte, secondByte);
        const __m256i high = bothAt(from + 32, first, second, firstByte, secondByte);
        const __m256i any = _mm256_or_si256(low, high);
        if (!_mm256_testz_si256(any, any)) {
            const std::uint64_t places =
                static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
                static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32;
            if (const char *hit = wholeWord(from, places, end, m_word))
                return hit;
        }
        from += 64;
    }
    return from < end ? findPortable(from, end) : nullptr;
}

[[gnu::target("avx2")]] std::size_t Needle::markAvx2(const char *from, const char *end, const char *readable,
                                                     std::uint64_t *bits) const
{
    const std::size_t first = m_first;
    const std::size_t second = m_second;
    const __m256i firstByte = _mm256_set1_epi8(m_word[first]);
    const __m256i secondByte = _mm256_set1_epi8(m_word[second]);
    const auto n = static_cast<std::ptrdiff_t>(m_word.size());
    const char *p = from;
    for (; end - p >= 63 + n && readable - p >= 63 + n; p += 64) {
        const __m256i low = bothAt(p, first, second, firstByte, secondByte);
        const __m256i high = bothAt(p + 32, first, second, firstByte, secondByte);
        *bits++ = static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
                  static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32;
    }
    return static_cast<std::size_t>(p - from);
}

#else

std::size_t Needle::markAvx2(const char *, const char *, const char *, std::uint64_t *) const
{
    return 0;
}

const char *Needle::findAvx2(const char *from, const char *end, const char *) const
{
    return findPortable(from, end);
}

#endif

} // namespace columns
