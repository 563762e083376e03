#pragma once

#include "app/models/importservice.h"
#include "app/models/place.h"
#include "app/tasks/latest.h"

#include <QFutureWatcher>
#include <QSettings>
#include <QWidget>

class QStackedWidget;

namespace browse {
class BrowsePage;
}

namespace importpage {

class ImportSetup;
class ReviewHead;

/// Updating the library: choose a file, see what it would change, import it or not; compare editions, go back. The
/// changes are the table page on the table `changes`.
class ImportPage : public QWidget
{
    Q_OBJECT

public:
    ImportPage(models::LibraryService &library, QSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] browse::BrowsePage &table() const { return *m_table; }
    /// Whether changes are shown, not the choice of a file.
    [[nodiscard]] bool showsChanges() const;
    /// Takes a file, as if it had been chosen.
    void setFile(const QString &path);
    void takeFocus();

Q_SIGNALS:
    void placeRequested(const models::Place &place);
    void progressChanged(const QString &what, qint64 done, qint64 total);
    /// Tables of the library should be read anew.
    void libraryChanged();
    /// Another part of the page is shown.
    void shownChanged();

private:
    using Plan = domain::Result<std::shared_ptr<const models::ImportService::Plan>>;
    using Done = domain::Result<workflows::ImportDone>;
    using Comparison = domain::Result<std::shared_ptr<const models::ImportService::Comparison>>;

    void build();
    void connectParts();
    void prepare(const workflows::ImportJob &job);
    void finishPlan();
    void finishImport();
    void compare(const QString &dataset, const QString &from, const QString &to);
    void back();
    void showTable(const std::shared_ptr<const workflows::MemoryTable> &table);
    void showPart(QWidget *part);
    void saveRejected();

    models::LibraryService &m_library;
    models::ImportService m_service;
    ImportSetup *m_setup;
    ReviewHead *m_head;
    browse::BrowsePage *m_table;
    QStackedWidget *m_stack;
    QWidget *m_review;
    workflows::ImportDone m_done;
    QFutureWatcher<Plan> m_planning;
    QFutureWatcher<Done> m_importing;
    tasks::Latest<domain::Result<QList<storage::Edition>>> m_editions;
    tasks::Latest<Comparison> m_comparing;
    tasks::Latest<domain::Result<storage::Edition>> m_rollingBack;
    tasks::Latest<domain::Result<QString>> m_saving;
};

} // namespace importpage
