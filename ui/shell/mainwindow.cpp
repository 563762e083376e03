#include "ui/shell/mainwindow.h"

#include "app/catalogue/catalogue.h"
#include "ui/browse/browsepage.h"
#include "ui/shell/about.h"
#include "ui/shell/actions.h"
#include "ui/shell/errorpage.h"
#include "ui/shell/foot.h"
#include "ui/shell/help.h"
#include "ui/shell/libraryfiles.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pages.h"
#include "ui/shell/platform.h"
#include "ui/shell/searcheverything.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/themes.h"
#include "ui/shell/topbar.h"
#include "ui/shell/workpages.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr QSize FirstSize(1280, 800);
constexpr QSize SmallestSize(880, 600);
constexpr int GeometryDelay = 200; // milliseconds of rest before a size is written

// Empty for the overview.
QString titleOf(const QString &page)
{
    if (const catalogue::Table *table = catalogue::findTable(page))
        return catalogue::translated(table->title);
    for (const WorkPage &work : workPages())
        if (work.id == page)
            return work.title;
    return {};
}

} // namespace

MainWindow::MainWindow(workflows::Places places, QString locale, Settings &settings)
    : m_places(std::move(places))
    , m_locale(std::move(locale))
    , m_settings(settings)
    , m_actions(new Actions(this))
    , m_top(new TopBar(*m_actions, this))
    , m_navigation(new Navigation(this))
    , m_foot(new Foot(this))
    , m_pages(new Pages(settings, this))
    , m_search(new SearchEverything(m_top->searchField(), *this, this))
    , m_opening([this](const Opened &opened) { showOpened(opened); })
    , m_info([this](const Info &info) { showInfo(info); })
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(SmallestSize);
    m_geometryTimer.setSingleShot(true);
    m_geometryTimer.setInterval(GeometryDelay);
    connect(&m_geometryTimer, &QTimer::timeout, this, &MainWindow::rememberGeometry);
    layOut();
    connectActions();
    connectChoices();
    connectPages();
    m_search->setActions(m_actions->named());
    if constexpr (HasMenuBar)
        (void)createMenuBar(*m_actions, this);
    if (!restoreGeometry(settings.value(Setting::Geometry).toByteArray()))
        resize(FirstSize);
    setWindowState(windowState() & ~Qt::WindowFullScreen); // that is for the hour, not for good
    qApp->installEventFilter(this);
    openLibrary(m_places.library);
    m_navigation->setFocus();
}

MainWindow::~MainWindow()
{
    if (m_geometryTimer.isActive())
        rememberGeometry();
    // Pages ask the service to their end, so they go first.
    m_search->setService(nullptr);
    m_pages->disconnect(this);
    m_pages->setService(nullptr);
}

void MainWindow::layOut()
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *side = new Panel(Qt::RightEdge, this);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 1, 0);
    sideColumn->addWidget(m_navigation);
    middle->addWidget(side);
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addLayout(middle, 1);
    column->addWidget(m_foot);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto function) { connect(action, &QAction::triggered, this, function); };
    on(m_actions->back, &MainWindow::goBack);
    on(m_actions->forward, &MainWindow::goForward);
    on(m_actions->search, [this] {
        m_top->searchField().setFocus(Qt::ShortcutFocusReason);
        m_top->searchField().selectAll();
    });
    on(m_actions->filter, [this] {
        if (browse::BrowsePage *page = m_pages->table())
            page->focusFilter();
    });
    on(m_actions->exportRows, &MainWindow::startExport);
    on(m_actions->nextPane, [this] { focusPane(true); });
    on(m_actions->previousPane, [this] { focusPane(false); });
    on(m_actions->openLibrary, &MainWindow::chooseLibrary);
    on(m_actions->resetLayout, &MainWindow::resetLayout);
    on(m_actions->fullScreen, [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    on(m_actions->help, [this] { showHelp(this); });
    on(m_actions->about, [this] { showAbout(m_places.library, this); });
    on(m_actions->menu, [this] { m_top->openMenu(); });
    on(m_actions->quit, &QWidget::close);
    for (QAction *action : m_actions->pages)
        on(action, [this, action] { goTo(action->data().toString()); });
}

void MainWindow::connectChoices()
{
    for (QAction *action : m_actions->themes) {
        action->setChecked(action->data() == m_settings.value(Setting::Theme));
        connect(action, &QAction::triggered, this, [this, action] {
            m_settings.setValue(Setting::Theme, action->data());
            applyTheme(action->data().toString());
        });
    }
    m_actions->compact->setChecked(m_settings.value(Setting::Density) == u"compact"_s);
    m_pages->setCompact(m_actions->compact->isChecked());
    connect(m_actions->compact, &QAction::triggered, this, [this](bool compact) {
        m_settings.setValue(Setting::Density, compact ? u"compact"_s : u"comfortable"_s);
        m_pages->setCompact(compact);
    });
    for (QAction *action : m_actions->languages) {
        action->setChecked(action->data() == m_settings.value(Setting::Language));
        connect(action, &QAction::triggered, this, [this, action] { setLanguage(action->data().toString()); });
    }
}

void MainWindow::connectPages()
{
    connect(m_navigation, &Navigation::pageRequested, this, &MainWindow::goTo);
    connect(m_search, &SearchEverything::placeRequested, this, [this](const models::Place &place) {
        go(place);
        m_pages->focusContent();
    });
    connect(m_search, &SearchEverything::left, m_pages, &Pages::focusContent);
    connect(m_pages, &Pages::placeRequested, this, &MainWindow::go);
    connect(m_pages, &Pages::searchRequested, m_actions->search, &QAction::trigger);
    connect(m_pages, &Pages::exportCountChanged, this, &MainWindow::updateActions);
    connect(m_pages, &Pages::progressChanged, m_foot, &Foot::showProgress);
    connect(m_pages, &Pages::messageRequested, m_foot, &Foot::showMessage);
    connect(m_pages, &Pages::countChanged, m_navigation, &Navigation::setCount);
    connect(m_pages, &Pages::libraryChanged, this, [this] { m_info.start(m_service->info()); });
    connect(m_pages, &Pages::placeChanged, this, [this](bool step) {
        const models::Place place = m_pages->place();
        step ? m_history.visit(place) : m_history.update(place);
        updateActions();
    });
    const ErrorPage &error = m_pages->errorPage();
    connect(&error, &ErrorPage::retryRequested, this, [this] { openLibrary(m_places.library); });
    connect(&error, &ErrorPage::chooseRequested, this, &MainWindow::chooseLibrary);
    connect(&error, &ErrorPage::newLibraryRequested, this, &MainWindow::startNewLibrary);
    connect(&error, &ErrorPage::libraryRequested, this, &MainWindow::libraryRequested);
}

void MainWindow::openLibrary(const QString &path)
{
    m_opening.cancel();
    m_info.cancel();
    m_search->setService(nullptr);
    m_pages->setService(nullptr);
    m_service.reset();
    m_places.library = path;
    m_history = {};
    m_failure.reset();
    m_navigation->setCounts({});
    m_navigation->setEnabled(true);
    m_foot->clear();
    m_service = std::make_unique<models::LibraryService>(m_places, m_locale);
    connect(m_service.get(), &models::LibraryService::columnsProgress, this,
            [this](const QString &table, qint64 done, qint64 total) {
                const catalogue::Table *described = catalogue::findTable(table);
                const QString title = described ? catalogue::translated(described->title) : table;
                //: Foot of the window, while a table is read; %1 is its name
                m_foot->showProgress(tr("Reading %1").arg(title), done, total);
            });
    // All may be asked at once: it waits its turn behind the opening.
    m_opening.start(m_service->open());
    m_pages->setService(m_service.get());
    m_search->setService(m_service.get());
    go({.page = m_settings.value(Setting::Page).toString()});
    m_info.start(m_service->info()); // after the page's own table, which is then counted already
}

void MainWindow::showOpened(const Opened &opened)
{
    if (!opened) {
        m_failure = opened.error();
        const QString last = m_settings.value(Setting::LastLibrary).toString();
        const bool offered = last != m_places.library && QFileInfo::exists(last);
        m_search->setService(nullptr);
        m_pages->showError(opened.error(), m_places.library, offered ? last : QString());
        m_navigation->setEnabled(false);
        updateActions();
    }
    Q_EMIT this->opened();
}

void MainWindow::showInfo(const Info &info)
{
    if (!info)
        return; // the opening has said why
    m_navigation->setCounts(info->rowCounts);
    m_pages->countWork();
    m_foot->showLibrary(*info);
}

void MainWindow::go(const models::Place &place)
{
    // How the page looks now is what Back comes back to.
    if (m_history.present())
        m_history.update(m_pages->place());
    m_history.visit(place);
    present(place);
}

void MainWindow::goTo(const QString &page)
{
    if (m_history.present())
        m_history.update(m_pages->place());
    m_pages->bringUp(page);
    m_history.visit(m_pages->place());
    updateActions();
}

void MainWindow::goBack()
{
    if (!m_history.canGoBack())
        return;
    m_history.update(m_pages->place());
    present(m_history.goBack());
}

void MainWindow::goForward()
{
    if (!m_history.canGoForward())
        return;
    m_history.update(m_pages->place());
    present(m_history.goForward());
}

void MainWindow::present(const models::Place &place)
{
    m_pages->show(place);
    updateActions();
}

void MainWindow::updateActions()
{
    const browse::BrowsePage *browse = m_pages->table();
    const QString page = m_pages->place().page;
    m_actions->back->setEnabled(m_history.canGoBack());
    m_actions->forward->setEnabled(m_history.canGoForward());
    m_actions->filter->setEnabled(browse);
    m_actions->exportRows->setEnabled(browse && browse->exportCount() > 0);
    m_top->setExportCount(browse ? browse->exportCount() : -1);
    for (QAction *action : m_actions->pages)
        action->setEnabled(m_navigation->isEnabled());
    m_navigation->setPage(page);
    const QString title = titleOf(page);
    //: Title of the window; %1 is the name of a page
    setWindowTitle(title.isEmpty() ? u"Assay"_s : tr("%1 - Assay").arg(title));
    if (m_history.present())
        m_settings.setValue(Setting::Page, page);
}

void MainWindow::focusPane(bool forward)
{
    if (m_navigation->hasFocus() || !m_pages->isAncestorOf(QApplication::focusWidget()))
        m_pages->focusEdge(forward);
    else if (!m_pages->focusNextPane(forward))
        m_navigation->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void MainWindow::startExport()
{
    if (browse::BrowsePage *page = m_pages->table())
        page->startExport();
}

void MainWindow::chooseLibrary()
{
    askForLibrary(m_places.library, this, [this](const QString &path) { Q_EMIT libraryRequested(path); });
}

void MainWindow::startNewLibrary()
{
    const QString path = freeNameBeside(m_places.library);
    m_settings.setValue(Setting::LastLibrary, path);
    Q_EMIT libraryRequested(path);
}

void MainWindow::setLanguage(const QString &word)
{
    m_settings.setValue(Setting::Language, word);
    // What is being written, read or screened is not broken off for it.
    if (m_foot->isWorking())
        m_foot->showMessage(tr("The language changes when Assay is started the next time."));
    else
        Q_EMIT languageRequested(word);
}

void MainWindow::resetLayout()
{
    const models::Place place = m_pages->place();
    m_settings.resetLayout();
    m_pages->setService(m_service.get());
    present(place);
    resize(FirstSize);
    m_foot->showMessage(tr("Columns, widths and window are as they were at first."));
}

void MainWindow::rememberGeometry()
{
    m_geometryTimer.stop();
    m_settings.setValue(Setting::Geometry, saveGeometry());
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

QString MainWindow::libraryPath() const
{
    return m_places.library;
}

models::Place MainWindow::place() const
{
    return m_pages->place();
}

models::LibraryService *MainWindow::service() const
{
    return m_service.get();
}

Pages &MainWindow::pages() const
{
    return *m_pages;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_geometryTimer.start();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    m_geometryTimer.start();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride;
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if ((!isKey && !isPress) || !watched->isWidgetType() || static_cast<QWidget *>(watched)->window() != this)
        return QWidget::eventFilter(watched, event);
    if (isKey) {
        // On some desktops text fields would take Ctrl+E for the end of the line, and Ctrl+K for cutting it off.
        const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
        if (!m_actions->exportRows->shortcuts().contains(keys) && !m_actions->search->shortcuts().contains(keys))
            return QWidget::eventFilter(watched, event);
        event->ignore();
        return true;
    }
    // The mouse's own back and forward buttons work wherever the pointer is in the window.
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    if (button != Qt::BackButton && button != Qt::ForwardButton)
        return QWidget::eventFilter(watched, event);
    (button == Qt::BackButton ? m_actions->back : m_actions->forward)->trigger();
    return true;
}

} // namespace shell
