#pragma once

#include "app/domain/result.h"

#include <QList>
#include <QString>

namespace importers {

/// From which column of the input a column of ours is filled.
struct MappedColumn
{
    QString target = {};    ///< id of a column of the table, or "id" for the publisher's own id
    QString source = {};    ///< name of the column in the input's header
    QString separator = {}; ///< of lists: between their elements; empty: the cell is one element
    QString dateOrder = {}; ///< of dates written with numbers: "dmy", "mdy", "ymd"; empty: ISO, or what is beyond doubt

    friend bool operator==(const MappedColumn &, const MappedColumn &) = default;
};

/// How a table of any make becomes rows of ours. Kept as a JSON file:
///
///     {"table": "listings", "dataset": "my-list", "title": "My list",
///      "columns": {"name": "Lieferant", "country": "Land", "id": "Nr",
///                  "aliases": {"column": "Alias", "separator": ";"},
///                  "listed": {"column": "Datum", "dates": "dmy"}}}
struct Mapping
{
    QString table = {};
    QString dataset = {};
    QString title = {}; ///< may be empty
    QList<MappedColumn> columns = {};

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// A column that can be filled.
struct TargetColumn
{
    QString id;
    enum class Kind { Text, Names, Country, Date, Boolean } kind = Kind::Text;
    bool needed = false;
};
/// The ids of the tables that rows can be mapped into: listings, organisations, goods.
[[nodiscard]] QStringList mappableTables();
/// What can be filled in a table, in the order of its columns; "id" first. Empty for a table that cannot be mapped to.
[[nodiscard]] QList<TargetColumn> targetColumns(const QString &table);

/// Reads a mapping file. The error names line and column, what is not understood, and the nearest word that would be.
[[nodiscard]] domain::Result<Mapping> readMapping(const QByteArray &json, const QString &file);
/// The file's text, the same for the same mapping.
[[nodiscard]] QByteArray writeMapping(const Mapping &mapping);
/// Whether the input's header has what the mapping names; the error offers the nearest names.
[[nodiscard]] domain::Result<> checkMapping(const Mapping &mapping, const QStringList &header);
/// A mapping from what the header's names mean in English, German, Japanese, Chinese, Spanish, French, Portuguese and
/// Italian, for the user to look over. Columns that nothing speaks for stay out.
[[nodiscard]] Mapping proposeMapping(const QString &table, const QStringList &header);
/// How well the name of each column speaks for a target: from 1000 on it is a word for it, from 500 on it begins with
/// one, from 1 on it holds one; 0: nothing speaks for it.
[[nodiscard]] QList<int> headerFits(const QString &target, const QStringList &header);

} // namespace importers
