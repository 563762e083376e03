#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace browse {

class ToneLabel;

/// Asks under which name what is on screen is to be kept. A part of the page, not a dialog.
class SaveViewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SaveViewPanel(QWidget *parent = nullptr);

    /// Suggests a name; saving under one of the names in use replaces that view, and the button says so.
    void ask(const QString &suggested);
    void setNames(const QStringList &names);
    void showError(const QString &text);

Q_SIGNALS:
    void saveRequested(const QString &name);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateWords();

    QStringList m_names;
    QLineEdit *m_name;
    QPushButton *m_save;
    QPushButton *m_close;
    ToneLabel *m_hint;
};

} // namespace browse
