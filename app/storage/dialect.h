#pragma once

#include <QString>
#include <QStringList>

namespace storage {

/// The database engines that the schema is written for. Only SQLite is connected in this build; the other one is kept
/// honest by a test of its schema text.
enum class Dialect { Sqlite, PostgreSql };

/// The text of a migration as the engine wants it: `{clustered}` filled in, column types renamed.
[[nodiscard]] QString schemaText(const QString &migration, Dialect dialect);

/// The single statements of a script, comments taken off, without the closing semicolons. Quotes are respected.
[[nodiscard]] QStringList statements(const QString &script);

/// A statement with comments taken off and every stretch of white space outside quotes made one blank (none beside
/// brackets and commas), so that two spellings of the same definition compare equal.
[[nodiscard]] QString normalized(const QString &statement);

} // namespace storage
