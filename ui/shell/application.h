#pragma once

#include "app/workflows/session.h"

#include <QSize>
#include <QString>

class QSettings;

namespace shell {

/// Runs the window on a library until it is closed. argc and argv as main got them (Qt takes its own options out);
/// locale is "en" or "ja", empty takes the one of the settings, then the system's.
///
/// One window per library: if another Assay shows this library already, it is asked to come to the front, and this
/// one ends at once. Returns the exit code. There must be no application object yet; call on the main thread.
[[nodiscard]] int runWindow(int &argc, char **argv, const workflows::Places &places, const QString &locale);

/// What `assay screenshot` draws: one page of the real window, without a display.
struct Screenshot
{
    QString page;             ///< "overview" or a table id
    QString target;           ///< the PNG file; an existing one is replaced
    QString filter = {};      ///< in the filter language; of table pages only
    QString record = {};      ///< id of the record in the detail pane; of table pages only
    QSize size = {1440, 900}; ///< of the window, in logical pixels
    double scale = 1.0;       ///< device pixels per logical pixel
    QString theme = {};       ///< "light" or "dark"; empty: light
    QString locale = {};      ///< "en" or "ja"; empty: English
};

/// Draws the page when its rows, facets and record are there, at scale times size device pixels, and writes the file
/// (whole or not at all). Settings of the user are neither read nor written. Returns the rendered error as a value:
/// WrongUse for an unknown page or a filter that does not parse, Failure for an unknown record, a library that cannot
/// be opened or a file that cannot be written. Needs a QApplication, made after prepareScreenshot().
[[nodiscard]] domain::Result<> takeScreenshot(const workflows::Places &places, const Screenshot &shot);

/// Tells Qt to draw without a display, scale device pixels to a logical one. Before there is an application object.
void prepareScreenshot(double scale);

} // namespace shell
