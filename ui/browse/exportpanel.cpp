#include "ui/browse/exportpanel.h"

#include "app/catalogue/catalogue.h"
#include "ui/browse/linkbutton.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

namespace browse {

using namespace Qt::StringLiterals;

void askByFileDialog(QWidget *parent, const QString &suggested, const QString &types,
                     const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, ExportPanel::tr("Export"), suggested, types);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(suggested).fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

ExportPanel::ExportPanel(const catalogue::Table &table, models::LibraryService &service, QSettings &settings,
                         QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_service(service)
    , m_settings(settings)
    , m_dialog(askByFileDialog)
    , m_preset(new QComboBox(this))
    , m_columns(new QComboBox(this))
    , m_guard(new QCheckBox(tr("Keep spreadsheets from running cells as formulas"), this))
    , m_target(new QLineEdit(this))
    //: Opens the file chooser
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_start(new QPushButton(this))
    //: Stops the export that is running
    , m_cancel(new QPushButton(tr("Cancel"), this))
    //: Closes the export panel
    , m_close(new QPushButton(tr("Close"), this))
    , m_progress(new QProgressBar(this))
    , m_hint(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_result(new ToneLabel(ToneLabel::Tone::Text, this))
    //: Beside a finished export
    , m_folder(new LinkButton(tr("Open folder"), this))
    //: Beside the word that the file is there already
    , m_replace(new LinkButton(tr("Replace it"), this))
{
    setObjectName(u"exportPanel"_s);
    setAccessibleName(tr("Export"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    build();
    m_preset->setCurrentIndex(qBound(0, m_settings.value(u"export/preset"_s).toInt(), m_preset->count() - 1));
    m_guard->setChecked(m_settings.value(u"export/guard"_s, true).toBool());
    choosePreset();
    showRunning(false);

    connect(m_preset, &QComboBox::activated, this, &ExportPanel::choosePreset);
    connect(m_columns, &QComboBox::activated, this, &ExportPanel::updateWords);
    connect(m_guard, &QCheckBox::clicked, this, [this](bool on) { m_settings.setValue(u"export/guard"_s, on); });
    connect(m_target, &QLineEdit::textEdited, this, &ExportPanel::updateWords);
    connect(m_choose, &QAbstractButton::clicked, this, &ExportPanel::chooseTarget);
    connect(m_start, &QAbstractButton::clicked, this, &ExportPanel::start);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { m_running.cancel(); });
    connect(m_close, &QAbstractButton::clicked, this, &ExportPanel::closed);
    connect(m_folder, &QAbstractButton::clicked, this,
            [this] { Q_EMIT folderRequested(QFileInfo(m_target->text()).absolutePath()); });
    connect(m_replace, &QAbstractButton::clicked, this, [this] {
        m_agreedTarget = m_target->text();
        start();
    });
    connect(&m_running, &QFutureWatcherBase::progressValueChanged, this, [this](int done) {
        m_progress->setRange(0, m_running.progressMaximum());
        m_progress->setValue(done);
        //: In the foot of the window, beside a progress bar; %1 is a file name
        Q_EMIT progressChanged(tr("Exporting %1").arg(QFileInfo(m_target->text()).fileName()), done,
                               m_running.progressMaximum());
    });
    connect(&m_running, &QFutureWatcherBase::finished, this, [this] {
        const QFuture<Done> future = m_running.future();
        workflows::ExportDone stopped;
        stopped.cancelled = true;
        finish(future.resultCount() > 0 ? future.resultAt(0) : Done(stopped));
    });
}

void ExportPanel::build()
{
    //: Export preset, by its purpose
    m_preset->addItem(tr("CSV for Excel"));
    //: Export preset, by its purpose
    m_preset->addItem(tr("Plain CSV"));
    //: Export preset: an .xlsx file
    m_preset->addItem(tr("Excel workbook"));
    m_preset->addItem(u"JSON"_s);
    //: Export: which columns to write
    m_columns->addItem(tr("Columns on screen"));
    //: Export: which columns to write
    m_columns->addItem(tr("All columns"));
    m_preset->setObjectName(u"exportPreset"_s);
    m_columns->setObjectName(u"exportColumns"_s);
    m_guard->setObjectName(u"exportGuard"_s);
    m_target->setObjectName(u"exportTarget"_s);
    m_choose->setObjectName(u"exportChoose"_s);
    m_start->setObjectName(u"exportStart"_s);
    m_cancel->setObjectName(u"exportCancel"_s);
    m_close->setObjectName(u"exportClose"_s);
    m_replace->setObjectName(u"exportReplace"_s);
    m_result->setObjectName(u"exportResult"_s);
    m_preset->setAccessibleName(tr("Format"));
    m_columns->setAccessibleName(tr("Columns"));
    m_target->setAccessibleName(tr("File to write"));
    m_start->setDefault(true);
    m_progress->setTextVisible(false);
    m_hint->setFont(style::font(style::TextSize::Caption));
    m_hint->setWordWrap(true);
    m_result->setWordWrap(true);
    m_target->setMinimumWidth(style::FacetWidth);

    auto *first = new QHBoxLayout;
    first->setSpacing(style::SmallGap);
    for (QWidget *widget : {static_cast<QWidget *>(m_preset), static_cast<QWidget *>(m_columns)})
        first->addWidget(widget);
    first->addWidget(m_target, 1);
    first->addWidget(m_choose);
    first->addWidget(m_start);
    first->addWidget(m_cancel);
    first->addWidget(m_close);
    auto *second = new QHBoxLayout;
    second->setSpacing(style::Gap);
    second->addWidget(m_guard);
    second->addWidget(m_hint, 1);
    auto *third = new QHBoxLayout;
    third->setSpacing(style::Gap);
    third->addWidget(m_progress, 1);
    third->addWidget(m_result, 1);
    third->addWidget(m_replace);
    third->addWidget(m_folder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::Margin, style::Gap, style::Margin, style::Gap);
    layout->setSpacing(style::SmallGap);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addLayout(third);
}

ExportPanel::Preset ExportPanel::preset() const
{
    return static_cast<Preset>(m_preset->currentIndex());
}

void ExportPanel::setContent(Content content)
{
    m_content = std::move(content);
    if (m_target->text().isEmpty())
        m_target->setText(suggestedTarget());
    updateWords();
}

QString ExportPanel::ending() const
{
    switch (preset()) {
    case Preset::Workbook:
        return u".xlsx"_s;
    case Preset::Json:
        return u".json"_s;
    case Preset::Excel:
    case Preset::Csv:
        break;
    }
    return u".csv"_s;
}

QString ExportPanel::suggestedTarget() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = m_settings.value(u"export/folder"_s, documents).toString();
    return QDir(folder).filePath(m_table.id + ending());
}

// The preset decides the file's ending; the name stays the reader's.
void ExportPanel::choosePreset()
{
    m_settings.setValue(u"export/preset"_s, m_preset->currentIndex());
    m_guard->setVisible(preset() == Preset::Excel || preset() == Preset::Csv);
    QString target = m_target->text();
    for (const QString &other : {u".csv"_s, u".xlsx"_s, u".json"_s})
        if (target.endsWith(other)) {
            target.chop(other.size());
            m_target->setText(target + ending());
            break;
        }
    switch (preset()) {
    case Preset::Excel:
        m_hint->setText(tr("CSV with a byte order mark and this system's separator, so that names in all scripts open "
                           "as they are. Codes longer than 15 digits: import the column as text."));
        break;
    case Preset::Csv:
        m_hint->setText(tr("CSV as other programs expect it: UTF-8, commas, no byte order mark."));
        break;
    case Preset::Workbook:
        m_hint->setText(tr("Texts stay texts, with leading zeros and long codes; days are dates, numbers are numbers. "
                           "At most 1,048,575 rows."));
        break;
    case Preset::Json:
        m_hint->setText(tr("An array of records; unknown is null."));
        break;
    }
    updateWords();
}

void ExportPanel::updateWords()
{
    //: Button: writes the file
    m_start->setText(tr("Export %n row(s)", nullptr, static_cast<int>(m_content.rows)));
    m_start->setEnabled(!m_running.isRunning() && !m_target->text().trimmed().isEmpty());
}

void ExportPanel::chooseTarget()
{
    const QString types = preset() == Preset::Json       ? tr("JSON files (*.json)")
                          : preset() == Preset::Workbook ? tr("Excel workbooks (*.xlsx)")
                                                         : tr("CSV files (*.csv);;All files (*)");
    m_dialog(this, m_target->text(), types, [this](const QString &path) {
        m_agreedTarget = path;
        m_target->setText(path);
        updateWords();
    });
}

workflows::ExportJob ExportPanel::job() const
{
    const bool semicolons = QLocale::system().decimalPoint() == ","_L1;
    workflows::ExportJob job;
    job.table = m_table.id;
    job.target = QDir::cleanPath(m_target->text().trimmed());
    job.format = preset() == Preset::Json       ? workflows::ExportFormat::Json
                 : preset() == Preset::Workbook ? workflows::ExportFormat::Xlsx
                                                : workflows::ExportFormat::Csv;
    job.filter = m_content.filter;
    job.order = m_content.order;
    job.columns = m_content.columns;
    if (m_columns->currentIndex() == 1) {
        job.columns.clear();
        for (const catalogue::Column &column : m_table.columns)
            job.columns += column.id;
    }
    job.selection = m_content.selection;
    job.delimiter = preset() == Preset::Excel && semicolons ? u';' : u',';
    job.byteOrderMark = preset() == Preset::Excel;
    job.formulaGuard = m_guard->isChecked();
    job.overwrite = m_agreedTarget == m_target->text();
    return job;
}

void ExportPanel::start()
{
    if (QFileInfo::exists(m_target->text()) && m_agreedTarget != m_target->text()) {
        m_result->setTone(ToneLabel::Tone::Caution);
        //: Before an export; %1 is a file name
        m_result->setText(tr("There is a file %1 already.").arg(QFileInfo(m_target->text()).fileName()));
        showRunning(false);
        m_replace->show();
        return m_replace->setFocus();
    }
    m_settings.setValue(u"export/folder"_s, QFileInfo(m_target->text()).absolutePath());
    m_progress->setRange(0, 0);
    m_running.setFuture(m_service.exportTable(job()));
    showRunning(true);
    m_cancel->setFocus();
}

void ExportPanel::showRunning(bool running)
{
    m_start->setVisible(!running);
    m_close->setVisible(!running);
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
    if (running)
        m_result->hide();
    m_result->setHidden(running || m_result->text().isEmpty());
    m_folder->hide();
    m_replace->hide();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_preset), static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_guard),
          static_cast<QWidget *>(m_target), static_cast<QWidget *>(m_choose)})
        widget->setEnabled(!running);
    updateWords();
}

void ExportPanel::finish(const Done &done)
{
    m_agreedTarget.clear();
    if (!done) {
        m_result->setTone(ToneLabel::Tone::Danger);
        //: What went wrong, and what to do about it
        m_result->setText(tr("%1 %2").arg(done.error().message, done.error().remedy).trimmed());
    } else if (done->cancelled) {
        m_result->setTone(ToneLabel::Tone::Secondary);
        m_result->setText(tr("Cancelled. Nothing was written."));
    } else {
        m_result->setTone(ToneLabel::Tone::Text);
        m_result->setText(tr("Wrote %n row(s) to %1.", nullptr, static_cast<int>(done->rows))
                              .arg(QDir::toNativeSeparators(done->target)));
    }
    showRunning(false);
    m_folder->setVisible(done && !done->cancelled);
    m_close->setFocus();
    Q_EMIT progressChanged({}, 0, 0);
}

void ExportPanel::takeFocus()
{
    m_result->clear();
    showRunning(m_running.isRunning());
    m_start->setFocus(Qt::TabFocusReason);
}

void ExportPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return m_running.isRunning() ? m_running.cancel() : Q_EMIT closed();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return m_start->isVisible() && m_start->isEnabled() ? m_start->click() : void();
    QWidget::keyPressEvent(event);
}

void ExportPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), style::colors(this).hairline);
}

} // namespace browse
