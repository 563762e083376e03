#pragma once

#include <string>
#include <string_view>

namespace screening {

class Tables;

/// A word of another script in Latin letters; empty where nothing is known of it. The word is folded, Han in it is
/// simplified.
///
/// Han: pinyin without tones. Hangul: Revised Romanisation (2000), syllable by syllable, with the liaison of a final
/// consonant to a following vowel. A Cyrillic word that is wholly Chinese syllables of the Palladius system: pinyin.
/// Kana: Hepburn with long vowels short, as company names are mostly written. Cyrillic, Arabic and Thai: letter by
/// letter (letters.csv); Thai vowels that are written before their consonant are put behind it. Latin letters and
/// digits stay.
[[nodiscard]] std::string reading(const Tables &tables, std::string_view word);

} // namespace screening
