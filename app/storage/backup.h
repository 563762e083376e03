#pragma once

#include "app/domain/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

struct sqlite3;

namespace storage {

/// The folder beside a library that holds its backup copies.
[[nodiscard]] QString backupFolder(const QString &libraryPath);
/// The copies there are, oldest first, as paths.
[[nodiscard]] QStringList backups(const QString &libraryPath);

/// Copies an open library by SQLite's backup interface: whole and consistent, also while others write. The copy is
/// named after the time and the schema version and stands under that name only once it is complete; older copies beyond
/// five are removed then. Gives the copy's path.
[[nodiscard]] domain::Result<QString> makeBackup(sqlite3 *database, const QString &libraryPath, const QDateTime &now);

/// Makes the day's copy unless there is one of that day. Gives the copy's path, or an empty one.
[[nodiscard]] domain::Result<QString> makeDailyBackup(sqlite3 *database, const QString &libraryPath,
                                                      const QDateTime &now);

} // namespace storage
