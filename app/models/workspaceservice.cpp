#include "app/models/workspaceservice.h"

#include "app/models/libraryservice_p.h"
#include "app/models/noterows_p.h"

#include "app/catalogue/catalogue.h"

namespace models {

using namespace Qt::StringLiterals;
using domain::Result;
using workflows::Session;

WorkspaceService::WorkspaceService(LibraryService &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

QFuture<Result<WorkspaceService::Counts>> WorkspaceService::counts()
{
    return m_library.d->reading.ask<Counts>([](Session &session, const std::stop_token &) -> Result<Counts> {
        const auto views = storage::SavedViews(session.library()).all();
        const auto notes = storage::Annotations(session.library()).count();
        if (!views || !notes)
            return tl::unexpected(views ? notes.error() : views.error());
        return Counts{.views = views->size(), .notes = *notes};
    });
}

QFuture<Result<WorkspaceService::Annotated>> WorkspaceService::annotation(const QString &table, const QString &record)
{
    return m_library.d->reading.ask<Annotated>(
        [table, record](Session &session, const std::stop_token &) -> Result<Annotated> {
            const storage::Annotations annotations(session.library());
            auto one = annotations.of(table, record);
            auto tags = annotations.tags();
            if (!one || !tags)
                return tl::unexpected(one ? tags.error() : one.error());
            return Annotated{.annotation = *std::move(one), .tags = *std::move(tags)};
        });
}

// Told on this thread, after whoever asked has the answer within reach.
template <typename Change, typename Tell>
QFuture<Result<>> WorkspaceService::change(Change change, Tell tell)
{
    return m_library.d->writing
        .ask<void>([change = std::move(change)](Session &session, const std::stop_token &) -> Result<> {
            return change(session.library());
        })
        .then(this, [tell = std::move(tell)](const Result<> &done) {
            if (done)
                tell();
            return done;
        });
}

QFuture<Result<>> WorkspaceService::annotate(const storage::Annotation &annotation)
{
    return change([annotation](storage::Library &library) { return storage::Annotations(library).write(annotation); },
                  [this, annotation] { Q_EMIT annotationsChanged(annotation.table, annotation.record); });
}

QFuture<Result<QList<storage::SavedView>>> WorkspaceService::views()
{
    using Views = QList<storage::SavedView>;
    return m_library.d->reading.ask<Views>([](Session &session, const std::stop_token &) -> Result<Views> {
        return storage::SavedViews(session.library()).all();
    });
}

QFuture<Result<>> WorkspaceService::saveView(const storage::SavedView &view)
{
    return change([view](storage::Library &library) { return storage::SavedViews(library).save(view); },
                  [this] { Q_EMIT viewsChanged(); });
}

QFuture<Result<>> WorkspaceService::removeView(const QString &name)
{
    return change([name](storage::Library &library) { return storage::SavedViews(library).remove(name); },
                  [this] { Q_EMIT viewsChanged(); });
}

QFuture<Result<>> WorkspaceService::renameView(const QString &name, const QString &newName)
{
    return change(
        [name, newName](storage::Library &library) { return storage::SavedViews(library).rename(name, newName); },
        [this] { Q_EMIT viewsChanged(); });
}

QFuture<Result<WorkspaceService::Table>> WorkspaceService::table(const QString &id)
{
    return m_library.d->reading.ask<Table>([id](Session &session, const std::stop_token &) -> Result<Table> {
        QList<domain::Row> rows;
        if (id == "views"_L1) {
            const auto views = storage::SavedViews(session.library()).all();
            if (!views)
                return tl::unexpected(views.error());
            rows = viewRows(*views);
        } else {
            auto notes = noteRows(session);
            if (!notes)
                return tl::unexpected(notes.error());
            rows = *std::move(notes);
        }
        return workflows::MemoryTable::make(*catalogue::findWorkTable(id), std::move(rows), session.locale());
    });
}

} // namespace models
