#pragma once

#include "app/storage/connection_p.h"
#include "app/storage/library.h"
#include "app/storage/rowbuffer_p.h"

#include <map>

namespace storage {

struct Library::Private
{
    Connection connection;
    QString path;
    int version = 0;
    QString created;
    std::map<QString, TableReader> readers; // by table: prepared once
    std::map<QString, LinkTitles> titles;   // by locale
    qint64 dataVersion = -1;                // of the remembered titles

    [[nodiscard]] sqlite3 *handle() const { return connection.handle(); }
    [[nodiscard]] domain::Result<TableReader *> reader(const catalogue::Table &table);
    /// Fresh: what another connection has written since is not remembered otherwise.
    [[nodiscard]] LinkTitles &titlesOf(const QString &locale);
    [[nodiscard]] domain::Result<qint64> largestRow(const catalogue::Table &table) const;
};

/// The error of work that its caller has stopped.
[[nodiscard]] domain::Error cancelled();

} // namespace storage
