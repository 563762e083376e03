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

/// When a sanction, or all of them together, began and ended; empty: unknown, or not.
struct Period
{
    std::string start = {}, end = {};
};

/// A sanction's text is program, reason, status, start and end, whatever is known of them, joined by " - ". So the
/// dates stand at its end, a date in the reason does not; one alone is the start.
Period periodOf(std::string_view sanction)
{
    std::vector<std::string> dates;
    std::string date;
    eachPart(sanction, " - ", [&](std::string_view part) {
        const bool isDate = part.size() >= 4 && part.size() <= 10 && part[0] >= '1' && part[0] <= '2' &&
                            readDate(part, DateOrder::YearMonthDay, date) == DateOutcome::Read;
        if (isDate)
            dates.push_back(date);
        else
            dates.clear();
    });
    if (dates.empty())
        return {};
    if (dates.size() == 1)
        return {.start = dates.back()};
    return {.start = dates[dates.size() - 2], .end = dates.back()};
}

/// From the earliest start; over, with the latest end, once all sanctions are.
Period periodOfAll(std::string_view sanctions, const Options &options)
{
    Period all;
    bool goesOn = false;
    eachNested(sanctions, [&](std::string_view sanction) {
        const Period each = periodOf(sanction);
        if (!each.start.empty() && (all.start.empty() || each.start < all.start))
            all.start = each.start;
        goesOn = goesOn || !hasPassed(each.end, options);
        all.end = std::max(all.end, each.end);
    });
    if (goesOn)
        all.end.clear();
    return all;
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

std::optional<Refusal> take(const std::vector<std::string_view> &cells, const Columns &at, const Options &options,
                            domain::ImportedRow &row)
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
        const Period period = periodOfAll(sanctions, options);
        row.cells[Listed] = period.start;
        row.cells[Delisted] = period.end;
        if (!period.end.empty())
            row.cells[Status] = "revoked";
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
        if (auto refusal = take(reader.cells(), columns, reading.options, row))
            return refusal;
        reading.output.send();
        return std::nullopt;
    });
}

} // namespace importers
