#pragma once

#include "app/storage/recordjson_p.h"
#include "app/storage/rowbuffer_p.h"

namespace storage {

/// Makes changes of records as they are told outside: cells with the titles of their links in a locale.
class ChangeCells
{
public:
    ChangeCells(sqlite3 *database, const ImportTable &table, LinkTitles &titles)
        : m_database(database)
        , m_table(table)
        , m_titles(titles)
    {
    }

    /// Of a record that is added (before nullptr), removed (after nullptr) or changed in the named columns.
    [[nodiscard]] domain::Result<RecordChange> change(const EditionRecord *before, const EditionRecord *after,
                                                      const Carried &columns) const;

private:
    [[nodiscard]] domain::Result<domain::Cell> cell(const ImportField &field, const std::string &value) const;
    [[nodiscard]] static domain::Cell names(const EditionRecord &record);

    sqlite3 *m_database;
    const ImportTable &m_table;
    LinkTitles &m_titles;
};

} // namespace storage
