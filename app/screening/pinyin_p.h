#pragma once

#include <string>
#include <string_view>

namespace screening {

class Tables;

/// Whether a word in Latin letters is made of pinyin syllables and nothing else. A syllable that begins with a vowel
/// counts only at the beginning, since pinyin wants an apostrophe before it elsewhere (GB/T 16159): without this rule
/// most misspellings would still be pinyin.
[[nodiscard]] bool isPinyin(const Tables &tables, std::string_view word);

/// A key that is the same for a word in pinyin and in Wade-Giles with its apostrophes lost: the word in Wade-Giles.
/// Empty where it is neither.
[[nodiscard]] std::string romanisationKey(const Tables &tables, std::string_view word);

/// A key that is the same for a Japanese word in Hepburn, Kunrei and Nihon romanisation (ISO 3602), long vowels short:
/// shoji, syozi, shouji and shohji. Empty where the word is not wholly Japanese syllables, or is short.
[[nodiscard]] std::string japaneseKey(std::string_view word);

/// Calls take with each key of a word under which its other romanisations are found.
template <typename Take>
void forEachRomanisation(const Tables &tables, std::string_view word, Take take)
{
    if (const std::string key = romanisationKey(tables, word); !key.empty())
        take(key);
    if (const std::string key = japaneseKey(word); !key.empty())
        take(key);
}

/// Whether two words that differ are the same in two romanisations. Two words in pinyin are two words.
[[nodiscard]] bool isSameInAnotherRomanisation(const Tables &tables, std::string_view a, std::string_view b);

} // namespace screening
