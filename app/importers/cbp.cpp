#include "app/importers/reading_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// Order of ImportedList::columns.
enum Column { Name, List, Kind, Country, Merchandise, Sector, Status, Listed, NativeName, DetailText };

struct Columns
{
    int date, code, country, merchandise, kind, industry, status, press, entity, remarks;

    explicit Columns(const Header &header)
        : date(header.find("Effective Date"))
        , code(header.find("Country Code"))
        , country(header.find("Country"))
        , merchandise(header.find("Merchandise"))
        , kind(header.find("WRO/Finding"))
        , industry(header.find("Industry"))
        , status(header.find("Status"))
        , press(header.find("Press Release"))
        , entity(header.find("Entity"))
        , remarks(header.find("Remarks"))
    {
    }
};

constexpr std::string_view AlsoKnownAs = "a/k/a ";
constexpr std::string_view Vessel = "Fishing Vessel: ";

/// Where an alias begins in a firm's text, with its comma; npos: there is none.
std::size_t aliasAt(std::string_view text, std::size_t &behind)
{
    const std::size_t at = text.find(AlsoKnownAs);
    if (at == std::string_view::npos)
        return at;
    behind = at + AlsoKnownAs.size();
    std::size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',' || text[end - 1] == '('))
        --end;
    return end;
}

/// Firms are parted by "; " as published, their other names by ", a/k/a ". The row's name keeps the firms; every firm
/// and other name becomes a name to be found by.
void takeEntity(std::string_view published, domain::ImportedRow &row)
{
    std::string text = oneLine(published);
    std::string_view rest = text;
    if (beginsWithWord(rest, Vessel))
        rest.remove_prefix(Vessel.size());
    std::string &name = row.cells[Name];
    int firms = 0;
    const std::string_view country = row.cells[Country];
    eachPart(rest, "; ", [&](std::string_view firm) {
        std::size_t behind = 0;
        std::size_t end = aliasAt(firm, behind);
        const std::string_view first = trimmed(firm.substr(0, end));
        name += firms++ > 0 ? "; " : "";
        name += first;
        row.names.push_back(named(first, country));
        while (end != std::string_view::npos) {
            firm.remove_prefix(behind);
            end = aliasAt(firm, behind);
            if (const std::string_view alias = trimmed(firm.substr(0, end)); !alias.empty())
                row.names.push_back(named(alias, country));
        }
    });
    // One firm's own name is the row's.
    if (firms == 1)
        row.names.erase(row.names.begin());
}

/// Orders on all goods of a country name none: they are called by goods and country.
void nameCountryWide(std::string_view place, domain::ImportedRow &row)
{
    std::string &name = row.cells[Name];
    if (!sameWord(name, "Country-wide") || row.cells[Merchandise].empty())
        return;
    name = row.cells[Merchandise];
    if (!place.empty())
        name.append(" (").append(place).append(", country-wide)");
}

std::optional<Refusal> takeFixed(std::string_view text, int cell, std::string &out,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values,
                                 const QString &expected)
{
    const std::string written = oneLine(text);
    for (const auto &[published, id] : values) {
        if (sameWord(written, published)) {
            out = id;
            return std::nullopt;
        }
    }
    return Refusal{cell, faults::unknownValue(QString::fromStdString(written), expected)};
}

std::optional<Refusal> takeRow(const std::vector<std::string_view> &cells, const Columns &at, domain::ImportedRow &row)
{
    row.cells[List] = "cbp";
    const std::string_view place = trimmed(cellAt(cells, at.country));
    const bool atSea = sameWord(place, "Fishing Vessels");
    const std::string_view code = trimmed(cellAt(cells, at.code));
    row.cells[Country] = country(code.size() == 2 ? code : atSea ? std::string_view() : place);
    appendOneLine(cellAt(cells, at.merchandise), row.cells[Merchandise]);
    appendOneLine(cellAt(cells, at.industry), row.cells[Sector]);
    if (auto refusal = takeFixed(cellAt(cells, at.kind), at.kind, row.cells[Kind],
                                 {{"WRO", "wro"}, {"Finding", "finding"}}, u"WRO, Finding"_s))
        return refusal;
    if (auto refusal = takeFixed(cellAt(cells, at.status), at.status, row.cells[Status],
                                 {{"Active", "active"},
                                  {"Partially Active", "modified"},
                                  {"Modified", "modified"},
                                  {"Inactive", "revoked"},
                                  {"Revoked", "revoked"},
                                  {"", ""}},
                                 u"Active, Partially Active, Inactive"_s))
        return refusal;
    if (auto refusal = takeDate(cellAt(cells, at.date), at.date, DateOrder::MonthDayYear, row.cells[Listed]))
        return refusal;
    takeEntity(cellAt(cells, at.entity), row);
    nameCountryWide(place, row);
    if (row.cells[Name].empty())
        return Refusal{at.entity, faults::noName()};
    takeNativeName(row, row.cells[Name], row.cells[NativeName]);
    Detail detail(row.cells[DetailText]);
    if (atSea)
        row.subject = domain::Subject::Vessel;
    detail.add({}, atSea ? "Fishing vessel" : "");
    detail.add({}, cellAt(cells, at.remarks));
    if (const std::string_view press = trimmed(cellAt(cells, at.press)); press != "N/A")
        detail.add("Press release", press);
    return std::nullopt;
}

} // namespace

domain::Result<> readCbp(Reading &reading)
{
    KnownTable table(reading);
    if (auto opened =
            table.open(u"cbp"_s, {"Effective Date", "Country", "Merchandise", "WRO/Finding", "Status", "Entity"});
        !opened)
        return opened;
    const Columns columns(table.header());
    const domain::ImportedList list{.table = u"listings"_s,
                                    .dataset = u"cbp"_s,
                                    .title = u"CBP Withhold Release Orders and Findings"_s,
                                    .publisher = u"U.S. Customs and Border Protection"_s,
                                    .asOf = {},
                                    .url = u"https://www.cbp.gov/document/stats/withhold-release-orders-findings"_s,
                                    .columns = {u"name"_s, u"list"_s, u"kind"_s, u"country"_s, u"merchandise"_s,
                                                u"sector"_s, u"status"_s, u"listed"_s, u"name_native"_s, u"detail"_s}};
    if (!reading.output.begin(list))
        return {};
    return table.eachRow([&](TableReader &reader) -> std::optional<Refusal> {
        domain::ImportedRow &row = reading.output.blank(reader.line());
        if (auto refusal = takeRow(reader.cells(), columns, row))
            return refusal;
        reading.output.send();
        return std::nullopt;
    });
}

} // namespace importers
