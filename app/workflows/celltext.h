#pragma once

#include "app/catalogue/table.h"
#include "app/domain/cell.h"

namespace workflows {

/// A cell as people read it, in the program's language: values and links by their titles, lists joined by "; ", dates
/// in ISO form, yes and no. Unknown is the empty text; the caller says what stands for it.
[[nodiscard]] QString cellText(const catalogue::Column &column, const domain::Cell &cell);

} // namespace workflows
