#pragma once

#include "app/query/filter.h"

#include <QString>

/// The letters of the filter language, shared by parse() and tokenAt(), so that both see the same words.
///
/// All offsets count QChars from 0. Nothing here fails: what is malformed is told to the caller.
namespace query::scanner {

/// The character that c stands for in the syntax: itself, or the ASCII form of a full-width one (input methods write
/// those), a plain quote for a curly one, a plain blank for any blank.
[[nodiscard]] QChar plain(QChar c);
[[nodiscard]] inline bool isBlank(QChar c)
{
    return plain(c) == u' ';
}
[[nodiscard]] inline bool isQuote(QChar c)
{
    return plain(c) == u'"';
}
[[nodiscard]] qsizetype skipBlanks(QStringView text, qsizetype at);

/// Where a word stands decides what ends it and what is an operator in it.
enum class Where { Bare, Value };

/// The end of the unquoted word that begins at `at`; `at` itself where there is none. In a value a comma and ".." end
/// it too, but for the dots see `dots`.
enum class Dots { EndWord, AreText };
[[nodiscard]] qsizetype wordEnd(QStringView text, qsizetype at, Where where, Dots dots);

/// A phrase in quotes that begins at `at`.
struct Phrase
{
    QString text = {}; ///< escapes taken off
    qsizetype end = 0; ///< behind the closing quote, or the end of all text
    bool isClosed = false;
};
[[nodiscard]] Phrase readPhrase(QStringView text, qsizetype at);

/// The length of the column's name if `name:` stands at `at`, else 0. Letters, digits and underscores of ASCII (or
/// their full-width forms), no digit first; `https://` is no column.
[[nodiscard]] qsizetype columnLength(QStringView text, qsizetype at);
/// A column's name as the catalogue writes it: lower case, full-width forms made plain.
[[nodiscard]] QString columnName(QStringView written);

/// The operator that stands at `at`; length 0 and Matches where there is none.
struct Operator
{
    Comparison comparison = Comparison::Matches;
    qsizetype length = 0;
};
[[nodiscard]] Operator readOperator(QStringView text, qsizetype at);
/// True if ".." stands at `at`.
[[nodiscard]] bool isRange(QStringView text, qsizetype at);

enum class Keyword { None, Or, Not };
[[nodiscard]] Keyword keyword(QStringView word);

} // namespace query::scanner
