#pragma once

#include "app/catalogue/table.h"

/// What the descriptions of the tables share. One file describes one table; catalogue.cpp puts them in order.
namespace catalogue {

Table instrumentsTable();
Table organisationsTable();
Table countriesTable();
Table listingsTable();
Table goodsTable();
Table casesTable();
Table eventsTable();
Table ratificationsTable();
Table indicatorsTable();
Table sourcesTable();
Table screeningTable();
Table changesTable();
Table viewsTable();
Table notesTable();

/// Can be filtered and sorted by, but is asked for by name only.
inline constexpr Uses Extra = Use::Filterable | Use::Sortable;
/// In files by default, on screen when the user asks for it.
inline constexpr Uses InFiles = Extra | Use::Default;
/// In files, and on screen at the first start.
inline constexpr Uses OnScreen = InFiles | Use::Shown;

// On screen, in average characters: what an ISO date, a count and a word take with some air around them.
inline constexpr int DateWidth = 11;
inline constexpr int CountWidth = 8;
inline constexpr int WordWidth = 11;
inline constexpr int RestOfWidth = 0;

/// The first column of every table.
Column idColumn();
/// The last columns of every table but `sources`: which columns are unverified, and what the record rests on.
QList<Column> provenanceColumns();

} // namespace catalogue
