#include "app/storage/recordwriter_p.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

QByteArray insertSql(const ImportTable &table)
{
    QByteArray columns = "row, id, edition";
    QByteArray marks = "?1, ?2, ?3";
    int index = 3;
    for (const ImportField &field : table.fields) {
        columns += QByteArray(", ") + field.sql;
        marks += ", ?" + QByteArray::number(++index);
    }
    return QByteArray("INSERT INTO ") + table.table + " (" + columns + ") VALUES (" + marks + ")";
}

std::string columnsJoined(const ImportTable &table, const Carried &columns)
{
    std::string joined;
    for (std::size_t i = 0; i < columns.fields.size(); ++i) {
        if (columns.fields[i])
            joined.append(" ").append(table.fields[i].column);
    }
    if (columns.names)
        joined.append(" ").append(table.namesColumn);
    return joined + ' ';
}

} // namespace

domain::Result<RecordWriter> RecordWriter::prepare(sqlite3 *database, const ImportTable &table,
                                                   const CountryBook &countries)
{
    RecordWriter writer;
    writer.m_database = database;
    writer.m_table = &table;
    writer.m_countries = &countries;
    const QByteArray name = table.table;
    const QByteArray here = " WHERE table_id = '" + name + "' AND record = ?1";
    std::vector<std::pair<Statement *, QByteArray>> wanted{
        {&writer.m_insert, insertSql(table)},
        {&writer.m_delete, "DELETE FROM " + name + " WHERE row = ?1"},
        {&writer.m_deleteCitations, "DELETE FROM citations" + here},
        {&writer.m_deleteMarks, "DELETE FROM unverified" + here},
        {&writer.m_deleteMark, "DELETE FROM unverified" + here + " AND column_id = ?2"},
        {&writer.m_citations, "SELECT s.id FROM citations c JOIN sources s ON s.row = c.source WHERE c.table_id = '" +
                                  name + "' AND c.record = ?1 ORDER BY c.position"},
        {&writer.m_marks, "SELECT column_id, note FROM unverified" + here + " ORDER BY column_id"},
        {&writer.m_insertCitation, "INSERT INTO citations (table_id, record, position, source) SELECT '" + name +
                                       "', ?1, ?2, row FROM sources WHERE id = ?3"},
        {&writer.m_insertMark,
         "INSERT OR REPLACE INTO unverified (table_id, record, column_id, note) VALUES ('" + name + "', ?1, ?2, ?3)"},
        {&writer.m_organisation, "SELECT row FROM organisations WHERE id = ?1"},
        {&writer.m_instrument, "SELECT row FROM instruments WHERE id = ?1"},
    };
    if (table.names) {
        const QByteArray owner = table.namesOwner;
        wanted.emplace_back(&writer.m_insertName,
                            QByteArray("INSERT INTO ") + table.names + " (" + owner +
                                ", position, name, language, script) VALUES (?1, ?2, ?3, ?4, ?5)");
        wanted.emplace_back(&writer.m_deleteNames,
                            QByteArray("DELETE FROM ") + table.names + " WHERE " + owner + " = ?1");
    }
    for (auto &[statement, sql] : wanted) {
        domain::Result<Statement> prepared = Statement::prepare(database, sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return writer;
}

domain::Result<qint64> RecordWriter::rowOf(Statement &lookup, const std::string &id)
{
    lookup.bindStatic(1, id);
    const domain::Result<bool> found = lookup.step();
    if (!found)
        return tl::unexpected(found.error());
    const qint64 row = *found ? lookup.integer(0) : 0;
    lookup.reset();
    return row;
}

domain::Result<> RecordWriter::bindField(Statement &statement, int index, const ImportField &field,
                                         const std::string &value)
{
    qint64 row = 0;
    switch (field.type) {
    case FieldType::Boolean:
        if (value.empty())
            statement.bindNull(index);
        else
            statement.bind(index, qint64(value == "1"));
        return {};
    case FieldType::Country:
        row = m_countries->row(value);
        break;
    case FieldType::Organisation:
    case FieldType::Instrument:
        if (!value.empty()) {
            const auto found = rowOf(field.type == FieldType::Organisation ? m_organisation : m_instrument, value);
            if (!found)
                return tl::unexpected(found.error());
            row = *found;
        }
        break;
    default:
        if (value.empty())
            statement.bindNull(index);
        else
            statement.bindStatic(index, value);
        return {};
    }
    if (row == 0)
        statement.bindNull(index);
    else
        statement.bind(index, row);
    return {};
}

domain::Result<bool> RecordWriter::insert(const EditionRecord &record, qint64 edition, qint64 row, qint64 organisation)
{
    if (row == 0)
        m_insert.bindNull(1);
    else
        m_insert.bind(1, row);
    m_insert.bindStatic(2, record.id);
    m_insert.bind(3, edition);
    for (std::size_t i = 0; i < m_table->fields.size(); ++i) {
        const ImportField &field = m_table->fields[i];
        const int index = static_cast<int>(i) + 4;
        if (field.type == FieldType::Organisation && organisation != 0)
            m_insert.bind(index, organisation);
        else if (const domain::Result<> bound = bindField(m_insert, index, field, record.values[i]); !bound)
            return tl::unexpected(bound.error());
    }
    if (const domain::Result<> done = m_insert.run(); !done) {
        if (sqlite3_extended_errcode(m_database) == SQLITE_CONSTRAINT_UNIQUE)
            return false;
        return tl::unexpected(done.error());
    }
    if (const domain::Result<> done = writeNames(sqlite3_last_insert_rowid(m_database), record); !done)
        return tl::unexpected(done.error());
    return true;
}

domain::Result<> RecordWriter::writeNames(qint64 row, const EditionRecord &record)
{
    qint64 position = 0;
    for (const domain::ImportedName &name : record.names) {
        m_insertName.bind(1, row);
        m_insertName.bind(2, position++);
        m_insertName.bindStatic(3, name.text);
        for (const auto &[index, text] : {std::pair(4, &name.language), std::pair(5, &name.script)}) {
            if (text->empty())
                m_insertName.bindNull(index);
            else
                m_insertName.bindStatic(index, *text);
        }
        if (const domain::Result<> done = m_insertName.run(); !done)
            return done;
    }
    return {};
}

domain::Result<Statement *> RecordWriter::updateOf(const std::vector<bool> &fields)
{
    if (const auto known = m_updates.find(fields); known != m_updates.end())
        return &known->second;
    QByteArray sets;
    int index = 1;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i])
            sets += (sets.isEmpty() ? "" : ", ") + QByteArray(m_table->fields[i].sql) + " = ?" +
                    QByteArray::number(++index);
    }
    domain::Result<Statement> prepared =
        Statement::prepare(m_database, QByteArray("UPDATE ") + m_table->table + " SET " + sets + " WHERE row = ?1");
    if (!prepared)
        return tl::unexpected(prepared.error());
    if (m_updates.size() > 200) // as many kinds of change as rows: then they need not all be kept
        m_updates.clear();
    return &m_updates.emplace(fields, std::move(*prepared)).first->second;
}

domain::Result<> RecordWriter::update(qint64 row, const EditionRecord &record, const Carried &columns)
{
    if (std::find(columns.fields.begin(), columns.fields.end(), true) != columns.fields.end()) {
        const domain::Result<Statement *> statement = updateOf(columns.fields);
        if (!statement)
            return tl::unexpected(statement.error());
        (*statement)->bind(1, row);
        int index = 1;
        for (std::size_t i = 0; i < columns.fields.size(); ++i) {
            if (!columns.fields[i])
                continue;
            const domain::Result<> bound = bindField(**statement, ++index, m_table->fields[i], record.values[i]);
            if (!bound)
                return bound;
        }
        if (const domain::Result<> done = (*statement)->run(); !done)
            return done;
    }
    if (!columns.names)
        return {};
    m_deleteNames.bind(1, row);
    if (const domain::Result<> done = m_deleteNames.run(); !done)
        return done;
    return writeNames(row, record);
}

domain::Result<> RecordWriter::remove(qint64 row)
{
    for (Statement *statement :
         {&m_deleteCitations, &m_deleteMarks, m_table->names ? &m_deleteNames : nullptr, &m_delete}) {
        if (!statement)
            continue;
        statement->bind(1, row);
        if (const domain::Result<> done = statement->run(); !done)
            return done;
    }
    return {};
}

/// As JSON, empty where there are none; of the columns alone where they are given.
domain::Result<std::string> RecordWriter::marks(qint64 row, const Carried *columns)
{
    const std::string wanted = columns ? columnsJoined(*m_table, *columns) : std::string();
    std::string json;
    m_marks.bind(1, row);
    for (;;) {
        const domain::Result<bool> mark = m_marks.step();
        if (!mark)
            return tl::unexpected(mark.error());
        if (!*mark)
            break;
        const std::string column(m_marks.view(0));
        if (columns && wanted.find(' ' + column + ' ') == std::string::npos)
            continue;
        json += json.empty() ? "[[" : ",[";
        appendJsonText(json, column);
        json += ',';
        appendJsonText(json, m_marks.view(1));
        json += ']';
    }
    return json.empty() ? json : json + ']';
}

domain::Result<> RecordWriter::addCompany(qint64 row, std::string &object)
{
    std::string sources;
    m_citations.bind(1, row);
    for (;;) {
        const domain::Result<bool> source = m_citations.step();
        if (!source)
            return tl::unexpected(source.error());
        if (!*source)
            break;
        sources += sources.empty() ? "[" : ",";
        appendJsonText(sources, m_citations.view(0));
    }
    if (!sources.empty())
        addMember(object, "sources", sources + ']');
    const domain::Result<std::string> unverified = marks(row, nullptr);
    if (!unverified)
        return tl::unexpected(unverified.error());
    if (!unverified->empty())
        addMember(object, "unverified", *unverified);
    return {};
}

domain::Result<> RecordWriter::takeMarks(qint64 row, const Carried &columns, std::string &object)
{
    const domain::Result<std::string> unverified = marks(row, &columns);
    if (!unverified)
        return tl::unexpected(unverified.error());
    if (unverified->empty())
        return {};
    addMember(object, "unverified", *unverified);
    for (std::size_t i = 0; i <= columns.fields.size(); ++i) {
        const bool isNames = i == columns.fields.size();
        if (isNames ? !columns.names : !columns.fields[i])
            continue;
        m_deleteMark.bind(1, row);
        m_deleteMark.bindStatic(2, isNames ? m_table->namesColumn : m_table->fields[i].column);
        if (const domain::Result<> done = m_deleteMark.run(); !done)
            return done;
    }
    return {};
}

domain::Result<> RecordWriter::restoreCompany(qint64 row, const QJsonObject &object)
{
    qint64 position = 0;
    const QJsonArray sources = object.value("sources"_L1).toArray();
    for (const auto source : sources) {
        m_insertCitation.bind(1, row);
        m_insertCitation.bind(2, position++);
        m_insertCitation.bind(3, source.toString());
        if (const domain::Result<> done = m_insertCitation.run(); !done)
            return done;
    }
    const QJsonArray unverified = object.value("unverified"_L1).toArray();
    for (const auto mark : unverified) {
        m_insertMark.bind(1, row);
        m_insertMark.bind(2, mark.toArray().at(0).toString());
        if (const QString note = mark.toArray().at(1).toString(); note.isEmpty())
            m_insertMark.bindNull(3);
        else
            m_insertMark.bind(3, note);
        if (const domain::Result<> done = m_insertMark.run(); !done)
            return done;
    }
    return {};
}

} // namespace storage
