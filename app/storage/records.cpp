#include "app/catalogue/catalogue.h"
#include "app/storage/importtable_p.h"
#include "app/storage/library_p.h"

using namespace Qt::StringLiterals;

namespace storage {

namespace {

/// Runs a statement about one record and visits its rows.
template <typename Visit>
domain::Result<> forRecord(sqlite3 *database, const QByteArray &sql, qint64 key, Visit visit)
{
    domain::Result<Statement> statement = Statement::prepare(database, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, key);
    for (;;) {
        const domain::Result<bool> row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        if (const domain::Result<> done = visit(*statement); !done)
            return done;
    }
}

/// The citations that prove a record: its own first, then those of facts that are shown with it.
QByteArray citationsSql(const QString &table)
{
    QByteArray sql =
        "SELECT source, 0 AS part, position FROM citations WHERE table_id = '" + table.toLatin1() + "' AND record = ?1";
    if (importTable(table)) {
        sql += " UNION ALL SELECT e.source, 0, 1000000 FROM " + table.toLatin1() +
               " t JOIN editions e ON e.row = t.edition WHERE t.row = ?1 AND e.source IS NOT NULL";
    }
    if (table == "events"_L1) {
        sql += " UNION ALL SELECT c.source, x.row, c.position FROM event_topics x JOIN citations c "
               "ON c.table_id = 'event_topics' AND c.record = x.row WHERE x.event = ?1";
    } else if (table == "organisations"_L1 || table == "instruments"_L1) {
        sql += " UNION ALL SELECT c.source, x.row, c.position FROM organisation_instruments x JOIN citations c "
               "ON c.table_id = 'organisation_instruments' AND c.record = x.row WHERE x." +
               table.chopped(1).toLatin1() + " = ?1";
    }
    return "SELECT s.id, s.publisher, s.title, s.url, s.published, s.kind, s.language FROM (" + sql +
           ") c JOIN sources s ON s.row = c.source GROUP BY s.row ORDER BY min(c.part), min(c.position), s.row";
}

domain::Result<> readSources(sqlite3 *database, qint64 key, Record &record)
{
    return forRecord(database, citationsSql(record.table), key, [&](const Statement &row) -> domain::Result<> {
        record.sources << Source{.id = row.text(0),
                                 .publisher = row.text(1),
                                 .title = row.text(2),
                                 .url = row.text(3),
                                 .published = row.text(4),
                                 .kind = row.text(5),
                                 .language = row.text(6)};
        return {};
    });
}

domain::Result<> readUnverified(sqlite3 *database, qint64 key, Record &record)
{
    const QByteArray sql = "SELECT column_id, note FROM unverified WHERE table_id = '" + record.table.toLatin1() +
                           "' AND record = ?1 ORDER BY column_id";
    return forRecord(database, sql, key, [&](const Statement &row) -> domain::Result<> {
        record.unverified << Unverified{.column = row.text(0), .note = row.text(1)};
        return {};
    });
}

domain::Result<> readLinks(sqlite3 *database, qint64 key, LinkTitles &titles, const TableSql &table, Record &record)
{
    for (const RelationSql &relation : table.relations) {
        const QString target = QString::fromLatin1(relation.target);
        const auto visit = [&](const Statement &row) -> domain::Result<> {
            if (row.type(0) != SQLITE_INTEGER)
                return {}; // unknown: a record without a country, say
            const domain::Result<domain::Link> link =
                titles.link(target, row.integer(0), QString::fromLatin1(relation.title));
            if (!link)
                return tl::unexpected(link.error());
            record.links << RecordLink{.relation = QString::fromLatin1(relation.relation),
                                       .table = target,
                                       .id = link->id,
                                       .title = link->title,
                                       .note = row.text(1)};
            return {};
        };
        if (const domain::Result<> done = forRecord(database, relation.sql, key, visit); !done)
            return done;
    }
    return {};
}

} // namespace

domain::Result<std::optional<Record>> Library::record(const catalogue::Table &table, const QString &locale,
                                                      const QString &id) const
{
    const ReadTransaction transaction(d->handle());
    const domain::Result<std::optional<qint64>> known = key(table, id);
    if (!known)
        return tl::unexpected(known.error());
    const TableSql *sql = tableSql(table.id);
    if (!*known || !sql)
        return std::nullopt;
    const domain::Result<QList<domain::Row>> row = rows(table, locale, {**known});
    if (!row)
        return tl::unexpected(row.error());
    if (row->isEmpty())
        return std::nullopt;
    Record record{.table = table.id, .row = row->first(), .title = {}, .links = {}, .sources = {}, .unverified = {}};
    LinkTitles &titles = d->titlesOf(locale);
    const domain::Result<domain::Link> self = titles.link(table.id, **known);
    if (!self)
        return tl::unexpected(self.error());
    record.title = self->title;
    domain::Result<> done = readLinks(d->handle(), **known, titles, *sql, record);
    if (done)
        done = readSources(d->handle(), **known, record);
    if (done)
        done = readUnverified(d->handle(), **known, record);
    if (!done)
        return tl::unexpected(done.error());
    return record;
}

} // namespace storage
