#include "ui/browse/badge.h"

#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QPainter>

namespace browse {

Badge::Badge(QWidget *parent)
    : QLabel(parent)
{
    setFont(style::font(style::TextSize::Caption));
    setContentsMargins(style::SmallGap, 2, style::SmallGap, 2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Badge::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::colors(this).badge);
    painter.drawRoundedRect(rect(), style::TinyGap, style::TinyGap);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace browse
