#include "app/storage/annotations.h"

#include "app/storage/library_p.h"
#include "app/storage/statement_p.h"
#include "app/storage/workspacetransaction_p.h"

#include <QDateTime>

#include <map>

namespace storage {

namespace {

using Key = std::pair<QString, QString>;

// Rows of table, record, tag, note and time of writing: a tag or a note each.
domain::Result<QList<Annotation>> collected(Statement &rows)
{
    std::map<Key, Annotation> all;
    for (;;) {
        const domain::Result<bool> row = rows.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        Annotation &one = all[{rows.text(0), rows.text(1)}];
        one.table = rows.text(0);
        one.record = rows.text(1);
        if (!rows.isNull(2)) {
            one.tags << rows.text(2);
            continue;
        }
        // Several notes, where there are any, are read as paragraphs of one.
        one.note += (one.note.isEmpty() ? QString() : QStringLiteral("\n\n")) + rows.text(3);
        one.written = rows.text(4);
    }
    QList<Annotation> list;
    for (auto &[key, annotation] : all)
        list << std::move(annotation);
    return list;
}

domain::Result<> remove(sqlite3 *database, const QByteArray &sql, const Annotation &annotation)
{
    domain::Result<Statement> statement = Statement::prepare(database, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, annotation.table);
    statement->bind(2, annotation.record);
    return statement->run();
}

QStringList tidied(const QStringList &tags)
{
    QStringList all;
    for (const QString &tag : tags)
        if (const QString text = tag.simplified(); !text.isEmpty())
            all << text;
    all.removeDuplicates();
    return all;
}

} // namespace

domain::Result<Annotation> Annotations::of(const QString &table, const QString &record) const
{
    domain::Result<Statement> rows = Statement::prepare(
        m_library.d->handle(),
        "SELECT table_id, record_id, tag, NULL, NULL, 0 FROM workspace_tags WHERE table_id = ?1 AND record_id = ?2 "
        "UNION ALL SELECT table_id, record_id, NULL, body, written, row FROM workspace_notes "
        "WHERE table_id = ?1 AND record_id = ?2 ORDER BY 6, 3");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, table);
    rows->bind(2, record);
    const auto found = collected(*rows);
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? Annotation{.table = table, .record = record} : found->constFirst();
}

domain::Result<QList<Annotation>> Annotations::all() const
{
    domain::Result<Statement> rows = Statement::prepare(
        m_library.d->handle(), "SELECT table_id, record_id, tag, NULL, NULL, 0 FROM workspace_tags UNION ALL "
                               "SELECT table_id, record_id, NULL, body, written, row FROM workspace_notes "
                               "ORDER BY 1, 2, 6, 3");
    if (!rows)
        return tl::unexpected(rows.error());
    return collected(*rows);
}

domain::Result<qint64> Annotations::count() const
{
    return integerOf(m_library.d->handle(), "SELECT count(*) FROM (SELECT table_id, record_id FROM workspace_tags "
                                            "UNION SELECT table_id, record_id FROM workspace_notes) AS annotated");
}

domain::Result<QStringList> Annotations::tags() const
{
    domain::Result<Statement> rows =
        Statement::prepare(m_library.d->handle(), "SELECT DISTINCT tag FROM workspace_tags ORDER BY tag");
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList tags;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        tags << rows->text(0);
    }
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

domain::Result<> Annotations::write(const Annotation &annotation)
{
    sqlite3 *database = m_library.d->handle();
    domain::Result<WorkspaceTransaction> transaction = WorkspaceTransaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const char *sql : {"DELETE FROM workspace_tags WHERE table_id = ?1 AND record_id = ?2",
                            "DELETE FROM workspace_notes WHERE table_id = ?1 AND record_id = ?2"})
        if (const domain::Result<> done = remove(database, sql, annotation); !done)
            return done;
    domain::Result<Statement> tag =
        Statement::prepare(database, "INSERT INTO workspace_tags (table_id, record_id, tag) VALUES (?1, ?2, ?3)");
    domain::Result<Statement> note = Statement::prepare(
        database, "INSERT INTO workspace_notes (table_id, record_id, body, written) VALUES (?1, ?2, ?3, ?4)");
    if (!tag || !note)
        return tl::unexpected(tag ? note.error() : tag.error());
    for (const QString &text : tidied(annotation.tags)) {
        tag->bind(1, annotation.table);
        tag->bind(2, annotation.record);
        tag->bind(3, text);
        if (const domain::Result<> done = tag->run(); !done)
            return done;
    }
    if (!annotation.note.trimmed().isEmpty()) {
        note->bind(1, annotation.table);
        note->bind(2, annotation.record);
        note->bind(3, annotation.note);
        note->bind(4, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
        if (const domain::Result<> done = note->run(); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace storage
