#pragma once

#include "app/models/libraryservice.h"
#include "app/workflows/auditexport.h"
#include "app/workflows/decisions.h"
#include "app/workflows/supplierfile.h"

namespace models {

/// Where suppliers come from: a kept list, a file, or the clipboard; the first that is not empty.
struct SupplierOrigin
{
    QString list = {}; ///< id
    QString path = {};
    QString text = {};
    workflows::SupplierOptions options = {}; ///< of file and text
    QString keepAs =
        {}; ///< not empty: keep file or text as the list of that name, in place of its suppliers if there is one
};

/// The window's door to screening: supplier lists, runs, decisions and their record. Every question is a future.
///
/// Works on the library's thread for writing, so that nothing the eye needs waits for it. Lives on the UI thread; the
/// library service must outlive it.
class ScreeningService : public QObject
{
    Q_OBJECT

public:
    explicit ScreeningService(LibraryService &library, QObject *parent = nullptr);

    /// What there is to choose from.
    struct State
    {
        QList<workflows::Run> runs;        ///< oldest first
        QList<workflows::ListState> lists; ///< kept supplier lists, by name
        QStringList listings;              ///< ids of the lists that can be screened against
        std::vector<screening::Measured> measured;
        bool measuredByThisMethod = false; ///< the figures are of the method that screens now
    };
    [[nodiscard]] QFuture<domain::Result<State>> state();

    [[nodiscard]] QFuture<domain::Result<workflows::SupplierPreview>> preview(const SupplierOrigin &origin);

    /// A run as a queue, and the same as the table that the page shows (which the library service then answers from).
    struct Queue
    {
        workflows::ScreeningQueue queue;
        std::shared_ptr<const workflows::MemoryTable> table;
    };
    /// News of a screening: what it found so far, a few times a second at most (see workflows::QueueSoFar), and as the
    /// last result how it ended.
    struct Screened
    {
        std::shared_ptr<const Queue> soFar;
        std::optional<workflows::RunDone> done = {};
    };
    /// Screens and records; the future has progress in suppliers and can be cancelled: then it gives no more news, and
    /// nothing is written, unless the run had just been.
    [[nodiscard]] QFuture<domain::Result<Screened>> screen(const SupplierOrigin &origin, const QStringList &lists,
                                                           const workflows::ScreenSettings &settings);

    [[nodiscard]] QFuture<domain::Result<std::shared_ptr<const Queue>>> queue(qint64 run);

    /// See workflows::decide() and withdraw(); the user is the system's.
    [[nodiscard]] QFuture<domain::Result<QList<qint64>>> decide(const QList<qint64> &candidates,
                                                                workflows::Verdict verdict, const QString &reason);
    [[nodiscard]] QFuture<domain::Result<QList<qint64>>> withdraw(const QList<qint64> &decisions);

    /// The record as a file: a report by print (called on the thread that writes) where the name ends in .pdf, else
    /// CSV. Gives the path.
    [[nodiscard]] QFuture<domain::Result<QString>>
    exportRecord(const QString &path, const std::function<bool(const QString &html, QIODevice &)> &print);

private:
    LibraryService &m_library;
};

/// Why two names are alike, in the language of now. The record's own sentence stays in the language of its run, since it
/// is evidence; this one is made anew of what the record holds of the words. What is said of a supplier without
/// candidate stays as recorded: the record has nothing else of it.
[[nodiscard]] QString explanationNow(const workflows::CandidateContent &content);
/// The id that a candidate, or a supplier without one, has in the table `screening`.
[[nodiscard]] QString screeningRowId(const workflows::QueueRow &row, const workflows::QueueCandidate *candidate);
/// The rows of the table `screening`: one for each supplier and candidate, one for each supplier without.
[[nodiscard]] QList<domain::Row> screeningRows(const workflows::ScreeningQueue &queue);

} // namespace models
