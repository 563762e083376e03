#pragma once

#include "app/columns/store_p.h"
#include "app/domain/result.h"
#include "app/query/filter.h"

#include <optional>

namespace columns {

/// A filter made ready for one table: words folded, values looked up, dates read.
struct Condition
{
    enum class Kind { All, Any, Not, Everything, Nothing, Known, Codes, Text };
    enum class Match { Contains, Exactly, Begins };

    Kind kind = Kind::All;
    std::vector<Condition> parts = {};       ///< cheap ones first
    int column = -1;                         ///< Codes: in catalogue::Table::columns
    std::vector<std::uint8_t> accepted = {}; ///< Codes: by code, 1 where the row passes
    int slot = -1;                           ///< Known, Text: of the rows' text; -1: all of it
    Match match = Match::Contains;
    std::optional<Needle> needle = {};      ///< Text
    std::vector<std::uint32_t> groups = {}; ///< Text: in the block index
    bool frequent = false;                  ///< Text: whether most rows of the last chunk passed; the scan's own note
    std::vector<std::uint64_t> places = {}; ///< Text: room for the scan
    int cost = 0;
};

/// Reads a filter. The error names the place of what is not known.
[[nodiscard]] domain::Result<Condition> compile(const Store &store, const query::Filter &filter, Kernel kernel);
/// Several of which all must hold.
[[nodiscard]] domain::Result<Condition> compileAll(const Store &store, const QList<query::Filter> &filters,
                                                   Kernel kernel);

/// Which of the rows in mask pass. Both cover words of a bitmap from firstWord on, all of one chunk. What the mask
/// leaves out is not looked at.
void evaluate(const Store &store, Condition &condition, std::size_t firstWord, std::span<const std::uint64_t> mask,
              std::span<std::uint64_t> out);

/// Marks the elements whose strings hold the word, begin with it or are it. Strings with ElementMark inside hold
/// several.
void markStrings(const Strings &strings, const Needle &needle, Condition::Match match, const char *readable,
                 std::vector<std::uint8_t> &marks);

} // namespace columns
