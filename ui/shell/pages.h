#pragma once

#include "app/models/libraryservice.h"
#include "app/models/place.h"
#include "app/models/workspaceservice.h"
#include "app/tasks/latest.h"
#include "ui/shell/settings.h"

#include <QHash>
#include <QStackedWidget>

namespace browse {
class BrowsePage;
}
namespace overview {
class OverviewPage;
}

namespace shell {

class ErrorPage;

/// The pages of the window, each made when it is first shown: overview, a table page for each table, and the error
/// page. Knows which is shown, and passes on what they say.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    Pages(Settings &settings, QWidget *parent);

    /// Drops all pages and makes them anew from that library, which must outlive its being set. nullptr: none.
    void setService(models::LibraryService *service);
    /// The rows of all tables with less air around their text, now and when they are made.
    void setCompact(bool compact);
    /// Shows a place; one that names no page shows the overview.
    void show(const models::Place &place);
    /// Asks how many notes and views there are; countChanged() tells.
    void countWork();
    /// Brings a page to the front as it was left.
    void bringUp(const QString &page);
    void showError(const domain::Error &error, const QString &library, const QString &another);

    /// What is shown now, with all that is needed to come back.
    [[nodiscard]] models::Place place() const;
    /// The table page shown now, also inside a page of the analyst's own work; nullptr on others.
    [[nodiscard]] browse::BrowsePage *table() const;
    [[nodiscard]] overview::OverviewPage *overview() const;
    [[nodiscard]] ErrorPage &errorPage() const;

    /// The keyboard into the page, where its content is.
    void focusContent();
    /// The keyboard to the next part of the page; false where the last one (going back: the first) was left.
    bool focusNextPane(bool forward);
    /// The keyboard into the first part of the page, or the last.
    void focusEdge(bool first);

Q_SIGNALS:
    void placeChanged(bool step);
    void placeRequested(const models::Place &place);
    void searchRequested();
    void exportCountChanged();
    void progressChanged(const QString &what, qint64 done, qint64 total);
    void messageRequested(const QString &text);
    /// What waits on a page of the analyst's own work changed; negative: nothing to count.
    void countChanged(const QString &page, qint64 count);
    /// The library's reference data was written to.
    void libraryChanged();

private:
    QWidget *pageFor(const QString &id);
    QWidget *createTable(const catalogue::Table &table);
    QWidget *createScreening();
    QWidget *createImport();
    QWidget *createDesk(const QString &id);
    void reloadTables();
    void follow(browse::BrowsePage *page);

    Settings &m_settings;
    models::LibraryService *m_service = nullptr;
    std::unique_ptr<models::WorkspaceService> m_workspace;
    tasks::Latest<domain::Result<models::WorkspaceService::Counts>> m_counting;
    QHash<QString, QWidget *> m_pages;
    QString m_current;
    bool m_isCompact = false;
    ErrorPage *m_error;
};

} // namespace shell
