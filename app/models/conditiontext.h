#pragma once

#include "app/columns/table.h"

#include <QString>

namespace models {

/// A condition of a filter in plain words, as on its chip: "Jurisdiction: United States, Japan", "not Status:
/// Repealed", “forced labour”, "Adopted: unknown". columns gives the titles of links; without it their ids stand.
[[nodiscard]] QString conditionText(const catalogue::Table &table, const columns::Table *columns,
                                    const query::Filter &condition);

} // namespace models
