#include "ui/style/icons.h"

#include "ui/style/colors.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>
#include <QtMath>

#include <cmath>

namespace style {

namespace {

// Icons are drawn on a square of 16 units; lines are one and a half units wide.
constexpr qreal Side = 16.0;
constexpr qreal LineWidth = 1.5;

struct Drawing
{
    QPainterPath lines;
    QPainterPath fill;
};

QPainterPath polyline(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    for (const QPointF &point : points) {
        if (path.elementCount() == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    return path;
}

QPainterPath joined(std::initializer_list<QPainterPath> parts)
{
    QPainterPath path;
    for (const QPainterPath &part : parts)
        path.addPath(part);
    return path;
}

QPainterPath circle(QPointF centre, qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

QPainterPath roundedBox(QRectF box, qreal radius)
{
    QPainterPath path;
    path.addRoundedRect(box, radius, radius);
    return path;
}

QPainterPath star()
{
    QPolygonF corners;
    for (int corner = 0; corner < 10; ++corner) {
        const qreal radius = corner % 2 == 0 ? 6.0 : 2.6;
        const qreal angle = qDegreesToRadians(-90.0 + 36.0 * corner);
        corners << QPointF(8.0 + radius * std::cos(angle), 8.4 + radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

Drawing warningSign()
{
    QPainterPath triangle = polyline({{8, 2.2}, {14.2, 13.4}, {1.8, 13.4}});
    triangle.closeSubpath();
    return {joined({triangle, polyline({{8, 6.2}, {8, 9.6}})}), circle({8, 11.6}, 0.9)};
}

Drawing drawing(Icon icon)
{
    switch (icon) {
    case Icon::Back:
        return {polyline({{9.75, 3.5}, {5.25, 8}, {9.75, 12.5}}), {}};
    case Icon::Forward:
    case Icon::ChevronRight:
        return {polyline({{6.25, 3.5}, {10.75, 8}, {6.25, 12.5}}), {}};
    case Icon::ChevronDown:
        return {polyline({{3.5, 6.25}, {8, 10.75}, {12.5, 6.25}}), {}};
    case Icon::Close:
        return {joined({polyline({{4, 4}, {12, 12}}), polyline({{12, 4}, {4, 12}})}), {}};
    case Icon::Search:
        return {joined({circle({7, 7}, 4.5), polyline({{10.4, 10.4}, {14, 14}})}), {}};
    case Icon::Star:
        return {star(), {}};
    case Icon::StarFilled:
        return {star(), star()};
    case Icon::Warning:
        return warningSign();
    case Icon::Error:
        return {joined({circle({8, 8}, 6.2), polyline({{8, 4.8}, {8, 8.8}})}), circle({8, 11}, 0.9)};
    case Icon::Copy:
        return {joined({roundedBox({5.5, 5.5, 8, 8}, 1.5),
                        polyline({{3.8, 10.5}, {2.5, 10.5}, {2.5, 2.5}, {10.5, 2.5}, {10.5, 3.8}})}),
                {}};
    case Icon::Open:
        return {joined({polyline({{6.5, 3.5}, {3, 3.5}, {3, 13}, {12.5, 13}, {12.5, 9.5}}),
                        polyline({{9.5, 2.75}, {13.25, 2.75}, {13.25, 6.5}}), polyline({{13, 3}, {7.5, 8.5}})}),
                {}};
    case Icon::Export:
        return {joined({polyline({{8, 2.5}, {8, 10}}), polyline({{4.75, 6.75}, {8, 10}, {11.25, 6.75}}),
                        polyline({{2.75, 10.5}, {2.75, 13.25}, {13.25, 13.25}, {13.25, 10.5}})}),
                {}};
    case Icon::Check:
        return {polyline({{3.25, 8.5}, {6.5, 11.75}, {12.75, 4.5}}), {}};
    case Icon::Exclude:
        return {joined({circle({8, 8}, 5.75), polyline({{4.1, 11.9}, {11.9, 4.1}})}), {}};
    case Icon::Columns:
        return {joined({roundedBox({2.25, 2.75, 11.5, 10.5}, 1.5), polyline({{6.1, 3}, {6.1, 13}}),
                        polyline({{9.9, 3}, {9.9, 13}})}),
                {}};
    case Icon::Menu:
        return {{}, joined({circle({3.25, 8}, 1.3), circle({8, 8}, 1.3), circle({12.75, 8}, 1.3)})};
    }
    return {};
}

class PathEngine : public QIconEngine
{
public:
    PathEngine(Icon icon, const QColor &color, const QColor &disabledColor)
        : m_icon(icon)
        , m_color(color)
        , m_disabledColor(disabledColor)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Drawing shape = drawing(m_icon);
        const QColor color = mode == QIcon::Disabled ? m_disabledColor : m_color;
        const qreal side = qMin(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / Side, side / Side);
        painter->setPen(QPen(color, LineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(shape.lines);
        painter->fillPath(shape.fill, color);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new PathEngine(*this); }

private:
    Icon m_icon;
    QColor m_color;
    QColor m_disabledColor;
};

} // namespace

QIcon icon(Icon icon, const QColor &color)
{
    return QIcon(new PathEngine(icon, color, color));
}

QIcon icon(Icon icon, const QWidget *widget)
{
    const Colors &set = colors(widget);
    // Disabled is told by tone, half-way to the ground; what cannot be clicked needs no contrast of its own.
    const QColor text = set.text;
    const QColor ground = set.content;
    const QColor disabled((text.red() + 2 * ground.red()) / 3, (text.green() + 2 * ground.green()) / 3,
                          (text.blue() + 2 * ground.blue()) / 3);
    return QIcon(new PathEngine(icon, text, disabled));
}

} // namespace style
