#pragma once

#include "app/workflows/touched.h"

namespace workflows {

/// What was touched, a sentence for each record, saved view and pair of supplier and listing, in the program's
/// language. most: of each of the three kinds; the rest is counted in one more sentence. 0: all.
[[nodiscard]] QStringList touchedLines(const Touched &touched, qsizetype most = 0);

} // namespace workflows
