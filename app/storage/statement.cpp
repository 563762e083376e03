#include "app/storage/statement_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

domain::Error sqliteError(sqlite3 *database, int code)
{
    const char *said = database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    const QString detail = QString::fromUtf8(said);
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {.message = QCoreApplication::translate("storage", "The library is in use by another program"),
                .remedy = QCoreApplication::translate("storage", "Wait until it is done, or close it, and try again")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_TOOBIG:
        return {.message = QCoreApplication::translate("storage", "The library is damaged (%1)").arg(detail),
                .remedy = QCoreApplication::translate(
                    "storage", "Move the file away, so that a new one is made, or put a backup copy in its place")};
    case SQLITE_FULL:
        return {.message = QCoreApplication::translate("storage", "The disk is full"),
                .remedy = QCoreApplication::translate("storage", "Free some space and try again")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {.message = QCoreApplication::translate("storage", "The library may not be written to (%1)").arg(detail),
                .remedy = QCoreApplication::translate("storage",
                                                      "Give yourself the right to write to the file and its folder")};
    case SQLITE_INTERRUPT:
        return {.message = QCoreApplication::translate("storage", "Cancelled")};
    case SQLITE_CANTOPEN:
        return {.message = QCoreApplication::translate("storage", "The library cannot be opened (%1)").arg(detail),
                .remedy = QCoreApplication::translate("storage", "Check the rights of the file and its folder")};
    case SQLITE_IOERR:
        return {.message =
                    QCoreApplication::translate("storage", "The library cannot be read or written (%1)").arg(detail),
                .remedy = QCoreApplication::translate("storage", "Check the disk and the space left on it")};
    default:
        return {.message = QCoreApplication::translate("storage", "The library refuses a request (%1)").arg(detail),
                .remedy = QCoreApplication::translate(
                    "storage", "Move the file away, so that a new one is made, or put a backup copy in its place")};
    }
}

domain::Result<Statement> Statement::prepare(sqlite3 *database, const QByteArray &sql)
{
    Statement statement;
    const int code = sqlite3_prepare_v2(database, sql.constData(), static_cast<int>(sql.size()) + 1,
                                        &statement.m_statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(database, code));
    return statement;
}

void Statement::bind(int index, const QByteArray &utf8)
{
    sqlite3_bind_text64(m_statement, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindStatic(int index, std::string_view utf8)
{
    sqlite3_bind_text64(m_statement, index, utf8.data(), utf8.size(), SQLITE_STATIC, SQLITE_UTF8);
}

domain::Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    const domain::Error error = sqliteError(sqlite3_db_handle(m_statement), code);
    sqlite3_reset(m_statement);
    return tl::unexpected(error);
}

domain::Result<> Statement::run()
{
    for (;;) {
        const domain::Result<bool> row = step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
    }
}

std::string_view Statement::view(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!bytes)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

QString Statement::text(int column) const
{
    const std::string_view bytes = view(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

domain::Result<> execute(sqlite3 *database, const QByteArray &sql)
{
    const int code = sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(database, code));
    return {};
}

domain::Result<qint64> integerOf(sqlite3 *database, const QByteArray &sql)
{
    domain::Result<Statement> statement = Statement::prepare(database, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const domain::Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

domain::Result<QString> textOf(sqlite3 *database, const QByteArray &sql)
{
    domain::Result<Statement> statement = Statement::prepare(database, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const domain::Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->text(0) : QString();
}

} // namespace storage
