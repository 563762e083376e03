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

/// Whether everything that the database defines, and nothing else, was created by the schema's first `version` steps:
/// no table, trigger, view, index or column of strangers. The error names the first difference.
[[nodiscard]] domain::Result<> checkDefinitions(sqlite3 *database, const Schema &schema, int version);

} // namespace storage
