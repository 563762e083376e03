#include "ui/shell/searchfield.h"

#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int RowsPerPage = 8;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"searchEverything"_s);
    //: Placeholder and accessible name of the field at the top of the window
    setPlaceholderText(tr("Search everything"));
    setAccessibleName(placeholderText());
    connect(this, &QLineEdit::textEdited, this, &SearchField::typed);
}

void SearchField::setHint(const QKeySequence &keys)
{
    m_hint = keys.toString(QKeySequence::NativeText).replace(u'+', u' ');
    setToolTip(keys.toString(QKeySequence::NativeText));
    update();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (m_composing) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        Q_EMIT moved(1);
        return;
    case Qt::Key_Up:
        Q_EMIT moved(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT moved(RowsPerPage);
        return;
    case Qt::Key_PageUp:
        Q_EMIT moved(-RowsPerPage);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT accepted();
        return;
    case Qt::Key_Escape:
        Q_EMIT dismissed();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT entered();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    m_composing = false;
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty() || m_composing)
        return;
    const style::Colors &colors = style::colors(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style::font(style::TextSize::Caption));
    const QFontMetrics metrics = painter.fontMetrics();
    const QSize size(metrics.horizontalAdvance(m_hint) + style::Gap, metrics.height() + style::TinyGap);
    const QRect box(QPoint(width() - size.width() - style::SmallGap, (height() - size.height()) / 2), size);
    painter.setPen(colors.hairline);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), style::TinyGap, style::TinyGap);
    painter.setPen(colors.secondaryText);
    painter.drawText(box, Qt::AlignCenter, m_hint);
}

} // namespace shell
