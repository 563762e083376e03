#include "app/importers/csl_p.h"
#include "app/importers/encoding_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace importers {

namespace csl {

domain::ImportedList list()
{
    return {.table = u"listings"_s,
            .dataset = u"csl"_s,
            .title = u"Consolidated Screening List"_s,
            .publisher = u"U.S. International Trade Administration"_s,
            .asOf = {},
            .url = u"https://www.trade.gov/consolidated-screening-list"_s,
            .columns = {u"name"_s, u"list"_s, u"kind"_s, u"country"_s, u"region"_s, u"sector"_s, u"status"_s,
                        u"listed"_s, u"delisted"_s, u"authority"_s, u"name_native"_s, u"detail"_s}};
}

std::string_view kindOf(std::string_view source)
{
    // By the short name in brackets, which outlives rewordings of the long one.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 14> Kinds = {{
        {"(EL)", "entity_list"},
        {"(SDN)", "specially_designated"},
        {"(MEU)", "military_end_user"},
        {"(UVL)", "unverified"},
        {"(DPL)", "denied_person"},
        {"(ISN)", "nonproliferation"},
        {"(DTC)", "itar_debarred"},
        {"(CAP)", "capta"},
        {"(FSE)", "sanctions_evader"},
        {"(CMIC)", "military_industrial"},
        {"(NS-MBS List)", "menu_based"},
        {"(MBS)", "menu_based"},
        {"(PLC)", "legislative_council"},
        {"(SSI)", "sectoral"},
    }};
    for (const auto &[mark, kind] : Kinds) {
        if (source.find(mark) != std::string_view::npos)
            return kind;
    }
    return {};
}

std::optional<Refusal> fill(const Entry &entry, const Reading &reading, domain::ImportedRow &row)
{
    row.publisherId = trimmed(entry.id);
    appendOneLine(entry.name, row.cells[Name]);
    if (row.cells[Name].empty())
        return Refusal{NameCell, faults::noName()};
    row.cells[List] = "csl";
    row.cells[Kind] = kindOf(entry.source);
    row.cells[Country] = entry.country;
    row.cells[Region] = entry.region;
    if (auto refusal = takeDate(entry.startDate, StartDate, DateOrder::YearMonthDay, row.cells[Listed]))
        return refusal;
    if (auto refusal = takeDate(entry.endDate, EndDate, DateOrder::YearMonthDay, row.cells[Delisted]))
        return refusal;
    // An end that is still to come ends nothing yet.
    std::string planned;
    const bool isOver = hasPassed(row.cells[Delisted], reading.options);
    if (!isOver)
        planned.swap(row.cells[Delisted]);
    row.cells[Status] = isOver ? "revoked" : "active";
    appendOneLine(entry.notice, row.cells[Authority]);
    for (const std::string &name : entry.otherNames)
        row.names.push_back(named(name, row.cells[Country]));
    takeNativeName(row, row.cells[Name], row.cells[NativeName]);

    Detail detail(row.cells[DetailText]);
    detail.add({}, entry.source);
    row.subject = subjectOf(entry.type);
    detail.add("Type", entry.type);
    detail.add("Programmes", entry.programmes);
    detail.add("Title", entry.title);
    detail.add("Ends", planned);
    detail.add("Addresses", entry.addresses);
    detail.add("Licence requirement", entry.requirement);
    detail.add("Licence policy", entry.policy);
    detail.add("Nationalities", entry.nationalities);
    detail.add("Citizenships", entry.citizenships);
    detail.add("Born", entry.birthDates);
    detail.add("Place of birth", entry.birthPlaces);
    detail.add("Vessel type", entry.vesselType);
    detail.add("Flag", entry.vesselFlag);
    detail.add("Vessel owner", entry.vesselOwner);
    detail.add("Call sign", entry.callSign);
    detail.add("Identifiers", entry.ids);
    detail.add({}, entry.remarks);
    return std::nullopt;
}

} // namespace csl

namespace {

using csl::Entry;

struct Columns
{
    int id, source, number, type, programmes, name, title, addresses, notice, startDate, endDate, requirement, policy,
        callSign, vesselType, vesselFlag, vesselOwner, remarks, otherNames, citizenships, birthDates, nationalities,
        birthPlaces, ids;

    explicit Columns(const Header &header)
        : id(header.find("_id"))
        , source(header.find("source"))
        , number(header.find("entity_number"))
        , type(header.find("type"))
        , programmes(header.find("programs"))
        , name(header.find("name"))
        , title(header.find("title"))
        , addresses(header.find("addresses"))
        , notice(header.find("federal_register_notice"))
        , startDate(header.find("start_date"))
        , endDate(header.find("end_date"))
        , requirement(header.find("license_requirement"))
        , policy(header.find("license_policy"))
        , callSign(header.find("call_sign"))
        , vesselType(header.find("vessel_type"))
        , vesselFlag(header.find("vessel_flag"))
        , vesselOwner(header.find("vessel_owner"))
        , remarks(header.find("remarks"))
        , otherNames(header.find("alt_names"))
        , citizenships(header.find("citizenships"))
        , birthDates(header.find("dates_of_birth"))
        , nationalities(header.find("nationalities"))
        , birthPlaces(header.find("places_of_birth"))
        , ids(header.find("ids"))
    {
    }

    /// For a date or name that csl::fill() refuses.
    [[nodiscard]] int cellOf(int fault) const
    {
        return fault == csl::StartDate ? startDate : fault == csl::EndDate ? endDate : name;
    }
};

/// The code at the end of the first address that has one: "street, city, DE", or "DE" alone.
std::string countryOfAddresses(std::string_view addresses)
{
    std::string found;
    eachPart(addresses, "; ", [&](std::string_view address) {
        const std::size_t comma = address.rfind(", ");
        const std::string_view last = comma == std::string_view::npos ? address : address.substr(comma + 2);
        const bool code = last.size() == 2 && last[0] >= 'A' && last[0] <= 'Z' && last[1] >= 'A' && last[1] <= 'Z';
        if (code && found.empty())
            found = last;
    });
    return found;
}

Entry entryOf(const std::vector<std::string_view> &cells, const Columns &at)
{
    Entry entry;
    entry.id = cellAt(cells, at.id);
    entry.source = cellAt(cells, at.source);
    entry.number = cellAt(cells, at.number);
    entry.type = cellAt(cells, at.type);
    entry.programmes = cellAt(cells, at.programmes);
    entry.name = cellAt(cells, at.name);
    entry.title = cellAt(cells, at.title);
    entry.addresses = cellAt(cells, at.addresses);
    entry.notice = cellAt(cells, at.notice);
    entry.startDate = cellAt(cells, at.startDate);
    entry.endDate = cellAt(cells, at.endDate);
    entry.requirement = cellAt(cells, at.requirement);
    entry.policy = cellAt(cells, at.policy);
    entry.callSign = cellAt(cells, at.callSign);
    entry.vesselType = cellAt(cells, at.vesselType);
    entry.vesselFlag = cellAt(cells, at.vesselFlag);
    entry.vesselOwner = cellAt(cells, at.vesselOwner);
    entry.remarks = cellAt(cells, at.remarks);
    entry.citizenships = cellAt(cells, at.citizenships);
    entry.birthDates = cellAt(cells, at.birthDates);
    entry.nationalities = cellAt(cells, at.nationalities);
    entry.birthPlaces = cellAt(cells, at.birthPlaces);
    entry.ids = cellAt(cells, at.ids);
    entry.country = countryOfAddresses(entry.addresses);
    eachPart(cellAt(cells, at.otherNames), "; ", [&](std::string_view name) { entry.otherNames.emplace_back(name); });
    return entry;
}

/// Whether the text begins as JSON does.
bool looksLikeJson(QByteArrayView beginning)
{
    for (const char c : beginning.sliced(byteOrderMark(beginning, u"utf-8"_s))) {
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return c == '{' || c == '[';
    }
    return false;
}

} // namespace

domain::Result<> readCsl(Reading &reading)
{
    if (looksLikeJson(reading.input.beginning(4096)))
        return readCslJson(reading);
    KnownTable table(reading);
    if (auto opened = table.open(u"csl"_s, {"source", "name", "addresses", "start_date", "alt_names"}); !opened)
        return opened;
    const Columns columns(table.header());
    if (!reading.output.begin(csl::list()))
        return {};
    return table.eachRow([&](TableReader &reader) -> std::optional<Refusal> {
        domain::ImportedRow &row = reading.output.blank(reader.line());
        if (auto refusal = csl::fill(entryOf(reader.cells(), columns), reading, row)) {
            refusal->cell = columns.cellOf(refusal->cell);
            return refusal;
        }
        reading.output.send();
        return std::nullopt;
    });
}

} // namespace importers
