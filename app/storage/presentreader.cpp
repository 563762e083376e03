#include "app/storage/presentreader_p.h"

namespace storage {

namespace {

QByteArray fieldsSql(const ImportTable &table, bool isWhole)
{
    QByteArray sql = "SELECT t.row, t.id";
    for (const ImportField &field : table.fields) {
        const QByteArray column = QByteArray("t.") + field.sql;
        if (!isWhole && !field.isImportable)
            sql += ", NULL";
        else if (field.type == FieldType::Organisation)
            sql += ", (SELECT o.id FROM organisations o WHERE o.row = " + column + ")";
        else if (field.type == FieldType::Instrument)
            sql += ", (SELECT i.id FROM instruments i WHERE i.row = " + column + ")";
        else
            sql += ", " + column;
    }
    return sql + " FROM " + table.table + " t ";
}

} // namespace

domain::Result<PresentReader> PresentReader::prepare(sqlite3 *database, const ImportTable &table,
                                                     const CountryBook &countries)
{
    PresentReader reader;
    reader.m_table = &table;
    reader.m_countries = &countries;
    struct Wanted
    {
        Statement &statement;
        QByteArray sql;
    };
    std::vector<Wanted> wanted;
    wanted.push_back({reader.m_all, fieldsSql(table, false) + "WHERE t.edition = ?1 ORDER BY t.row"});
    wanted.push_back({reader.m_byRow, fieldsSql(table, true) + "WHERE t.row = ?1"});
    wanted.push_back({reader.m_byId, fieldsSql(table, true) + "WHERE t.id = ?1"});
    if (table.names) {
        const QByteArray owner = table.namesOwner;
        wanted.push_back({reader.m_allNames, "SELECT n." + owner + ", n.name, n.language, n.script FROM " +
                                                 table.table + " t JOIN " + table.names + " n ON n." + owner +
                                                 " = t.row WHERE t.edition = ?1 ORDER BY t.row, n.position"});
        wanted.push_back({reader.m_names, "SELECT " + owner + ", name, language, script FROM " + table.names +
                                              " WHERE " + owner + " = ?1 ORDER BY position"});
    }
    for (Wanted &each : wanted) {
        domain::Result<Statement> prepared = Statement::prepare(database, each.sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        each.statement = std::move(*prepared);
    }
    return reader;
}

void PresentReader::take(const Statement &row, bool isWhole, EditionRecord &record) const
{
    record.row = row.integer(0);
    record.id = row.view(1);
    record.values.resize(m_table->fields.size());
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const ImportField &field = m_table->fields[i];
        const int column = static_cast<int>(i) + 2;
        if (field.type == FieldType::Country)
            record.values[i] = m_countries->id(row.integer(column));
        else if (isWhole || field.isImportable)
            record.values[i] = row.view(column);
        else
            record.values[i].clear();
    }
    record.names.clear();
}

domain::ImportedName PresentReader::name(const Statement &row, int first)
{
    return {.text = std::string(row.view(first)),
            .language = std::string(row.view(first + 1)),
            .script = std::string(row.view(first + 2))};
}

domain::Result<> PresentReader::forEach(qint64 edition, const std::function<bool(EditionRecord &)> &visit)
{
    m_all.bind(1, edition);
    bool hasName = false;
    const auto advance = [&]() -> domain::Result<> {
        const domain::Result<bool> next = m_allNames.step();
        if (!next)
            return tl::unexpected(next.error());
        hasName = *next;
        return {};
    };
    if (m_table->names) {
        m_allNames.bind(1, edition);
        if (const domain::Result<> first = advance(); !first)
            return first;
    }
    EditionRecord record;
    domain::Result<> done;
    for (;;) {
        const domain::Result<bool> row = m_all.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        take(m_all, false, record);
        while (done && hasName && m_allNames.integer(0) <= record.row) {
            if (m_allNames.integer(0) == record.row)
                record.names.push_back(name(m_allNames, 1));
            done = advance();
        }
        if (!done || !visit(record))
            break;
    }
    m_all.reset();
    if (m_table->names)
        m_allNames.reset();
    return done;
}

domain::Result<EditionRecord> PresentReader::single(Statement &statement)
{
    EditionRecord record;
    const domain::Result<bool> row = statement.step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return record;
    take(statement, true, record);
    statement.reset();
    if (!m_table->names)
        return record;
    m_names.bind(1, record.row);
    for (;;) {
        const domain::Result<bool> next = m_names.step();
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return record;
        record.names.push_back(name(m_names, 1));
    }
}

domain::Result<EditionRecord> PresentReader::record(qint64 row)
{
    m_byRow.bind(1, row);
    return single(m_byRow);
}

domain::Result<EditionRecord> PresentReader::record(const std::string &id)
{
    m_byId.bind(1, QByteArray::fromStdString(id));
    return single(m_byId);
}

} // namespace storage
