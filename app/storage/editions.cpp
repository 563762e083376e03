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
    domain::Result<Statement> rows = Statement::prepare(
        d->handle(), "SELECT row, id, dataset, title, table_id, publisher, as_of, retrieved, sha256, row_count "
                     "FROM editions WHERE present = 1 ORDER BY row");
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Edition> editions;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return editions;
        Edition edition{.id = rows->text(1),
                        .dataset = rows->text(2),
                        .title = rows->text(3),
                        .table = rows->text(4),
                        .publisher = rows->text(5),
                        .asOf = rows->text(6),
                        .retrieved = rows->text(7),
                        .sha256 = rows->text(8),
                        .rows = rows->integer(9),
                        .totals = {}};
        if (const domain::Result<> read = readTotals(d->handle(), rows->integer(0), edition.totals); !read)
            return tl::unexpected(read.error());
        editions << std::move(edition);
    }
}

} // namespace storage
