#pragma once

#include "app/catalogue/table.h"
#include "app/domain/cell.h"
#include "app/domain/result.h"

namespace models {

/// A field as the eye reads it: titles of values and links, ISO dates, numbers of the locale, lists joined by "; ".
/// An empty field gives the word for it: unknown, or none here.
[[nodiscard]] QString displayText(const catalogue::Column &column, const domain::Cell &cell);

/// The same of a field of a row; a record's title in the reader's language where the row has it in that.
[[nodiscard]] QString displayText(const catalogue::Table &table, const domain::Row &row, int column);

/// Whether numbers stand in the column, so that it lines up at the right.
[[nodiscard]] bool isRightAligned(const catalogue::Column &column);

/// In which language's glyphs a text of this row is to be drawn: "ja", "zh", "ko", or empty where it makes no
/// difference. Kana and hangul speak for themselves; Han goes by the row's country, then by its column.
[[nodiscard]] QString languageOf(const catalogue::Table &table, const domain::Row &row, int column,
                                 const QString &text);

/// What went wrong, as one text for a message in a page: file and place, what, and the remedy.
[[nodiscard]] QString errorText(const domain::Error &error);

/// The address in a column of addresses, or an invalid one.
[[nodiscard]] QString addressOf(const catalogue::Column &column, const domain::Cell &cell);

} // namespace models
