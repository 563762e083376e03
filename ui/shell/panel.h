#pragma once

#include <QWidget>

namespace shell {

/// A part of the window's frame: its ground, and one hairline towards the content.
class Panel : public QWidget
{
public:
    Panel(Qt::Edge lineAt, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Edge m_lineAt;
};

} // namespace shell
