#pragma once

#include "app/domain/result.h"
#include "app/storage/migrations.h"

#include <QString>

struct sqlite3;

namespace storage {

/// Looks at a file from outside, before SQLite does: that it is there, readable, a library of ours, of its full length
/// and no newer than the schema. Opens it for reading only.
[[nodiscard]] domain::Result<> inspectFile(const QString &path, const Schema &schema);

/// Looks at an open library from inside: marks, pages (quick_check) and definitions. Gives its schema version.
///
/// Files above 64 MB skip quick_check, which reads every page (about 1 s per GB in the page cache, far more from a
/// disk): their definitions are compared and their length was, and a broken page further in is met as an error when it
/// is read.
[[nodiscard]] domain::Result<int> inspectDatabase(sqlite3 *database, const Schema &schema, qint64 fileSize);

} // namespace storage
