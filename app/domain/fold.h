#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <string>
#include <string_view>

namespace domain {

/// Appends the search form of a text to out, as UTF-8: compatibility forms and widths made one (NFKC), case folded
/// fully (so that the length may change), combining accents of Latin, Greek, Cyrillic, Arabic and Hebrew taken off.
/// Voicing marks of kana are kept, since they make other letters. Control characters become blanks, so no byte below
/// 0x20 is ever written. Thread-safe. fold(fold(x)) == fold(x).
void foldTo(QStringView text, std::string &out);
/// The same from UTF-8, without a detour over QString for ASCII and plain CJK.
void foldTo(std::string_view utf8, std::string &out);
/// The search form as a value.
[[nodiscard]] QByteArray fold(QStringView text);

/// A stretch of characters in a text.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;
};
/// Where in text (not folded) the words stand that are given in search form; for highlighting. In order, not
/// overlapping. A hit that begins or ends inside a character's folded form covers the whole character.
[[nodiscard]] QList<Span> findFolded(QStringView text, const QList<QByteArray> &foldedNeedles);

} // namespace domain
