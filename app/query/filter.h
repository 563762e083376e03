#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace query {

/// How one operand of a test compares.
enum class Comparison {
    Matches,        ///< x: contains on text, equals elsewhere
    Exactly,        ///< =x
    BeginsWith,     ///< ^x
    Less,           ///< <x
    LessOrEqual,    ///< <=x
    Greater,        ///< >x
    GreaterOrEqual, ///< >=x
    Between,        ///< a..b, both ends in
    Known,          ///< *: anything but unknown
};

/// One alternative of a test: `JP`, `"forced labour"`, `>=2023`, `2020..2023`, `*`.
struct Operand
{
    Comparison comparison = Comparison::Matches;
    QString text = {};  ///< as meant: quotes and escapes taken off
    QString upper = {}; ///< the upper end of Between
    int position =
        0; ///< where it stands in the parsed text, in characters (code points) from 1; 0 if it was never parsed
    int length = 0;

    /// Places do not count: two filters are the same whichever text they came from.
    friend bool operator==(const Operand &a, const Operand &b)
    {
        return a.comparison == b.comparison && a.text == b.text && a.upper == b.upper;
    }
};

/// A column (or all of the row's text, where the column is empty) against any of some operands.
struct Test
{
    QString column = {};
    QList<Operand> operands = {};
    int position = 0; ///< of the column's name, from 1
    int length = 0;

    friend bool operator==(const Test &a, const Test &b) { return a.column == b.column && a.operands == b.operands; }
};

/// The whole filter: what filter bar, chips, facets, saved views, command line and export record share.
///
/// A plain value. The default one keeps every row. Grammar: section 3 of the contract, written out in parser.h.
struct Filter
{
    enum class Kind { All, Any, Not, Test };

    Kind kind = Kind::All;
    QList<Filter> parts = {}; ///< of All and Any: the members; of Not: exactly one
    Test test = {};           ///< of Test

    [[nodiscard]] bool isEmpty() const { return kind == Kind::All && parts.isEmpty(); }
    friend bool operator==(const Filter &a, const Filter &b) = default;

    [[nodiscard]] static Filter of(Test test);
    [[nodiscard]] static Filter negated(Filter filter);
};

/// The conditions that all must hold, one chip each: the members of a top-level All, or the filter itself.
[[nodiscard]] QList<Filter> conditions(const Filter &filter);
/// The filter in which all of the conditions must hold. Nested Alls are flattened; one condition stands alone.
[[nodiscard]] Filter allOf(QList<Filter> conditions);

/// True if the condition tests just that column: a test, its negation, or a group of such.
[[nodiscard]] bool isAbout(const Filter &condition, const QString &column);
/// The filter without its top-level conditions about that column: what the column's own facet counts under.
[[nodiscard]] Filter without(const Filter &filter, const QString &column);

/// What a facet of the column has chosen. The empty text stands for "(unknown)" and comes last.
struct Choice
{
    QStringList anyOf = {};    ///< ids that a row may have
    QStringList excluded = {}; ///< ids that a row must not have
    friend bool operator==(const Choice &, const Choice &) = default;
};
/// Reads the choice out of the top-level conditions about that column; other forms (ranges, begins-with) are left out,
/// and so is a second condition of any-of, since both must hold.
///
/// comparison tells how ids are compared: Matches where that means equals; Exactly for a facet over whole texts, where
/// `sector:cotton` (contains) is no choice but `sector:=cotton` is. See catalogue::facetComparison.
[[nodiscard]] Choice choiceOf(const Filter &filter, const QString &column, Comparison comparison = Comparison::Matches);
/// The filter with the choice in place of the one it had; all other conditions stay as and where they are.
///
/// Written as `column:a,b`, `-column:a,b`, `-column:*` (unknown), `column:*` (unknown excluded),
/// `(column:a OR -column:*)`; choiceOf reads each of them back.
[[nodiscard]] Filter withChoice(const Filter &filter, const QString &column, const Choice &choice,
                                Comparison comparison = Comparison::Matches);

/// The text that parses to this filter again; the empty filter is the empty text. Groups of no members, which the
/// parser never makes, have no text.
[[nodiscard]] QString toText(const Filter &filter);

} // namespace query
