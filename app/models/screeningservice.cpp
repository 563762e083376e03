#include "app/models/screeningservice.h"

#include "app/catalogue/catalogue.h"
#include "app/importers/source.h"
#include "app/models/libraryservice_p.h"
#include "app/storage/listedparties.h"
#include "app/workflows/queuesofar.h"

#include <QCoreApplication>

#include <chrono>

namespace models {

using namespace Qt::StringLiterals;
using domain::Result;
using workflows::Session;

namespace {

// The bytes and how to read them: what was chosen by hand goes before what speaks for itself.
Result<workflows::PastedSuppliers> opened(const SupplierOrigin &origin)
{
    if (origin.path.isEmpty()) {
        workflows::PastedSuppliers pasted = workflows::pastedSuppliers(origin.text);
        pasted.options.columns = origin.options.columns;
        return pasted;
    }
    auto file = importers::openFile(origin.path);
    if (!file)
        return tl::unexpected(file.error());
    return workflows::PastedSuppliers{.source = *std::move(file), .options = origin.options};
}

// What is screened: a list that is kept, or a file that is read now and kept first where that is wanted.
Result<workflows::RunJob> jobOf(storage::Library &library, const SupplierOrigin &origin,
                                const workflows::ScreenSettings &settings, const std::stop_token &stop)
{
    const QString user = workflows::userName();
    if (!origin.list.isEmpty())
        return workflows::runJob(library, origin.list, settings, user);
    const auto input = opened(origin);
    if (!input)
        return tl::unexpected(input.error());
    const auto file = workflows::readSuppliers(*input->source, input->options, stop);
    if (!file)
        return tl::unexpected(file.error());
    if (origin.keepAs.isEmpty())
        return workflows::runJob(*file, settings, user);
    const auto kept = storage::SupplierLists(library).all();
    if (!kept)
        return tl::unexpected(kept.error());
    const auto same = std::ranges::find(*kept, origin.keepAs, &storage::SupplierList::name);
    const auto id = workflows::keepSuppliers(library, *file, origin.keepAs, same == kept->end() ? QString() : same->id);
    if (!id)
        return tl::unexpected(id.error());
    return workflows::runJob(library, *id, settings, user);
}

std::shared_ptr<const ScreeningService::Queue> withTable(workflows::ScreeningQueue queue, const QString &locale)
{
    auto made = std::make_shared<ScreeningService::Queue>();
    made->table = workflows::MemoryTable::make(*catalogue::findWorkTable(u"screening"_s), screeningRows(queue), locale);
    made->queue = std::move(queue);
    return made;
}

// Gives the rows found so far: the first after a moment, and then no more often than costs the run a fifth of its time.
class Batches
{
public:
    using Promise = QPromise<Result<ScreeningService::Screened>>;

    Batches(workflows::QueueSoFar queue, QString locale, Promise &promise)
        : m_queue(std::move(queue))
        , m_locale(std::move(locale))
        , m_promise(promise)
    {
    }

    void add(workflows::QueueRow row)
    {
        m_queue.add(std::move(row));
        const auto now = Clock::now();
        if (now < m_next || m_promise.isCanceled())
            return;
        m_promise.addResult(ScreeningService::Screened{.soFar = withTable(m_queue.queue(), m_locale)});
        const auto after = Clock::now();
        m_next = after + std::max<Clock::duration>(leastPause, 4 * (after - now));
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr auto firstPause = std::chrono::milliseconds(50);
    static constexpr auto leastPause = std::chrono::milliseconds(250);

    workflows::QueueSoFar m_queue;
    QString m_locale;
    Promise &m_promise;
    Clock::time_point m_next = Clock::now() + firstPause;
};

} // namespace

ScreeningService::ScreeningService(LibraryService &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

QFuture<Result<ScreeningService::State>> ScreeningService::state()
{
    return m_library.d->writing.ask<State>([](Session &session, const std::stop_token &) -> Result<State> {
        State state;
        auto runs = workflows::runs(session.library());
        if (!runs)
            return tl::unexpected(runs.error());
        state.runs = *std::move(runs);
        auto lists = workflows::listStates(session.library());
        if (!lists)
            return tl::unexpected(lists.error());
        state.lists = *std::move(lists);
        auto listings = storage::listIds(session.library());
        if (!listings)
            return tl::unexpected(listings.error());
        state.listings = *std::move(listings);
        const auto method = screening::Method::bundled();
        state.measured = method->measured();
        state.measuredByThisMethod = method->measuredVersion() == method->version();
        return state;
    });
}

QFuture<Result<workflows::SupplierPreview>> ScreeningService::preview(const SupplierOrigin &origin)
{
    using Preview = workflows::SupplierPreview;
    return m_library.d->writing.worker.runStoppable<Result<Preview>>(
        [origin](QPromise<Result<Preview>> &promise, const std::stop_token &) {
            const auto input = opened(origin);
            promise.addResult(input ? workflows::previewSuppliers(*input->source, input->options)
                                    : Result<Preview>(tl::unexpected(input.error())));
        });
}

QFuture<Result<ScreeningService::Screened>> ScreeningService::screen(const SupplierOrigin &origin,
                                                                     const QStringList &lists,
                                                                     const workflows::ScreenSettings &settings)
{
    return m_library.d->writing.ask<Screened>(
        [origin, lists, settings](Session &session, const std::stop_token &stop,
                                  QPromise<Result<Screened>> &promise) -> Result<Screened> {
            storage::Library &library = session.library();
            const auto job = jobOf(library, origin, settings, stop);
            if (!job)
                return tl::unexpected(job.error());
            const auto index = workflows::listedIndex(library, lists, stop);
            if (!index)
                return tl::unexpected(index.error());
            auto queue = workflows::QueueSoFar::begin(library, workflows::contentAtStart(*index, *job));
            if (!queue)
                return tl::unexpected(queue.error());
            Batches batches(*std::move(queue), session.locale(), promise);
            const auto done = workflows::runScreening(
                library, *index, *job, {}, stop,
                [&promise](qint64 screened, qint64 total) {
                    promise.setProgressRange(0, static_cast<int>(total));
                    promise.setProgressValue(static_cast<int>(screened));
                },
                [&batches](workflows::QueueRow row) { batches.add(std::move(row)); });
            if (!done)
                return tl::unexpected(done.error());
            return Screened{.soFar = {}, .done = *done};
        });
}

QFuture<Result<std::shared_ptr<const ScreeningService::Queue>>> ScreeningService::queue(qint64 run)
{
    using Found = std::shared_ptr<const Queue>;
    return m_library.d->writing.ask<Found>([run](Session &session, const std::stop_token &) -> Result<Found> {
        auto queue = workflows::screeningQueue(session.library(), run);
        if (!queue)
            return tl::unexpected(queue.error());
        return withTable(*std::move(queue), session.locale());
    });
}

QFuture<Result<QList<qint64>>> ScreeningService::decide(const QList<qint64> &candidates, workflows::Verdict verdict,
                                                        const QString &reason)
{
    using Entries = QList<qint64>;
    return m_library.d->writing.ask<Entries>(
        [candidates, verdict, reason](Session &session, const std::stop_token &) -> Result<Entries> {
            return workflows::decide(session.library(), candidates, verdict, reason, workflows::userName());
        });
}

QFuture<Result<QList<qint64>>> ScreeningService::withdraw(const QList<qint64> &decisions)
{
    using Entries = QList<qint64>;
    return m_library.d->writing.ask<Entries>([decisions](Session &session, const std::stop_token &) -> Result<Entries> {
        return workflows::withdraw(session.library(), decisions, workflows::userName());
    });
}

QFuture<Result<QString>>
ScreeningService::exportRecord(const QString &path, const std::function<bool(const QString &html, QIODevice &)> &print)
{
    return m_library.d->writing.ask<QString>(
        [path, print](Session &session, const std::stop_token &) -> Result<QString> {
            const workflows::AuditJob job{.target = path, .overwrite = true}; // the file chooser has asked
            if (path.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
                if (const auto done = workflows::exportReport(session.library(), job, print); !done)
                    return tl::unexpected(done.error());
            } else if (const auto done = workflows::exportRecordCsv(session.library(), job); !done) {
                return tl::unexpected(done.error());
            }
            return path;
        });
}

} // namespace models
