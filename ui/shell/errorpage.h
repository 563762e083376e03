#pragma once

#include "app/domain/result.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shell {

/// In place of the pages where the library cannot be opened: what is wrong, what helps, and the buttons that do it.
class ErrorPage : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorPage(QWidget *parent = nullptr);

    /// library is the file at fault; another, if not empty, a library chosen earlier that is offered first.
    void showError(const domain::Error &error, const QString &library, const QString &another);

Q_SIGNALS:
    void retryRequested();
    void chooseRequested();
    /// A new library from the bundled facts, in a file of its own.
    void newLibraryRequested();
    void libraryRequested(const QString &path);

private:
    QString m_another;
    QLabel *m_title;
    QLabel *m_message;
    QLabel *m_remedy;
    QLabel *m_file;
    QLabel *m_hint;
    QPushButton *m_retry;
    QPushButton *m_openAnother;
};

} // namespace shell
