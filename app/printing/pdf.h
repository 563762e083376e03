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
/// QTextDocument's kind; elements of class "zh", "zh-Hant", "ja" and "ko" get a font of that language. A row of a table
/// is not parted by the end of a page unless it is higher than one, a heading stays with what follows it, and the head
/// of a table stands on each of its pages; cells need some padding, or their neighbours' text would show. Fonts are
/// embedded. Wants a QGuiApplication, of any platform.
[[nodiscard]] Printed writePdf(const QString &html, const QString &title, QIODevice &device);

} // namespace printing
