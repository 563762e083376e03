#pragma once

#include "app/storage/import.h"
#include "app/storage/statement_p.h"

namespace storage {

/// What the table `editions` says of one.
struct EditionRow
{
    qint64 row = 0; ///< 0: there is none
    Edition edition;
};

/// All editions, former ones before the present one of each dataset, datasets in the order of their present rows.
[[nodiscard]] domain::Result<QList<EditionRow>> readEditions(sqlite3 *database);
/// The present edition of a dataset.
[[nodiscard]] domain::Result<EditionRow> presentEdition(sqlite3 *database, const QString &dataset);
/// "csl@2026-11-24", with ".2" and so on behind it where that is taken.
[[nodiscard]] domain::Result<QString> freeEditionId(sqlite3 *database, const QString &dataset, const QString &date);

/// Writes the dataset's edition, with a source that proves it; the former one, if there is one, becomes a row of its
/// own. Inside a transaction. Gives the row numbers of the present edition and of the former one (0: none).
struct EditionRows
{
    qint64 present = 0;
    qint64 former = 0;
};
[[nodiscard]] domain::Result<EditionRows> writeEdition(sqlite3 *database, const EditionRow &before,
                                                       const Edition &edition);
/// Gives the present row the description of the former one, and takes the former one away.
[[nodiscard]] domain::Result<> restoreEdition(sqlite3 *database, qint64 present, qint64 former);

} // namespace storage
