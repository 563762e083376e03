#include "app/models/libraryservice.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/vocabulary.h"
#include "app/models/libraryservice_p.h"

#include <utility>

namespace models {

using domain::Result;
using workflows::Session;

namespace {

/// Puts the titles of imported lists, which no vocabulary knows, in the place of their ids: the record is to be read.
Result<> titleLists(Session &session, const catalogue::Table &table, storage::Record &record)
{
    QHash<QString, QString> titles;
    const auto title = [&titles](QString &id) {
        if (catalogue::valueTitle(QStringLiteral("list"), id) == id)
            id = titles.value(id, id);
    };
    for (qsizetype i = 0; i < std::min(table.columns.size(), record.row.cells.size()); ++i) {
        domain::Cell &cell = record.row.cells[i];
        if (table.columns.at(i).vocabulary != QLatin1String("list") || domain::isUnknown(cell))
            continue;
        if (titles.isEmpty()) {
            const auto editions = session.library().editions();
            if (!editions)
                return tl::unexpected(editions.error());
            for (const storage::Edition &edition : *editions)
                if (!edition.title.isEmpty())
                    titles.insert(edition.dataset, edition.title);
        }
        if (auto *id = std::get_if<QString>(&cell))
            title(*id);
        else if (auto *ids = std::get_if<QStringList>(&cell))
            std::for_each(ids->begin(), ids->end(), title);
    }
    return {};
}

} // namespace

LibraryService::LibraryService(workflows::Places places, QString locale, QObject *parent)
    : QObject(parent)
    , d(new Private{
          .reading = {.places = places, .locale = locale, .access = storage::Access::ReadWrite},
          .exporting = {.places = places, .locale = locale, .access = storage::Access::ReadOnly},
          .writing = {.places = places, .locale = locale, .access = storage::Access::ReadWrite, .writes = true}})
{
}

LibraryService::~LibraryService()
{
    d->reading.close();
    d->exporting.close();
    d->writing.close();
}

QFuture<Result<>> LibraryService::open()
{
    return d->reading.worker.runStoppable<Result<>>(
        [desk = &d->reading](QPromise<Result<>> &promise, const std::stop_token &) {
            promise.addResult(desk->open());
        });
}

QFuture<Result<LibraryService::Info>> LibraryService::info()
{
    return d->reading.ask<Info>([](Session &session, const std::stop_token &) -> Result<Info> {
        const storage::Library &library = session.library();
        Info info{.path = library.path(),
                  .created = library.created(),
                  .schemaVersion = library.schemaVersion(),
                  .editions = {},
                  .rowCounts = {}};
        auto editions = library.editions();
        if (!editions)
            return tl::unexpected(editions.error());
        info.editions = std::move(*editions);
        for (const catalogue::Table &table : catalogue::tables()) {
            const auto count = session.rowCount(table);
            if (!count)
                return tl::unexpected(count.error());
            info.rowCounts.insert(table.id, *count);
        }
        return info;
    });
}

QFuture<Result<std::shared_ptr<const columns::Table>>> LibraryService::columns(const QString &table)
{
    using Columns = std::shared_ptr<const columns::Table>;
    return d->reading.ask<Columns>([this, table](Session &session, const std::stop_token &stop) -> Result<Columns> {
        const auto described = session.findTable(table);
        if (!described)
            return tl::unexpected(described.error());
        return session.columns(**described, stop, [this, table](qint64 done, qint64 total) {
            Q_EMIT columnsProgress(table, done, total);
        });
    });
}

QFuture<Result<QList<domain::Row>>> LibraryService::rows(const QString &table, std::vector<qint64> keys)
{
    using Rows = QList<domain::Row>;
    return d->reading.ask<Rows>(
        [table, keys = std::move(keys)](Session &session, const std::stop_token &stop) -> Result<Rows> {
            const auto described = session.findTable(table);
            if (!described)
                return tl::unexpected(described.error());
            return session.rows(**described, keys, stop);
        });
}

QFuture<Result<std::optional<storage::Record>>> LibraryService::record(const QString &table, const QString &id)
{
    using Found = std::optional<storage::Record>;
    return d->reading.ask<Found>([table, id](Session &session, const std::stop_token &) -> Result<Found> {
        const auto described = session.findTable(table);
        if (!described)
            return tl::unexpected(described.error());
        auto record = session.record(**described, id);
        if (record && *record)
            if (const auto titled = titleLists(session, **described, **record); !titled)
                return tl::unexpected(titled.error());
        return record;
    });
}

QFuture<Result<std::optional<qint64>>> LibraryService::key(const QString &table, const QString &id)
{
    using Found = std::optional<qint64>;
    return d->reading.ask<Found>([table, id](Session &session, const std::stop_token &) -> Result<Found> {
        const auto described = session.findTable(table);
        if (!described)
            return tl::unexpected(described.error());
        return session.key(**described, id);
    });
}

QFuture<Result<std::vector<qint64>>> LibraryService::keys(const QString &table, const QStringList &ids)
{
    using Found = std::vector<qint64>;
    return d->reading.ask<Found>([table, ids](Session &session, const std::stop_token &stop) -> Result<Found> {
        const auto described = session.findTable(table);
        if (!described)
            return tl::unexpected(described.error());
        Found found;
        for (const QString &id : ids) {
            const auto key = session.key(**described, id);
            if (!key)
                return tl::unexpected(key.error());
            found.push_back(key->value_or(-1));
            if (stop.stop_requested())
                break;
        }
        return found;
    });
}

QFuture<Result<QList<workflows::Hit>>> LibraryService::find(const QString &text, qsizetype limit)
{
    using Hits = QList<workflows::Hit>;
    return d->reading.ask<Hits>([text, limit](Session &session, const std::stop_token &stop) -> Result<Hits> {
        return workflows::find(session, text, limit, stop);
    });
}

QFuture<Result<std::shared_ptr<const columns::Answer>>> LibraryService::ask(std::shared_ptr<const columns::Table> table,
                                                                            columns::Question question)
{
    using Answered = Result<std::shared_ptr<const columns::Answer>>;
    return d->scanning.runStoppable<Answered>([table = std::move(table), question = std::move(question)](
                                                  QPromise<Answered> &promise, const std::stop_token &stop) {
        promise.addResult(table->ask(question, stop));
    });
}

QFuture<Result<std::vector<columns::Position>>> LibraryService::first(std::shared_ptr<const columns::Table> table,
                                                                      columns::Question question, qsizetype limit)
{
    using Rows = Result<std::vector<columns::Position>>;
    return d->scanning.runStoppable<Rows>([table = std::move(table), question = std::move(question),
                                           limit](QPromise<Rows> &promise, const std::stop_token &stop) {
        promise.addResult(table->first(question, limit, stop));
    });
}

void LibraryService::setMemoryTable(std::shared_ptr<const workflows::MemoryTable> table)
{
    for (Desk *desk : {&d->reading, &d->exporting})
        (void)desk->worker.run([desk, table] {
            if (desk->open())
                desk->session->setMemoryTable(table);
        });
}

QFuture<Result<workflows::ExportDone>> LibraryService::exportTable(workflows::ExportJob job)
{
    using Done = workflows::ExportDone;
    return d->exporting.ask<Done>([job = std::move(job)](Session &session, const std::stop_token &stop,
                                                         QPromise<Result<Done>> &promise) -> Result<Done> {
        return workflows::exportTable(session, job, stop, [&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, static_cast<int>(total));
            promise.setProgressValue(static_cast<int>(done));
        });
    });
}

} // namespace models
