#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace screening {

class Tables;
struct Word;

/// Whether Han of a name may be kanji: what country or language say. Where they say nothing, a name of Han is read in
/// both ways unless a word in it is Chinese alone (公司); kana and Japanese legal forms make a name Japanese whatever
/// they say.
enum class Japanese : std::uint8_t { Unknown, No, Yes };

/// A word of another script in Latin letters; empty where nothing is known of it. The word is folded, Han in it is
/// simplified.
///
/// Han: pinyin without tones. Hangul: Revised Romanisation (2000), syllable by syllable, with the liaison of a final
/// consonant to a following vowel. A Cyrillic word that is wholly Chinese syllables of the Palladius system: pinyin.
/// Kana: Hepburn with long vowels short, as company names are mostly written. Cyrillic, Arabic and Thai: letter by
/// letter (letters.csv); Thai vowels that are written before their consonant are put behind it. Latin letters and
/// digits stay.
[[nodiscard]] std::string reading(const Tables &tables, std::string_view word);

/// The same for a word of a Japanese name: kanji by the readings of names, kana as ever; a
/// blank where one changes into the other.
[[nodiscard]] std::string japaneseReading(const Tables &tables, std::string_view word);

/// Whether kanji may stand in a name.
[[nodiscard]] bool mayBeJapanese(std::string_view name, const std::vector<Word> &words, Japanese hint);

} // namespace screening
