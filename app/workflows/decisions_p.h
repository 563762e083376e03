#pragma once

#include "app/domain/result.h"

namespace workflows {

/// That the record has no entry of this number, or not of the kind that was asked for.
[[nodiscard]] domain::Error noSuchEntry(qint64 number);

} // namespace workflows
