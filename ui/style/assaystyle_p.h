#pragma once

#include "ui/style/theme.h"

#include <QProxyStyle>

class QStyleOptionHeader;

namespace style {

struct Colors;

/// Fusion with flat controls, hairlines and the colours of colors.h. Used by applyTheme alone.
///
/// The palette is decided in polish(QPalette &), which Qt calls with the desktop's palette at the start and whenever
/// that changes: Scheme::System keeps its being light or dark, the others override it.
class AssayStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit AssayStyle(Scheme scheme);

    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    Scheme m_scheme;
};

// The whole palette of a scheme; colors.h says which role has which colour.
[[nodiscard]] QPalette paletteOf(bool dark);

// The drawing of single parts, in controls.cpp.
void drawButton(const QStyleOption &option, QPainter &painter, const Colors &colors, bool primary);
void drawToolButton(const QStyleOption &option, QPainter &painter, const Colors &colors);
void drawField(const QStyleOption &option, QPainter &painter, const Colors &colors);
void drawFocusRing(const QRect &rect, QPainter &painter, const Colors &colors);
void drawCheckBox(const QStyleOption &option, QPainter &painter, const Colors &colors);
void drawRadioButton(const QStyleOption &option, QPainter &painter, const Colors &colors);
void drawPopupFrame(const QStyleOption &option, QPainter &painter, const Colors &colors);
void drawChevron(const QRect &rect, QPainter &painter, const QColor &color, Qt::ArrowType direction);
// Text and sort arrow of a header section share its margins; the arrow stands right behind the text, at its free end.
QRect headerPart(const QStyleOptionHeader &header, bool arrow);
void drawHeaderSection(const QStyleOption &option, QPainter &painter, const Colors &colors);
void drawMenuItem(const QStyle &style, const QStyleOption &option, QPainter &painter, const Colors &colors,
                  const QWidget *widget);
void drawScrollBarSlider(const QStyleOption &option, QPainter &painter, const Colors &colors);
void drawProgress(const QStyleOption &option, QPainter &painter, const Colors &colors);

} // namespace style
