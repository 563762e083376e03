#include "app/storage/reader_p.h"

namespace storage {

namespace {

using catalogue::Type;

void emitCell(const Statement &row, int index, int column, Type type, CellSink &sink)
{
    const int stored = row.type(index);
    if (stored == SQLITE_NULL || stored == SQLITE_BLOB)
        return;
    switch (type) {
    case Type::Number:
        if (stored != SQLITE_TEXT)
            sink.number(column, row.real(index));
        return;
    case Type::Boolean:
        if (stored == SQLITE_INTEGER)
            sink.boolean(column, row.integer(index) != 0);
        return;
    case Type::Link:
    case Type::ListOfLinks:
        if (const qint64 key = row.integer(index); stored == SQLITE_INTEGER && key > 0 && key <= largestKey)
            sink.link(column, key);
        return;
    default:
        break;
    }
    const std::string_view text = row.view(index);
    if (text.empty())
        return;
    if (type == Type::Date)
        sink.date(column, text);
    else if (type == Type::Value || type == Type::ListOfValues)
        sink.value(column, text);
    else
        sink.text(column, text);
}

const ColumnSql *ownSql(const TableSql &table, const QString &column)
{
    for (const ColumnSql &sql : table.columns) {
        if (QLatin1String(sql.column) == column)
            return &sql;
    }
    return nullptr;
}

} // namespace

domain::Result<TableReader> TableReader::prepare(sqlite3 *database, const catalogue::Table &table)
{
    TableReader reader;
    const TableSql *sql = tableSql(table.id);
    if (!sql)
        return tl::unexpected(domain::Error{.message = QStringLiteral("no such table: %1").arg(table.id)});
    QByteArray select = "SELECT t.row, " + QByteArray(sql->where);
    for (int i = 0; i < table.columns.size(); ++i) {
        const catalogue::Column &column = table.columns.at(i);
        const ColumnSql *own = ownSql(*sql, column.id);
        if (!own || !own->isList) {
            select += ", " + (own ? QByteArray(own->sql) : "t.\"" + column.id.toLatin1() + '"');
            reader.m_fields.push_back({i, column.type});
            continue;
        }
        const QByteArray list = QByteArray(own->sql).replace("%T", sql->table);
        domain::Result<Statement> statement = Statement::prepare(database, list);
        if (!statement)
            return tl::unexpected(statement.error());
        reader.m_lists.push_back({{i, column.type}, std::move(*statement)});
        reader.m_sql += list + '\n';
    }
    select += " FROM " + QByteArray(sql->table) + " t WHERE t.row BETWEEN ?1 AND ?2 ORDER BY t.row";
    domain::Result<Statement> rows = Statement::prepare(database, select);
    if (!rows)
        return tl::unexpected(rows.error());
    reader.m_rows = std::move(*rows);
    reader.m_sql += select;
    return reader;
}

domain::Result<> TableReader::advance(List &list)
{
    const domain::Result<bool> row = list.statement.step();
    if (!row)
        return tl::unexpected(row.error());
    list.record = *row ? list.statement.integer(0) : largestKey + 1;
    return {};
}

domain::Result<> TableReader::emitList(List &list, qint64 key, CellSink &sink)
{
    while (list.record <= key) {
        if (list.record == key)
            emitCell(list.statement, 1, list.field.column, list.field.type, sink);
        if (domain::Result<> done = advance(list); !done)
            return done;
    }
    return {};
}

domain::Result<bool> TableReader::read(qint64 first, qint64 last, CellSink &sink, const ReadControl &control)
{
    domain::Result<bool> done = run(first, last, sink, control);
    m_rows.reset();
    for (List &list : m_lists)
        list.statement.reset();
    return done;
}

/// Binds all statements and puts those of wanted lists on their first element.
domain::Result<> TableReader::begin(qint64 first, qint64 last, const ReadControl &control)
{
    m_rows.bind(1, first);
    m_rows.bind(2, last);
    for (List &list : m_lists) {
        list.record = largestKey + 1;
        if (!control.columns.empty() && !control.columns[static_cast<std::size_t>(list.field.column)])
            continue;
        list.statement.bind(1, first);
        list.statement.bind(2, last);
        if (domain::Result<> done = advance(list); !done)
            return done;
    }
    return {};
}

domain::Result<bool> TableReader::run(qint64 first, qint64 last, CellSink &sink, const ReadControl &control)
{
    if (const domain::Result<> begun = begin(first, last, control); !begun)
        return tl::unexpected(begun.error());
    const auto isWanted = [&](const Field &field) {
        return control.columns.empty() || control.columns[static_cast<std::size_t>(field.column)];
    };
    for (qint64 count = 0;; ++count) {
        if (count % 1024 == 0 && control.proceed && !control.proceed())
            return false;
        const domain::Result<bool> row = m_rows.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return true;
        const qint64 key = m_rows.integer(0);
        if ((control.browsedOnly && m_rows.integer(1) == 0) || (control.wants && !control.wants(key)))
            continue;
        sink.beginRow(key);
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            if (isWanted(m_fields[i]))
                emitCell(m_rows, static_cast<int>(i) + 2, m_fields[i].column, m_fields[i].type, sink);
        }
        for (List &list : m_lists) {
            if (const domain::Result<> done = emitList(list, key, sink); !done)
                return tl::unexpected(done.error());
        }
        if (!sink.endRow())
            return false;
    }
}

} // namespace storage
