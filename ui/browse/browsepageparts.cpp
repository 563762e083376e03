#include "ui/browse/browsepage_p.h"

#include "ui/browse/busyline.h"
#include "ui/browse/chipbar.h"
#include "ui/browse/detailpane.h"
#include "ui/browse/emptystate.h"
#include "ui/browse/exportpanel.h"
#include "ui/browse/facetpanel.h"
#include "ui/browse/filterbar.h"
#include "ui/browse/filtererror.h"
#include "ui/browse/pagehead.h"
#include "ui/browse/panes.h"
#include "ui/browse/saveviewpanel.h"
#include "ui/browse/tableview.h"
#include "ui/browse/valuecondition.h"
#include "ui/browse/weblink.h"

#include "app/catalogue/catalogue.h"

#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace browse {

using namespace std::chrono_literals;
using domain::Result;

namespace {

// A word that is still being typed is often in error; it is told when the hand rests.
constexpr auto ErrorDelay = 250ms;
// Moving along with the arrow keys is one step for Back, not one for every row.
constexpr auto RecordDelay = 400ms;
constexpr auto ReadDelay = 100ms;

} // namespace

BrowsePage::Private::Private(const catalogue::Table &described, models::LibraryService &library, QSettings &settings,
                             RecordPane *pane, BrowsePage *owner)
    : page(owner)
    , table(described)
    , service(library)
    , model(described, library)
    , head(new PageHead(described, settings, owner))
    , line(new BusyLine(owner))
    , exportPanel(new ExportPanel(described, library, settings, owner))
    , facets(new FacetPanel(described, owner))
    , view(new TableView(&model, settings, owner))
    , empty(new EmptyState(described, library, owner))
    , middle(new QStackedWidget(owner))
    , detail(pane ? pane : new DetailPane(described, owner))
    , panes(new Panes(facets, middle, detail, settings, owner))
    , reading([this](const Record &record) {
        if (!record)
            detail->showError(record.error());
        else if (*record)
            detail->setRecord(**record);
        else
            detail->clear();
    })
    , placing([this](const Result<std::vector<qint64>> &keys) {
        if (keys && model.columns())
            bookmark(*keys);
        wanted = {};
    })
    , annotated([this](const auto &found) { showAnnotation(found); })
    , viewNames([this](const auto &views) {
        QStringList names;
        if (views)
            for (const storage::SavedView &view : *views)
                names += view.name;
        savePanel->setNames(names);
    })
{
    errorDelay.setSingleShot(true);
    errorDelay.setInterval(ErrorDelay);
    recordDelay.setSingleShot(true);
    recordDelay.setInterval(RecordDelay);
    readDelay.setSingleShot(true);
    readDelay.setInterval(ReadDelay);
    build();
    connectFilter();
    connectTable();
    connectRest();
    model.setFacets(facets->columns());
    if (catalogue::findTable(table.id) != nullptr) // else its maker says when there is one to be read
        model.load();
}

void BrowsePage::Private::build()
{
    middle->addWidget(view);
    middle->addWidget(empty);
    middle->setCurrentWidget(empty);
    exportPanel->hide();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(line);
    layout->addWidget(exportPanel);
    layout->addWidget(panes, 1);
    panes->connectToggles(head->facetButton(), head->detailButton());
    head->updateHint();
}

void BrowsePage::Private::connectFilter()
{
    FilterBar *bar = head->filterBar();
    connect(bar, &FilterBar::filterTyped, page, [this](const query::Filter &typed) {
        clearError();
        ask(typed, false);
    });
    connect(bar, &FilterBar::failed, page, [this](const domain::Error &found) {
        error = found;
        errorDelay.start();
    });
    connect(&errorDelay, &QTimer::timeout, page, [this] { showError(error); });
    connect(bar, &FilterBar::committed, page, [this] {
        if (errorDelay.isActive())
            showError(error);
        else
            Q_EMIT page->placeChanged(true);
    });
    connect(bar, &FilterBar::left, page, [this] { view->setFocus(Qt::OtherFocusReason); });
    connect(head->filterError(), &FilterError::candidateChosen, bar, &FilterBar::replace);
    const auto askStep = [this](const query::Filter &changed) {
        clearError();
        head->filterBar()->setFilter(changed);
        ask(changed, true);
    };
    connect(head->chipBar(), &ChipBar::filterRequested, page, askStep);
    connect(empty, &EmptyState::filterRequested, page, [this, askStep](const query::Filter &changed) {
        askStep(changed);
        view->setFocus(Qt::OtherFocusReason);
    });
    connect(facets, &FacetPanel::choiceMade, page, [this, askStep](const QString &column, const query::Choice &choice) {
        askStep(query::withChoice(filter, column, choice, catalogue::facetComparison(*table.find(column))));
    });
    connect(view, &TableView::valueRequested, page,
            [this, askStep](const QString &column, const QStringList &values, bool exclude) {
                askStep(withValues(table, filter, column, values,
                                   exclude ? ValueCondition::Without : ValueCondition::Only));
            });
    connect(view, &TableView::conditionRequested, bar, &FilterBar::beginCondition);
    connect(view, &TableView::typed, bar, &FilterBar::type);
}

void BrowsePage::Private::connectTable()
{
    connect(view, &TableView::orderRequested, page, [this](const auto &keys) { order(keys); });
    connect(view, &TableView::recordChanged, page, [this] {
        // While the reader types, the first row changes with every key; the pane is laid out when the hand rests. Else
        // at once, only not before the rows are painted.
        head->filterBar()->hasFocus() ? readDelay.start(ReadDelay) : readDelay.start(0);
    });
    connect(&readDelay, &QTimer::timeout, page, [this] { readCurrent(); });
    connect(view, &TableView::recordChosen, page, [this] { recordDelay.start(); });
    connect(&recordDelay, &QTimer::timeout, page, [this] { Q_EMIT page->placeChanged(true); });
    connect(view, &TableView::recordOpened, page, [this] { detail->takeFocus(); });
    connect(view, &TableView::selectedRowsChanged, page, &BrowsePage::exportCountChanged);
    connect(view, &TableView::scrolled, page, [this] { Q_EMIT page->placeChanged(false); });
    connect(view, &TableView::addressRequested, page, [this](const QString &address) { leadTo(address); });

    connect(&model, &models::RowModel::loaded, page, [this] {
        head->filterBar()->setColumns(model.columns());
        if (!detail->recordId().isEmpty()) // as it was in the former reading
            reading.start(service.record(table.id, detail->recordId()));
    });
    connect(&model, &models::RowModel::answered, page, [this](const auto &answer) { takeAnswer(*answer); });
    connect(&model, &models::RowModel::failed, page, [this](const domain::Error &found) { showError(found); });
    connect(&model, &models::RowModel::busyChanged, line, &BusyLine::setBusy);
    connect(&model, &QAbstractItemModel::modelReset, page, [this] {
        if (model.rowCount() > 0)
            middle->setCurrentWidget(view);
    });
    connect(&model, &QAbstractItemModel::dataChanged, page, [this] {
        if (readPending)
            readCurrent();
    });
}

void BrowsePage::Private::connectRest()
{
    connect(detail, &RecordPane::placeRequested, page, &BrowsePage::placeRequested);
    connect(detail, &RecordPane::addressRequested, page, [this](const QString &address) { leadTo(address); });
    connect(view, &TableView::refused, page, &BrowsePage::messageRequested);
    connect(exportPanel, &ExportPanel::progressChanged, page, &BrowsePage::progressChanged);
    connect(exportPanel, &ExportPanel::closed, page, [this] {
        exportPanel->hide();
        view->setFocus(Qt::OtherFocusReason);
    });
    connect(exportPanel, &ExportPanel::folderRequested, page, [](const QString &folder) { openFolder(folder); });
    connect(empty, &EmptyState::retryRequested, page, [this] {
        empty->showProgress(0, 0);
        model.load();
    });
    connect(&service, &models::LibraryService::columnsProgress, page,
            [this](const QString &read, qint64 done, qint64 total) {
                if (read != table.id || model.columns())
                    return;
                empty->showProgress(done, total);
                //: In the foot of the window, beside a progress bar; %1 is a table's title
                Q_EMIT page->progressChanged(tr("Reading %1").arg(catalogue::translated(table.title)), done,
                                             done < total ? total : 0);
            });
}

} // namespace browse
