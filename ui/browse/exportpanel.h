#pragma once

#include "app/models/libraryservice.h"
#include "app/tasks/latest.h"

#include <QFutureWatcher>
#include <QSettings>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace browse {

class LinkButton;
class ToneLabel;

/// Asks the reader where to save: calls back with the path, or not at all.
using SaveDialog = std::function<void(QWidget *parent, const QString &suggested, const QString &types,
                                      const std::function<void(const QString &)> &chosen)>;
/// The system's own file chooser.
void askByFileDialog(QWidget *parent, const QString &suggested, const QString &types,
                     const std::function<void(const QString &)> &chosen);

/// Takes the rows along: as CSV for Excel or for other programs, as an Excel workbook or as JSON. A part of the page,
/// not a dialog; says what it will write on its button, how far it is, and where the file lies.
class ExportPanel : public QWidget
{
    Q_OBJECT

public:
    ExportPanel(const catalogue::Table &table, models::LibraryService &service, QSettings &settings,
                QWidget *parent = nullptr);

    void setSaveDialog(SaveDialog dialog) { m_dialog = std::move(dialog); }

    /// What is on screen: filter, order, columns and, where more than one row is chosen, the selection.
    struct Content
    {
        query::Filter filter = {};
        QList<catalogue::SortKey> order = {};
        QStringList columns = {};
        std::vector<columns::Position> selection = {};
        qint64 rows = 0;
    };
    void setContent(Content content);
    void takeFocus();
    [[nodiscard]] bool isRunning() const { return m_running.isRunning(); }

Q_SIGNALS:
    void closed();
    void progressChanged(const QString &what, qint64 done, qint64 total);
    void folderRequested(const QString &folder);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Preset { Excel, Csv, Workbook, Json };
    using Done = domain::Result<workflows::ExportDone>;

    void build();
    void updateWords();
    void choosePreset();
    void chooseTarget();
    void start();
    void finish(const Done &done);
    void showRunning(bool running);
    [[nodiscard]] Preset preset() const;
    [[nodiscard]] QString ending() const;
    [[nodiscard]] workflows::ExportJob job() const;
    [[nodiscard]] QString suggestedTarget() const;

    const catalogue::Table &m_table;
    models::LibraryService &m_service;
    QSettings &m_settings;
    SaveDialog m_dialog;
    Content m_content;
    QComboBox *m_preset;
    QComboBox *m_columns;
    QCheckBox *m_guard;
    QLineEdit *m_target;
    QPushButton *m_choose;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_close;
    QProgressBar *m_progress;
    ToneLabel *m_hint;
    ToneLabel *m_result;
    LinkButton *m_folder;
    LinkButton *m_replace;
    QString m_agreedTarget; // which the file chooser asked about replacing
    QFutureWatcher<Done> m_running;
};

} // namespace browse
