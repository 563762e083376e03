#pragma once

#include "app/cli/commands.h"

namespace cli {

/// `assay: WHAT: WHY. REMEDY.` with line end, for standard error. A place in the text at fault is said first, nearest
/// candidates as a question. Control characters of what is quoted are taken out: a terminal would obey them.
[[nodiscard]] QByteArray messageOf(const Failure &failure);

/// "a, b or c", in the program's language.
[[nodiscard]] QString alternatives(const QStringList &words);

} // namespace cli
