#include "ui/screening/setuppanel.h"

#include "app/catalogue/vocabulary.h"
#include "app/models/display.h"
#include "ui/browse/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace screeningpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;

namespace {

constexpr int PageWidth = 2 * style::DetailWidth;
constexpr int PreviewRows = 5;

} // namespace

SetupPanel::SetupPanel(models::ScreeningService &service, QWidget *parent)
    : QScrollArea(parent)
    , m_service(service)
    //: Button: opens a file chooser
    , m_open(new QPushButton(tr("Choose a file…"), this))
    //: Button: takes suppliers from the clipboard
    , m_paste(new QPushButton(tr("Paste"), this))
    , m_kept(new QComboBox(this))
    , m_source(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_file(new QWidget(this))
    , m_name(new QComboBox(m_file))
    , m_country(new QComboBox(m_file))
    , m_number(new QComboBox(m_file))
    , m_encoding(new QComboBox(m_file))
    , m_cells(new QTableWidget(this))
    , m_keep(new QCheckBox(tr("Keep as a supplier list, to screen it again when a list changes"), this))
    , m_keepAs(new QLineEdit(this))
    , m_keepNote(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_lists(new QListWidget(this))
    , m_threshold(new QDoubleSpinBox(this))
    , m_measured(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_note(new ToneLabel(ToneLabel::Tone::Secondary, this))
    //: Button: begins to compare suppliers with lists
    , m_start(new QPushButton(tr("Screen"), this))
    //: Button: stops the screening that is running
    , m_cancel(new QPushButton(tr("Cancel"), this))
    //: Button: back to the results of the screening before
    , m_back(new QPushButton(tr("Back to the queue"), this))
    , m_progress(new QProgressBar(this))
    , m_previewing([this](const Preview &preview) { showPreview(preview); })
{
    setObjectName(u"screeningSetup"_s);
    setAccessibleName(tr("New screening"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Base);
    setAcceptDrops(true);
    build();
    connectParts();
    m_threshold->setValue(screening::Method::defaultThreshold);
    setOrigin({});
}

void SetupPanel::build()
{
    m_open->setObjectName(u"chooseSuppliers"_s);
    m_paste->setObjectName(u"pasteSuppliers"_s);
    m_kept->setObjectName(u"keptLists"_s);
    m_kept->setAccessibleName(tr("Kept supplier lists"));
    m_name->setObjectName(u"nameColumn"_s);
    m_country->setObjectName(u"countryColumn"_s);
    m_number->setObjectName(u"numberColumn"_s);
    m_encoding->setObjectName(u"encoding"_s);
    m_cells->setObjectName(u"supplierPreview"_s);
    m_cells->setAccessibleName(tr("The first rows as they will be read"));
    m_cells->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_cells->setSelectionMode(QAbstractItemView::NoSelection);
    m_cells->verticalHeader()->hide();
    m_cells->verticalHeader()->setDefaultSectionSize(style::CompactRowHeight);
    m_cells->verticalHeader()->setMinimumSectionSize(style::CompactRowHeight);
    m_cells->setFixedHeight((PreviewRows + 4) * style::CompactRowHeight);
    m_cells->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_keepAs->setObjectName(u"keepAs"_s);
    m_keepAs->setAccessibleName(tr("Name of the supplier list"));
    m_keep->setObjectName(u"keepList"_s);
    m_lists->setObjectName(u"listsToScreen"_s);
    m_lists->setAccessibleName(tr("Lists to screen against"));
    m_lists->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_lists->setMaximumHeight(5 * style::RowHeight);
    m_lists->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_lists->setMinimumHeight(0);
    m_threshold->setObjectName(u"threshold"_s);
    m_threshold->setAccessibleName(tr("Threshold"));
    m_threshold->setRange(screening::Method::leastThreshold, 1);
    m_threshold->setDecimals(2);
    m_threshold->setSingleStep(0.01);
    m_threshold->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_threshold->setMinimumWidth(8 * style::Gap);
    m_start->setObjectName(u"startScreening"_s);
    m_start->setDefault(true);
    m_cancel->setObjectName(u"cancelScreening"_s);
    m_progress->setObjectName(u"screeningProgress"_s);
    m_note->setObjectName(u"screeningNote"_s);
    for (ToneLabel *label : {m_source, m_keepNote, m_measured, m_note})
        label->setWordWrap(true);
    m_keepNote->setText(tr("Takes the place of the suppliers kept under this name. Only what is new is shown then."));

    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    page->setMaximumWidth(PageWidth);
    auto *title = new ToneLabel(ToneLabel::Tone::Text, page);
    title->setFont(style::font(style::TextSize::PageTitle, true));
    title->setText(tr("Screen suppliers"));
    auto *hint = new ToneLabel(ToneLabel::Tone::Secondary, page);
    hint->setWordWrap(true);
    hint->setText(
        tr("Compares names with the lists of this library, under any spelling and script. Nothing leaves this "
           "computer. Drop a CSV, TSV or Excel file here, or choose one."));
    auto *origin = new QHBoxLayout;
    origin->addWidget(m_open);
    origin->addWidget(m_paste);
    origin->addWidget(m_kept);
    origin->addStretch(1);
    auto *keep = new QHBoxLayout;
    keep->addWidget(m_keep);
    keep->addWidget(m_keepAs, 1);
    auto *form = new QFormLayout(m_file);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(style::SmallGap);
    //: Label: the column of the file that holds the suppliers’ names
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Country"), m_country);
    //: Label: the column of the file that holds the suppliers’ numbers
    form->addRow(tr("Supplier number"), m_number);
    form->addRow(tr("Encoding"), m_encoding);
    auto *against = new QFormLayout;
    against->setSpacing(style::SmallGap);
    //: Label: the lists that suppliers are compared with
    against->addRow(tr("Against"), m_lists);
    //: Label: from which score on a pair is shown
    against->addRow(tr("Threshold"), m_threshold);
    against->addRow(QString(), m_measured);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_back);
    buttons->addStretch(1);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(style::LargeMargin, style::LargeMargin, style::LargeMargin, style::LargeMargin);
    column->setSpacing(style::Gap);
    column->addWidget(title);
    column->addWidget(hint);
    column->addLayout(origin);
    column->addWidget(m_source);
    column->addWidget(m_cells);
    column->addWidget(m_file);
    column->addLayout(keep);
    column->addWidget(m_keepNote);
    column->addLayout(against);
    column->addLayout(buttons);
    column->addWidget(m_note);
    column->addStretch(1);
    setWidget(page);
}

void SetupPanel::connectParts()
{
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_name, m_country, m_number, m_encoding, m_kept, m_threshold}) {
        part->setFocusPolicy(Qt::StrongFocus);
        part->installEventFilter(this);
    }
    connect(m_open, &QAbstractButton::clicked, this, &SetupPanel::chooseFile);
    connect(m_paste, &QAbstractButton::clicked, this, &SetupPanel::paste);
    connect(m_kept, &QComboBox::activated, this, &SetupPanel::chooseList);
    for (QComboBox *box : {m_name, m_country, m_number, m_encoding})
        connect(box, &QComboBox::activated, this, &SetupPanel::readAgain);
    connect(m_keep, &QAbstractButton::toggled, this, &SetupPanel::updateEnabled);
    connect(m_keepAs, &QLineEdit::textChanged, this, &SetupPanel::updateEnabled);
    connect(m_lists, &QListWidget::itemChanged, this, &SetupPanel::updateEnabled);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &SetupPanel::updateThreshold);
    connect(m_start, &QAbstractButton::clicked, this, &SetupPanel::start);
    connect(m_cancel, &QAbstractButton::clicked, &m_running, &QFutureWatcherBase::cancel);
    connect(m_back, &QAbstractButton::clicked, this, &SetupPanel::left);
    connect(&m_running, &QFutureWatcherBase::progressValueChanged, this, [this](int done) {
        m_progress->setRange(0, m_running.progressMaximum());
        m_progress->setValue(done);
        //: In the foot of the window, beside a progress bar
        Q_EMIT progressChanged(tr("Screening suppliers"), done, m_running.progressMaximum());
    });
    connect(&m_running, &QFutureWatcherBase::finished, this, &SetupPanel::finish);
}

void SetupPanel::setState(const models::ScreeningService::State &state)
{
    const QStringList before = chosenLists();
    const bool first = m_state.listings.isEmpty();
    m_state = state;
    m_kept->clear();
    //: First entry of a list of supplier lists
    m_kept->addItem(tr("A list kept before…"));
    for (const workflows::ListState &list : state.lists)
        //: %1 is the name of a supplier list
        m_kept->addItem(list.wantsScreening() && list.lastRun ? tr("%1 (lists have changed)").arg(list.list.name)
                                                              : list.list.name,
                        list.list.id);
    m_kept->setVisible(!state.lists.isEmpty());
    m_lists->clear();
    for (const QString &list : state.listings) {
        auto *item = new QListWidgetItem(catalogue::valueTitle(u"list"_s, list), m_lists);
        item->setData(Qt::UserRole, list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(first || before.contains(list) ? Qt::Checked : Qt::Unchecked);
    }
    updateThreshold();
    updateEnabled();
}

void SetupPanel::setCanGoBack(bool can)
{
    m_back->setVisible(can);
}

void SetupPanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a supplier list"), QString(),
                                   tr("Supplier lists (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SetupPanel::setFile);
    dialog->open();
}

void SetupPanel::setFile(const QString &path)
{
    setOrigin({.path = path});
}

void SetupPanel::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return showNote(tr("There is no text in the clipboard."), true);
    setOrigin({.text = text});
}

void SetupPanel::chooseList(int index)
{
    if (index > 0)
        setOrigin({.list = m_kept->itemData(index).toString()});
}

void SetupPanel::setOrigin(models::SupplierOrigin origin)
{
    m_origin = std::move(origin);
    const bool isList = !m_origin.list.isEmpty();
    if (!isList)
        m_kept->setCurrentIndex(0);
    m_previewing.cancel();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_cells, m_name, m_country, m_number, m_encoding, m_keep, m_keepAs})
        part->setEnabled(!isList);
    m_cells->setRowCount(0);
    m_cells->setColumnCount(0);
    for (QComboBox *box : {m_name, m_country, m_number, m_encoding})
        box->clear();
    showNote({}, false);
    const auto kept = std::ranges::find(m_state.lists, m_origin.list, [](const auto &each) { return each.list.id; });
    if (isList && kept != m_state.lists.end())
        m_source->setText(tr("%n supplier(s) of %1", nullptr, static_cast<int>(kept->list.rows)).arg(kept->list.name));
    else if (!m_origin.path.isEmpty())
        m_source->setText(QDir::toNativeSeparators(m_origin.path));
    else
        m_source->setText(m_origin.text.isEmpty() ? tr("No suppliers chosen yet.") : tr("From the clipboard"));
    m_keepAs->setText(QFileInfo(m_origin.path).completeBaseName());
    if (!m_origin.path.isEmpty() || !m_origin.text.isEmpty())
        m_previewing.start(m_service.preview(m_origin));
    updateEnabled();
}

void SetupPanel::showPreview(const Preview &preview)
{
    if (!preview) {
        showNote(models::errorText(preview.error()), true);
        return updateEnabled();
    }
    const auto fill = [&](QComboBox *box, const QString &chosen, bool optional) {
        box->clear();
        if (optional)
            //: The file has no column of this kind
            box->addItem(tr("none"), QString());
        for (const QString &column : preview->header)
            box->addItem(column, column);
        box->setCurrentIndex(box->findData(chosen));
        if (optional && chosen.isEmpty())
            box->setCurrentIndex(0);
    };
    fill(m_name, preview->columns.name, false);
    fill(m_country, preview->columns.country, true);
    fill(m_number, preview->columns.id, true);
    m_encoding->clear();
    for (const importers::Encoding &encoding : importers::encodings())
        m_encoding->addItem(QCoreApplication::translate("importers", encoding.title), encoding.id);
    m_encoding->setCurrentIndex(m_encoding->findData(preview->form.encoding));
    m_cells->setColumnCount(static_cast<int>(preview->header.size()));
    m_cells->setHorizontalHeaderLabels(preview->header);
    m_cells->setRowCount(static_cast<int>(qMin<qsizetype>(preview->cells.size(), PreviewRows)));
    for (int row = 0; row < m_cells->rowCount(); ++row)
        for (int column = 0; column < m_cells->columnCount(); ++column)
            m_cells->setItem(row, column, new QTableWidgetItem(preview->cells.at(row).value(column).simplified()));
    m_cells->resizeColumnsToContents();
    for (int column = 0; column < m_cells->columnCount(); ++column)
        m_cells->setColumnWidth(column, qMin(m_cells->columnWidth(column), style::DetailWidth / 2));
    showNote(preview->columns.name.isEmpty() ? tr("Say which column holds the suppliers’ names.") : QString(),
             preview->columns.name.isEmpty());
    updateEnabled();
    if (m_start->isEnabled())
        m_start->setFocus(Qt::OtherFocusReason);
}

// A column or the encoding was chosen by hand.
void SetupPanel::readAgain()
{
    workflows::SupplierOptions &options = m_origin.options;
    options.columns.name = m_name->currentData().toString();
    options.columns.country = m_country->currentData().toString();
    options.columns.id = m_number->currentData().toString();
    options.encoding = m_encoding->currentData().toString();
    showNote({}, false);
    m_previewing.start(m_service.preview(m_origin));
    updateEnabled();
}

QStringList SetupPanel::chosenLists() const
{
    QStringList chosen;
    for (int i = 0; i < m_lists->count(); ++i)
        if (m_lists->item(i)->checkState() == Qt::Checked)
            chosen += m_lists->item(i)->data(Qt::UserRole).toString();
    return chosen;
}

void SetupPanel::updateThreshold()
{
    const screening::Measured *nearest = nullptr;
    for (const screening::Measured &measured : m_state.measured)
        if (measured.threshold <= m_threshold->value() + 1e-9)
            nearest = &measured;
    m_measured->setVisible(nearest != nullptr);
    if (nearest == nullptr)
        return;
    const QLocale locale;
    const auto percent = [&](double part) { return locale.toString(100 * part, 'f', 1); };
    //: Beside the threshold. %1: of the altered spellings of listed names, the share that is found; %2: of what is
    //: found, the share that is right; in percent
    QString text =
        tr("Measured on altered spellings of the bundled lists: %1 % of them are found, %2 % of what is found "
           "is right.")
            .arg(percent(nearest->recall), percent(nearest->precision));
    if (!m_state.measuredByThisMethod)
        text += u' ' + tr("The figures are of an earlier version of the method.");
    m_measured->setText(text);
}

void SetupPanel::updateEnabled()
{
    const bool running = m_running.isRunning();
    const bool isFile = m_origin.list.isEmpty() && (!m_origin.path.isEmpty() || !m_origin.text.isEmpty());
    const bool known = !m_origin.list.isEmpty() || (isFile && m_name->currentIndex() >= 0);
    const bool named = !isFile || !m_keep->isChecked() || !m_keepAs->text().trimmed().isEmpty();
    m_start->setEnabled(known && named && !running && !chosenLists().isEmpty());
    m_cells->setVisible(isFile);
    m_file->setVisible(isFile);
    m_keep->setVisible(isFile);
    m_keepAs->setVisible(isFile && m_keep->isChecked());
    const bool replaces = m_keep->isChecked() && std::ranges::any_of(m_state.lists, [&](const auto &each) {
                              return each.list.name == m_keepAs->text().trimmed();
                          });
    m_keepNote->setVisible(isFile && replaces);
    for (QComboBox *box : {m_name, m_country, m_number, m_encoding})
        box->setEnabled(isFile && !running);
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
}

void SetupPanel::start()
{
    models::SupplierOrigin origin = m_origin;
    if (origin.list.isEmpty()) {
        origin.options.columns.name = m_name->currentData().toString();
        origin.options.columns.country = m_country->currentData().toString();
        origin.options.columns.id = m_number->currentData().toString();
        if (m_keep->isChecked())
            origin.keepAs = m_keepAs->text().trimmed();
    }
    const QStringList chosen = chosenLists();
    showNote({}, false);
    m_progress->setRange(0, 0);
    m_running.setFuture(m_service.screen(origin, chosen.size() == m_lists->count() ? QStringList() : chosen,
                                         {.threshold = m_threshold->value()}));
    updateEnabled();
    m_cancel->setFocus();
}

void SetupPanel::finish()
{
    Q_EMIT progressChanged(tr("Screening suppliers"), 0, 0);
    updateEnabled();
    const auto stopped = [this] { showNote(tr("Stopped. Nothing was recorded."), false); };
    if (m_running.isCanceled() || m_running.future().resultCount() == 0)
        return stopped();
    const Done done = m_running.result();
    if (!done)
        return showNote(models::errorText(done.error()), true);
    if (done->run == 0)
        return stopped();
    Q_EMIT screened(done->run);
}

void SetupPanel::showNote(const QString &text, bool isError)
{
    m_note->setTone(isError ? ToneLabel::Tone::Danger : ToneLabel::Tone::Secondary);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void SetupPanel::beginAnew()
{
    if (!m_running.isRunning())
        setOrigin({});
    verticalScrollBar()->setValue(0);
    takeFocus();
}

void SetupPanel::takeFocus()
{
    m_open->setFocus(Qt::OtherFocusReason);
}

// Scrolling the page must not change what happens to lie under the pointer.
bool SetupPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return QScrollArea::eventFilter(watched, event);
    event->ignore();
    return true;
}

void SetupPanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void SetupPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    setFile(event->mimeData()->urls().constFirst().toLocalFile());
}

void SetupPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->key() == Qt::Key_Escape && m_running.isRunning())
        return m_running.cancel();
    QScrollArea::keyPressEvent(event);
}

} // namespace screeningpage
