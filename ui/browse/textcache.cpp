#include "ui/browse/textcache.h"

#include <QFontMetrics>
#include <QPainter>

namespace browse {

const TextCache::Line &TextCache::line(const QString &text, const QFont &font, int number, int width)
{
    Key key{.text = text, .number = number, .width = width};
    if (const Line *known = m_lines.object(key))
        return *known;
    auto *line = new Line;
    line->shaped.setTextFormat(Qt::PlainText);
    line->shaped.setPerformanceHint(QStaticText::AggressiveCaching);
    line->shaped.setText(QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    line->shaped.prepare({}, font);
    line->width = line->shaped.size().width();
    m_lines.insert(std::move(key), line);
    return *line;
}

void TextCache::draw(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const Line &line)
{
    const qreal left = alignment & Qt::AlignRight ? rect.right() + 1 - line.width : rect.left();
    const qreal top = rect.top() + (rect.height() - QFontMetrics(font).height()) / 2;
    painter->setFont(font);
    painter->drawStaticText(QPointF(left, top), line.shaped);
}

} // namespace browse
