#include "app/screening/pinyin_p.h"

#include "app/screening/tables_p.h"

#include <array>

namespace screening {

namespace {

constexpr std::size_t longestSyllable = 6; // zhuang, shuang, chuang
constexpr std::size_t longestWord = 30;

bool beginsWithVowel(std::string_view syllable)
{
    return syllable[0] == 'a' || syllable[0] == 'e' || syllable[0] == 'o';
}

/// Lengths of the syllables that make up the word, longest first tried; empty where it cannot be done.
template <typename IsSyllable>
std::vector<std::size_t> syllables(std::string_view word, IsSyllable isSyllable)
{
    std::array<std::uint8_t, longestWord + 1> step{}; // the syllable that leads on from here to the end
    if (word.empty() || word.size() > longestWord)
        return {};
    for (std::size_t at = word.size(); at-- > 0;) {
        for (std::size_t length = std::min(longestSyllable, word.size() - at); length > 0; --length) {
            const bool reaches = at + length == word.size() || step[at + length] != 0;
            if (reaches && isSyllable(word.substr(at, length), at)) {
                step[at] = static_cast<std::uint8_t>(length);
                break;
            }
        }
    }
    std::vector<std::size_t> lengths;
    for (std::size_t at = 0; at < word.size() && step[at] != 0; at += step[at])
        lengths.push_back(step[at]);
    return lengths;
}

} // namespace

bool isPinyin(const Tables &tables, std::string_view word)
{
    if (word.size() < 2)
        return false;
    return !syllables(word, [&](std::string_view part, std::size_t at) {
                return tables.isSyllable(part) && (at == 0 || !beginsWithVowel(part));
            }).empty();
}

std::string romanisationKey(const Tables &tables, std::string_view word)
{
    if (word.size() < 3)
        return {};
    const auto pinyin = syllables(word, [&](std::string_view part, std::size_t at) {
        return tables.isSyllable(part) && (at == 0 || !beginsWithVowel(part));
    });
    std::string key;
    if (!pinyin.empty()) {
        std::size_t at = 0;
        for (const std::size_t length : pinyin) {
            key += tables.wadeGiles(word.substr(at, length));
            at += length;
        }
        return key;
    }
    const auto wade = syllables(word, [&](std::string_view part, std::size_t) { return tables.isWadeGiles(part); });
    if (!wade.empty())
        key = word;
    return key;
}

} // namespace screening
