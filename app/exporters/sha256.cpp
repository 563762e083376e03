#include "app/exporters/sha256.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define ASSAY_SHA_INSTRUCTIONS
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace exporters {

namespace {

// FIPS 180-4, 5.3.3 and 4.2.2.
constexpr std::array<std::uint32_t, 8> initialState{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

#ifdef ASSAY_SHA_INSTRUCTIONS

alignas(16) constexpr std::array<std::uint32_t, 64> roundConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

bool hasShaInstructions()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    constexpr unsigned shaBit = 1U << 29;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & shaBit) != 0 && __builtin_cpu_supports("sse4.1");
}

__attribute__((target("sha,sse4.1,ssse3"))) void compress(std::array<std::uint32_t, 8> &state, const std::uint8_t *data,
                                                          std::size_t blocks)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    auto *const halves = reinterpret_cast<__m128i *>(state.data());
    // The instructions want the eight words as ABEF and CDGH.
    const __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128(halves), 0xB1);
    const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(halves + 1), 0x1B);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
    for (; blocks > 0; --blocks, data += 64) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i words[4];
#pragma GCC unroll 16
        for (int i = 0; i < 16; ++i) { // four rounds each
            __m128i &word = words[i & 3];
            if (i < 4) {
                word = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(data) + i), bigEndian);
            } else {
                const __m128i &last = words[(i + 3) & 3];
                word = _mm_sha256msg1_epu32(word, words[(i + 1) & 3]);
                word = _mm_add_epi32(word, _mm_alignr_epi8(last, words[(i + 2) & 3], 4));
                word = _mm_sha256msg2_epu32(word, last);
            }
            const auto *constants = reinterpret_cast<const __m128i *>(roundConstants.data()) + i;
            const __m128i sum = _mm_add_epi32(word, _mm_load_si128(constants));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128(halves, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(halves + 1, _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool hasShaInstructions()
{
    return false;
}
void compress(std::array<std::uint32_t, 8> &, const std::uint8_t *, std::size_t) {}

#endif

} // namespace

Sha256::Sha256()
    : m_isNative(hasShaInstructions())
    , m_state(initialState)
    , m_rest{}
{
}

void Sha256::add(QByteArrayView bytes)
{
    if (!m_isNative) {
        m_portable.addData(bytes);
        return;
    }
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    auto size = static_cast<std::size_t>(bytes.size());
    m_size += size;
    if (m_restSize > 0) {
        const std::size_t fits = std::min(size, blockSize - m_restSize);
        std::copy_n(data, fits, m_rest.begin() + static_cast<std::ptrdiff_t>(m_restSize));
        m_restSize += fits;
        data += fits;
        size -= fits;
        if (m_restSize < blockSize)
            return;
        compress(m_state, m_rest.data(), 1);
        m_restSize = 0;
    }
    compress(m_state, data, size / blockSize);
    m_restSize = size % blockSize;
    std::copy_n(data + (size - m_restSize), m_restSize, m_rest.begin());
}

QByteArray Sha256::result()
{
    if (!m_isNative)
        return m_portable.result().toHex();
    // A one bit, zeros up to the end of a block, and in its last eight bytes how many bits there were.
    const std::uint64_t bits = qToBigEndian(m_size * 8);
    std::array<std::uint8_t, 2 *blockSize> last = {};
    std::copy_n(m_rest.begin(), m_restSize, last.begin());
    last[m_restSize] = 0x80;
    const std::size_t blocks = m_restSize + 1 + sizeof bits <= blockSize ? 1 : 2;
    std::memcpy(last.data() + blocks * blockSize - sizeof bits, &bits, sizeof bits);
    compress(m_state, last.data(), blocks);
    QByteArray digest;
    for (const std::uint32_t word : m_state) {
        const std::uint32_t bigEndian = qToBigEndian(word);
        digest.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
    }
    return digest.toHex();
}

} // namespace exporters
