#include "ui/shell/pages.h"

#include "app/catalogue/catalogue.h"
#include "ui/browse/browsepage.h"
#include "ui/desk/deskpage.h"
#include "ui/import/importpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/screening/screeningpage.h"
#include "ui/shell/errorpage.h"
#include "ui/shell/workpages.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDate>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

const QString &overviewId()
{
    static const QString id = u"overview"_s;
    return id;
}

bool holdsFocus(const QWidget &page, const QString &part)
{
    const auto *widget = page.findChild<QWidget *>(part);
    const QWidget *focus = QApplication::focusWidget();
    return widget && focus && (focus == widget || widget->isAncestorOf(focus));
}

} // namespace

Pages::Pages(Settings &settings, QWidget *parent)
    : QStackedWidget(parent)
    , m_settings(settings)
    , m_counting([this](const domain::Result<models::WorkspaceService::Counts> &counts) {
        if (!counts)
            return;
        Q_EMIT countChanged(u"views"_s, counts->views > 0 ? counts->views : -1);
        Q_EMIT countChanged(u"notes"_s, counts->notes > 0 ? counts->notes : -1);
    })
    , m_error(new ErrorPage(this))
{
    setObjectName(u"pages"_s);
    addWidget(m_error);
}

void Pages::setService(models::LibraryService *service)
{
    m_service = service;
    qDeleteAll(m_pages);
    m_pages.clear();
    m_current.clear();
    m_counting.cancel();
    m_workspace.reset();
    if (!service)
        return;
    m_workspace = std::make_unique<models::WorkspaceService>(*service);
    connect(m_workspace.get(), &models::WorkspaceService::viewsChanged, this, &Pages::countWork);
    connect(m_workspace.get(), &models::WorkspaceService::annotationsChanged, this, &Pages::countWork);
}

void Pages::countWork()
{
    if (m_workspace)
        m_counting.start(m_workspace->counts());
}

QWidget *Pages::pageFor(const QString &id)
{
    if (QWidget *page = m_pages.value(id))
        return page;
    QWidget *page = nullptr;
    if (const catalogue::Table *table = catalogue::findTable(id)) {
        page = createTable(*table);
    } else if (isWorkPage(id)) {
        page = id == "screening"_L1 ? createScreening() : id == "import"_L1 ? createImport() : createDesk(id);
    } else {
        auto *overview = new overview::OverviewPage(*m_service, QDate::currentDate(), this);
        connect(overview, &overview::OverviewPage::placeRequested, this, &Pages::placeRequested);
        connect(overview, &overview::OverviewPage::searchRequested, this, &Pages::searchRequested);
        page = overview;
    }
    m_pages.insert(id, page);
    addWidget(page);
    return page;
}

void Pages::setCompact(bool compact)
{
    m_isCompact = compact;
    for (auto *browse : findChildren<browse::BrowsePage *>())
        browse->setCompact(compact);
}

QWidget *Pages::createTable(const catalogue::Table &table)
{
    auto *browse = new browse::BrowsePage(table, *m_service, m_settings.layout(), this);
    connect(browse, &browse::BrowsePage::placeRequested, this, &Pages::placeRequested);
    connect(browse, &browse::BrowsePage::progressChanged, this, &Pages::progressChanged);
    browse->setWorkspace(m_workspace.get());
    follow(browse);
    return browse;
}

void Pages::follow(browse::BrowsePage *page)
{
    connect(page, &browse::BrowsePage::placeChanged, this, [this, page](bool step) {
        if (table() == page)
            Q_EMIT placeChanged(step);
    });
    connect(page, &browse::BrowsePage::exportCountChanged, this, &Pages::exportCountChanged);
    connect(page, &browse::BrowsePage::messageRequested, this, &Pages::messageRequested);
    page->setCompact(m_isCompact);
}

QWidget *Pages::createScreening()
{
    using screeningpage::ScreeningPage;
    auto *page = new ScreeningPage(*m_service, m_settings.layout(), this);
    connect(page, &ScreeningPage::placeRequested, this, &Pages::placeRequested);
    connect(page, &ScreeningPage::progressChanged, this, &Pages::progressChanged);
    connect(page, &ScreeningPage::toDecideChanged, this, [this](qint64 pairs) {
        Q_EMIT countChanged(u"screening"_s, pairs);
        Q_EMIT exportCountChanged();
    });
    follow(&page->table());
    return page;
}

QWidget *Pages::createImport()
{
    using importpage::ImportPage;
    auto *page = new ImportPage(*m_service, m_settings.layout(), this);
    connect(page, &ImportPage::placeRequested, this, &Pages::placeRequested);
    connect(page, &ImportPage::progressChanged, this, &Pages::progressChanged);
    connect(page, &ImportPage::shownChanged, this, &Pages::exportCountChanged);
    connect(page, &ImportPage::libraryChanged, this, &Pages::reloadTables);
    follow(&page->table());
    return page;
}

QWidget *Pages::createDesk(const QString &id)
{
    auto *page = new deskpage::DeskPage(id, *m_service, *m_workspace, m_settings.layout(), this);
    connect(page, &deskpage::DeskPage::placeRequested, this, &Pages::placeRequested);
    follow(&page->table());
    return page;
}

// In the background: what is shown stays until what takes its place is here.
void Pages::reloadTables()
{
    for (QWidget *page : std::as_const(m_pages))
        if (auto *table = qobject_cast<browse::BrowsePage *>(page))
            table->reload();
    Q_EMIT libraryChanged();
}

void Pages::bringUp(const QString &page)
{
    if (!m_service)
        return;
    m_current = catalogue::findTable(page) || isWorkPage(page) ? page : overviewId();
    setCurrentWidget(pageFor(m_current));
    Q_EMIT exportCountChanged();
}

void Pages::show(const models::Place &place)
{
    bringUp(place.page);
    if (browse::BrowsePage *browse = table())
        browse->show(place);
}

void Pages::showError(const domain::Error &error, const QString &library, const QString &another)
{
    setService(nullptr);
    setCurrentWidget(m_error);
    m_error->showError(error, library, another);
    Q_EMIT exportCountChanged();
}

models::Place Pages::place() const
{
    if (const browse::BrowsePage *browse = table()) {
        models::Place place = browse->place();
        place.page = m_current;
        return place;
    }
    return {.page = m_current.isEmpty() ? overviewId() : m_current};
}

browse::BrowsePage *Pages::table() const
{
    QWidget *page = m_pages.value(m_current);
    if (const auto *screening = qobject_cast<screeningpage::ScreeningPage *>(page))
        return screening->showsQueue() ? &screening->table() : nullptr;
    if (const auto *import = qobject_cast<importpage::ImportPage *>(page))
        return import->showsChanges() ? &import->table() : nullptr;
    if (const auto *desk = qobject_cast<deskpage::DeskPage *>(page))
        return &desk->table();
    return qobject_cast<browse::BrowsePage *>(page);
}

overview::OverviewPage *Pages::overview() const
{
    return qobject_cast<overview::OverviewPage *>(m_pages.value(overviewId()));
}

ErrorPage &Pages::errorPage() const
{
    return *m_error;
}

void Pages::focusContent()
{
    QWidget *page = currentWidget();
    if (auto *view = table() ? page->findChild<QAbstractItemView *>(u"table"_s) : nullptr)
        view->setFocus(Qt::OtherFocusReason);
    else if (page && !page->isAncestorOf(QApplication::focusWidget()))
        focusEdge(true);
}

bool Pages::focusNextPane(bool forward)
{
    browse::BrowsePage *browse = table();
    if (!browse)
        return false;
    // The page goes round in a circle; here the circle is opened between its last part and its first.
    const QString edge = forward ? u"filterBar"_s : u"detailPane"_s;
    if (!forward && holdsFocus(*browse, u"filterBar"_s))
        return false;
    const bool wasAtEdge = holdsFocus(*browse, edge);
    browse->focusNextPane(forward);
    return !forward || wasAtEdge || !holdsFocus(*browse, edge);
}

void Pages::focusEdge(bool first)
{
    if (browse::BrowsePage *browse = table()) {
        browse->focusFilter();
        if (!first)
            browse->focusNextPane(false);
        return;
    }
    // The first widget of the page that takes the keyboard, in the order of Tab.
    QWidget *page = currentWidget();
    if (!page)
        return;
    QWidget *next = page->nextInFocusChain();
    while (next != page && !(page->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
                             (next->focusPolicy() & Qt::TabFocus)))
        next = next->nextInFocusChain();
    if (next != page)
        next->setFocus(first ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace shell
