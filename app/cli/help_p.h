#pragma once

#include "app/cli/commands.h"

namespace cli {

/// `assay --help`: the verbs, one a line.
[[nodiscard]] QByteArray helpText(const QList<Command> &commands);
/// `assay VERB --help`: arguments and options, made from their description.
[[nodiscard]] QByteArray helpText(const Command &command);

} // namespace cli
