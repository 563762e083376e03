#pragma once

#include <QFont>
#include <QString>

class QWidget;

namespace style {

/// The three sizes of type, from the application's font: 13 text, 12 secondary and headers, 17 to 20 titles.
enum class TextSize { Base, Caption, Title, PageTitle };

[[nodiscard]] QFont font(TextSize size, bool semiBold = false);
/// The font with tabular figures where the family has them.
[[nodiscard]] QFont figures(TextSize size);
/// A name's font by its language: Han in Japanese glyphs for "ja", Chinese ones for "zh", Korean for "ko"; base for all
/// others and for text without Han, kana or hangul.
[[nodiscard]] QFont fontFor(const QFont &base, const QString &text, const QString &language);
/// Whether unknown may be written in italics: not in Japanese.
[[nodiscard]] bool usesItalics();

} // namespace style
