#include "tests/bench/peers.h"

#include "tests/bench/measure.h"

#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlTableModel>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

qint64 steps(sqlite3 *database, const char *sql, const QByteArray &pattern)
{
    sqlite3_stmt *statement = nullptr;
    qint64 rows = -1;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK) {
        if (!pattern.isEmpty())
            sqlite3_bind_text(statement, 1, pattern.constData(), -1, SQLITE_TRANSIENT);
        rows = 0;
        while (sqlite3_step(statement) == SQLITE_ROW)
            rows += sqlite3_column_int64(statement, 0);
    }
    sqlite3_finalize(statement);
    return rows;
}

} // namespace

SqliteLike::SqliteLike(const QString &library)
{
    sqlite3_open_v2(library.toUtf8().constData(), &m_database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(m_database, "PRAGMA cache_size=-1500000; PRAGMA mmap_size=4000000000; PRAGMA temp_store=MEMORY",
                 nullptr, nullptr, nullptr);
}

SqliteLike::~SqliteLike()
{
    sqlite3_close(m_database);
}

qint64 SqliteLike::ask(const QString &word)
{
    steps(m_database, "DROP TABLE IF EXISTS temp.hits", {});
    steps(m_database,
          "CREATE TEMP TABLE hits AS SELECT o.kind, o.country, o.parent FROM organisations o "
          "LEFT JOIN countries c ON c.row = o.country "
          "WHERE o.name LIKE ?1 OR o.description LIKE ?1 OR o.name_native LIKE ?1 OR o.id LIKE ?1 OR c.name LIKE ?1 "
          "OR EXISTS (SELECT 1 FROM organisation_names n WHERE n.organisation = o.row AND n.name LIKE ?1)",
          QByteArray('%' + word.toUtf8() + '%'));
    for (const char *facet : {"SELECT count(*), kind FROM temp.hits GROUP BY kind",
                              "SELECT count(*), country FROM temp.hits GROUP BY country",
                              "SELECT count(*), parent FROM temp.hits GROUP BY parent"})
        (void)steps(m_database, facet, {});
    return steps(m_database, "SELECT count(*) FROM temp.hits", {});
}

struct QtModels::Models
{
    QSqlDatabase database;
    std::unique_ptr<QSqlTableModel> table;
    std::unique_ptr<QSortFilterProxyModel> proxy;
    double loading = 0;
};

QtModels::QtModels(const QString &library)
    : m_models(std::make_unique<Models>())
{
    Models &m = *m_models;
    m.database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bench"_s);
    m.database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    m.database.setDatabaseName(library);
    m.database.open();
    m.loading = milliseconds([&] {
        m.table = std::make_unique<QSqlTableModel>(nullptr, m.database);
        m.table->setTable(u"organisations"_s);
        m.table->select();
        while (m.table->canFetchMore())
            m.table->fetchMore();
    });
    m.proxy = std::make_unique<QSortFilterProxyModel>();
    m.proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m.proxy->setFilterKeyColumn(-1);
    m.proxy->setSourceModel(m.table.get());
    (void)m.proxy->rowCount();
}

QtModels::~QtModels()
{
    m_models->proxy.reset();
    m_models->table.reset();
    m_models->database = {};
    QSqlDatabase::removeDatabase(u"bench"_s);
}

double QtModels::loadMilliseconds() const
{
    return m_models->loading;
}

qint64 QtModels::ask(const QString &word)
{
    m_models->proxy->setFilterFixedString(word);
    return m_models->proxy->rowCount();
}

} // namespace bench
