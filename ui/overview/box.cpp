#include "ui/overview/box.h"

#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace overview {

namespace {

void drawBorder(QPainter &painter, const QRect &rect, const QColor &line, const QColor &fill)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), style::Radius, style::Radius);
}

// The widest detail a card keeps on one line, in average characters.
constexpr int CardCharacters = 14;

} // namespace

Box::Box(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_note(new QLabel(this))
{
    auto *heading = new QLabel(title, this);
    heading->setFont(style::font(style::TextSize::Base, true));
    heading->setTextFormat(Qt::PlainText);
    setAccessibleName(title);
    m_note->setForegroundRole(QPalette::Dark);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_column->setContentsMargins(style::Margin, style::Gap, style::Margin, style::Gap);
    m_column->setSpacing(style::SmallGap);
    m_column->addWidget(heading);
    m_column->addWidget(m_note);
}

QVBoxLayout &Box::column() const
{
    return *m_column;
}

void Box::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void Box::paintEvent(QPaintEvent *)
{
    const style::Colors &colors = style::colors(this);
    QPainter painter(this);
    drawBorder(painter, rect(), colors.hairline, colors.content);
}

CountCard::CountCard(const QString &title, const QString &detail, QWidget *parent)
    : QAbstractButton(parent)
    , m_detail(detail)
{
    setText(title);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

void CountCard::setCount(qint64 rows)
{
    m_count = QLocale().toString(rows);
    describe();
    update();
}

void CountCard::setDetail(const QString &detail)
{
    m_detail = detail;
    describe();
    updateGeometry();
    update();
}

void CountCard::describe()
{
    setAccessibleName(m_count.isEmpty() ? text() : m_count % u' ' % text());
    setAccessibleDescription(m_detail);
}

QSize CountCard::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * CardCharacters + 2 * style::Margin;
    return {width, heightForWidth(width)};
}

QSize CountCard::minimumSizeHint() const
{
    const QFontMetrics bold(style::font(style::TextSize::Base, true));
    return {bold.horizontalAdvance(text()) + 2 * style::Margin, 0};
}

int CountCard::heightForWidth(int width) const
{
    const QFontMetrics number(style::font(style::TextSize::PageTitle, true));
    const QRect room(0, 0, qMax(1, width - 2 * style::Margin), QWIDGETSIZE_MAX);
    const int detail = fontMetrics().boundingRect(room, Qt::TextWordWrap, m_detail).height();
    return 2 * style::Gap + number.height() + style::TinyGap + fontMetrics().height() + style::TinyGap + detail;
}

void CountCard::paintEvent(QPaintEvent *)
{
    const style::Colors &colors = style::colors(this);
    QPainter painter(this);
    drawBorder(painter, rect(), colors.hairline, isDown() || underMouse() ? colors.hover : colors.content);
    QRect room = rect().adjusted(style::Margin, style::Gap, -style::Margin, -style::Gap);
    painter.setPen(colors.text);
    painter.setFont(style::font(style::TextSize::PageTitle, true));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, m_count);
    room.setTop(room.top() + painter.fontMetrics().height() + style::TinyGap);
    painter.setFont(style::font(style::TextSize::Base, true));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, text());
    room.setTop(room.top() + painter.fontMetrics().height() + style::TinyGap);
    painter.setFont(font());
    painter.setPen(colors.secondaryText);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_detail);
    if (hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        ring.state |= QStyle::State_KeyboardFocusChange;
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

} // namespace overview
