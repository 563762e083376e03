#pragma once

#include <QLabel>

namespace browse {

/// A short word on a quiet ground: kind, place, status.
class Badge : public QLabel
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace browse
