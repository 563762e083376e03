#pragma once

#include <QString>

class QApplication;

namespace style {

enum class Scheme { System, Light, Dark };

/// Gives the application its style (Fusion with our metrics and palette), fonts and colours. May be called again to
/// change the scheme at run time; every widget then gets a PaletteChange. System reads the desktop's own palette, as
/// Qt 6.4 knows no colour scheme.
void applyTheme(QApplication &application, Scheme scheme);

} // namespace style
