#include "app/domain/nearest.h"
#include "app/domain/fold.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace domain {

namespace {

// Nobody needs a guess at a longer word, and the work grows with the product of the lengths.
constexpr qsizetype LongestCompared = 64;
constexpr qsizetype MostCandidates = 3;

/// How many characters must be put in, taken out, changed or swapped with their neighbour.
qsizetype distance(const QString &a, const QString &b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> before(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j);
            const bool same = a.at(i - 1) == b.at(at - 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && at > 1 && a.at(i - 1) == b.at(at - 2) && a.at(i - 2) == b.at(at - 1))
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[width - 1];
}

QString compared(const QString &word)
{
    return QString::fromUtf8(fold(QStringView(word).left(4 * LongestCompared))).left(LongestCompared);
}

} // namespace

QStringList nearest(const QString &word, const QStringList &words)
{
    struct Ranked
    {
        qsizetype rank;
        bool isUnlike; ///< not one character is where it was
        qsizetype distance;
        qsizetype place;
        auto operator<=>(const Ranked &) const = default;
    };
    const QString typed = compared(word);
    std::vector<Ranked> ranked;
    for (qsizetype place = 0; place < words.size(); ++place) {
        const QString other = compared(words.at(place));
        const qsizetype far = distance(typed, other);
        // A beginning of a word is as near as a slip of one key, however much is still to be typed.
        const bool begins = typed.size() > 1 && other.startsWith(typed);
        const bool holds = typed.size() > 2 && other.contains(typed);
        const bool isUnlike = far >= std::max(typed.size(), other.size());
        const qsizetype rank = begins ? std::min<qsizetype>(far, 1) : holds ? std::min<qsizetype>(far, 2) : far;
        ranked.push_back({rank, isUnlike, far, place});
    }
    std::sort(ranked.begin(), ranked.end());
    QStringList found;
    for (const Ranked &each : ranked) {
        const bool isFarBehind = each.rank > ranked.front().rank + 2 || (each.isUnlike && !ranked.front().isUnlike);
        if (found.size() == MostCandidates || isFarBehind)
            break;
        if (!found.contains(words.at(each.place)))
            found.append(words.at(each.place));
    }
    return found;
}

} // namespace domain
