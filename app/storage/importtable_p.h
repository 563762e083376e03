#pragma once

#include "app/domain/importedrow.h"

#include <QString>

#include <string>
#include <vector>

namespace storage {

/// How the content of a column is kept in SQL and told outside: as text, 0 or 1, or the row number of a target.
enum class FieldType { Text, Date, Boolean, Number, Country, Organisation, Instrument };

/// A column of a table whose records come in editions.
struct ImportField
{
    const char *column; ///< of the catalogue
    const char *sql;    ///< of the SQL table
    FieldType type;
    bool isImportable; ///< an importer may give it; others are kept as they are
};

/// A table that editions can be imported into.
struct ImportTable
{
    const char *table;
    std::vector<ImportField> fields; ///< the name first
    const char *names;               ///< SQL table of other names; nullptr: there is none
    const char *namesOwner;          ///< its column that leads to the record
    const char *namesColumn;         ///< of the catalogue

    /// The place of a catalogue column in fields, or -1.
    [[nodiscard]] int indexOf(std::string_view column) const;
};

/// nullptr where no editions can be imported into the table.
[[nodiscard]] const ImportTable *importTable(const QString &table);
/// The ids of the tables that editions can be imported into.
[[nodiscard]] QStringList importTables();

/// A record between the input and SQL. Values are UTF-8, empty where unknown, in the order of ImportTable::fields: a
/// boolean is "1" or "0", a link is the id of its target.
struct EditionRecord
{
    qint64 row = 0;  ///< in the library; 0: not there
    qint64 line = 0; ///< in the input
    std::string id;
    std::vector<std::string> values;
    std::vector<domain::ImportedName> names;
    domain::Subject subject = domain::Subject::Unknown; ///< of what comes in; the library does not keep it
};

/// The record as bytes, for a scratch file, and back. unpack() takes only what pack() made; record is replaced.
void pack(const EditionRecord &record, std::string &out);
void unpack(std::string_view bytes, EditionRecord &record);

} // namespace storage
