#include "app/storage/changenotes_p.h"

namespace storage {

domain::Result<ChangeNotes> ChangeNotes::prepare(sqlite3 *database, qint64 former)
{
    ChangeNotes notes;
    notes.m_former = former;
    domain::Result<Statement> insert = Statement::prepare(
        database, "INSERT INTO edition_changes (edition, table_id, record_id, change, before, after) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return tl::unexpected(insert.error());
    notes.m_insert = std::move(*insert);
    return notes;
}

domain::Result<> ChangeNotes::note(const ImportTable &table, const std::string &id, const char *change,
                                   const std::string *before, const std::string *after)
{
    if (m_former == 0)
        return {};
    m_insert.bind(1, m_former);
    m_insert.bindStatic(2, table.table);
    m_insert.bindStatic(3, id);
    m_insert.bindStatic(4, change);
    for (const auto &[index, json] : {std::pair(5, before), std::pair(6, after)}) {
        if (json)
            m_insert.bindStatic(index, *json);
        else
            m_insert.bindNull(index);
    }
    return m_insert.run();
}

domain::Result<> ChangeNotes::added(const ImportTable &table, const std::string &id)
{
    return note(table, id, "added", nullptr, nullptr);
}

domain::Result<> ChangeNotes::removed(const ImportTable &table, const std::string &id, const std::string &before)
{
    return note(table, id, "removed", &before, nullptr);
}

domain::Result<> ChangeNotes::changed(const ImportTable &table, const std::string &id, const std::string &before,
                                      const std::string &after)
{
    return note(table, id, "changed", &before, &after);
}

} // namespace storage
