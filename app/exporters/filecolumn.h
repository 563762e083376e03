#pragma once

#include "app/catalogue/table.h"
#include "app/domain/cell.h"
#include "app/domain/result.h"

namespace exporters {

/// One column of a file: a column of the table, or the ids behind a link column ("country_id").
struct FileColumn
{
    enum class Part { Content, Ids };

    QString id;                                ///< its name in the file
    const catalogue::Column *column = nullptr; ///< lives in the catalogue, for ever
    int index = 0;                             ///< the cell's place in domain::Row::cells
    Part part = Part::Content;
};

/// The columns of a file by their ids, in that order; no ids at all give the table's default columns. An id that the
/// table does not have is an error of kind WrongUse.
[[nodiscard]] domain::Result<QList<FileColumn>> fileColumns(const catalogue::Table &table, const QStringList &ids);

/// Every column that a file of this table can have: those of the table with the ids of its links in front of
/// `unverified` and `sources`, which stay the last two.
[[nodiscard]] QList<FileColumn> allFileColumns(const catalogue::Table &table);

/// The places of the cells that a file of these columns needs, each once.
[[nodiscard]] QList<int> cellsNeeded(const QList<FileColumn> &columns);

/// A number as files hold it: no exponent where it is not needed, no digit that is not needed to read the same number
/// again; a dot whatever the locale. Empty for infinity and what is not a number.
[[nodiscard]] QByteArray numberText(double number);

} // namespace exporters
