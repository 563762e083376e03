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

} // namespace screening
