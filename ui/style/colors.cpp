#include "ui/style/colors.h"

#include <QPalette>
#include <QWidget>

namespace style {

namespace {

constexpr QColor rgb(int value)
{
    return QColor((value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}

constexpr Colors Light = {
    .frame = rgb(0xF4F5F7),
    .content = rgb(0xFFFFFF),
    .text = rgb(0x1A1E23),
    .secondaryText = rgb(0x5C6672),
    .unknownText = rgb(0x626A74),
    .hairline = rgb(0xE2E5E9),
    .accent = rgb(0x1C5FA8),
    .onAccent = rgb(0xFFFFFF),
    .selected = rgb(0xE3EDF9),
    .onSelected = rgb(0x14365F),
    .hover = rgb(0xEBEEF1),
    .chip = rgb(0xEAF1FA),
    .onChip = rgb(0x1D466F),
    .badge = rgb(0xEEF0F2),
    .bar = rgb(0x6593CB),
    .match = rgb(0xFBE6A2),
    .onMatch = rgb(0x1A1E23),
    .danger = rgb(0xB3261E),
    .caution = rgb(0x8A5300),
    .fine = rgb(0x1F6B43),
};

constexpr Colors Dark = {
    .frame = rgb(0x16181B),
    .content = rgb(0x1C1F23),
    .text = rgb(0xE8EAED),
    .secondaryText = rgb(0xA3A9B1),
    .unknownText = rgb(0x9EA5AD),
    .hairline = rgb(0x31363C),
    .accent = rgb(0x7FB2EA),
    .onAccent = rgb(0x10243B),
    .selected = rgb(0x243B55),
    .onSelected = rgb(0xE3EEFB),
    .hover = rgb(0x282C31),
    .chip = rgb(0x263646),
    .onChip = rgb(0xCFE2F7),
    .badge = rgb(0x282C31),
    .bar = rgb(0x5C88BC),
    .match = rgb(0x5F4A12),
    .onMatch = rgb(0xFFF3D0),
    .danger = rgb(0xF2A29B),
    .caution = rgb(0xE5BC6A),
    .fine = rgb(0x8CCBA6),
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightness() <
           palette.color(QPalette::Active, QPalette::Text).lightness();
}

QColor tint(const QColor &mark, const QColor &ground)
{
    constexpr float part = 0.16F; // keeps text at 4.5:1 in both themes
    const auto mix = [](float a, float b) { return a * part + b * (1 - part); };
    return QColor::fromRgbF(mix(mark.redF(), ground.redF()), mix(mark.greenF(), ground.greenF()),
                            mix(mark.blueF(), ground.blueF()));
}

const Colors &colors(const QPalette &palette)
{
    return isDark(palette) ? Dark : Light;
}

const Colors &colors(const QWidget *widget)
{
    return colors(widget->palette());
}

} // namespace style
