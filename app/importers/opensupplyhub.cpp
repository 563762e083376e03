#include "app/importers/reading_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// Order of ImportedList::columns.
enum Column { Name, Kind, Country, Description };

struct Part
{
    std::string_view label;
    int column;
};

} // namespace

domain::Result<> readOpenSupplyHub(Reading &reading)
{
    KnownTable table(reading);
    if (auto opened = table.open(u"os-hub"_s, {"os_id", "name", "country_code"}); !opened)
        return opened;
    const Header &header = table.header();
    const int id = header.find("os_id");
    const int name = header.find("name");
    const int code = header.find("country_code");
    const int closed = header.find("is_closed");
    const std::array<Part, 9> parts = {{{"Address", header.find("address")},
                                        {"Sector", header.find("sector")},
                                        {"Parent company", header.find("parent_company")},
                                        {"Facility type", header.find("facility_type")},
                                        {"Processing", header.find("processing_type")},
                                        {"Products", header.find("product_type")},
                                        {"Workers", header.find("number_of_workers")},
                                        {"Contributors", header.find({"contributor (list)", "contributor"})},
                                        {"Contributed", header.find("contribution_date")}}};
    const domain::ImportedList list{.table = u"organisations"_s,
                                    .dataset = u"os-hub"_s,
                                    .title = u"Open Supply Hub facilities"_s,
                                    .publisher = u"Open Supply Hub"_s,
                                    .asOf = {},
                                    .url = u"https://opensupplyhub.org"_s,
                                    .columns = {u"name"_s, u"kind"_s, u"country"_s, u"description"_s}};
    if (!reading.output.begin(list))
        return {};
    std::string joined; // kept for its memory
    return table.eachRow([&](TableReader &reader) -> std::optional<Refusal> {
        const auto &cells = reader.cells();
        domain::ImportedRow &row = reading.output.blank(reader.line());
        row.publisherId = trimmed(cellAt(cells, id));
        appendOneLine(cellAt(cells, name), row.cells[Name]);
        if (row.cells[Name].empty())
            return Refusal{name, faults::noName()};
        row.cells[Kind] = "facility";
        row.cells[Country] = country(cellAt(cells, code));
        Detail detail(row.cells[Description]);
        for (const Part &part : parts) {
            joined.clear();
            eachPart(cellAt(cells, part.column), "|", [&](std::string_view value) {
                joined += joined.empty() ? "" : "; ";
                joined += value;
            });
            detail.add(part.label, joined);
        }
        if (sameWord(trimmed(cellAt(cells, closed)), "true"))
            detail.add({}, "Closed");
        reading.output.send();
        return std::nullopt;
    });
}

} // namespace importers
