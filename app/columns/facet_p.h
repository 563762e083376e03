#pragma once

#include "app/columns/store_p.h"
#include "app/columns/table.h"

namespace columns {

/// How many of the rows have each element of a column; unknown first. Empty when stopped.
[[nodiscard]] std::vector<std::uint32_t> elementCounts(const Store &store, const Coded &column, const Bitmap &rows,
                                                       const std::stop_token &stop);

/// Counts as lines: most frequent first, then by title, then by id. Elements without rows are left out unless chosen
/// (ids as in query::Choice).
[[nodiscard]] QList<FacetRow> facetRows(const Coded &column, std::span<const std::uint32_t> counts,
                                        const QStringList &chosen = {});

} // namespace columns
