#include "ui/browse/facetdelegate.h"

#include "app/models/facetmodel.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QtMath>

namespace browse {

using models::FacetModel;

namespace {

constexpr int BarHeight = style::TinyGap / 2;

void drawBox(QPainter *painter, const QStyleOptionViewItem &option, FacetModel::State state, const QRect &line)
{
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    const int side = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    QStyleOptionViewItem box = option;
    box.rect = QRect(line.left(), line.top() + (line.height() - side + 1) / 2, side, side);
    if (state == FacetModel::State::Excluded) {
        const style::Colors &colors = style::colors(option.palette);
        style::icon(style::Icon::Exclude, colors.danger).paint(painter, box.rect);
        return;
    }
    box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_HasFocus);
    box.state |= state == FacetModel::State::Chosen ? QStyle::State_On : QStyle::State_Off;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

} // namespace

FacetDelegate::FacetDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_countFont(style::figures(style::TextSize::Base))
{
}

QFont FacetDelegate::fontOf(const QStyleOptionViewItem &option, FontNumber number) const
{
    QFont font = option.font;
    font.setItalic(number == Unknown && style::usesItalics());
    font.setStrikeOut(number == Excluded);
    return font;
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const style::Colors &colors = style::colors(option.palette);
    const auto state = index.data(FacetModel::StateRole).value<FacetModel::State>();
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect, hovered ? colors.hover : colors.content);

    const QRect line = option.rect.adjusted(style::Gap, 0, -style::Gap, 0);
    drawBox(painter, option, state, line);

    if (option.font != m_baseFont) {
        m_baseFont = option.font;
        m_texts.clear();
    }
    const QString count = QLocale().toString(index.data(FacetModel::CountRole).toLongLong());
    const TextCache::Line countLine = m_texts.line(count, m_countFont, Count, line.width());
    painter->setPen(colors.secondaryText);
    TextCache::draw(painter, line, Qt::AlignRight, m_countFont, countLine);

    QRect words = line.adjusted(style::IconSize + 2, 0, 0, 0);
    words.setRight(line.right() - qCeil(countLine.width) - style::SmallGap);
    const bool unknown = index.data(FacetModel::UnknownRole).toBool();
    const FontNumber number = state == FacetModel::State::Excluded ? Excluded : unknown ? Unknown : Title;
    const QFont font = fontOf(option, number);
    painter->setPen(unknown ? colors.unknownText : colors.text);
    TextCache::draw(painter, words, Qt::AlignLeft, font,
                    m_texts.line(index.data().toString(), font, number, words.width()));

    const double share = index.data(FacetModel::ShareRole).toDouble();
    const int room = line.right() - words.left() + 1 - style::Gap;
    if (share > 0)
        painter->fillRect(
            QRect(words.left(), option.rect.bottom() - BarHeight, qMax(qRound(room * share), 1), BarHeight),
            colors.bar);
    if (option.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colors.accent, style::TinyGap / 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(style::TinyGap, 1, -style::TinyGap, -1), style::TinyGap,
                                 style::TinyGap);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {style::FacetWidth, qMax(style::FacetRowHeight, option.fontMetrics.height() + style::SmallGap)};
}

} // namespace browse
