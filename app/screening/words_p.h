#pragma once

#include "app/screening/script_p.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace screening {

class Tables;

/// A run of letters or digits of a name, folded, in one script.
struct Word
{
    std::string text;
    Script script = Script::Latin;
    std::uint32_t start = 0; ///< in UTF-16 characters of the name as given
    std::uint32_t end = 0;
    std::uint16_t group = 0;   ///< 0 outside of brackets, else the number of the pair
    std::uint16_t section = 0; ///< counts up at ";", "/" and a dash that stands alone
    bool apart = false;        ///< more than a full stop, a blank, "&" or "/" parts it from the word before
    bool comma = false;        ///< a comma parts it from the word before
    bool slashed = false;      ///< nothing but a slash parts it from the word before: "c/o"
    std::vector<std::uint32_t> places = {}; ///< of scripts without blanks: where each character begins
};

struct Words
{
    std::vector<Word> words;
    bool shortened = false;
};

/// Takes a name apart: case, width, accents and compatibility forms are folded (domain::foldTo, which is NFKC with full
/// case folding), Latin letters that carry no accent are made plain (ø, ł, ß), apostrophes inside a word vanish, what
/// is not a letter or digit parts words, and a change of script does too. Controls, direction marks and emoji are
/// nothing. Only the first Method::longestName characters are read.
/// inner: a capital after a small letter begins a word too ("DarbyPlantation").
[[nodiscard]] Words wordsOf(const Tables &tables, std::string_view name, bool inner = false);

} // namespace screening
