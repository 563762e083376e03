#pragma once

#include "app/storage/statement_p.h"

#include <utility>

namespace storage {

/// A change of the workspace: written whole by commit(), or not at all. Nobody else can write meanwhile. What tables in
/// memory hold stays as it is.
class WorkspaceTransaction
{
public:
    [[nodiscard]] static domain::Result<WorkspaceTransaction> begin(sqlite3 *database)
    {
        if (const domain::Result<> begun = execute(database, "BEGIN IMMEDIATE"); !begun)
            return tl::unexpected(begun.error());
        return WorkspaceTransaction(database);
    }
    ~WorkspaceTransaction()
    {
        if (m_database)
            sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    WorkspaceTransaction(WorkspaceTransaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    WorkspaceTransaction &operator=(WorkspaceTransaction &&other) noexcept
    {
        std::swap(m_database, other.m_database);
        return *this;
    }

    [[nodiscard]] domain::Result<> commit()
    {
        domain::Result<> done = execute(m_database, "COMMIT");
        if (done)
            m_database = nullptr;
        return done;
    }

private:
    explicit WorkspaceTransaction(sqlite3 *database)
        : m_database(database)
    {
    }
    sqlite3 *m_database;
};

} // namespace storage
