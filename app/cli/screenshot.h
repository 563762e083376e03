#pragma once

#include "app/cli/commands.h"

namespace cli {

/// `assay screenshot`: draws a page of the window into a file. Part of the program, not of the room, since only the
/// program knows the window. argc and argv as main got them; they must outlive the command.
[[nodiscard]] Command screenshotCommand(int &argc, char **argv);

} // namespace cli
