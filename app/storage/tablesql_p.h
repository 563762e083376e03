#pragma once

#include "app/catalogue/table.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace storage {

/// How one column of a catalogue table is got, where it is not simply the SQL column of its name.
struct ColumnSql
{
    const char *column;
    /// Of a single value: an expression over `t`. Of a list: a SELECT of (record, element) for records BETWEEN ?1 AND
    /// ?2, ordered by record and then as shown.
    const char *sql;
    bool isList = false;
};

/// A group of links: a SELECT of (target's row number, note) for the record ?1.
struct RelationSql
{
    const char *relation;
    const char *target;
    const char *sql;
    const char *title = nullptr; ///< the target's column that names the link, if another than its title
};

/// A catalogue table in SQL. Tables are named alike on both sides.
struct TableSql
{
    const char *table;
    const char *where; ///< which of its rows are browsed, over `t`; "1" for all
    QList<ColumnSql> columns;
    QList<RelationSql> relations;
};

/// The relations of a table; none for a table that is not known.
[[nodiscard]] QList<RelationSql> relationsOf(QLatin1String table);

/// nullptr if there is none.
[[nodiscard]] const TableSql *tableSql(const QString &table);

/// An SQL expression over the alias for the title of a table's record (`column`: the catalogue column that is shown as
/// title). A link stands for its target's title; a country's name follows the locale.
[[nodiscard]] QByteArray titleSql(const QString &table, const QString &column, const QString &locale,
                                  const QByteArray &alias = "t");

/// Two more SQL expressions over `t`, each with a comma in front: the native title of a record and the country that
/// tells its language, for catalogue::localTitle(); NULL where the title does not follow the locale.
[[nodiscard]] QByteArray localTitleSql(const catalogue::Table &table, const QString &locale);

} // namespace storage
