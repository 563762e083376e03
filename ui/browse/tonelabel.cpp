#include "ui/browse/tonelabel.h"

#include "ui/style/colors.h"
#include "ui/style/text.h"

#include <QEvent>

namespace browse {

ToneLabel::ToneLabel(Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // else it follows the background role of the page
    applyTone();
}

void ToneLabel::setTone(Tone tone)
{
    if (std::exchange(m_tone, tone) != tone)
        applyTone();
}

void ToneLabel::applyTone()
{
    if (m_applying)
        return;
    m_applying = true;
    const style::Colors &colors = style::colors(this);
    QColor color = colors.text;
    switch (m_tone) {
    case Tone::Text:
        break;
    case Tone::Secondary:
        color = colors.secondaryText;
        break;
    case Tone::Unknown:
        color = colors.unknownText;
        break;
    case Tone::Caution:
        color = colors.caution;
        break;
    case Tone::Danger:
        color = colors.danger;
        break;
    }
    QPalette palette = this->palette();
    if (palette.color(QPalette::WindowText) != color) {
        palette.setColor(QPalette::WindowText, color);
        setPalette(palette);
    }
    if (const bool italic = m_tone == Tone::Unknown && style::usesItalics(); font().italic() != italic) {
        QFont slanted = font();
        slanted.setItalic(italic);
        setFont(slanted);
    }
    m_applying = false;
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTone();
}

} // namespace browse
