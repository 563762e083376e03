#pragma once

#include "app/catalogue/table.h"
#include "app/domain/cell.h"

/// A table with one column of each type: id, text, number, flag, day, place (link), kind (value), names (list of
/// text), places (list of links), unverified, sources.
const catalogue::Table &sampleTable();

/// A row of it in which all is unknown but the id.
domain::Row emptyRow(const QString &id);

/// Sets one cell by its column.
void set(domain::Row &row, const QString &column, domain::Cell cell);

/// A row in which every cell is known.
domain::Row fullRow();

/// The partial date of an ISO text that is one.
domain::PartialDate date(const char *iso);
