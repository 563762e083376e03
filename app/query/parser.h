#pragma once

#include "app/domain/result.h"
#include "app/query/filter.h"

namespace query {

/// Reads the filter language:
///
///     expr  := or            or   := and {"OR" and}         and  := unary {unary}
///     unary := ["-" | "NOT"] (group | term)                 group := "(" or ")"
///     term  := [column ":"] test
///     test  := operand {"," operand}
///     operand := ["=" | "^" | ">" | ">=" | "<" | "<="] word | word ".." word | "*"
///     word  := plain characters without blank, quote, parenthesis, comma | "\"" ... "\"" with \" and \\ inside
///
/// A column is written in letters, digits and underscores, its case does not count; `https://...` is no column, and a
/// `-` that stands alone is text. The forms that input methods write, full-width parentheses, colons, commas, operators
/// and digits, ideographic blanks and curly quotes, count as the plain ones. Groups may be nested 200 deep.
///
/// OR and NOT count only in capitals. Operators, commas, "..", and "*" have a meaning only behind `column:`; a bare
/// test is its word as it stands. Columns and values are not looked up here: see catalogue::check.
/// An error names its place (column, length) and the remedy, and is of kind WrongUse. Whatever the text, parsing takes
/// time and memory in proportion to it. Places count Unicode characters (code points), here and in
/// the filter that comes out; qcharsBefore() tells where in a QString such a place is.
[[nodiscard]] domain::Result<Filter> parse(QStringView text);

/// The number of QChars that the first `characters` characters of a text take; no more than it has.
[[nodiscard]] qsizetype qcharsBefore(QStringView text, qsizetype characters);

/// What stands at the cursor of a text that is being typed (it need not parse): for completion.
struct CursorToken
{
    enum class Part { Nothing, Word, Column, Value };

    Part part = Part::Nothing; ///< Word: a bare word, which may become a column; Value: behind `column:`
    QString column = {};       ///< the column that a Value belongs to
    QString typed = {};        ///< what is typed of it up to the cursor, quotes and operators taken off
    int start = 0;             ///< the stretch that a completion replaces, in characters from 0
    int length = 0;
};
/// cursor counts characters from 0; it may stand at either end.
[[nodiscard]] CursorToken tokenAt(QStringView text, int cursor);

/// A word as it must be written in a filter: in quotes where it holds blanks, quotes, commas or operators.
[[nodiscard]] QString quoted(const QString &word);

} // namespace query
