#pragma once

#include <QLineEdit>

namespace shell {

/// The field at the top of the window. Tells what is typed and which way the keys want to move; knows no results.
///
/// While an input method is composing, nothing is told and Enter belongs to the composition.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// The keys that lead here, shown at the right end while the field is empty.
    void setHint(const QKeySequence &keys);

Q_SIGNALS:
    void typed(const QString &text);
    /// Into the field, by key or mouse.
    void entered();
    /// Out of it, to another widget.
    void left();
    void moved(int rows);
    void accepted();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_hint;
    bool m_composing = false;
};

} // namespace shell
