#include "app/storage/connection_p.h"

#include "app/storage/statement_p.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int busyMilliseconds = 2000;
constexpr int longestValue = 16 * 1024 * 1024; // bytes; no text of ours comes near

/// A write-ahead log wants to make files beside the library even for reading. Where it cannot, and none is left behind,
/// the file does not change either.
bool isFixed(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const QFileInfo log(path + u"-wal"_s);
    return !folder.isWritable() && (!log.exists() || log.size() == 0);
}

QString address(const QString &path, Mode mode)
{
    QString text = QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/:"));
    if (!text.startsWith(u'/'))
        text.prepend(u'/');
    text = "file:"_L1 + text + (mode == Mode::Read ? "?mode=ro"_L1 : "?mode=rw"_L1);
    if (mode == Mode::Read && isFixed(path))
        text += "&immutable=1"_L1;
    return text;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

domain::Result<> guard(sqlite3 *database, Mode mode)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longestValue);
    domain::Result<> done = execute(database, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                                              "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY");
    if (done && mode == Mode::Read)
        done = execute(database, "PRAGMA query_only = ON");
    if (done && mode == Mode::Write) {
        // Busy while somebody reads: then this connection works as well with a journal, only less side by side.
        sqlite3_busy_timeout(database, busyMilliseconds / 10);
        sqlite3_exec(database, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
        sqlite3_busy_timeout(database, busyMilliseconds);
    }
    return done;
}

} // namespace

domain::Result<Connection> Connection::open(const QString &path, Mode mode)
{
    Connection connection;
    connection.m_name = u"library-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    connection.m_mode = mode;
    domain::Result<> done;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection.m_name);
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds));
        database.setDatabaseName(address(path, mode));
        if (database.open())
            connection.m_handle = handleOf(database);
    }
    if (!connection.m_handle)
        done = tl::unexpected(sqliteError(nullptr, SQLITE_CANTOPEN));
    else
        done = guard(connection.m_handle, mode);
    if (!done) {
        domain::Error error = done.error();
        error.file = path;
        return tl::unexpected(error);
    }
    return connection;
}

Connection::Connection(Connection &&other) noexcept
    : m_name(std::exchange(other.m_name, {}))
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_mode(other.m_mode)
{
}

Connection &Connection::operator=(Connection &&other) noexcept
{
    std::swap(m_name, other.m_name);
    std::swap(m_handle, other.m_handle);
    std::swap(m_mode, other.m_mode);
    return *this;
}

Connection::~Connection()
{
    if (m_name.isEmpty())
        return;
    if (m_handle && m_mode == Mode::Write) { // at rest a library is one file; fails without harm while others use it
        sqlite3_busy_timeout(m_handle, 0);
        sqlite3_exec(m_handle, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    }
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

ReadTransaction::ReadTransaction(sqlite3 *database)
    : m_database(database)
    , m_isOurs(sqlite3_get_autocommit(database) != 0)
{
    if (m_isOurs)
        sqlite3_exec(m_database, "BEGIN", nullptr, nullptr, nullptr);
}

ReadTransaction::~ReadTransaction()
{
    if (m_isOurs)
        sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr); // nothing was written
}

} // namespace storage
