#include "ui/overview/linedelegate_p.h"

#include "ui/overview/linklist.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace overview {

namespace {

constexpr int BarHeight = 8;

// Text cut at its end; returns the width it took.
int drawText(QPainter &painter, const QRect &rect, const QString &text, const QColor &color,
             Qt::Alignment alignment = Qt::AlignLeft)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.setPen(color);
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

int figuresWidth(const QString &sample)
{
    return QFontMetrics(style::figures(style::TextSize::Base)).horizontalAdvance(sample);
}

int dateWidth()
{
    return figuresWidth(u"2026-12-30"_s);
}

QFont linkFont(const QStyleOptionViewItem &option)
{
    QFont font = style::font(style::TextSize::Base);
    font.setUnderline(option.state & QStyle::State_MouseOver);
    return font;
}

} // namespace

LineDelegate::LineDelegate(LineLook look, LinkList *list)
    : QStyledItemDelegate(list)
    , m_look(look)
    , m_list(list)
{
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.height();
    switch (m_look) {
    case LineLook::Links:
        return {0, qMax(style::RowHeight, text + style::SmallGap)};
    case LineLook::Bars:
        return {0, qMax(style::FacetRowHeight, text + style::TinyGap)};
    case LineLook::Editions:
        break;
    }
    const bool hasNote = !m_list->line(index.row()).note.isEmpty();
    const int note = hasNote ? QFontMetrics(style::font(style::TextSize::Caption)).height() : 0;
    return {0, qMax(style::RowHeight, text + style::SmallGap) + note};
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Line &line = m_list->line(index.row());
    painter->save();
    switch (m_look) {
    case LineLook::Links:
        paintLink(*painter, option, option.rect, line);
        break;
    case LineLook::Bars:
        paintBar(*painter, option, option.rect, line);
        break;
    case LineLook::Editions:
        paintEdition(*painter, option, option.rect, line);
        break;
    }
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect ring;
        ring.rect = option.rect;
        ring.palette = option.palette;
        ring.state = option.state | QStyle::State_KeyboardFocusChange;
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    }
}

void LineDelegate::paintLink(QPainter &painter, const QStyleOptionViewItem &option, QRect room, const Line &line) const
{
    const style::Colors &colors = style::colors(option.palette);
    const bool ahead = !line.badge.isEmpty();
    painter.setFont(style::figures(style::TextSize::Base));
    drawText(painter, QRect(room.left(), room.top(), dateWidth(), room.height()), line.before,
             ahead ? colors.accent : colors.secondaryText);
    room.setLeft(room.left() + dateWidth() + style::Margin);
    if (ahead) {
        painter.setFont(style::font(style::TextSize::Caption));
        const QSize size(painter.fontMetrics().horizontalAdvance(line.badge) + style::Margin,
                         painter.fontMetrics().height() + style::TinyGap);
        const QRect badge(room.right() + 1 - size.width(), room.center().y() - size.height() / 2, size.width(),
                          size.height());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.badge);
        painter.drawRoundedRect(badge, style::TinyGap, style::TinyGap);
        drawText(painter, badge, line.badge, colors.secondaryText, Qt::AlignHCenter);
        room.setRight(badge.left() - style::SmallGap);
    }
    painter.setFont(linkFont(option));
    drawText(painter, room, line.text, colors.accent);
}

void LineDelegate::paintBar(QPainter &painter, const QStyleOptionViewItem &option, QRect room, const Line &line) const
{
    const style::Colors &colors = style::colors(option.palette);
    const int count = figuresWidth(u"0,000"_s);
    const int name = room.width() * 45 / 100;
    painter.setFont(linkFont(option));
    drawText(painter, QRect(room.left(), room.top(), name - style::SmallGap, room.height()), line.text, colors.text);
    painter.setFont(style::figures(style::TextSize::Base));
    drawText(painter, QRect(room.right() + 1 - count, room.top(), count, room.height()), line.after,
             colors.secondaryText, Qt::AlignRight);
    const int most = room.width() - name - count - style::SmallGap;
    const QRect bar(room.left() + name, room.center().y() - BarHeight / 2 + 1, qMax(1, qRound(most * line.bar)),
                    BarHeight);
    painter.fillRect(bar, colors.bar);
}

void LineDelegate::paintEdition(QPainter &painter, const QStyleOptionViewItem &option, QRect room,
                                const Line &line) const
{
    const style::Colors &colors = style::colors(option.palette);
    painter.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), colors.hairline);
    const QFontMetrics caption(style::font(style::TextSize::Caption));
    QRect first = room;
    if (!line.note.isEmpty()) {
        first.setBottom(room.bottom() - caption.height() - style::TinyGap / 2);
        painter.setFont(style::font(style::TextSize::Caption));
        drawText(painter, QRect(room.left(), first.bottom() - style::TinyGap, room.width(), caption.height()),
                 line.note, colors.secondaryText);
    }
    const int count = figuresWidth(u"00,000"_s);
    painter.setFont(style::figures(style::TextSize::Base));
    drawText(painter, QRect(first.right() + 1 - count, first.top(), count, first.height()), line.after, colors.text,
             Qt::AlignRight);
    const int dateLeft = first.right() + 1 - count - style::SmallGap - dateWidth();
    drawText(painter, QRect(dateLeft, first.top(), dateWidth(), first.height()), line.middle, colors.secondaryText);
    painter.setFont(linkFont(option));
    drawText(painter, QRect(first.left(), first.top(), dateLeft - first.left() - style::SmallGap, first.height()),
             line.text, colors.text);
}

} // namespace overview
