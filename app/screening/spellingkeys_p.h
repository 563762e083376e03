#pragma once

#include "app/screening/spelling_p.h"
#include "app/screening/utf8_p.h"

#include <string>
#include <string_view>

namespace screening {

class Tables;

/// Tells take every key under which a word is filed so that its misspellings meet it: the words that remain when one
/// letter, or two of a long word's beginning, are left out (the deletion neighbourhood of Mor and Fraenkel, 1982, on a
/// prefix). Two words within editLimit() share at least one key.
template <typename Take>
void forEachSpellingKey(std::string_view word, Take take)
{
    constexpr std::size_t prefix = 7;
    if (word.size() < 4 || static_cast<unsigned char>(word[0]) >= 0x80)
        return;
    const std::string_view begin = word.substr(0, prefix);
    const bool two = word.size() >= prefix; // a word of seven may meet one of eight that lost two of its prefix
    take(mixed(hashOf(begin)));
    char buffer[prefix];
    for (std::size_t i = 0; i < begin.size(); ++i) {
        if (i > 0 && begin[i] == begin[i - 1])
            continue; // the same as leaving out the one before
        std::size_t size = 0;
        for (std::size_t k = 0; k < begin.size(); ++k) {
            if (k != i)
                buffer[size++] = begin[k];
        }
        take(mixed(hashOf({buffer, size})));
        for (std::size_t j = i; two && j < size; ++j) {
            char shorter[prefix];
            std::size_t length = 0;
            for (std::size_t k = 0; k < size; ++k) {
                if (k != j)
                    shorter[length++] = buffer[k];
            }
            take(mixed(hashOf({shorter, length})));
        }
    }
}

/// Keys of other kinds, kept apart from those by their seed.
[[nodiscard]] inline std::uint64_t romanisationHash(std::string_view key)
{
    return mixed(hashOf(key, 0x9E3779B97F4A7C15ULL));
}
[[nodiscard]] inline std::uint64_t hanHash(std::string_view part)
{
    return mixed(hashOf(part, 0xC2B2AE3D27D4EB4FULL));
}

} // namespace screening
