#pragma once

#include "app/workflows/screenlist.h"
#include "app/workflows/supplierfile.h"

#include <functional>
#include <stop_token>

/// Screening with a record: a run is written whole when its last supplier has been screened, or not at all.
namespace workflows {

/// A run of the record, by the number of the entry that began it.
struct Run
{
    qint64 number = 0;
    RunContent content = {};
};

/// What is to be screened and recorded.
struct RunJob
{
    QString supplierList = {}; ///< id of a list that is kept; empty: of a file alone
    QString name = {};         ///< of the list, or of the file
    QString file = {};
    QString sha256 = {};
    QByteArray mapping = {};
    qint64 rejected = 0;
    QList<storage::Supplier> suppliers = {};
    ScreenSettings settings = {};
    QString user = {}; ///< see userName()
};
/// The job for a file that is not kept as a list.
[[nodiscard]] RunJob runJob(const SupplierFile &file, const ScreenSettings &settings, const QString &user);
/// The job for a list that is kept, with its suppliers.
[[nodiscard]] domain::Result<RunJob> runJob(storage::Library &library, const QString &supplierList,
                                            const ScreenSettings &settings, const QString &user);

struct QueueRow;

/// How a run ended.
struct RunDone
{
    ScreenCounts counts = {};
    qint64 run = 0; ///< its number in the record; 0 where it was stopped: then nothing was written
};

/// Screens and records. visit and progress as in screenSuppliers(). found gets what will be recorded of each supplier,
/// on this thread as well: its entries have no numbers yet, nor is said how a pair stands (see QueueSoFar). Until the
/// run ends nothing is written, and where it is stopped nothing ever is. The library must be open for writing.
[[nodiscard]] domain::Result<RunDone>
runScreening(storage::Library &library, const ListedIndex &index, const RunJob &job,
             const std::function<bool(const ScreenedSupplier &)> &visit = {}, const std::stop_token &stop = {},
             const std::function<void(qint64, qint64)> &progress = {}, const std::function<void(QueueRow)> &found = {});
/// What the record will say of a run of this job that is just beginning: its counts are still nought.
[[nodiscard]] RunContent contentAtStart(const ListedIndex &index, const RunJob &job);

/// All runs, oldest first.
[[nodiscard]] domain::Result<QList<Run>> runs(const storage::Library &library);
/// The latest run before `number` of the same supplier list, or of a file of the same name; nothing if there is none.
[[nodiscard]] std::optional<Run> runBefore(const QList<Run> &runs, qint64 number);

/// A supplier list and why it should be screened again.
struct ListState
{
    storage::SupplierList list = {};
    std::optional<Run> lastRun = {};  ///< nothing: never screened
    QStringList changedEditions = {}; ///< ids of editions that the last run did not know
    bool suppliersChanged = false;    ///< another file was read since
    bool methodChanged = false;       ///< the program compares names differently since

    [[nodiscard]] bool wantsScreening() const
    {
        return !lastRun || !changedEditions.isEmpty() || suppliersChanged || methodChanged;
    }
};
/// The lists that are kept, by name.
[[nodiscard]] domain::Result<QList<ListState>> listStates(storage::Library &library);

/// Who is sitting here, as the system knows her.
[[nodiscard]] QString userName();
/// Now, as the record writes it: ISO date and time in UTC.
[[nodiscard]] QString recordTime();

} // namespace workflows
