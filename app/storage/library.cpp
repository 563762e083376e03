#include "app/storage/library.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/storage/backup.h"
#include "app/storage/inspection.h"
#include "app/storage/library_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

tl::unexpected<domain::Error> at(const QString &path, domain::Error error)
{
    error.file = path;
    return tl::unexpected(std::move(error));
}

/// Refuses what is not to be written to before anything is.
domain::Result<> checkWritable(const QString &path)
{
    const QFileInfo file(path);
    if (file.isWritable() && QFileInfo(file.absolutePath()).isWritable())
        return {};
    return tl::unexpected(domain::Error{
        .message = QCoreApplication::translate("storage", "The library may only be read"),
        .remedy =
            QCoreApplication::translate("storage", "Give yourself the right to write to the file and its folder, or "
                                                   "copy it to a place of your own"),
        .file = path});
}

/// A crash while writing leaves a journal that only a writing connection can play back.
bool wantsRecovery(sqlite3 *database)
{
    sqlite3_extended_result_codes(database, 1);
    const int code = sqlite3_exec(database, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
    return code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY || code == SQLITE_READONLY_CANTINIT;
}

/// Opens for reading and looks inside. The version is 0 where only a writer can tell.
domain::Result<int> versionOf(const Connection &connection, const Schema &schema, qint64 size, Access access)
{
    const domain::Result<int> version = inspectDatabase(connection.handle(), schema, size);
    if (version || !wantsRecovery(connection.handle()))
        return version;
    if (access == Access::ReadWrite)
        return 0;
    return tl::unexpected(domain::Error{
        .message = QCoreApplication::translate("storage", "Writing to the library was cut short"),
        .remedy = QCoreApplication::translate("storage", "Open it once in the window, which puts it right")});
}

/// `version` is what a reader found a moment ago; 0: look again.
domain::Result<Connection> openForWriting(const QString &path, const Schema &schema, qint64 size, int version)
{
    if (const domain::Result<> writable = checkWritable(path); !writable)
        return tl::unexpected(writable.error());
    domain::Result<Connection> connection = Connection::open(path, Mode::Write);
    if (!connection)
        return connection;
    sqlite3 *database = connection->handle();
    if (version == 0) {
        const domain::Result<int> recovered = inspectDatabase(database, schema, size);
        if (!recovered)
            return tl::unexpected(recovered.error());
        version = *recovered;
    }
    if (version == schema.version())
        return connection;
    if (const auto copy = makeBackup(database, path, QDateTime::currentDateTimeUtc()); !copy)
        return tl::unexpected(copy.error());
    if (const domain::Result<> done = migrate(database, schema); !done)
        return tl::unexpected(done.error());
    return connection;
}

} // namespace

domain::Error cancelled()
{
    return {.message = QCoreApplication::translate("storage", "Cancelled")};
}

Library::Library(std::unique_ptr<Private> d)
    : d(std::move(d))
{
}

Library::~Library() = default;

domain::Result<std::unique_ptr<Library>> Library::open(const QString &path, Access access)
{
    if (path.contains("://"_L1)) {
        return at(path, {.message = QCoreApplication::translate("storage",
                                                                "PostgreSQL libraries are not supported by this build"),
                         .remedy = QCoreApplication::translate("storage", "Name a library file")});
    }
    const domain::Result<Schema> schema = Schema::load();
    if (!schema)
        return tl::unexpected(schema.error());
    if (const domain::Result<> seen = inspectFile(path, *schema); !seen)
        return tl::unexpected(seen.error());
    const qint64 size = QFileInfo(path).size();
    domain::Result<Connection> connection = Connection::open(path, Mode::Read);
    if (!connection)
        return at(path, connection.error());
    domain::Result<int> version = versionOf(*connection, *schema, size, access);
    if (!version)
        return at(path, version.error());
    if (access == Access::ReadWrite) {
        *connection = Connection();
        connection = openForWriting(path, *schema, size, *version);
        if (!connection)
            return at(path, connection.error());
    } else if (*version < schema->version()) {
        return at(path, {.message = QCoreApplication::translate("storage", "The library was made by an older Assay"),
                         .remedy = QCoreApplication::translate(
                             "storage", "Open it once in the window, which brings it up to date after a backup copy")});
    }
    sqlite3_exec(connection->handle(), "PRAGMA cache_size = -16384", nullptr, nullptr, nullptr); // 16 MB
    auto d = std::make_unique<Private>();
    d->connection = std::move(*connection);
    d->path = path;
    d->version = schema->version();
    const domain::Result<QString> created = textOf(d->handle(), "SELECT value FROM library_info WHERE key = 'created'");
    if (!created)
        return at(path, created.error());
    d->created = *created;
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

QString Library::path() const
{
    return d->path;
}

int Library::schemaVersion() const
{
    return d->version;
}

QString Library::created() const
{
    return d->created;
}

domain::Result<TableReader *> Library::Private::reader(const catalogue::Table &table)
{
    if (const auto found = readers.find(table.id); found != readers.end())
        return &found->second;
    domain::Result<TableReader> made = TableReader::prepare(handle(), table);
    if (!made)
        return at(path, made.error());
    return &readers.emplace(table.id, std::move(*made)).first->second;
}

LinkTitles &Library::Private::titlesOf(const QString &locale)
{
    const domain::Result<qint64> now = integerOf(handle(), "PRAGMA data_version");
    if (!now || *now != dataVersion) {
        for (auto &[name, known] : titles)
            known.forget();
        dataVersion = now ? *now : -1;
    }
    return titles.try_emplace(locale, handle(), locale).first->second;
}

domain::Result<qint64> Library::Private::largestRow(const catalogue::Table &table) const
{
    return integerOf(handle(), "SELECT max(row) FROM " + table.id.toLatin1());
}

domain::Result<qint64> Library::rowCount(const catalogue::Table &table) const
{
    const TableSql *sql = tableSql(table.id);
    if (!sql)
        return tl::unexpected(domain::Error{.message = u"no such table: %1"_s.arg(table.id)});
    return integerOf(d->handle(), "SELECT count(*) FROM " + table.id.toLatin1() + " t WHERE " + sql->where);
}

domain::Result<qint64> Library::approximateRowCount(const catalogue::Table &table) const
{
    return d->largestRow(table);
}

domain::Result<bool> Library::backUpDaily() const
{
    const domain::Result<qint64> own = integerOf(d->handle(), "SELECT EXISTS (SELECT 1 FROM workspace_notes) OR EXISTS "
                                                              "(SELECT 1 FROM workspace_tags) OR EXISTS "
                                                              "(SELECT 1 FROM workspace_views) OR EXISTS "
                                                              "(SELECT 1 FROM workspace_supplier_lists) OR EXISTS "
                                                              "(SELECT 1 FROM workspace_screening_record)");
    if (!own)
        return tl::unexpected(own.error());
    if (*own == 0)
        return false;
    const domain::Result<QString> copy = makeDailyBackup(d->handle(), d->path, QDateTime::currentDateTimeUtc());
    if (!copy)
        return tl::unexpected(copy.error());
    return !copy->isEmpty();
}

domain::Result<std::optional<qint64>> Library::key(const catalogue::Table &table, const QString &id) const
{
    domain::Result<Statement> statement =
        Statement::prepare(d->handle(), "SELECT row FROM " + table.id.toLatin1() + " WHERE id = ?1");
    if (!statement)
        return at(d->path, statement.error());
    statement->bind(1, id);
    const domain::Result<bool> row = statement->step();
    if (!row)
        return at(d->path, row.error());
    return *row ? std::optional(statement->integer(0)) : std::nullopt;
}

QStringList Library::nearestIds(const catalogue::Table &table, const QString &id) const
{
    // All ids of a small table; of a large one those that stand beside it in the alphabet.
    const domain::Result<qint64> rows = d->largestRow(table);
    const bool isSmall = rows && *rows <= 20'000;
    const QByteArray from = "SELECT id FROM " + table.id.toLatin1();
    const QByteArrayList queries = isSmall ? QByteArrayList{from + " WHERE ?1 <> ''"_ba}
                                           : QByteArrayList{from + " WHERE id >= ?1 ORDER BY id LIMIT 500",
                                                            from + " WHERE id < ?1 ORDER BY id DESC LIMIT 500"};
    QStringList ids;
    for (const QByteArray &sql : queries) {
        domain::Result<Statement> statement = Statement::prepare(d->handle(), sql);
        if (!statement)
            return {};
        statement->bind(1, id);
        for (domain::Result<bool> row = statement->step(); row && *row; row = statement->step())
            ids << statement->text(0);
    }
    return catalogue::nearest(id, ids);
}

} // namespace storage
