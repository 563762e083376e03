#pragma once

#include "app/storage/library.h"

#include <QStringList>

namespace storage {

/// A view of a table that the analyst saved under a name: filter, order and columns.
struct SavedView
{
    QString name = {};
    QString table = {};
    QString filter = {};      ///< in the filter language
    QString sort = {};        ///< `col,-col`; empty: the table's own order
    QStringList columns = {}; ///< ids, in the order on screen; empty: as they are
    QString saved = {};       ///< ISO date and time, UTC

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// The saved views of the workspace, by their names. Bound to the library's thread; the library must outlive it. What
/// changes them wants a library open for writing; each change is one transaction.
class SavedViews
{
public:
    explicit SavedViews(const Library &library)
        : m_library(library)
    {
    }

    /// All of them, by name.
    [[nodiscard]] domain::Result<QList<SavedView>> all() const;
    /// Puts it in the place of one of the same name. An empty name, or a table that there is not, is an error. saved is
    /// set here.
    [[nodiscard]] domain::Result<> save(const SavedView &view);
    /// Takes it away; nothing happens where there is none.
    [[nodiscard]] domain::Result<> remove(const QString &name);
    /// Gives a view another name; one that is taken, or empty, is an error.
    [[nodiscard]] domain::Result<> rename(const QString &name, const QString &newName);

private:
    const Library &m_library;
};

} // namespace storage
