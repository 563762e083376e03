#pragma once

#include "app/importers/reading_p.h"

/// What both ages of the CSV and the JSON of the Consolidated Screening List have in common.
namespace importers::csl {

/// Order of ImportedList::columns.
enum Column { Name, List, Kind, Country, Region, Sector, Status, Listed, Delisted, Authority, NativeName, DetailText };

/// One entry as published, its lists already cut. Views into the input.
struct Entry
{
    std::string_view id, source, number, type, name, title, notice, startDate, endDate, requirement, policy, remarks,
        vesselFlag, vesselOwner, vesselType, callSign;
    std::string country; ///< of the first address, by code
    std::string region;
    std::string programmes, addresses, nationalities, citizenships, birthDates, birthPlaces, ids; ///< joined by "; "
    std::vector<std::string> otherNames;
};

[[nodiscard]] domain::ImportedList list();
/// The kind of listing that a source stands for: "Entity List (EL) - Bureau of Industry and Security" is entity_list.
[[nodiscard]] std::string_view kindOf(std::string_view source);
/// Fills the row; the reading says as of which day. refusal.cell: one of DateCells, for the caller to name.
enum DateCell { StartDate, EndDate, NameCell };
[[nodiscard]] std::optional<Refusal> fill(const Entry &entry, const Reading &reading, domain::ImportedRow &row);

} // namespace importers::csl
