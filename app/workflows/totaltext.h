#pragma once

#include "app/storage/library.h"

namespace workflows {

/// How far an edition reaches against an official total, in words: "44 of 46 requests". A subject that this program has
/// no words for is named by its id.
[[nodiscard]] QString totalText(const storage::Edition::Total &total);

} // namespace workflows
