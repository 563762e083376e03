#pragma once

#include "app/domain/result.h"

#include <QList>
#include <QString>

#include <functional>

struct sqlite3;

namespace storage {

/// What marks a file as a library of Assay: SQLite's application_id, "ASSY".
inline constexpr int applicationId = 0x41535359;

/// One numbered step of the schema. Number 1 is the first; a library's user_version is the number of its last step.
struct Migration
{
    int number = 0;
    QString name; ///< "0001-reference.sql"
    QString sql;  ///< with the dialect's tokens still in
};

/// The schema as numbered migrations. A plain value.
class Schema
{
public:
    /// Reads NNNN-name.sql files of a folder, by default those of the program. Numbers count from 1 without a gap.
    [[nodiscard]] static domain::Result<Schema> load(const QString &folder = QStringLiteral(":/schema"));
    [[nodiscard]] static Schema of(QList<Migration> migrations);

    [[nodiscard]] int version() const { return static_cast<int>(m_migrations.size()); }
    [[nodiscard]] const QList<Migration> &migrations() const { return m_migrations; }

private:
    QList<Migration> m_migrations;
};

/// Brings a database from the version it has to the schema's, one transaction a step. A step that fails is taken back
/// whole; the error names it. Called after a backup.
[[nodiscard]] domain::Result<> migrate(sqlite3 *database, const Schema &schema);

/// The fingerprint of what the program's whole schema defines. A change of the schema changes it (tst_schema tells
/// how).
inline constexpr QByteArrayView knownDefinitions = "3a532c7ba96c2898f98fa20102c568538858df5b9d8df3dff6fc183c8bd6e554";

/// SHA-256, in hexadecimal digits, over all that a database defines: kinds, names and texts as they were typed.
[[nodiscard]] domain::Result<QByteArray> fingerprint(sqlite3 *database);

/// Whether everything that the database defines, and nothing else, was created by the schema's first `version` steps:
/// no table, trigger, view, index or column of strangers. The error names the first difference.
[[nodiscard]] domain::Result<> checkDefinitions(sqlite3 *database, const Schema &schema, int version);

} // namespace storage
