#pragma once

#include "app/storage/import.h"
#include "app/storage/statement_p.h"

namespace storage {

/// A change of the published material: all of it or nothing, whatever happens to the program meanwhile. Taken back
/// unless it was committed.
class WriteTransaction
{
public:
    explicit WriteTransaction(sqlite3 *database)
        : m_database(database)
    {
    }
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;

    /// Waits up to a minute for another program that writes; `waiting` is called while it does.
    [[nodiscard]] domain::Result<> begin(const std::stop_token &stop, const std::function<void()> &waiting = {});
    /// Counts the reference version up, by which tables in memory are found to be old, and commits.
    [[nodiscard]] domain::Result<> commit();

private:
    void end();

    sqlite3 *m_database;
    bool m_isOpen = false;
};

/// The state of the published material; changes with every commit.
[[nodiscard]] domain::Result<qint64> referenceVersion(sqlite3 *database);

} // namespace storage
