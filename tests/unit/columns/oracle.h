#pragma once

#include "tests/unit/columns/sample.h"

/// The slow and plain answers that columns::Table is compared with: row by row, cell by cell, on QString.
namespace sample {

[[nodiscard]] qint64 targetKey(const QString &id);
/// What the cell shows, one text for each element.
[[nodiscard]] QStringList shownTexts(const domain::Cell &cell, const catalogue::Column &column);
/// What `column:x` compares with, for values, booleans and links.
[[nodiscard]] QStringList namesOf(const domain::Cell &cell, const catalogue::Column &column);

[[nodiscard]] bool passes(const domain::Row &row, const query::Filter &filter);
/// Stable; unknown last in both directions.
[[nodiscard]] QList<domain::Row> inOrder(QList<domain::Row> rows, const QList<catalogue::SortKey> &order);
/// The rows laid out, filtered and in order, as positions.
[[nodiscard]] std::vector<columns::Position> answer(const QList<domain::Row> &laidOut, const query::Filter &filter,
                                                    const QList<catalogue::SortKey> &order);
/// Counts by id; the empty id is unknown.
[[nodiscard]] QMap<QString, qint64> facet(const QList<domain::Row> &rows, const query::Filter &filter,
                                          const QString &column);

} // namespace sample
