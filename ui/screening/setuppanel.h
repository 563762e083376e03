#pragma once

#include "app/models/screeningservice.h"
#include "app/tasks/latest.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace browse {
class ToneLabel;
}

namespace screeningpage {

class AgainstPart;
class FileColumns;

/// Where a screening begins: which suppliers (a file, the clipboard, a list kept from before), which of the file's
/// columns, which lists, from which score on. Files can be dropped on it.
class SetupPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit SetupPanel(models::ScreeningService &service, QWidget *parent = nullptr);

    void setState(const models::ScreeningService::State &state);
    /// Whether there is a queue to go back to.
    void setCanGoBack(bool can);
    /// Takes a supplier file, as if it had been chosen.
    void setFile(const QString &path);
    /// For another screening: no suppliers chosen yet, from the top. One that runs goes on.
    void beginAnew();
    /// While a screening runs no other can be begun, and this one can be cancelled.
    void setRunning(bool running);
    void setProgress(qint64 done, qint64 total);
    /// A sentence below what was chosen, in sight; empty: none.
    void showNote(const QString &text, bool isError);
    void takeFocus();

Q_SIGNALS:
    /// lists: ids; empty: all of them.
    void screenRequested(const models::SupplierOrigin &origin, const QStringList &lists,
                         const workflows::ScreenSettings &settings);
    void cancelRequested();
    void left();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Preview = domain::Result<workflows::SupplierPreview>;

    void build();
    void connectParts();
    void chooseFile();
    void paste();
    void chooseList(int index);
    void setOrigin(models::SupplierOrigin origin);
    void showPreview(const Preview &preview);
    void readAgain();
    void takeColumns(workflows::SupplierColumns &columns) const;
    void updateEnabled();
    void start();

    models::ScreeningService &m_service;
    models::SupplierOrigin m_origin;
    models::ScreeningService::State m_state;
    bool m_running = false;
    bool m_isRead = false; // the beginning of the file is shown
    QPushButton *m_open;
    QPushButton *m_paste;
    QComboBox *m_kept;
    browse::ToneLabel *m_source;
    FileColumns *m_file; // what is asked about a file alone
    QCheckBox *m_keep;
    QLineEdit *m_keepAs;
    browse::ToneLabel *m_keepNote;
    AgainstPart *m_against;
    browse::ToneLabel *m_note;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QProgressBar *m_progress;
    tasks::Latest<Preview> m_previewing;
};

} // namespace screeningpage
