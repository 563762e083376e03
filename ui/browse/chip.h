#pragma once

#include <QAbstractButton>

namespace browse {

/// A condition in plain words with a cross. A click, Space, Enter or Delete drops it (clicked()). A text too long is
/// cut at its end and shows whole in a tool tip.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setCondition(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace browse
