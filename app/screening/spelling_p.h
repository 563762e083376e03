#pragma once

#include "app/screening/result.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace screening {

/// A word as the comparison sees it. The text belongs to whoever made it.
struct ComparedWord
{
    std::string_view key;
    std::string_view written = {}; ///< as it is joined with its neighbours
    std::string_view meant = {};   ///< the known word that it is a misspelling of, perhaps; empty: none
    int meantLikeness = 0;         ///< how like that one, in thousandths
    int leftWeight = 0;            ///< what it is worth where it meets none; 0: its weight
    Kind kind = Kind::Distinctive;
    int weight = 0;            ///< thousandths, rarity included
    std::uint32_t id = 0;      ///< in the index's vocabulary; noWord where it is not there
    std::uint32_t letters = 0; ///< which letters it has, a bit each, to see quickly that two words are too different
    bool known = false;
    bool pinyin = false;
    bool cut = false; ///< the last word of a long name, which may have been cut
};

inline constexpr std::uint32_t noWord = 0xFFFFFFFF;
/// How like two words are that are the same in two romanisations, in thousandths.
inline constexpr int romanisationLikeness = 940;

[[nodiscard]] std::uint32_t lettersOf(std::string_view key);

/// Hundredths of an edit between two words: a wrong, missing or surplus letter is 100, two letters transposed 80, a
/// letter doubled or its double lost 60 (optimal string alignment, which is Damerau's distance without edits inside a
/// transposition). Above limit, some number above limit.
[[nodiscard]] int editCost(std::string_view a, std::string_view b, int limit);

/// What edits two words of these lengths may differ by, in hundredths: none up to 3 letters, one up to 6, two smaller
/// ones at 7, two from 8.
[[nodiscard]] int editLimit(std::size_t a, std::size_t b);

/// How like two words are by which the same foreign word may have been translated, in thousandths.
inline constexpr int relativeLikeness = 700;

/// Whether words in a row that are one word elsewhere may be misspelt as well: short ones, not all of which are known.
/// For others that would cost much time and find nothing.
[[nodiscard]] bool mayBeMisspeltJoined(std::span<const ComparedWord> parts);

/// Whether a word of the supplier's may be a worse misspelling of a known word: unknown, in Latin letters, six at
/// least.
[[nodiscard]] inline bool mayBeGarbled(const ComparedWord &word)
{
    return !word.known && word.id == noWord && word.kind == Kind::Distinctive && word.key.size() >= 6 &&
           static_cast<unsigned char>(word.key[0]) < 0x80;
}

/// How like such a word is to a known one, in thousandths; 0: not at all.
[[nodiscard]] int garbledLikeness(const ComparedWord &word, const ComparedWord &known);

/// How like two words of so many edits are, in thousandths; longer is the longer one's length.
[[nodiscard]] int likenessOf(int cost, std::size_t longer, bool sameFirst);

/// How like two words are, in thousandths; 0: not at all.
///
/// Equal keys are 1000. Numbers and legal forms are equal or nothing. Two words that the tables know are different
/// words however near they are spelt. Two words that are both wholly pinyin and differ are most likely two different
/// words too, so one letter counts more between them; less so where it is a sound that many speakers of Chinese do not
/// keep apart (zh and z, ch and c, sh and s, n and ng at the end).
[[nodiscard]] int similarity(const ComparedWord &a, const ComparedWord &b, Meeting &meeting);

} // namespace screening
