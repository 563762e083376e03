#include "app/storage/editionrows_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr const char *described = "dataset, title, table_id, publisher, as_of, retrieved, sha256, row_count, "
                                  "importer_version, format, input, source";

domain::Result<> runWith(sqlite3 *database, const QByteArray &sql, const QList<QVariant> &values)
{
    domain::Result<Statement> statement = Statement::prepare(database, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        if (value.typeId() == QMetaType::QString && value.toString().isEmpty())
            statement->bindNull(i + 1);
        else if (value.typeId() == QMetaType::QString)
            statement->bind(i + 1, value.toString());
        else
            statement->bind(i + 1, value.toLongLong());
    }
    return statement->run();
}

/// A source of its own for the edition: its row number.
domain::Result<qint64> writeSource(sqlite3 *database, qint64 edition, const Edition &text)
{
    QString id = text.id;
    for (int attempt = 2;; ++attempt) {
        domain::Result<Statement> known = Statement::prepare(database, "SELECT 1 FROM sources WHERE id = ?1");
        if (!known)
            return tl::unexpected(known.error());
        known->bind(1, id);
        const domain::Result<bool> isTaken = known->step();
        if (!isTaken)
            return tl::unexpected(isTaken.error());
        if (!*isTaken)
            break;
        id = text.id + u'-' + QString::number(attempt);
    }
    const domain::Result<> done = runWith(database,
                                          "INSERT INTO sources (id, edition, publisher, title, url, published, kind) "
                                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'list')",
                                          {id, edition, text.publisher, text.title, text.url, text.asOf});
    if (!done)
        return tl::unexpected(done.error());
    return sqlite3_last_insert_rowid(database);
}

} // namespace

domain::Result<QList<EditionRow>> readEditions(sqlite3 *database)
{
    domain::Result<Statement> rows = Statement::prepare(
        database, "SELECT e.row, e.id, e.dataset, e.title, e.table_id, e.publisher, e.as_of, e.retrieved, e.sha256, "
                  "e.row_count, e.present, e.format, e.input, e.importer_version, (SELECT url FROM sources s WHERE "
                  "s.row = e.source) FROM editions e ORDER BY (SELECT min(p.row) FROM editions p WHERE p.dataset = "
                  "e.dataset AND p.present = 1), e.dataset, e.present, e.row");
    if (!rows)
        return tl::unexpected(rows.error());
    QList<EditionRow> editions;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return editions;
        editions << EditionRow{.row = rows->integer(0),
                               .edition = {.id = rows->text(1),
                                           .dataset = rows->text(2),
                                           .title = rows->text(3),
                                           .table = rows->text(4),
                                           .publisher = rows->text(5),
                                           .asOf = rows->text(6),
                                           .retrieved = rows->text(7),
                                           .sha256 = rows->text(8),
                                           .rows = rows->integer(9),
                                           .totals = {},
                                           .isPresent = rows->integer(10) != 0,
                                           .format = rows->text(11),
                                           .input = rows->text(12),
                                           .importerVersion = rows->text(13),
                                           .url = rows->text(14)}};
    }
}

domain::Result<EditionRow> presentEdition(sqlite3 *database, const QString &dataset)
{
    const domain::Result<QList<EditionRow>> all = readEditions(database);
    if (!all)
        return tl::unexpected(all.error());
    for (const EditionRow &row : *all) {
        if (row.edition.isPresent && row.edition.dataset == dataset)
            return row;
    }
    return EditionRow{};
}

domain::Result<QString> freeEditionId(sqlite3 *database, const QString &dataset, const QString &date)
{
    const domain::Result<QList<EditionRow>> all = readEditions(database);
    if (!all)
        return tl::unexpected(all.error());
    const auto isTaken = [&](const QString &id) {
        return std::any_of(all->cbegin(), all->cend(), [&](const EditionRow &row) { return row.edition.id == id; });
    };
    const QString plain = dataset + u'@' + date;
    QString id = plain;
    for (int number = 2; isTaken(id); ++number)
        id = plain + u'.' + QString::number(number);
    return id;
}

domain::Result<EditionRows> writeEdition(sqlite3 *database, const EditionRow &before, const Edition &edition)
{
    EditionRows rows{.present = before.row, .former = 0};
    domain::Result<> done;
    const QByteArray columns = described;
    if (before.row != 0) {
        // Its id goes to the former edition's row; an id is there once only.
        done = runWith(database,
                       "INSERT INTO editions (id, present, " + columns + ") SELECT ?1, 0, " + columns +
                           " FROM editions WHERE row = ?2",
                       {edition.id, before.row});
        rows.former = sqlite3_last_insert_rowid(database);
        if (done)
            done = runWith(database, "UPDATE edition_totals SET edition = ?1 WHERE edition = ?2",
                           {rows.former, before.row});
        if (done)
            done = runWith(database, "UPDATE editions SET id = '' WHERE row = ?1", {before.row});
        if (done)
            done = runWith(database, "UPDATE editions SET id = ?1 WHERE row = ?2", {before.edition.id, rows.former});
    } else {
        done = runWith(database,
                       "INSERT INTO editions (id, dataset, title, table_id, publisher, retrieved, sha256, row_count, "
                       "importer_version) VALUES (?1, ?2, '', ?3, '', '', '', 0, '')",
                       {edition.id, edition.dataset, edition.table});
        rows.present = sqlite3_last_insert_rowid(database);
    }
    if (!done)
        return tl::unexpected(done.error());
    const domain::Result<qint64> source = writeSource(database, rows.present, edition);
    if (!source)
        return tl::unexpected(source.error());
    done = runWith(database,
                   "UPDATE editions SET id = ?1, title = ?2, publisher = coalesce(?3, ''), as_of = ?4, retrieved = ?5, "
                   "sha256 = coalesce(?6, ''), row_count = ?7, importer_version = coalesce(?8, ''), format = ?9, "
                   "input = ?10, source = ?11 WHERE row = ?12",
                   {edition.id, edition.title, edition.publisher, edition.asOf, edition.retrieved, edition.sha256,
                    edition.rows, edition.importerVersion, edition.format, edition.input, *source, rows.present});
    if (!done)
        return tl::unexpected(done.error());
    return rows;
}

domain::Result<> restoreEdition(sqlite3 *database, qint64 present, qint64 former)
{
    const QByteArray columns = described;
    domain::Result<Statement> source = Statement::prepare(database, "SELECT source FROM editions WHERE row = ?1");
    if (!source)
        return tl::unexpected(source.error());
    source->bind(1, present);
    const domain::Result<bool> found = source->step();
    if (!found)
        return tl::unexpected(found.error());
    const qint64 cited = *found ? source->integer(0) : 0;
    source->reset();
    const QList<std::pair<QByteArray, QList<QVariant>>> steps{
        {"UPDATE editions SET id = '', source = NULL WHERE row = ?1", {present}},
        {"DELETE FROM sources WHERE row = ?1", {cited}},
        {"DELETE FROM edition_totals WHERE edition = ?1", {present}},
        {"UPDATE edition_totals SET edition = ?1 WHERE edition = ?2", {present, former}},
        {"UPDATE editions SET (" + columns + ") = (SELECT " + columns +
             " FROM editions f WHERE f.row = ?2) WHERE row = ?1",
         {present, former}},
        {"DELETE FROM edition_changes WHERE edition = ?1", {former}},
    };
    for (const auto &[sql, values] : steps) {
        if (const domain::Result<> done = runWith(database, sql, values); !done)
            return done;
    }
    domain::Result<Statement> id = Statement::prepare(database, "SELECT id FROM editions WHERE row = ?1");
    if (!id)
        return tl::unexpected(id.error());
    id->bind(1, former);
    const domain::Result<bool> named = id->step();
    if (!named)
        return tl::unexpected(named.error());
    const QString formerId = id->text(0);
    id->reset();
    if (const domain::Result<> done = runWith(database, "DELETE FROM editions WHERE row = ?1", {former}); !done)
        return done;
    return runWith(database, "UPDATE editions SET id = ?1 WHERE row = ?2", {formerId, present});
}

} // namespace storage
