#include "ui/style/assaystyle_p.h"
#include "ui/style/colors.h"

#include <QPalette>

namespace style {

namespace {

// Only to ask for a set of colours: text on a ground.
QPalette bare(const QColor &text, const QColor &ground)
{
    return QPalette(text, ground, ground, ground, ground, text, text, ground, ground);
}

} // namespace

// Text and chosen things keep their colours in an inactive window; only disabled text dims.
QPalette paletteOf(bool dark)
{
    const Colors &set = colors(dark ? bare(Qt::white, Qt::black) : bare(Qt::black, Qt::white));
    QPalette palette(set.text, set.content, set.hairline, set.hairline, set.hairline, set.text, set.text, set.content,
                     set.content);
    palette.setColor(QPalette::Button, set.content);
    palette.setColor(QPalette::ButtonText, set.text);
    palette.setColor(QPalette::AlternateBase, set.frame);
    palette.setColor(QPalette::Mid, set.hairline);
    palette.setColor(QPalette::Midlight, set.hover);
    palette.setColor(QPalette::Dark, set.secondaryText);
    palette.setColor(QPalette::Shadow, set.hairline);
    palette.setColor(QPalette::Highlight, set.selected);
    palette.setColor(QPalette::HighlightedText, set.onSelected);
    palette.setColor(QPalette::Link, set.accent);
    palette.setColor(QPalette::LinkVisited, set.accent);
    palette.setColor(QPalette::ToolTipBase, set.content);
    palette.setColor(QPalette::ToolTipText, set.text);
    palette.setColor(QPalette::PlaceholderText, set.unknownText);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, set.unknownText);
    return palette;
}

} // namespace style
