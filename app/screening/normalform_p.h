#pragma once

#include "app/screening/reading_p.h"
#include "app/screening/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace screening {

class Tables;

/// One word of a name as it is compared.
struct Token
{
    std::string key;  ///< folded; the word that stands for all its ways to be written, where the tables know it
    std::string text; ///< folded, as written; empty where several words of the tables stand for it
    Kind kind = Kind::Distinctive;
    int weight = 0;          ///< thousandths, before rarity
    bool known = false;      ///< the tables know it, so that it is hardly a misspelling of another word
    bool pinyin = false;     ///< wholly valid pinyin syllables
    bool equivalent = false; ///< written otherwise than its key
    bool cut = false;        ///< the last word of a long name: it may have been cut
    std::uint32_t start = 0; ///< in the name as given, in UTF-16 characters
    std::uint32_t end = 0;
};

/// How a form came from the name as written.
enum class FormKind : std::uint8_t {
    Written, ///< the whole name in its own script
    Reading, ///< the whole name in Latin letters, where it is written in others
    Part,    ///< a part of it: what stands in brackets, or after "formerly"
    PartReading,
};

/// A name in one of the ways in which it is compared.
struct Form
{
    FormKind kind = FormKind::Written;
    std::vector<Token> tokens;
};

/// The normal form of a name: one form or several, that as written first.
struct NormalForm
{
    std::vector<Form> forms;
    Obstacle obstacle = Obstacle::None;
    bool shortened = false;
};

/// Whose name it is. One word in brackets may be an alias in a supplier's name; in a listed one it seldom is a name.
enum class Side : std::uint8_t { Supplier, Listed };

/// Reads a name (UTF-8; anything at all may stand in it).
[[nodiscard]] NormalForm normalForm(const Tables &tables, std::string_view name, Side side,
                                    Japanese japanese = Japanese::Unknown);

} // namespace screening
