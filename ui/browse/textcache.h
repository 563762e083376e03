#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

namespace browse {

/// Single lines of text, cut to a width and shaped, kept for the next repaint: shaping is what a full window of cells
/// spends its time on, and most cells stay the same from one keystroke to the next.
class TextCache
{
public:
    struct Line
    {
        QStaticText shaped;
        qreal width = 0; ///< of what is left of the text
    };

    /// font is told apart by number alone: the caller gives each of its fonts one. Valid until the next call.
    [[nodiscard]] const Line &line(const QString &text, const QFont &font, int number, int width);
    /// To be called when the fonts behind the numbers change.
    void clear() { m_lines.clear(); }

    /// Draws the line into the rectangle, in the painter's pen.
    static void draw(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QFont &font,
                     const Line &line);

private:
    struct Key
    {
        QString text;
        int number = 0;
        int width = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.text, key.number, key.width); }
    };
    static constexpr int KeptLines = 4'000;

    QCache<Key, Line> m_lines{KeptLines};
};

} // namespace browse
