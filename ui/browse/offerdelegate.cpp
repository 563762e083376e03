#include "ui/browse/offerdelegate.h"

#include "app/models/completionmodel.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QPainter>

namespace browse {

void OfferDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const style::Colors &colors = style::colors(option.palette);
    const bool current = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, current ? colors.selected : colors.content);

    const QRect line = option.rect.adjusted(style::Gap, 0, -style::Gap, 0);
    const QString hint = index.data(models::CompletionModel::HintRole).toString();
    const QFont hintFont = style::figures(style::TextSize::Caption);
    painter->setFont(hintFont);
    painter->setPen(colors.secondaryText);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, hint);

    const int taken = hint.isEmpty() ? 0 : QFontMetrics(hintFont).horizontalAdvance(hint) + style::Gap;
    const QRect rest = line.adjusted(0, 0, -taken, 0);
    painter->setFont(option.font);
    painter->setPen(current ? colors.onSelected : colors.text);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
}

QSize OfferDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {style::FacetWidth, qMax(style::RowHeight, option.fontMetrics.height() + style::SmallGap)};
}

} // namespace browse
