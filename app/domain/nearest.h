#pragma once

#include <QString>
#include <QStringList>

namespace domain {

/// Up to three of the words that are nearest to one that is not among them: by edit distance on their folded forms,
/// with words that begin with it, or hold it, before those that merely look alike. Best first, those far behind it left
/// out.
[[nodiscard]] QStringList nearest(const QString &word, const QStringList &words);

} // namespace domain
