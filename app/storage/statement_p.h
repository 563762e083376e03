#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QString>

#include <string_view>

#include <sqlite3.h>

namespace storage {

/// The error of a database handle as a value: what was being done, and what SQLite says about it.
[[nodiscard]] domain::Error sqliteError(sqlite3 *database, int code);

/// A prepared statement of SQLite's C interface: finalized when it goes, bound to its handle's thread.
///
/// Quicker than QSqlQuery by the QVariants it does not make; views it hands out live until the next step().
class Statement
{
public:
    Statement() = default;
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement(Statement &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    Statement &operator=(Statement &&other) noexcept
    {
        std::swap(m_statement, other.m_statement);
        return *this;
    }

    [[nodiscard]] static domain::Result<Statement> prepare(sqlite3 *database, const QByteArray &sql);

    void bind(int index, qint64 value) { sqlite3_bind_int64(m_statement, index, value); }
    void bind(int index, double value) { sqlite3_bind_double(m_statement, index, value); }
    void bind(int index, const QByteArray &utf8);
    void bind(int index, const QString &text) { bind(index, text.toUtf8()); }
    /// Without a copy: the bytes must stay until the statement has run.
    void bindStatic(int index, std::string_view utf8);
    void bindNull(int index) { sqlite3_bind_null(m_statement, index); }

    /// True: a row stands ready; false: at the end, and reset for the next run.
    [[nodiscard]] domain::Result<bool> step();
    /// Runs to the end, rows dropped.
    [[nodiscard]] domain::Result<> run();
    void reset() { sqlite3_reset(m_statement); }

    [[nodiscard]] bool isNull(int column) const { return type(column) == SQLITE_NULL; }
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(m_statement, column); }
    [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(m_statement, column); }
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] int columnCount() const { return sqlite3_column_count(m_statement); }

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// Runs statements without parameters and rows, one after another.
[[nodiscard]] domain::Result<> execute(sqlite3 *database, const QByteArray &sql);
/// The first column of the first row as a number or text; 0 or empty without a row.
[[nodiscard]] domain::Result<qint64> integerOf(sqlite3 *database, const QByteArray &sql);
[[nodiscard]] domain::Result<QString> textOf(sqlite3 *database, const QByteArray &sql);

} // namespace storage
