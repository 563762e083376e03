#pragma once

#include <QColor>

class QWidget;
class QPalette;

namespace style {

/// All colours of Assay by their meaning, in a light and a dark set (WCAG AA: text 4.5:1, marks 3:1).
///
/// Widgets that draw nothing themselves get them by palette role, and follow a change of theme unasked: Window and Base
/// content, AlternateBase frame, Text and WindowText text, Dark secondaryText, PlaceholderText unknownText, Mid
/// hairline, Midlight hover, Link accent, Highlight selected, HighlightedText onSelected.
struct Colors
{
    QColor frame;   ///< navigation, top and foot
    QColor content; ///< tables, pages, panes
    QColor text;
    QColor secondaryText; ///< captions, counts, labels
    QColor unknownText;   ///< "unknown", in italics (not in Japanese)
    QColor hairline;      ///< the only line colour
    QColor accent;        ///< what can be clicked or is chosen
    QColor onAccent;      ///< text on accent
    QColor selected;      ///< selected rows and the current page
    QColor onSelected;
    QColor hover;
    QColor chip; ///< conditions
    QColor onChip;
    QColor badge; ///< kind and status
    QColor bar;   ///< facet counts and charts
    QColor match; ///< behind found text
    QColor onMatch;
    QColor danger; ///< with a word or icon, never alone
    QColor caution;
    QColor fine;
};

/// The set that goes with a palette: light or dark by its base colour. No global state.
[[nodiscard]] const Colors &colors(const QPalette &palette);
[[nodiscard]] const Colors &colors(const QWidget *widget);
/// A ground for text: a little of a mark's colour on the ground it lies on.
[[nodiscard]] QColor tint(const QColor &mark, const QColor &ground);
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace style
