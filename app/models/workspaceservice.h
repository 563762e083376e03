#pragma once

#include "app/models/libraryservice.h"
#include "app/models/place.h"
#include "app/storage/annotations.h"
#include "app/storage/savedviews.h"

namespace models {

/// The window's door to what the analyst keeps: notes and tags of records, and saved views. Every question is a future.
///
/// Reads beside the tables, writes on the library's thread for writing. Lives on the UI thread; the library service
/// must outlive it.
class WorkspaceService : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceService(LibraryService &library, QObject *parent = nullptr);

    struct Counts
    {
        qint64 views = 0;
        qint64 notes = 0; ///< records with a note or tags
    };
    [[nodiscard]] QFuture<domain::Result<Counts>> counts();

    /// What is kept about a record, and all tags that are in use anywhere, to choose from.
    struct Annotated
    {
        storage::Annotation annotation;
        QStringList tags;
    };
    [[nodiscard]] QFuture<domain::Result<Annotated>> annotation(const QString &table, const QString &record);
    /// Writes it; annotationsChanged() follows.
    QFuture<domain::Result<>> annotate(const storage::Annotation &annotation);

    [[nodiscard]] QFuture<domain::Result<QList<storage::SavedView>>> views();
    /// As storage::SavedViews; viewsChanged() follows each.
    QFuture<domain::Result<>> saveView(const storage::SavedView &view);
    QFuture<domain::Result<>> removeView(const QString &name);
    QFuture<domain::Result<>> renameView(const QString &name, const QString &newName);

    /// The tables `notes` and `views` as they are now; the library service answers from them afterwards.
    using Table = std::shared_ptr<const workflows::MemoryTable>;
    [[nodiscard]] QFuture<domain::Result<Table>> table(const QString &id);

Q_SIGNALS:
    void annotationsChanged(const QString &table, const QString &record);
    void viewsChanged();

private:
    template <typename Change, typename Tell>
    QFuture<domain::Result<>> change(Change change, Tell tell);

    LibraryService &m_library;
};

/// A view as a place to go to; the filter is empty where it cannot be read any more.
[[nodiscard]] Place placeOf(const storage::SavedView &view);
/// The rows of the table `views`.
[[nodiscard]] QList<domain::Row> viewRows(const QList<storage::SavedView> &views);

} // namespace models
