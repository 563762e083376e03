#pragma once

#include "app/domain/partialdate.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace domain {

/// A reference to a record of a browsable table, with the title it is shown by.
struct Link
{
    QString id;
    QString title;

    friend bool operator==(const Link &, const Link &) = default;
};

/// The content of one field. std::monostate is "unknown", which is never the same as no, zero or empty.
///
/// QString holds text, or the id of a value; QStringList texts or ids of values; the column's type tells which.
/// An empty list is unknown too and is never stored: readers make monostate of it.
using Cell = std::variant<std::monostate, QString, double, bool, PartialDate, Link, QStringList, QList<Link>>;

[[nodiscard]] inline bool isUnknown(const Cell &cell) { return std::holds_alternative<std::monostate>(cell); }

/// One record of a table as fetched: the cells in the order of the catalogue's columns.
struct Row
{
    qint64 key = 0; ///< the library's row number: for joins and fetching, never shown or kept
    QString id;     ///< the stable id
    QList<Cell> cells;
};

} // namespace domain
