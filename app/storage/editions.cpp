#include "app/storage/editionrows_p.h"
#include "app/storage/library_p.h"

namespace storage {

namespace {

domain::Result<> readTotals(sqlite3 *database, qint64 edition, QList<Edition::Total> &totals)
{
    domain::Result<Statement> rows = Statement::prepare(
        database, "SELECT subject, held, official, note FROM edition_totals WHERE edition = ?1 ORDER BY position");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, edition);
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        totals << Edition::Total{
            .subject = rows->text(0), .held = rows->integer(1), .official = rows->integer(2), .note = rows->text(3)};
    }
}

} // namespace

domain::Result<QList<Edition>> Library::editions() const
{
    const ReadTransaction transaction(d->handle());
    const domain::Result<QList<EditionRow>> rows = readEditions(d->handle());
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Edition> editions;
    for (const EditionRow &row : *rows) {
        if (!row.edition.isPresent)
            continue;
        editions << row.edition;
        if (const domain::Result<> read = readTotals(d->handle(), row.row, editions.last().totals); !read)
            return tl::unexpected(read.error());
    }
    return editions;
}

} // namespace storage
