#pragma once

#include "app/domain/result.h"
#include "app/storage/library.h"

#include <QString>

struct sqlite3;

namespace storage {

/// How a connection treats the file.
enum class Mode {
    Read,    ///< mode=ro, query_only; works on read-only files and folders and leaves nothing beside them
    Write,   ///< write-ahead log while open; goes back to one plain file when the last one closes
    Private, ///< writing to a file that nobody else knows yet: rollback journal
};

/// A connection to a library file: the only place where one is opened, with everything that guards it.
///
/// Set on each: foreign_keys, trusted_schema off, defensive mode, triggers and views off, cell_size_check, a limit on
/// the length of a value, a busy timeout. Never creates a file. Bound to the thread that opened it.
class Connection
{
public:
    [[nodiscard]] static domain::Result<Connection> open(const QString &path, Mode mode);
    Connection() = default;
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    QString m_name;
    sqlite3 *m_handle = nullptr;
    Mode m_mode = Mode::Read;
};

/// One consistent view of the file for as long as it lives; inside another one it does nothing.
class ReadTransaction
{
public:
    explicit ReadTransaction(sqlite3 *database);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    sqlite3 *m_database;
    bool m_isOurs = false;
};

} // namespace storage
