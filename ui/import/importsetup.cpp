#include "ui/import/importsetup.h"

#include "app/models/display.h"
#include "ui/browse/tonelabel.h"
#include "ui/import/editionlist.h"
#include "ui/import/mappingform.h"
#include "ui/import/previewtable.h"
#include "ui/style/metrics.h"
#include "ui/style/text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QVBoxLayout>

namespace importpage {

using namespace Qt::StringLiterals;
using browse::ToneLabel;

namespace {

constexpr int PageWidth = 3 * style::DetailWidth;

QString importersText(const char *text)
{
    return QCoreApplication::translate("importers", text);
}

// A short name for a list from the name of its file: "My list 2.csv" is "my-list-2".
QString datasetOf(const QString &path)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString name = QFileInfo(path).completeBaseName().toLower().replace(others, u"-"_s);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

ToneLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new ToneLabel(ToneLabel::Tone::Text, parent);
    label->setFont(style::font(style::TextSize::Title, true));
    label->setText(text);
    return label;
}

} // namespace

ImportSetup::ImportSetup(models::ImportService &service, QWidget *parent)
    : QScrollArea(parent)
    , m_service(service)
    //: Button: opens a file chooser
    , m_open(new QPushButton(tr("Choose a file…"), this))
    , m_source(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_how(new QWidget(this))
    , m_form(new QFormLayout)
    , m_format(new QComboBox(m_how))
    , m_encoding(new QComboBox(m_how))
    , m_delimiter(new QComboBox(m_how))
    , m_dataset(new QLineEdit(m_how))
    , m_asOf(new QLineEdit(m_how))
    , m_mapping(new MappingForm(m_how))
    , m_preview(new PreviewTable(m_how))
    //: Button: reads a file and compares it with what is in the library, without writing
    , m_plan(new QPushButton(tr("See what would change"), this))
    , m_note(new ToneLabel(ToneLabel::Tone::Secondary, this))
    , m_editions(new EditionList(this))
    //: Button: shows what an edition changed against the one before it
    , m_compare(new QPushButton(tr("Compare with the one before"), this))
    //: Button: makes the edition before this one the present one again
    , m_rollBack(new QPushButton(tr("Go back to the edition before"), this))
    , m_confirm(new QPushButton(this))
    , m_previewing([this](const Preview &preview) { showPreview(preview); })
{
    setObjectName(u"importSetup"_s);
    setAccessibleName(tr("Import"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Base);
    setAcceptDrops(true);
    build();
    connectParts();
    m_how->hide();
    m_confirm->hide();
    updateEnabled();
}

void ImportSetup::build()
{
    m_open->setObjectName(u"chooseImport"_s);
    m_format->setObjectName(u"importFormat"_s);
    m_encoding->setObjectName(u"importEncoding"_s);
    m_delimiter->setObjectName(u"importDelimiter"_s);
    m_dataset->setObjectName(u"importDataset"_s);
    m_asOf->setObjectName(u"importAsOf"_s);
    m_plan->setObjectName(u"planImport"_s);
    m_note->setObjectName(u"importNote"_s);
    m_compare->setObjectName(u"compareEdition"_s);
    m_rollBack->setObjectName(u"rollBackEdition"_s);
    m_confirm->setObjectName(u"confirmRollBack"_s);
    m_note->setWordWrap(true);
    for (const importers::Format &format : importers::formats())
        m_format->addItem(importersText(format.title), format.id);
    for (const importers::Encoding &encoding : importers::encodings())
        m_encoding->addItem(importersText(encoding.title), encoding.id);
    m_delimiter->addItem(tr("Comma"), u","_s);
    m_delimiter->addItem(tr("Semicolon"), u";"_s);
    m_delimiter->addItem(tr("Tab"), u"\t"_s);
    m_delimiter->addItem(tr("Bar"), u"|"_s);
    m_asOf->setPlaceholderText(tr("as the file says"));

    QFormLayout *form = m_form;
    form->setSpacing(style::SmallGap);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Encoding"), m_encoding);
    //: Label: the character between the cells of a text file
    form->addRow(tr("Cells parted by"), m_delimiter);
    //: Label: short name of a list inside the library
    form->addRow(tr("Dataset"), m_dataset);
    //: Label: the date that the publisher gives a list
    form->addRow(tr("As of"), m_asOf);
    auto *how = new QVBoxLayout(m_how);
    how->setContentsMargins(0, 0, 0, 0);
    how->setSpacing(style::SmallGap);
    auto *plan = new QHBoxLayout;
    plan->addWidget(m_plan);
    plan->addStretch(1);
    // The rows and the next step are in sight at once; the long list of columns is below them.
    how->addLayout(form);
    how->addWidget(m_preview);
    how->addLayout(plan);
    how->addWidget(m_mapping);

    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    page->setMaximumWidth(PageWidth);
    auto *title = heading(tr("Update the library"), page);
    title->setFont(style::font(style::TextSize::PageTitle, true));
    auto *hint = new ToneLabel(ToneLabel::Tone::Secondary, page);
    hint->setWordWrap(true);
    hint->setText(tr("Takes in official lists as they are published, and lists of your own: drop a file here or choose "
                     "one. Nothing is written before you have seen what would change."));
    auto *open = new QHBoxLayout;
    open->addWidget(m_open);
    open->addWidget(m_source, 1);
    auto *act = new QHBoxLayout;
    act->addWidget(m_compare);
    act->addWidget(m_rollBack);
    act->addWidget(m_confirm);
    act->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(style::LargeMargin, style::LargeMargin, style::LargeMargin, style::LargeMargin);
    column->setSpacing(style::Gap);
    column->addWidget(title);
    column->addWidget(hint);
    column->addLayout(open);
    column->addWidget(m_how);
    column->addWidget(m_note);
    column->addSpacing(style::Gap);
    column->addWidget(heading(tr("Editions in this library"), page));
    column->addWidget(m_editions);
    column->addLayout(act);
    column->addStretch(1);
    setWidget(page);
}

void ImportSetup::connectParts()
{
    connect(m_open, &QAbstractButton::clicked, this, &ImportSetup::chooseFile);
    for (QComboBox *box : {m_format, m_encoding, m_delimiter})
        connect(box, &QComboBox::activated, this, &ImportSetup::readAgain);
    connect(m_mapping, &MappingForm::changed, this, &ImportSetup::readAgain);
    connect(m_mapping, &MappingForm::loadRequested, this, &ImportSetup::loadMapping);
    connect(m_mapping, &MappingForm::saveRequested, this, &ImportSetup::saveMapping);
    connect(m_dataset, &QLineEdit::textChanged, this, &ImportSetup::updateEnabled);
    connect(m_plan, &QAbstractButton::clicked, this, [this] { Q_EMIT planRequested(job()); });
    connect(m_editions, &QTableWidget::itemSelectionChanged, this, [this] {
        m_confirm->hide();
        updateEnabled();
    });
    connect(m_compare, &QAbstractButton::clicked, this, [this] {
        const EditionList::Comparable pair = m_editions->comparable();
        Q_EMIT compareRequested(pair.dataset, pair.from, pair.to);
    });
    connect(m_rollBack, &QAbstractButton::clicked, this, &ImportSetup::rollBack);
    connect(m_confirm, &QAbstractButton::clicked, this, [this] {
        m_confirm->hide();
        Q_EMIT rollBackRequested(m_editions->chosen().dataset);
    });
}

void ImportSetup::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a list to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSetup::setFile);
    dialog->open();
}

void ImportSetup::setFile(const QString &path)
{
    m_path = path;
    m_recognised = false;
    m_source->setText(QDir::toNativeSeparators(path));
    m_dataset->clear();
    m_asOf->clear();
    showNote({}, false);
    m_previewing.start(m_service.preview({.file = path}));
}

workflows::ImportJob ImportSetup::job() const
{
    workflows::ImportJob job{.file = m_path, .dataset = m_dataset->text().trimmed(), .asOf = m_asOf->text().trimmed()};
    job.format = m_format->currentData().toString();
    const importers::Format *format = importers::findFormat(job.format);
    if (m_encoding->isEnabled())
        job.options.encoding = m_encoding->currentData().toString();
    if (m_delimiter->isEnabled())
        job.options.delimiter = m_delimiter->currentData().toString().at(0).toLatin1();
    if (format && format->needsMapping) {
        importers::Mapping mapping = m_mapping->mapping();
        mapping.dataset = job.dataset.isEmpty() ? mapping.dataset : job.dataset;
        job.options.mapping = mapping;
    }
    return job;
}

void ImportSetup::clear()
{
    m_path.clear();
    m_source->clear();
    m_dataset->clear();
    m_asOf->clear();
    m_how->hide();
    m_preview->setPreview({});
    showNote({}, false);
    updateEnabled();
}

void ImportSetup::readAgain()
{
    if (m_path.isEmpty())
        return;
    showNote({}, false);
    m_previewing.start(m_service.preview(job()));
}

void ImportSetup::showPreview(const Preview &preview)
{
    if (!preview) {
        m_preview->setPreview({});
        showNote(models::errorText(preview.error()), true);
        return updateEnabled();
    }
    m_how->show();
    m_format->setCurrentIndex(m_format->findData(preview->format));
    const importers::Format *format = importers::findFormat(preview->format);
    const bool mapped = format && format->needsMapping;
    const bool delimited = mapped && preview->format != "xlsx"_L1;
    m_encoding->setEnabled(!preview->form.encoding.isEmpty() && delimited);
    m_encoding->setCurrentIndex(m_encoding->findData(preview->form.encoding));
    m_delimiter->setEnabled(delimited);
    m_delimiter->setCurrentIndex(qMax(0, m_delimiter->findData(QString(QLatin1Char(preview->form.delimiter)))));
    m_mapping->setVisible(mapped);
    for (QComboBox *box : {m_encoding, m_delimiter}) {
        box->setVisible(box->isEnabled());
        m_form->labelForField(box)->setVisible(box->isEnabled());
    }
    if (mapped)
        m_mapping->setHeader(preview->header);
    m_preview->setPreview(*preview);
    if (!std::exchange(m_recognised, true)) {
        const QString proposed = preview->list.dataset.isEmpty() && format ? format->dataset : preview->list.dataset;
        m_dataset->setText(proposed.isEmpty() ? datasetOf(m_path) : proposed);
        m_asOf->setText(preview->list.asOf);
        if (mapped && preview->rows.isEmpty())
            return readAgain(); // with the columns as their names speak for them
    }
    updateEnabled();
}

void ImportSetup::setEditions(const QList<storage::Edition> &editions)
{
    m_editions->setEditions(editions);
    m_confirm->hide();
    updateEnabled();
}

void ImportSetup::updateEnabled()
{
    m_plan->setEnabled(!m_path.isEmpty() && m_how->isVisibleTo(this) && !m_dataset->text().trimmed().isEmpty());
    const EditionList::Comparable pair = m_editions->comparable();
    m_compare->setEnabled(!pair.dataset.isEmpty());
    m_compare->setText(pair.from.isEmpty() ? tr("Compare with the one before")
                                           //: Button: shows what differs between the two editions that are selected
                                           : tr("Compare the two"));
    m_rollBack->setEnabled(!m_editions->chosen().id.isEmpty());
}

// What is imported since would be gone: it takes a second press, on a button that says so.
void ImportSetup::rollBack()
{
    const storage::Edition edition = m_editions->chosen();
    //: Button that confirms; %1 is the name of a list
    m_confirm->setText(m_editions->hasFormer() ? tr("Yes, go back to the edition before of %1").arg(edition.title)
                                               : tr("Yes, remove %1 from the library").arg(edition.title));
    m_confirm->show();
    m_confirm->setFocus();
}

void ImportSetup::loadMapping()
{
    auto *dialog = new QFileDialog(this, tr("Load a mapping"), QString(), tr("Mappings (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return showNote(tr("%1 cannot be read: %2").arg(QDir::toNativeSeparators(path), file.errorString()), true);
        const auto mapping = importers::readMapping(file.readAll(), path);
        if (!mapping)
            return showNote(models::errorText(mapping.error()), true);
        m_mapping->setMapping(*mapping);
        m_dataset->setText(mapping->dataset);
        readAgain();
    });
    dialog->open();
}

void ImportSetup::saveMapping()
{
    auto *dialog = new QFileDialog(this, tr("Save the mapping"), QString(), tr("Mappings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        importers::Mapping mapping = m_mapping->mapping();
        mapping.dataset = m_dataset->text().trimmed();
        const QByteArray text = importers::writeMapping(mapping);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            return showNote(tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()),
                            true);
        showNote(tr("Written to %1").arg(QDir::toNativeSeparators(path)), false);
    });
    dialog->open();
}

void ImportSetup::showNote(const QString &text, bool isError)
{
    m_note->setTone(isError ? ToneLabel::Tone::Danger : ToneLabel::Tone::Secondary);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void ImportSetup::takeFocus()
{
    m_open->setFocus(Qt::OtherFocusReason);
}

void ImportSetup::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ImportSetup::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    setFile(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace importpage
