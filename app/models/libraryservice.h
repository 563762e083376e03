#pragma once

#include "app/tasks/worker.h"
#include "app/workflows/exporttable.h"
#include "app/workflows/find.h"
#include "app/workflows/session.h"

#include <QFuture>
#include <QObject>

namespace models {

class ImportService;
class ScreeningService;
class WorkspaceService;

/// The window's door to the library: every question is a future, so that the UI thread never waits for SQL or disk.
///
/// Four threads behind it: one for SQL (bound to the connection), one for scans of columns, so that typing is never
/// queued behind reading, and two with connections of their own, for exports and for what writes (see ScreeningService
/// and ImportService), so that scrolling is not either. Cancelling
/// a future stops the work. Futures are delivered by tasks::Latest or .then(context). Lives on the UI thread.
class LibraryService : public QObject
{
    Q_OBJECT

public:
    LibraryService(workflows::Places places, QString locale, QObject *parent = nullptr);
    ~LibraryService() override;

    /// Opens (and creates if missing) the library. Everything else may be asked at once; it waits its turn, and gives
    /// this error again if opening failed.
    [[nodiscard]] QFuture<domain::Result<>> open();

    struct Info
    {
        QString path;
        QString created;
        int schemaVersion = 0;
        QList<storage::Edition> editions;
        QHash<QString, qint64> rowCounts; ///< by table id
    };
    [[nodiscard]] QFuture<domain::Result<Info>> info();
    /// The table in memory; emits columnsProgress while it is read.
    [[nodiscard]] QFuture<domain::Result<std::shared_ptr<const columns::Table>>> columns(const QString &table);
    [[nodiscard]] QFuture<domain::Result<QList<domain::Row>>> rows(const QString &table, std::vector<qint64> keys);
    [[nodiscard]] QFuture<domain::Result<std::optional<storage::Record>>> record(const QString &table,
                                                                                 const QString &id);
    [[nodiscard]] QFuture<domain::Result<std::optional<qint64>>> key(const QString &table, const QString &id);
    /// The row numbers of several ids, in the order asked; -1 for an id that is gone.
    [[nodiscard]] QFuture<domain::Result<std::vector<qint64>>> keys(const QString &table, const QStringList &ids);
    [[nodiscard]] QFuture<domain::Result<QList<workflows::Hit>>> find(const QString &text, qsizetype limit);
    /// Runs on the scan thread, answers as columns::Table::ask and first.
    [[nodiscard]] QFuture<domain::Result<std::shared_ptr<const columns::Answer>>>
    ask(std::shared_ptr<const columns::Table> table, columns::Question question);
    [[nodiscard]] QFuture<domain::Result<std::vector<columns::Position>>>
    first(std::shared_ptr<const columns::Table> table, columns::Question question, qsizetype limit);
    /// Takes in a table that is not the library's (see workflows::MemoryTable): what is asked afterwards of a table of
    /// its id is answered from it.
    void setMemoryTable(std::shared_ptr<const workflows::MemoryTable> table);
    /// Exports in the background; the future has progress in rows, and can be cancelled.
    [[nodiscard]] QFuture<domain::Result<workflows::ExportDone>> exportTable(workflows::ExportJob job);

Q_SIGNALS:
    void columnsProgress(const QString &table, qint64 done, qint64 total);

private:
    friend class ScreeningService;
    friend class ImportService;
    friend class WorkspaceService;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace models
