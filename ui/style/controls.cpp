#include "ui/style/assaystyle_p.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QPainter>
#include <QStyleOption>

namespace style {

namespace {

constexpr qreal FocusWidth = 2.0;
constexpr int ScrollBarInset = 3;
constexpr int SmallRadius = 3;
constexpr int ChevronSize = 8;

// A rounded box whose one pixel wide border lies on whole pixels.
void drawBox(QPainter &painter, const QRect &rect, const QColor &border, const QColor &fill, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1.0) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? 0.5 : 0.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state & flag;
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

} // namespace

void drawFocusRing(const QRect &rect, QPainter &painter, const Colors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, FocusWidth));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = FocusWidth / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), Radius, Radius);
    painter.restore();
}

void drawButton(const QStyleOption &option, QPainter &painter, const Colors &colors, bool primary)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = enabled && has(option, QStyle::State_Sunken);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    QColor fill = colors.content;
    QColor border = colors.hairline;
    if (primary && enabled) {
        fill = down      ? mixed(colors.accent, colors.text, 0.2)
               : hovered ? mixed(colors.accent, colors.text, 0.1)
                         : colors.accent;
        border = fill;
    } else if (down || has(option, QStyle::State_On)) {
        fill = colors.selected;
    } else if (hovered) {
        fill = colors.hover;
    }
    drawBox(painter, option.rect, border, fill, Radius);
    if (has(option, QStyle::State_HasFocus)) {
        drawFocusRing(option.rect, painter, colors);
        if (primary) // an accent ring on accent needs a gap to be seen
            drawBox(painter, option.rect.adjusted(2, 2, -2, -2), colors.content, {}, Radius - 2);
    }
}

void drawToolButton(const QStyleOption &option, QPainter &painter, const Colors &colors)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool plain = has(option, QStyle::State_AutoRaise);
    QColor fill = plain ? QColor() : colors.content;
    if (enabled && (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On)))
        fill = colors.selected;
    else if (enabled && has(option, QStyle::State_MouseOver))
        fill = colors.hover;
    drawBox(painter, option.rect, plain ? QColor() : colors.hairline, fill, Radius);
    if (has(option, QStyle::State_HasFocus))
        drawFocusRing(option.rect, painter, colors);
}

void drawField(const QStyleOption &option, QPainter &painter, const Colors &colors)
{
    const bool focused = has(option, QStyle::State_HasFocus);
    drawBox(painter, option.rect, colors.hairline, option.palette.color(QPalette::Base), Radius);
    if (focused)
        drawFocusRing(option.rect, painter, colors);
}

void drawCheckBox(const QStyleOption &option, QPainter &painter, const Colors &colors)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool checked = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QColor filled = enabled ? colors.accent : colors.unknownText;
    if (!checked && !partly) {
        const QColor border = has(option, QStyle::State_MouseOver) && enabled ? colors.accent : colors.secondaryText;
        drawBox(painter, option.rect, border, colors.content, SmallRadius);
        return;
    }
    drawBox(painter, option.rect, filled, filled, SmallRadius);
    if (checked) {
        icon(Icon::Check, colors.onAccent).paint(&painter, option.rect.adjusted(1, 1, -1, -1));
    } else {
        const QRect dash(option.rect.x() + 3, option.rect.center().y(), option.rect.width() - 6, 2);
        painter.fillRect(dash, colors.onAccent);
    }
}

void drawRadioButton(const QStyleOption &option, QPainter &painter, const Colors &colors)
{
    const bool chosen = has(option, QStyle::State_On);
    const QColor color = has(option, QStyle::State_Enabled) ? colors.accent : colors.unknownText;
    const qreal radius = option.rect.width() / 2.0;
    drawBox(painter, option.rect, chosen ? color : colors.secondaryText, colors.content, radius);
    if (chosen)
        drawBox(painter, option.rect.adjusted(4, 4, -4, -4), {}, color, radius);
}

void drawPopupFrame(const QStyleOption &option, QPainter &painter, const Colors &colors)
{
    painter.fillRect(option.rect, colors.content);
    painter.setPen(colors.hairline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void drawChevron(const QRect &rect, QPainter &painter, const QColor &color, Qt::ArrowType direction)
{
    const qreal side = qMin(ChevronSize, qMin(rect.width(), rect.height()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect).center());
    const qreal turn = direction == Qt::DownArrow   ? 0
                       : direction == Qt::LeftArrow ? 90
                       : direction == Qt::UpArrow   ? 180
                                                    : 270;
    painter.rotate(turn);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{-side / 2, -side / 4}, {0, side / 4}, {side / 2, -side / 4}}));
    painter.restore();
}

QRect headerPart(const QStyleOptionHeader &header, bool arrow)
{
    const QRect inner = header.rect.adjusted(SmallGap, 0, -SmallGap, 0);
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    if (!sorted)
        return arrow ? QRect() : inner;
    const QFontMetrics metrics(font(TextSize::Caption, true));
    const int room = qMax(0, inner.width() - IconSize);
    const int text = qMin(room, metrics.horizontalAdvance(header.text) + 1);
    const bool right = QStyle::visualAlignment(header.direction, header.textAlignment) & Qt::AlignRight;
    QRect mark(inner.left() + text, inner.top(), IconSize, inner.height());
    QRect label(inner.left(), inner.top(), room, inner.height());
    if (right) {
        mark.moveLeft(inner.right() + 1 - text - IconSize);
        label.moveRight(inner.right());
    }
    return arrow ? mark : label;
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter, const Colors &colors)
{
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter.fillRect(option.rect, hovered ? colors.hover : colors.content);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.hairline);
}

void drawMenuItem(const QStyle &style, const QStyleOption &option, QPainter &painter, const Colors &colors,
                  const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return;
    const QRect &rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), colors.hairline);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool current = has(option, QStyle::State_Selected) && enabled;
    if (current)
        drawBox(painter, rect, {}, colors.selected, SmallRadius);
    const QColor text = !enabled ? colors.unknownText : current ? colors.onSelected : colors.text;
    const QRect mark(rect.left() + SmallGap, rect.center().y() - IconSize / 2, IconSize, IconSize);
    if (item->checked)
        icon(Icon::Check, text).paint(&painter, mark);
    else if (!item->icon.isNull())
        item->icon.paint(&painter, mark);

    const QStringList parts = item->text.split(u'\t');
    const QRect line = rect.adjusted(LargeMargin + SmallGap, 0, -Gap, 0);
    int flags = Qt::AlignVCenter | Qt::TextSingleLine |
                (style.proxy()->styleHint(QStyle::SH_UnderlineShortcut, item, widget) ? Qt::TextShowMnemonic
                                                                                      : Qt::TextHideMnemonic);
    painter.setFont(item->font);
    painter.setPen(text);
    painter.drawText(line, flags | Qt::AlignLeft, parts.first());
    if (parts.size() > 1) {
        painter.setPen(current ? text : colors.secondaryText);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.last());
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(QRect(rect.right() - Margin, rect.top(), ChevronSize, rect.height()), painter, colors.secondaryText,
                    Qt::RightArrow);
}

void drawScrollBarSlider(const QStyleOption &option, QPainter &painter, const Colors &colors)
{
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QColor color = mixed(colors.content, colors.text, active ? 0.55 : 0.42);
    const QRect thumb = option.rect.adjusted(ScrollBarInset, ScrollBarInset, -ScrollBarInset, -ScrollBarInset);
    drawBox(painter, thumb, {}, color, SmallRadius);
}

void drawProgress(const QStyleOption &option, QPainter &painter, const Colors &colors)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar)
        return;
    const QRect groove(bar->rect.x(), bar->rect.center().y() - 1, bar->rect.width(), TinyGap);
    drawBox(painter, groove, {}, colors.hairline, 2);
    if (bar->maximum <= bar->minimum)
        return;
    const qreal share = qBound(0.0, (bar->progress - bar->minimum) / qreal(bar->maximum - bar->minimum), 1.0);
    QRect done = groove;
    done.setWidth(qRound(groove.width() * share));
    drawBox(painter, QStyle::visualRect(bar->direction, groove, done), {}, colors.accent, 2);
}

} // namespace style
