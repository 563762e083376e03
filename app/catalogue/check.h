#pragma once

#include "app/catalogue/table.h"
#include "app/domain/nearest.h"
#include "app/domain/result.h"
#include "app/query/filter.h"

namespace catalogue {

/// Whether every column that the filter names is there and can be filtered, and every operand fits its type (a date
/// reads as a date, a number as a number, no `>` on text). The error has place and candidates, of kind WrongUse.
/// Whether a value occurs is known to the data alone: columns::Table::ask tells.
[[nodiscard]] domain::Result<> check(const Table &table, const query::Filter &filter);

/// Reads `col,-col` for --sort; unknown or unsortable columns are an error with place and candidates. The empty text
/// gives no keys; of a column named twice the first place counts.
[[nodiscard]] domain::Result<QList<SortKey>> parseSort(const Table &table, QStringView text);
/// Reads `a,b` for --columns; x_id names of links are allowed. The empty text gives the default columns; a column named
/// twice is an error, as an unknown one is.
[[nodiscard]] domain::Result<QStringList> parseColumns(const Table &table, QStringView text);

using domain::nearest;

} // namespace catalogue
