#pragma once

#include "app/catalogue/table.h"
#include "app/domain/cell.h"

namespace models {

/// The word for a field whose content is not known, in the program's language.
[[nodiscard]] QString unknownText();

/// A field as the eye reads it: titles of values and links, ISO dates, numbers of the locale, lists joined by "; ".
/// Unknown gives the word for it.
[[nodiscard]] QString displayText(const catalogue::Column &column, const domain::Cell &cell);

/// Whether numbers stand in the column, so that it lines up at the right.
[[nodiscard]] bool isRightAligned(const catalogue::Column &column);

/// In which language's glyphs a text of this row is to be drawn: "ja", "zh", "ko", or empty where it makes no
/// difference. Kana and hangul speak for themselves; Han goes by the row's country, then by its column.
[[nodiscard]] QString languageOf(const catalogue::Table &table, const domain::Row &row, int column,
                                 const QString &text);

/// The address in a column of addresses, or an invalid one.
[[nodiscard]] QString addressOf(const catalogue::Column &column, const domain::Cell &cell);

} // namespace models
