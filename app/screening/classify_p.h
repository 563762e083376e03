#pragma once

#include "app/screening/normalform_p.h"
#include "app/screening/tables_p.h"

namespace screening {

/// Appends the tokens for a phrase of the tables: one for each word that stands for it.
void appendKnown(const Tables &tables, const Known &known, std::uint32_t start, std::uint32_t end, bool equivalent,
                 std::vector<Token> &tokens);

/// What the tables know of one Latin word, its plural included; nullptr: nothing.
[[nodiscard]] const Known *knownWord(const Tables &tables, std::string_view word);

/// A token for a word of which the tables know nothing: a number, or a word of the firm's own.
[[nodiscard]] Token unknownToken(const Tables &tables, std::string word, std::uint32_t start, std::uint32_t end);

} // namespace screening
