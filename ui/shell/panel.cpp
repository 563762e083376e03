#include "ui/shell/panel.h"

#include "ui/style/colors.h"

#include <QPainter>

namespace shell {

Panel::Panel(Qt::Edge lineAt, QWidget *parent)
    : QWidget(parent)
    , m_lineAt(lineAt)
{
}

void Panel::paintEvent(QPaintEvent *)
{
    const style::Colors &colors = style::colors(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.frame);
    QRect line = rect();
    switch (m_lineAt) {
    case Qt::TopEdge:
        line.setHeight(1);
        break;
    case Qt::BottomEdge:
        line.setTop(line.bottom());
        break;
    case Qt::LeftEdge:
        line.setWidth(1);
        break;
    case Qt::RightEdge:
        line.setLeft(line.right());
        break;
    }
    painter.fillRect(line, colors.hairline);
}

} // namespace shell
