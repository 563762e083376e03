#pragma once

#include <QIODevice>
#include <QString>

namespace printing {

/// How a report came out.
enum class Printed {
    Done,
    WithoutGlyphs, ///< written, but no font of this system has the Chinese, Japanese or Korean characters in it
    Failed,        ///< the device could not be written; it knows why
};

/// Writes a report as a PDF on A4, with the title and the page's number at the foot of each page. html is of
/// QTextDocument's kind; elements of class "zh", "zh-Hant", "ja" and "ko" get a font of that language. Fonts are
/// embedded. Wants a QGuiApplication, of any platform.
[[nodiscard]] Printed writePdf(const QString &html, const QString &title, QIODevice &device);

} // namespace printing
