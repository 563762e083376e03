#pragma once

#include "app/workflows/screeningruns.h"

#include <QHash>

/// The queue of a run: suppliers, the entities they may be, and what was decided about each pair, now or earlier.
namespace workflows {

/// A decision that was not taken back.
struct Decision
{
    qint64 entry = 0;
    qint64 run = 0;
    DecisionContent content = {};
};

/// A field that is not what it was when a decision was made.
struct Difference
{
    QString field =
        {}; ///< "supplier", "country", "address"; "matched", "names", "matched_country", "region", "status" ...
    QString before = {};
    QString after = {};

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// How a pair stands.
enum class Standing {
    Open,    ///< nobody has decided
    Decided, ///< decided in this run
    Earlier, ///< decided elsewhere, when both sides were as they are now: shown with its reason, not copied
    Changed, ///< decided elsewhere, but a side has changed since: to be decided anew
};

struct QueueCandidate
{
    qint64 entry = 0; ///< number in the record
    CandidateContent content = {};
    Standing standing = Standing::Open;
    std::optional<Decision> decision = {}; ///< of this run, or the latest earlier one about the same pair
    QList<Difference> differences = {};    ///< of Changed
    bool isNew = true; ///< not met by the run before of the same list, or one of its sides has changed since
};

enum class SupplierStatus { Candidate, None, NotScreenable };

struct QueueRow
{
    storage::Supplier supplier = {};
    SupplierStatus status = SupplierStatus::None;
    QString explanation = {};              ///< of a supplier without candidate
    QList<QueueCandidate> candidates = {}; ///< best first
};

struct ScreeningQueue
{
    Run run = {};
    std::optional<qint64> before = {}; ///< number of the run that isNew compares with
    QList<QueueRow> rows = {};         ///< in the order of the supplier list
};

/// Reads a run with all decisions. From the record alone, so that it shows what was seen then. A run that is not there
/// is an error.
[[nodiscard]] domain::Result<ScreeningQueue> screeningQueue(const storage::Library &library, qint64 run);

/// The candidates that are the same pair once more: the same supplier name and country, and the same entity (also where
/// it stands on another list under the same name). For deciding them together; the one asked for is among them.
[[nodiscard]] QList<qint64> identicalPairs(const ScreeningQueue &queue, qint64 candidate);

/// Records the same verdict about each candidate, all or none, and gives the numbers of the new entries. The reason
/// must say something. A later decision about the same candidate takes the place of an earlier one.
[[nodiscard]] domain::Result<QList<qint64>> decide(storage::Library &library, const QList<qint64> &candidates,
                                                   Verdict verdict, const QString &reason, const QString &user);
/// Takes decisions back, all or none, by entries of their own. What was decided before counts again.
[[nodiscard]] domain::Result<QList<qint64>> withdraw(storage::Library &library, const QList<qint64> &decisions,
                                                     const QString &user);

/// All decisions that count, oldest first.
[[nodiscard]] domain::Result<QList<Decision>> decisions(const storage::Library &library);
/// What is not the same on both sides.
[[nodiscard]] QList<Difference> differences(const DecisionContent &then, const CandidateContent &now);

} // namespace workflows
