#pragma once

#include "app/storage/importtable_p.h"
#include "app/storage/statement_p.h"

namespace storage {

/// Writes down for a former edition by which changes the next one came out of it.
class ChangeNotes
{
public:
    /// former: row number of the former edition; 0: there is none, and nothing is noted.
    [[nodiscard]] static domain::Result<ChangeNotes> prepare(sqlite3 *database, qint64 former);

    [[nodiscard]] domain::Result<> added(const ImportTable &table, const std::string &id);
    [[nodiscard]] domain::Result<> removed(const ImportTable &table, const std::string &id, const std::string &before);
    [[nodiscard]] domain::Result<> changed(const ImportTable &table, const std::string &id, const std::string &before,
                                           const std::string &after);
    [[nodiscard]] bool areKept() const { return m_former != 0; }

private:
    [[nodiscard]] domain::Result<> note(const ImportTable &table, const std::string &id, const char *change,
                                        const std::string *before, const std::string *after);

    qint64 m_former = 0;
    Statement m_insert;
};

} // namespace storage
