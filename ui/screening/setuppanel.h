#pragma once

#include "app/models/screeningservice.h"
#include "app/tasks/latest.h"

#include <QFutureWatcher>
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace browse {
class ToneLabel;
}

namespace screeningpage {

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
    void takeFocus();

Q_SIGNALS:
    /// A screening ended and is in the record.
    void screened(qint64 run);
    void left();
    void progressChanged(const QString &what, qint64 done, qint64 total);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Preview = domain::Result<workflows::SupplierPreview>;
    using Done = domain::Result<workflows::RunDone>;

    void build();
    void connectParts();
    void chooseFile();
    void paste();
    void chooseList(int index);
    void setOrigin(models::SupplierOrigin origin);
    void showPreview(const Preview &preview);
    void readAgain();
    void updateThreshold();
    void updateEnabled();
    void start();
    void finish();
    void showNote(const QString &text, bool isError);
    [[nodiscard]] QStringList chosenLists() const;

    models::ScreeningService &m_service;
    models::SupplierOrigin m_origin;
    models::ScreeningService::State m_state;
    bool m_filling = false;
    QPushButton *m_open;
    QPushButton *m_paste;
    QComboBox *m_kept;
    browse::ToneLabel *m_source;
    QWidget *m_file; // what is asked about a file alone
    QComboBox *m_name;
    QComboBox *m_country;
    QComboBox *m_number;
    QComboBox *m_encoding;
    QTableWidget *m_cells;
    QCheckBox *m_keep;
    QLineEdit *m_keepAs;
    browse::ToneLabel *m_keepNote;
    QListWidget *m_lists;
    QDoubleSpinBox *m_threshold;
    browse::ToneLabel *m_measured;
    browse::ToneLabel *m_note;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QProgressBar *m_progress;
    tasks::Latest<Preview> m_previewing;
    QFutureWatcher<Done> m_running;
};

} // namespace screeningpage
