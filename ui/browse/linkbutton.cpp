#include "ui/browse/linkbutton.h"

#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace browse {

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QToolButton(parent)
    , m_noteFont(style::figures(style::TextSize::Caption))
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LinkButton::setNote(const QString &note)
{
    if (m_note == note)
        return;
    m_note = note;
    setAccessibleDescription(note);
    updateGeometry();
    update();
}

void LinkButton::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

QSize LinkButton::sizeHint() const
{
    const int note = m_note.isEmpty() ? 0 : QFontMetrics(m_noteFont).horizontalAdvance(m_note) + style::Gap;
    return {fontMetrics().horizontalAdvance(text()) + note + 1, fontMetrics().height() + style::TinyGap};
}

QSize LinkButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 2 * style::ControlHeight), sizeHint().height()};
}

QString LinkButton::cutText() const
{
    const int note = sizeHint().width() - fontMetrics().horizontalAdvance(text()) - 1;
    return fontMetrics().elidedText(text(), Qt::ElideRight, width() - note);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const style::Colors &colors = style::colors(this);
    QPainter painter(this);
    QFont font = this->font();
    font.setUnderline(underMouse() && isEnabled());
    painter.setFont(font);
    painter.setPen(!isEnabled() || (m_quiet && !underMouse()) ? colors.secondaryText : colors.accent);
    const QString cut = cutText();
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, cut);
    if (hasFocus()) {
        const int length = fontMetrics().horizontalAdvance(cut);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, style::TinyGap / 2));
        painter.drawRoundedRect(QRectF(0, 0, qMin(length + style::TinyGap, width()), height()).adjusted(1, 1, -1, -1),
                                style::TinyGap, style::TinyGap);
    }
    if (!m_note.isEmpty()) {
        painter.setFont(m_noteFont);
        painter.setPen(colors.secondaryText);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_note);
    }
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QToolButton::keyPressEvent(event);
}

void LinkButton::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    update();
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), cutText() == text() ? QString() : text(), this);
        return true;
    }
    return QToolButton::event(event);
}

} // namespace browse
