#pragma once

#include "app/screening/result.h"

#include <QString>

namespace screening {

/// Why a pair got its score, as one line of plain words in the language of the program: which words met, how, what was
/// left over, what the countries said. For a table's cell, a file or a screen reader.
[[nodiscard]] QString plainText(const Explanation &explanation);
/// Why a name cannot be screened, as a sentence; empty for Obstacle::None.
[[nodiscard]] QString plainText(Obstacle obstacle);
/// What sort of word it is, in a word or two: "place", "legal form".
[[nodiscard]] QString title(Kind kind);
/// How two words met, in a few words: "spelling", "joined or split".
[[nodiscard]] QString title(Meeting meeting);

} // namespace screening
