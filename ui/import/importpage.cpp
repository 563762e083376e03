#include "ui/import/importpage.h"

#include "app/catalogue/catalogue.h"
#include "app/models/display.h"
#include "app/query/parser.h"
#include "ui/browse/browsepage.h"
#include "ui/import/importsetup.h"
#include "ui/import/reviewhead.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace importpage {

using namespace Qt::StringLiterals;

namespace {

const catalogue::Table &changes()
{
    return *catalogue::findWorkTable(u"changes"_s);
}

} // namespace

ImportPage::ImportPage(models::LibraryService &library, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_service(library)
    , m_setup(new ImportSetup(m_service, this))
    , m_head(new ReviewHead(this))
    , m_table(nullptr)
    , m_stack(new QStackedWidget(this))
    , m_review(new QWidget(this))
    , m_editions([this](const auto &editions) {
        if (editions)
            m_setup->setEditions(*editions);
    })
    , m_comparing([this](const Comparison &comparison) {
        if (!comparison)
            return m_head->showError(comparison.error());
        m_head->showComparison(**comparison);
        showTable((*comparison)->changes);
    })
    , m_rollingBack([this](const domain::Result<storage::Edition> &edition) {
        if (!edition)
            return m_setup->showNote(models::errorText(edition.error()), true);
        //: %1 is the id of an edition
        m_setup->showNote(edition->id.isEmpty() ? tr("Removed from the library.")
                                                : tr("The present edition is %1 again.").arg(edition->id),
                          false);
    })
    , m_saving([this](const domain::Result<QString> &saved) {
        if (!saved)
            return m_head->showError(saved.error());
        m_head->showMessage(tr("Written to %1").arg(QDir::toNativeSeparators(*saved)));
    })
{
    setObjectName(u"importPage"_s);
    library.setMemoryTable(workflows::MemoryTable::make(changes(), {}, u"en"_s));
    m_table = new browse::BrowsePage(changes(), library, settings, this);
    build();
    connectParts();
    m_editions.start(m_service.editions());
}

void ImportPage::build()
{
    auto *review = new QVBoxLayout(m_review);
    review->setContentsMargins(0, 0, 0, 0);
    review->setSpacing(0);
    review->addWidget(m_head);
    review->addWidget(m_table, 1);
    m_stack->addWidget(m_setup);
    m_stack->addWidget(m_review);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void ImportPage::connectParts()
{
    connect(m_setup, &ImportSetup::planRequested, this, &ImportPage::prepare);
    connect(m_setup, &ImportSetup::compareRequested, this, &ImportPage::compare);
    connect(m_setup, &ImportSetup::rollBackRequested, this,
            [this](const QString &dataset) { m_rollingBack.start(m_service.rollBack(dataset)); });
    connect(m_head, &ReviewHead::importRequested, this, [this] {
        m_head->showWorking(tr("Writing to the library"));
        m_importing.setFuture(m_service.apply());
    });
    connect(m_head, &ReviewHead::cancelRequested, this, [this] {
        m_planning.cancel();
        m_importing.cancel();
        m_comparing.cancel();
        back();
    });
    connect(m_head, &ReviewHead::rejectedRequested, this, &ImportPage::saveRejected);
    connect(m_head, &ReviewHead::backRequested, this, &ImportPage::back);
    connect(m_head, &ReviewHead::tableRequested, this, [this] {
        models::Place place{.page = m_done.edition.table};
        if (place.page == "listings"_L1)
            if (const auto filter = query::parse(QString(u"list:"_s + query::quoted(m_done.edition.dataset))))
                place.filter = *filter;
        Q_EMIT placeRequested(place);
    });
    connect(&m_service, &models::ImportService::progress, this, [this](const workflows::FileProgress &now) {
        m_head->showProgress(now);
        //: In the foot of the window, beside a progress bar
        Q_EMIT progressChanged(tr("Importing"), now.bytes, now.totalBytes);
    });
    connect(&m_service, &models::ImportService::libraryChanged, this, [this] {
        m_editions.start(m_service.editions());
        Q_EMIT libraryChanged();
    });
    connect(&m_planning, &QFutureWatcherBase::finished, this, &ImportPage::finishPlan);
    connect(&m_importing, &QFutureWatcherBase::finished, this, &ImportPage::finishImport);
    connect(m_table, &browse::BrowsePage::placeRequested, this, &ImportPage::placeRequested);
    connect(m_table, &browse::BrowsePage::progressChanged, this, &ImportPage::progressChanged);
}

void ImportPage::showPart(QWidget *part)
{
    m_stack->setCurrentWidget(part);
    Q_EMIT shownChanged();
}

void ImportPage::showTable(const std::shared_ptr<const workflows::MemoryTable> &table)
{
    m_library.setMemoryTable(table);
    m_table->show({.page = changes().id});
    m_table->reloadFromTop();
    m_table->setVisible(true);
}

void ImportPage::prepare(const workflows::ImportJob &job)
{
    m_table->setVisible(false);
    m_head->showWorking(tr("Reading the file"));
    showPart(m_review);
    m_planning.setFuture(m_service.prepare(job));
}

void ImportPage::finishPlan()
{
    Q_EMIT progressChanged(tr("Importing"), 0, 0);
    if (m_planning.isCanceled() || m_planning.future().resultCount() == 0)
        return;
    const Plan plan = m_planning.result();
    if (!plan)
        return m_head->showError(plan.error());
    m_head->showPlan(**plan);
    showTable((*plan)->changes);
}

void ImportPage::finishImport()
{
    Q_EMIT progressChanged(tr("Importing"), 0, 0);
    if (m_importing.isCanceled() || m_importing.future().resultCount() == 0)
        return;
    const Done done = m_importing.result();
    if (!done)
        return m_head->showError(done.error());
    m_done = *done;
    m_setup->clear();
    m_head->showDone(*done);
}

void ImportPage::compare(const QString &dataset, const QString &from, const QString &to)
{
    m_table->setVisible(false);
    m_head->showWorking(tr("Comparing editions"));
    showPart(m_review);
    m_comparing.start(m_service.compare(dataset, from, to));
}

void ImportPage::back()
{
    m_service.drop();
    showPart(m_setup);
    m_setup->takeFocus();
}

bool ImportPage::showsChanges() const
{
    return m_stack->currentWidget() == m_review && m_table->isVisibleTo(m_review);
}

void ImportPage::setFile(const QString &path)
{
    showPart(m_setup);
    m_setup->setFile(path);
}

void ImportPage::takeFocus()
{
    if (showsChanges())
        m_table->findChild<QAbstractItemView *>(u"table"_s)->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_setup)
        m_setup->takeFocus();
}

void ImportPage::saveRejected()
{
    auto *dialog = new QFileDialog(this, tr("Save rejected rows"), QString(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_saving.start(m_service.writeRejected(path)); });
    dialog->open();
}

} // namespace importpage
