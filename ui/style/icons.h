#pragma once

#include <QIcon>

class QWidget;

namespace style {

enum class Icon {
    Back,
    Forward,
    Close,
    Search,
    Star,
    StarFilled,
    ChevronDown,
    ChevronRight,
    Warning,
    Error,
    Copy,
    Open,
    Export,
    Check,
    Exclude,
    Columns,
    Menu
};

/// The icon in a colour, drawn from paths, sharp at every scale.
[[nodiscard]] QIcon icon(Icon icon, const QColor &color);
/// The icon in the widget's text colour (disabled: its secondary one). Ask again in changeEvent(PaletteChange).
[[nodiscard]] QIcon icon(Icon icon, const QWidget *widget);

} // namespace style
