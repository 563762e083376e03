#pragma once

#include "app/models/libraryservice.h"
#include "ui/shell/panel.h"

#include <QMap>

class QLabel;
class QProgressBar;

namespace shell {

/// The foot of the window: of which date the library is, and what is going on in the background.
class Foot : public Panel
{
    Q_OBJECT

public:
    explicit Foot(QWidget *parent = nullptr);

    void showLibrary(const models::LibraryService::Info &info);
    /// Empties the library's line, where it could not be opened.
    void clear();
    /// Work by its name; done == total or total == 0 ends it. The one begun first is shown, with how many more.
    void showProgress(const QString &what, qint64 done, qint64 total);
    [[nodiscard]] bool isWorking() const { return !m_works.isEmpty(); }
    /// A sentence about what just happened, until the next one or until work begins.
    void showMessage(const QString &text);

private:
    void refresh();

    struct Work
    {
        qint64 done = 0;
        qint64 total = 0;
    };
    QMap<QString, Work> m_works;
    QString m_message;
    QLabel *m_library;
    QLabel *m_note;
    QLabel *m_state;
    QProgressBar *m_bar;
};

} // namespace shell
