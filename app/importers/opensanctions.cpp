#include "app/importers/opensanctions_p.h"

using namespace Qt::StringLiterals;

namespace importers {

namespace opensanctions {

domain::ImportedList list()
{
    return {.table = u"listings"_s,
            .dataset = u"opensanctions"_s,
            .title = u"OpenSanctions"_s,
            .publisher = u"OpenSanctions"_s,
            .asOf = {},
            .url = u"https://www.opensanctions.org/datasets/"_s,
            .columns = {u"name"_s, u"list"_s, u"kind"_s, u"country"_s, u"status"_s, u"listed"_s, u"delisted"_s,
                        u"authority"_s, u"name_native"_s, u"detail"_s}};
}

} // namespace opensanctions

namespace {

using opensanctions::eachNested;

struct Columns
{
    int id, schema, name, aliases, birth, countries, addresses, identifiers, sanctions, programmes, dataset;

    explicit Columns(const Header &header)
        : id(header.find("id"))
        , schema(header.find("schema"))
        , name(header.find("name"))
        , aliases(header.find("aliases"))
        , birth(header.find("birth_date"))
        , countries(header.find("countries"))
        , addresses(header.find("addresses"))
        , identifiers(header.find("identifiers"))
        , sanctions(header.find("sanctions"))
        , programmes(header.find("program_ids"))
        , dataset(header.find("dataset"))
    {
    }
};

/// A sanction's text is program, reason, status, start and end, whatever is known of them, joined by " - ". The first
/// date in it is taken as the start, and the earliest start of all sanctions as the day of the listing.
std::string startOf(std::string_view sanctions)
{
    std::string earliest;
    eachNested(sanctions, [&](std::string_view sanction) {
        std::string date;
        bool found = false;
        eachPart(sanction, " - ", [&](std::string_view part) {
            const bool isDate = part.size() >= 4 && part.size() <= 10 && part[0] >= '1' && part[0] <= '2' &&
                                readDate(part, DateOrder::YearMonthDay, date) == DateOutcome::Read;
            if (isDate && !found && (earliest.empty() || date < earliest))
                earliest = date;
            found = found || isDate;
        });
    });
    return earliest;
}

std::string joined(std::string_view cell)
{
    std::string text;
    eachNested(cell, [&](std::string_view value) {
        text += text.empty() ? "" : "; ";
        text += value;
    });
    return text;
}

std::optional<Refusal> take(const std::vector<std::string_view> &cells, const Columns &at, domain::ImportedRow &row)
{
    using namespace opensanctions;
    row.publisherId = trimmed(cellAt(cells, at.id));
    appendOneLine(cellAt(cells, at.name), row.cells[Name]);
    if (row.publisherId.empty())
        return Refusal{at.id, faults::missingMember(u"id"_s)};
    if (row.cells[Name].empty())
        return Refusal{at.name, faults::noName()};
    row.cells[List] = "opensanctions";
    row.cells[Status] = "active";
    int countries = 0;
    eachNested(cellAt(cells, at.countries), [&](std::string_view code) {
        if (countries++ == 0)
            row.cells[Country] = country(code);
    });
    const std::string_view sanctions = cellAt(cells, at.sanctions);
    if (!sanctions.empty()) {
        row.cells[Kind] = "sanctions";
        row.cells[Listed] = startOf(sanctions);
    }
    row.cells[Authority] = joined(cellAt(cells, at.programmes));
    eachNested(cellAt(cells, at.aliases),
               [&](std::string_view alias) { row.names.push_back(named(alias, row.cells[Country])); });
    takeNativeName(row, row.cells[Name], row.cells[NativeName]);
    Detail detail(row.cells[DetailText]);
    row.subject = subjectOf(cellAt(cells, at.schema));
    detail.add("Type", cellAt(cells, at.schema));
    detail.add("Sanctions", joined(sanctions));
    detail.add("Born", joined(cellAt(cells, at.birth)));
    detail.add("Countries", countries > 1 ? joined(cellAt(cells, at.countries)) : std::string());
    detail.add("Addresses", joined(cellAt(cells, at.addresses)));
    detail.add("Identifiers", joined(cellAt(cells, at.identifiers)));
    detail.add("Datasets", cellAt(cells, at.dataset));
    return std::nullopt;
}

} // namespace

domain::Result<> readOpenSanctions(Reading &reading)
{
    const QByteArray beginning = reading.input.beginning(4096);
    const qsizetype brace = beginning.indexOf('{');
    const qsizetype quote = beginning.indexOf('"');
    if (brace >= 0 && (quote < 0 || brace < quote))
        return readFtmLines(reading);
    KnownTable table(reading);
    if (auto opened = table.open(u"opensanctions"_s, {"id", "schema", "name", "aliases"}); !opened)
        return opened;
    const Columns columns(table.header());
    if (!reading.output.begin(opensanctions::list()))
        return {};
    return table.eachRow([&](TableReader &reader) -> std::optional<Refusal> {
        domain::ImportedRow &row = reading.output.blank(reader.line());
        if (auto refusal = take(reader.cells(), columns, row))
            return refusal;
        reading.output.send();
        return std::nullopt;
    });
}

} // namespace importers
