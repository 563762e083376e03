#include "ui/screening/setuppanel.h"

#include "app/models/display.h"
#include "ui/browse/tonelabel.h"
#include "ui/screening/againstpart.h"
#include "ui/screening/filecolumns.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace screeningpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;

namespace {

constexpr int PageWidth = 2 * style::DetailWidth;

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
    , m_file(new FileColumns(this))
    , m_keep(new QCheckBox(tr("Keep as a supplier list, to screen it again when a list changes"), this))
    , m_keepAs(new QLineEdit(this))
    , m_keepNote(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_against(new AgainstPart(this))
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
    setOrigin({});
}

void SetupPanel::build()
{
    m_open->setObjectName(u"chooseSuppliers"_s);
    m_paste->setObjectName(u"pasteSuppliers"_s);
    m_kept->setObjectName(u"keptLists"_s);
    m_kept->setAccessibleName(tr("Kept supplier lists"));
    m_keepAs->setObjectName(u"keepAs"_s);
    m_keepAs->setAccessibleName(tr("Name of the supplier list"));
    m_keep->setObjectName(u"keepList"_s);
    m_start->setObjectName(u"startScreening"_s);
    m_start->setDefault(true);
    m_cancel->setObjectName(u"cancelScreening"_s);
    m_progress->setObjectName(u"screeningProgress"_s);
    m_back->setObjectName(u"backToQueue"_s);
    m_note->setObjectName(u"screeningNote"_s);
    for (ToneLabel *label : {m_source, m_keepNote, m_note})
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
    column->addWidget(m_note);
    column->addWidget(m_file);
    column->addLayout(keep);
    column->addWidget(m_keepNote);
    column->addWidget(m_against);
    column->addLayout(buttons);
    column->addStretch(1);
    setWidget(page);
}

void SetupPanel::connectParts()
{
    m_kept->setFocusPolicy(Qt::StrongFocus);
    m_kept->installEventFilter(this);
    connect(m_open, &QAbstractButton::clicked, this, &SetupPanel::chooseFile);
    connect(m_paste, &QAbstractButton::clicked, this, &SetupPanel::paste);
    connect(m_kept, &QComboBox::activated, this, &SetupPanel::chooseList);
    connect(m_file, &FileColumns::chosen, this, &SetupPanel::readAgain);
    connect(m_keep, &QAbstractButton::toggled, this, &SetupPanel::updateEnabled);
    connect(m_keepAs, &QLineEdit::textChanged, this, &SetupPanel::updateEnabled);
    connect(m_against, &AgainstPart::changed, this, &SetupPanel::updateEnabled);
    connect(m_start, &QAbstractButton::clicked, this, &SetupPanel::start);
    connect(m_cancel, &QAbstractButton::clicked, this, &SetupPanel::cancelRequested);
    connect(m_back, &QAbstractButton::clicked, this, &SetupPanel::left);
}

void SetupPanel::setState(const models::ScreeningService::State &state)
{
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
    m_against->setState(state);
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
    for (QWidget *part : std::initializer_list<QWidget *>{m_file, m_keep, m_keepAs})
        part->setEnabled(!isList);
    m_file->clear();
    m_isRead = false;
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
    m_isRead = true;
    m_file->setPreview(*preview);
    showNote(preview->columns.name.isEmpty() ? tr("Say which column holds the suppliers’ names.") : QString(),
             preview->columns.name.isEmpty());
    updateEnabled();
    if (m_start->isEnabled())
        m_start->setFocus(Qt::OtherFocusReason);
}

// What is not asked for here stays as the header has it.
void SetupPanel::takeColumns(workflows::SupplierColumns &columns) const
{
    const workflows::SupplierColumns chosen = m_file->columns();
    columns.name = chosen.name;
    columns.country = chosen.country;
    columns.id = chosen.id;
}

// A column or the encoding was chosen by hand.
void SetupPanel::readAgain()
{
    workflows::SupplierOptions &options = m_origin.options;
    takeColumns(options.columns);
    options.encoding = m_file->encoding();
    showNote({}, false);
    m_previewing.start(m_service.preview(m_origin));
    updateEnabled();
}

void SetupPanel::updateEnabled()
{
    const bool isFile = m_origin.list.isEmpty() && (!m_origin.path.isEmpty() || !m_origin.text.isEmpty());
    const bool known = !m_origin.list.isEmpty() || (isFile && m_file->hasName());
    const bool named = !isFile || !m_keep->isChecked() || !m_keepAs->text().trimmed().isEmpty();
    m_start->setEnabled(known && named && !m_running && m_against->hasList());
    // Of a file that cannot be read there is nothing to ask.
    m_file->setVisible(isFile && m_isRead);
    m_keep->setVisible(isFile && m_isRead);
    m_keepAs->setVisible(isFile && m_isRead && m_keep->isChecked());
    const bool replaces = m_keep->isChecked() && std::ranges::any_of(m_state.lists, [&](const auto &each) {
                              return each.list.name == m_keepAs->text().trimmed();
                          });
    m_keepNote->setVisible(isFile && m_isRead && replaces);
    m_file->setEnabled(isFile && !m_running);
    m_cancel->setVisible(m_running);
    m_progress->setVisible(m_running);
}

void SetupPanel::start()
{
    models::SupplierOrigin origin = m_origin;
    if (origin.list.isEmpty()) {
        takeColumns(origin.options.columns);
        if (m_keep->isChecked())
            origin.keepAs = m_keepAs->text().trimmed();
    }
    showNote({}, false);
    Q_EMIT screenRequested(origin, m_against->lists(), {.threshold = m_against->threshold()});
}

void SetupPanel::setRunning(bool running)
{
    const bool hadFocus = m_cancel->hasFocus();
    m_running = running;
    m_cancel->setEnabled(true);
    m_progress->setRange(0, 0);
    updateEnabled();
    if (running)
        m_cancel->setFocus();
    else if (hadFocus)
        m_start->setFocus();
}

void SetupPanel::setProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
}

void SetupPanel::showNote(const QString &text, bool isError)
{
    m_note->setTone(isError ? ToneLabel::Tone::Danger : ToneLabel::Tone::Secondary);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        verticalScrollBar()->setValue(0); // it stands at the top
}

void SetupPanel::beginAnew()
{
    if (!m_running)
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
    if (event->key() == Qt::Key_Escape && m_running)
        return Q_EMIT cancelRequested();
    QScrollArea::keyPressEvent(event);
}

} // namespace screeningpage
