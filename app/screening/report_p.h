#pragma once

#include "app/screening/index.h"
#include "app/screening/search_p.h"

namespace screening {

/// The hits as candidates with their explanations, best first: by score, then country and place, then the rarity of
/// what was shared, then the order in the index.
[[nodiscard]] QList<Candidate> candidatesOf(const IndexData &data, const Supplier &supplier, const NormalForm &form,
                                            const Search &search, int limit);

} // namespace screening
