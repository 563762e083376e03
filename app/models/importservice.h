#pragma once

#include "app/models/libraryservice.h"
#include "app/storage/editionhistory.h"
#include "app/workflows/importfile.h"

namespace models {

class ImportNews;

/// The window's door to imports: look at a file, see what it would change, write it or drop it, compare editions, go
/// back. Every question is a future; only one import is prepared at a time, and a new one drops the one before.
///
/// Works on the library's thread for writing. Lives on the UI thread; the library service must outlive it.
class ImportService : public QObject
{
    Q_OBJECT

public:
    explicit ImportService(LibraryService &library, QObject *parent = nullptr);
    ~ImportService() override;

    /// The beginning of a file as it will be understood; where job.format is empty it is recognised.
    [[nodiscard]] QFuture<domain::Result<importers::Preview>> preview(const workflows::ImportJob &job);

    /// What an import would do, with the changes as the rows of the table `changes` (which the library service then
    /// answers from).
    struct Plan
    {
        workflows::ImportDone outcome;
        QString formerEdition;
        workflows::Touched touched;
        std::shared_ptr<const workflows::MemoryTable> changes;
        qint64 changeCount = 0; ///< also of those that are not in the table, which holds shownChanges records at most
    };
    static constexpr qint64 shownChanges = 100'000;
    /// Reads and compares; nothing is written. Emits progress. Cancelling it drops all.
    [[nodiscard]] QFuture<domain::Result<std::shared_ptr<const Plan>>> prepare(const workflows::ImportJob &job);
    /// Writes what was prepared, whole or not at all. Emits progress, and libraryChanged when done.
    [[nodiscard]] QFuture<domain::Result<workflows::ImportDone>> apply();
    /// Forgets what was prepared.
    void drop();
    /// The rejected rows of what was prepared, as CSV. Gives the path.
    [[nodiscard]] QFuture<domain::Result<QString>> writeRejected(const QString &path);

    /// All editions, former ones first in each dataset.
    [[nodiscard]] QFuture<domain::Result<QList<storage::Edition>>> editions();
    /// What two editions of a dataset do not have alike, and what of the analyst's own that touches.
    struct Comparison
    {
        storage::EditionPair editions;
        workflows::Touched touched;
        std::shared_ptr<const workflows::MemoryTable> changes;
        qint64 changeCount = 0; ///< also of those that are not in the table, which holds shownChanges records at most
    };
    /// Empty ids: the present one and the one before.
    [[nodiscard]] QFuture<domain::Result<std::shared_ptr<const Comparison>>>
    compare(const QString &dataset, const QString &from, const QString &to);
    /// Makes the edition before the present one the present one again. Emits libraryChanged when done.
    [[nodiscard]] QFuture<domain::Result<storage::Edition>> rollBack(const QString &dataset);

Q_SIGNALS:
    void progress(const workflows::FileProgress &progress);
    /// The library's reference data was written to: tables should be read anew.
    void libraryChanged();

private:
    LibraryService &m_library;
    std::shared_ptr<ImportNews> m_prepared;
};

/// The rows of the table `changes` for some records: one for each added or removed record, one for each field of a
/// changed one.
[[nodiscard]] QList<domain::Row> changeRows(const QList<storage::RecordChange> &changes);

} // namespace models
