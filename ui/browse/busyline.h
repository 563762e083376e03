#pragma once

#include <QTimer>
#include <QWidget>

namespace browse {

/// The hairline below the head of the page; a stretch of it moves while an answer is late.
class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent = nullptr);

    void setBusy(bool busy);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_step;
    int m_place = 0;
};

} // namespace browse
