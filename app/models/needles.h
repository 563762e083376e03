#pragma once

#include "app/catalogue/table.h"
#include "app/query/filter.h"

#include <QByteArray>

namespace models {

/// What a filter looks for in each column, in search form, for highlighting: words of bare tests in all of them, and
/// of a text column's own tests in that one. What stands behind a NOT is not looked for.
[[nodiscard]] QList<QList<QByteArray>> needlesByColumn(const catalogue::Table &table, const query::Filter &filter);

} // namespace models
