#include "app/models/importservice.h"

#include "app/catalogue/catalogue.h"
#include "app/models/importnews_p.h"
#include "app/models/libraryservice_p.h"

namespace models {

using namespace Qt::StringLiterals;
using domain::Result;
using workflows::Session;

namespace {

std::shared_ptr<const workflows::MemoryTable> tableOf(const QList<storage::RecordChange> &changes,
                                                      const QString &locale)
{
    return workflows::MemoryTable::make(*catalogue::findWorkTable(u"changes"_s), changeRows(changes), locale);
}

/// Fills in what changed between the editions, and what that touches.
Result<> compareTo(ImportService::Comparison &made, const storage::EditionHistory &history, Session &session,
                   const QString &dataset, const std::stop_token &stop)
{
    const auto editions = history.editions();
    if (!editions)
        return tl::unexpected(editions.error());
    const auto meant =
        std::find_if(editions->begin(), editions->end(), [&](const auto &e) { return e.dataset == dataset; });
    auto touching = workflows::Touching::read(session, meant == editions->end() ? QString() : meant->table, stop);
    if (!touching)
        return tl::unexpected(touching.error());
    QList<storage::RecordChange> changes;
    Result<> added;
    const auto visit = [&](const storage::RecordChange &change) {
        if (++made.changeCount <= ImportService::shownChanges)
            changes += change;
        if (change.kind != storage::RecordChange::Kind::Added && change.table == meant->table)
            added = touching->add(0, change.id, change.title, change.kind == storage::RecordChange::Kind::Removed);
        return added.has_value();
    };
    const auto visited = history.forEachChange(made.editions, session.locale(), visit, stop);
    if (!visited || !added)
        return visited ? added : visited;
    made.touched = touching->take();
    made.changes = tableOf(changes, session.locale());
    return {};
}

} // namespace

ImportService::ImportService(LibraryService &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_prepared(std::make_shared<ImportNews>())
{
    qRegisterMetaType<workflows::FileProgress>();
    connect(m_prepared.get(), &ImportNews::progress, this, &ImportService::progress);
    connect(m_prepared.get(), &ImportNews::libraryChanged, this, &ImportService::libraryChanged);
}

ImportService::~ImportService()
{
    drop();
}

QFuture<Result<importers::Preview>> ImportService::preview(const workflows::ImportJob &job)
{
    using Preview = importers::Preview;
    return m_library.d->writing.worker.runStoppable<Result<Preview>>(
        [job](QPromise<Result<Preview>> &promise, const std::stop_token &) {
            const auto look = [&]() -> Result<Preview> {
                const auto source = importers::openFile(job.file);
                if (!source)
                    return tl::unexpected(source.error());
                QString format = job.format;
                if (format.isEmpty()) {
                    const auto recognised = importers::recognise(**source);
                    if (!recognised)
                        return tl::unexpected(recognised.error());
                    format = *recognised;
                }
                importers::Options options = job.options;
                options.asOf = job.asOf;
                return importers::preview(**source, format, options);
            };
            promise.addResult(look());
        });
}

QFuture<Result<std::shared_ptr<const ImportService::Plan>>> ImportService::prepare(const workflows::ImportJob &job)
{
    using Found = std::shared_ptr<const Plan>;
    return m_library.d->writing.ask<Found>(
        [job, prepared = m_prepared](Session &session, const std::stop_token &stop) -> Result<Found> {
            prepared->import.reset();
            auto import = workflows::FileImport::prepare(
                session, job, stop, [prepared](const workflows::FileProgress &now) { Q_EMIT prepared->progress(now); });
            if (!import)
                return tl::unexpected(import.error());
            auto plan = std::make_shared<Plan>();
            plan->outcome = (*import)->outcome();
            plan->formerEdition = (*import)->formerEdition();
            plan->changeCount = (*import)->changeCount();
            const auto changes = (*import)->changes(0, shownChanges);
            if (!changes)
                return tl::unexpected(changes.error());
            plan->changes = tableOf(*changes, session.locale());
            auto touched = (*import)->touched(stop);
            if (!touched)
                return tl::unexpected(touched.error());
            plan->touched = *std::move(touched);
            prepared->import = std::move(*import);
            return plan;
        });
}

QFuture<Result<workflows::ImportDone>> ImportService::apply()
{
    using Done = workflows::ImportDone;
    return m_library.d->writing.ask<Done>(
        [prepared = m_prepared](Session &, const std::stop_token &stop) -> Result<Done> {
            if (!prepared->import)
                return tl::unexpected(domain::Error{.message = tr("Nothing is ready to be imported."),
                                                    .remedy = tr("Choose a file first.")});
            auto done = prepared->import->apply(storage::IfChanged::Refuse, stop);
            if (done) {
                prepared->import.reset();
                Q_EMIT prepared->libraryChanged();
            }
            return done;
        });
}

void ImportService::drop()
{
    (void)m_library.d->writing.worker.run([prepared = m_prepared] { prepared->import.reset(); });
}

QFuture<Result<QString>> ImportService::writeRejected(const QString &path)
{
    return m_library.d->writing.ask<QString>(
        [path, prepared = m_prepared](Session &, const std::stop_token &) -> Result<QString> {
            if (!prepared->import)
                return tl::unexpected(domain::Error{.message = tr("Nothing is ready to be imported.")});
            if (const auto written = prepared->import->writeRejected(path); !written)
                return tl::unexpected(written.error());
            return path;
        });
}

QFuture<Result<QList<storage::Edition>>> ImportService::editions()
{
    using Editions = QList<storage::Edition>;
    return m_library.d->writing.ask<Editions>([](Session &session, const std::stop_token &) {
        return storage::EditionHistory(session.library()).editions();
    });
}

QFuture<Result<std::shared_ptr<const ImportService::Comparison>>>
ImportService::compare(const QString &dataset, const QString &from, const QString &to)
{
    using Found = std::shared_ptr<const Comparison>;
    return m_library.d->writing.ask<Found>(
        [dataset, from, to](Session &session, const std::stop_token &stop) -> Result<Found> {
            const storage::EditionHistory history(session.library());
            const auto pair = history.pair(dataset, from, to);
            if (!pair)
                return tl::unexpected(pair.error());
            auto made = std::make_shared<Comparison>();
            made->editions = *pair;
            if (const auto compared = compareTo(*made, history, session, dataset, stop); !compared)
                return tl::unexpected(compared.error());
            return made;
        });
}

QFuture<Result<storage::Edition>> ImportService::rollBack(const QString &dataset)
{
    return m_library.d->writing.ask<storage::Edition>(
        [dataset, prepared = m_prepared](Session &session, const std::stop_token &stop) -> Result<storage::Edition> {
            auto done = storage::EditionHistory(session.library()).rollBack(dataset, stop);
            if (done)
                Q_EMIT prepared->libraryChanged();
            return done;
        });
}

} // namespace models
