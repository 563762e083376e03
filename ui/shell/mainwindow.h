#pragma once

#include "app/models/libraryservice.h"
#include "app/tasks/latest.h"
#include "ui/shell/history.h"
#include "ui/shell/settings.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace shell {

class Actions;
class Foot;
class Navigation;
class Pages;
class SearchEverything;
class TopBar;

/// The window: top bar, navigation, pages and foot around one library. It wires them together and keeps the history.
///
/// Never waits: the library is opened behind its back, and until then the pages are empty.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(workflows::Places places, QString locale, Settings &settings);
    ~MainWindow() override;

    /// Opens that library in place of the one shown, made from the bundle if there is no such file.
    void openLibrary(const QString &path);
    /// Goes there as a step of the history.
    void go(const models::Place &place);
    /// To the front, also out of the task bar.
    void bringToFront();

    [[nodiscard]] QString libraryPath() const;
    [[nodiscard]] models::Place place() const;
    [[nodiscard]] models::LibraryService *service() const;
    [[nodiscard]] Pages &pages() const;
    /// Why the library could not be opened; nothing while it is being opened and when all is well.
    [[nodiscard]] const std::optional<domain::Error> &failure() const { return m_failure; }

Q_SIGNALS:
    /// The user chose another library; whoever made the window decides whether it opens here.
    void libraryRequested(const QString &path);
    /// The user chose another language (a word of the settings), which takes another window.
    void languageRequested(const QString &word);
    /// The library is open, or the error page says why it is not (failure()).
    void opened();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Opened = domain::Result<>;
    using Info = domain::Result<models::LibraryService::Info>;

    void layOut();
    void connectActions();
    void connectChoices();
    void connectPages();
    void showOpened(const Opened &opened);
    void showInfo(const Info &info);
    /// Shows a place that is the present one in the history already.
    void present(const models::Place &place);
    void goTo(const QString &page);
    void goBack();
    void goForward();
    void focusPane(bool forward);
    void updateActions();
    void startExport();
    void chooseLibrary();
    void startNewLibrary();
    void setLanguage(const QString &word);
    void resetLayout();
    void rememberGeometry();

    workflows::Places m_places;
    QString m_locale;
    Settings &m_settings;
    History m_history;
    Actions *m_actions;
    TopBar *m_top;
    Navigation *m_navigation;
    Foot *m_foot;
    std::unique_ptr<models::LibraryService> m_service;
    Pages *m_pages;
    SearchEverything *m_search;
    tasks::Latest<Opened> m_opening;
    tasks::Latest<Info> m_info;
    std::optional<domain::Error> m_failure;
    QTimer m_geometryTimer;
};

} // namespace shell
