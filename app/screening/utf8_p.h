#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace screening {

/// The character that begins at i, which moves behind it. A byte that begins no character is U+FFFD.
inline char32_t nextCharacter(std::string_view text, std::size_t &i)
{
    const auto at = [&](std::size_t place) {
        return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
    };
    const unsigned lead = at(i);
    const auto more = [&](std::size_t count, unsigned bits, char32_t least) {
        char32_t c = bits;
        for (std::size_t k = 1; k <= count; ++k) {
            if ((at(i + k) & 0xC0U) != 0x80U) {
                ++i;
                return U'\uFFFD';
            }
            c = c << 6 | (at(i + k) & 0x3FU);
        }
        if (c < least || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
            ++i;
            return U'\uFFFD';
        }
        i += count + 1;
        return c;
    };
    if (lead < 0x80) {
        ++i;
        return lead;
    }
    if (lead >= 0xC2 && lead < 0xE0)
        return more(1, lead & 0x1FU, 0x80);
    if (lead >= 0xE0 && lead < 0xF0)
        return more(2, lead & 0x0FU, 0x800);
    if (lead >= 0xF0 && lead < 0xF5)
        return more(3, lead & 0x07U, 0x10000);
    ++i;
    return U'\uFFFD';
}

inline void appendCharacter(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

inline int characterCount(std::string_view text)
{
    int count = 0;
    for (const char byte : text)
        count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    return count;
}

/// FNV-1a with a final mix: the same on every machine, which std::hash is not.
inline std::uint64_t hashOf(std::string_view text, std::uint64_t seed = 0xCBF29CE484222325ULL)
{
    for (const char byte : text)
        seed = (seed ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
    return seed;
}
inline std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

} // namespace screening
