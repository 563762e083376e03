#pragma once

#include "app/catalogue/table.h"
#include "app/domain/cell.h"

namespace models {

enum class TsvHeader { Without, With };

/// Rows as text for the clipboard: cells as shown, parted by tabs, rows by line feeds; unknown is empty. Tabs and line
/// breaks inside a cell become blanks. columns counts in Table::columns.
[[nodiscard]] QString toTsv(const catalogue::Table &table, const QList<int> &columns, const QList<domain::Row> &rows,
                            TsvHeader header);

} // namespace models
