#pragma once

#include "app/catalogue/table.h"
#include "app/query/filter.h"

namespace catalogue {

/// All browsable tables in the order of the contract. Built once, constant, safe from any thread.
[[nodiscard]] const QList<Table> &tables();
[[nodiscard]] const Table *findTable(const QString &id);
/// The tables of the analyst's own work, shown by the same page: `screening`, what a screening found, `changes`,
/// what two editions do not have alike, `views`, the saved views, and `notes`, the records with notes and tags. They
/// stand in no library, see workflows::MemoryTable.
[[nodiscard]] const QList<Table> &workTables();
[[nodiscard]] const Table *findWorkTable(const QString &id);

/// A title in the language of the running program (QCoreApplication::translate in context "catalogue").
[[nodiscard]] QString translated(const char *title);
/// The type's id in the contract: "text", "list_of_links" ...
[[nodiscard]] QString typeId(Type type);

/// `JOINED_id` columns: for every link column x of a table there is a hidden x_id that holds the id(s). It is not part
/// of Table::columns; it can be asked for in files. Returns x, or nullptr if column is no such name.
[[nodiscard]] const Column *linkColumnOfIdColumn(const Table &table, const QString &column);

/// How a facet of the column compares its values: query::choiceOf and withChoice take it. Texts are counted whole and
/// so compared exactly; everything else has ids, for which `column:id` means equals.
[[nodiscard]] query::Comparison facetComparison(const Column &column);

} // namespace catalogue
