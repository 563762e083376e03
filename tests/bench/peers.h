#pragma once

#include <QString>

#include <memory>

struct sqlite3;

/// The same questions put to what one would use instead, on the same file.
namespace bench {

/// SQLite through its C interface: one LIKE over the texts of the row into a temporary table, then the count and three
/// GROUP BY over that table, which is the quickest way it has.
class SqliteLike
{
public:
    explicit SqliteLike(const QString &library);
    ~SqliteLike();
    /// The rows that hold the word, their facets by kind, country and parent counted too; -1 after an error.
    [[nodiscard]] qint64 ask(const QString &word);

private:
    sqlite3 *m_database = nullptr;
};

/// QSqlTableModel under a QSortFilterProxyModel that looks into every column.
class QtModels
{
public:
    explicit QtModels(const QString &library);
    ~QtModels();
    [[nodiscard]] double loadMilliseconds() const;
    [[nodiscard]] qint64 ask(const QString &word);

private:
    struct Models;
    std::unique_ptr<Models> m_models;
};

} // namespace bench
