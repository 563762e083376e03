#pragma once

#include "app/screening/words_p.h"

#include <string_view>
#include <utility>
#include <vector>

namespace screening {

class Tables;
struct Known;

/// A name of so many characters may have been cut by the field that it stood in: 30, 35 and 40 are the usual widths of
/// names in ledgers and bank files.
inline constexpr std::uint32_t leastCutName = 28;

/// The legal form that a word of five letters or more is a misspelling of, by one letter: "compny", "limted"; nullptr:
/// of none.
[[nodiscard]] const Known *misspeltLegalForm(const Tables &tables, std::string_view word);

/// Whether a word is the beginning of "limited", "company" or "corporation", as where a name was cut.
[[nodiscard]] bool beginsLegalForm(std::string_view word);

/// Two ordinary words that were written as one: "internationaltrade", "andsteel". Nothing of a firm's own name: both
/// are known words of trade, places or legal forms of four letters or more, and the whole is not pinyin. nullptr: it is
/// not that.
[[nodiscard]] std::pair<const Known *, const Known *> joinedOrdinaryWords(const Tables &tables, std::string_view word,
                                                                          std::size_t &firstLength);

/// The word with which an address begins behind the name: that of the first part between commas, the first one apart,
/// which holds a word such as "road" or "street"; words.size() if there is none.
[[nodiscard]] std::size_t addressStart(const Tables &tables, const std::vector<Word> &words);

} // namespace screening
