#pragma once

#include "app/screening/normalform_p.h"
#include "app/screening/words_p.h"

namespace screening {

/// Takes a word of a script without blanks (Han, kana, Hangul, Thai) apart into the words that the tables know and the
/// stretches between them, longest word first. Han is made simplified. The tables' words become the English words that
/// stand for them, so that 纺织 and "textile" are the same; what is between stays in its script.
void segment(const Tables &tables, const Word &word, std::vector<Token> &tokens);

} // namespace screening
