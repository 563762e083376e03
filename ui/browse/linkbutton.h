#pragma once

#include <QToolButton>

namespace browse {

/// A word that can be clicked: accent colour, no frame, underlined under the mouse, Tab and Enter reach it. A text too
/// long is cut and shows whole in a tool tip.
class LinkButton : public QToolButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    explicit LinkButton(QWidget *parent = nullptr)
        : LinkButton(QString(), parent)
    {
    }

    /// A note at the right edge, dimmer: a date, a role, a count.
    void setNote(const QString &note);
    [[nodiscard]] QString note() const { return m_note; }
    /// The text in a secondary colour: for what is offered beside the content.
    void setQuiet(bool quiet);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString cutText() const;

    QFont m_noteFont; // looked for once, as that measures figures
    QString m_note;
    bool m_quiet = false;
};

} // namespace browse
