#pragma once

#include "app/cli/commands.h"

class QTranslator;

namespace cli {

/// `assay screenshot`: draws a page of the window into a file. Part of the program, not of the room, since only the
/// program knows the window. Executed, it needs the application object of shell::prepareScreenshot(). messages speaks
/// the language of the caller; the picture has its own, so it is set aside while that is drawn. It must outlive the
/// command.
[[nodiscard]] Command screenshotCommand(QTranslator &messages);

/// The scale that the command line asks for, 1 where it asks for none or for one that cannot be.
[[nodiscard]] double screenshotScale(const QStringList &arguments);

} // namespace cli
