#pragma once

#include "app/catalogue/table.h"

namespace catalogue {

/// The fixed set of a name ("instrument_kind", "listing_status", "list" ...); empty if there is none. "role" is no
/// column's: it holds the words at the right edge of links, such as "co_administers".
[[nodiscard]] const QList<Value> &vocabulary(const QString &name);
/// The value's title in the program's language; the id itself where an imported list brings a value unknown here.
[[nodiscard]] QString valueTitle(const QString &vocabularyName, const QString &id);
/// The title in English whatever the program's language: filters may name a value in either.
[[nodiscard]] QString englishValueTitle(const QString &vocabularyName, const QString &id);
/// How a boolean is shown, and found by its word, in the program's language.
[[nodiscard]] QString booleanTitle(bool value);
/// The word that stands for an empty field of this column: that its content is not known or, of a list that is joined
/// from the library itself, that there is none here. In the program's language.
[[nodiscard]] QString emptyTitle(const Column &column);
/// The names of all fixed sets, for checks of the whole catalogue.
[[nodiscard]] QStringList vocabularyNames();

} // namespace catalogue
