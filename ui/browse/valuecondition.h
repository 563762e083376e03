#pragma once

#include "app/catalogue/table.h"
#include "app/query/filter.h"

namespace browse {

enum class ValueCondition { Only, Without };

/// The filter with a condition on what stands in a cell: any of its values, or none of them; no values means unknown.
/// On columns with a fixed or linked set it is the choice of the facet, on others a test of its own.
[[nodiscard]] query::Filter withValues(const catalogue::Table &table, const query::Filter &filter,
                                       const QString &column, const QStringList &values, ValueCondition condition);

} // namespace browse
