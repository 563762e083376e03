#pragma once

#include "app/catalogue/table.h"
#include "app/domain/cell.h"

namespace workflows {

/// A cell as people read it, in the program's language: values and links by their titles, lists joined by "; ", dates
/// in ISO form, yes and no. Unknown is the empty text; the caller says what stands for it.
[[nodiscard]] QString cellText(const catalogue::Column &column, const domain::Cell &cell);

/// The ISO codes of the countries that a row's links name: one for each such column, the first of a list.
[[nodiscard]] QStringList countriesOf(const catalogue::Table &table, const domain::Row &row);

/// The title by which a record is shown to readers of a locale, see catalogue::localTitle(); empty if it is unknown.
[[nodiscard]] QString recordTitle(const catalogue::Table &table, const domain::Row &row, const QString &locale);

} // namespace workflows
