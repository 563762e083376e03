#pragma once

#include <QString>
#include <QStringView>

namespace domain {

/// In which language's glyphs a text is to be read: "ja", "zh", "ko", or empty where its characters make no difference
/// or do not tell. Kana and hangul speak for themselves; Han goes by the ISO code of the country it comes from.
[[nodiscard]] QString languageOf(QStringView text, QStringView country);

/// Whether a text is Japanese: it has kana, or it has Han and does not come from where Chinese or Korean is written.
[[nodiscard]] bool isJapanese(QStringView text, QStringView country);

} // namespace domain
