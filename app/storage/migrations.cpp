#include "app/storage/migrations.h"

#include "app/storage/dialect.h"
#include "app/storage/statement_p.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

domain::Result<Migration> readMigration(const QString &path, const QString &name)
{
    QFile file(path);
    bool isNumber = false;
    const int number = name.left(4).toInt(&isNumber);
    if (!isNumber || !file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(domain::Error{
            .message =
                QCoreApplication::translate("storage", "The program's own schema file %1 cannot be read").arg(name),
            .remedy = QCoreApplication::translate("storage", "Install Assay again"),
            .file = path});
    }
    return Migration{.number = number, .name = name, .sql = QString::fromUtf8(file.readAll())};
}

/// One step inside its own transaction.
domain::Result<> applyStep(sqlite3 *database, const Migration &step)
{
    domain::Result<> done = execute(database, "BEGIN IMMEDIATE");
    if (!done)
        return done;
    for (const QString &statement : statements(schemaText(step.sql, Dialect::Sqlite))) {
        done = execute(database, statement.toUtf8());
        if (!done)
            break;
    }
    if (done)
        done = execute(database, "PRAGMA user_version = " + QByteArray::number(step.number));
    if (done)
        done = execute(database, "COMMIT");
    if (!done) {
        domain::Error error = done.error();
        sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
        error.message = QCoreApplication::translate("storage", "The library cannot be brought to version %1 (%2): %3")
                            .arg(QString::number(step.number), step.name, error.message);
        return tl::unexpected(error);
    }
    return {};
}

using Definitions = QMap<QString, QString>; // "table organisations" -> its SQL as it was typed

domain::Result<Definitions> definitionsOf(sqlite3 *database)
{
    domain::Result<Statement> rows = Statement::prepare(database, "SELECT type, name, sql FROM sqlite_schema");
    if (!rows)
        return tl::unexpected(rows.error());
    Definitions definitions;
    for (;;) {
        const domain::Result<bool> row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return definitions;
        const QString name = rows->text(1);
        if (name == "sqlite_stat1"_L1) // what ANALYZE leaves behind; it only guides the choice of an index
            continue;
        definitions.insert(rows->text(0) + u' ' + name, rows->text(2));
    }
}

domain::Result<Definitions> definitionsBy(const Schema &schema, int version)
{
    sqlite3 *memory = nullptr;
    const int code = sqlite3_open(":memory:", &memory);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> closing(memory, sqlite3_close);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(memory, code));
    const auto steps = schema.migrations().first(std::min<qsizetype>(version, schema.version()));
    if (const domain::Result<> made = migrate(memory, Schema::of(steps)); !made)
        return tl::unexpected(made.error());
    return definitionsOf(memory);
}

/// Of the names and texts, in their order.
QByteArray fingerprintOf(const Definitions &definitions)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = definitions.begin(); it != definitions.end(); ++it) {
        const QString definition = it.key() + u'\n' + *it + u'\n';
        hash.addData(definition.toUtf8());
    }
    return hash.result().toHex();
}

domain::Error strange(const QString &what)
{
    return {.message = what,
            .remedy = QCoreApplication::translate(
                "storage",
                "Use only libraries that Assay made. Move the file away, so that a new one is made, or put a "
                "backup copy in its place")};
}

} // namespace

domain::Result<Schema> Schema::load(const QString &folder)
{
    Schema schema;
    const QStringList names = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const domain::Result<Migration> step = readMigration(folder + u'/' + name, name);
        if (!step)
            return tl::unexpected(step.error());
        schema.m_migrations << *step;
        if (step->number != schema.version()) {
            return tl::unexpected(domain::Error{
                .message = QCoreApplication::translate("storage", "The program's schema files do not count from 1: %1")
                               .arg(name),
                .remedy = QCoreApplication::translate("storage", "Install Assay again"),
                .file = folder});
        }
    }
    if (names.isEmpty()) {
        return tl::unexpected(
            domain::Error{.message = QCoreApplication::translate("storage", "The program's schema files are missing"),
                          .remedy = QCoreApplication::translate("storage", "Install Assay again"),
                          .file = folder});
    }
    return schema;
}

Schema Schema::of(QList<Migration> migrations)
{
    Schema schema;
    schema.m_migrations = std::move(migrations);
    return schema;
}

domain::Result<> migrate(sqlite3 *database, const Schema &schema)
{
    const domain::Result<qint64> version = integerOf(database, "PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    for (const Migration &step : schema.migrations()) {
        if (step.number <= *version)
            continue;
        if (const domain::Result<> done = applyStep(database, step); !done)
            return done;
    }
    return {};
}

domain::Result<QByteArray> fingerprint(sqlite3 *database)
{
    return definitionsOf(database).map(fingerprintOf);
}

domain::Result<> checkDefinitions(sqlite3 *database, const Schema &schema, int version)
{
    const domain::Result<Definitions> found = definitionsOf(database);
    if (!found)
        return tl::unexpected(found.error());
    if (version == schema.version() &&
        fingerprintOf(*found) == knownDefinitions) // saves each start the making of a library to compare with
        return {};
    const domain::Result<Definitions> expected = definitionsBy(schema, version);
    if (!expected)
        return tl::unexpected(expected.error());
    for (auto it = found->begin(); it != found->end(); ++it) {
        const auto known = expected->find(it.key());
        if (known == expected->end())
            return tl::unexpected(strange(
                QCoreApplication::translate("storage", "The library holds something that Assay did not make: %1")
                    .arg(it.key())));
        if (normalized(*known) != normalized(*it))
            return tl::unexpected(strange(
                QCoreApplication::translate("storage", "The library is not built as expected: %1").arg(it.key())));
    }
    for (auto it = expected->begin(); it != expected->end(); ++it) {
        if (!found->contains(it.key()))
            return tl::unexpected(
                strange(QCoreApplication::translate("storage", "The library lacks a part: %1").arg(it.key())));
    }
    return {};
}

} // namespace storage
