#include "ui/browse/chip.h"

#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QKeyEvent>
#include <QPainter>

namespace browse {

namespace {

constexpr int CrossSize = style::Gap;

} // namespace

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFont(style::font(style::TextSize::Caption));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::setCondition(const QString &text)
{
    if (this->text() == text)
        return;
    setText(text);
    //: Accessible name of a chip; %1 is the condition
    setAccessibleName(tr("Drop %1").arg(text));
    //: Tool tip of a chip; %1 is the condition
    setToolTip(tr("%1\nClick or press Delete to drop it").arg(text));
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + CrossSize + 3 * style::SmallGap + 1,
            qMax(metrics.height() + style::TinyGap, style::FacetRowHeight - style::TinyGap)};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 2 * style::ControlHeight), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const style::Colors &colors = style::colors(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colors.accent, style::TinyGap / 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? colors.selected : colors.chip);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0 - 1, height() / 2.0 - 1);

    const QRect cross(width() - style::SmallGap - CrossSize, (height() - CrossSize) / 2, CrossSize, CrossSize);
    style::icon(style::Icon::Close, colors.onChip).paint(&painter, cross);
    const QRect line(style::SmallGap, 0, cross.left() - style::TinyGap - style::SmallGap, height());
    painter.setPen(colors.onChip);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click();
    default:
        return QAbstractButton::keyPressEvent(event);
    }
}

} // namespace browse
