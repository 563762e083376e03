#include "app/importers/csl_p.h"
#include "app/importers/jsonvalue_p.h"

using namespace Qt::StringLiterals;

namespace importers {

namespace {

using Element = simdjson::dom::element;

std::string joined(Element entry, std::string_view member)
{
    std::string text;
    eachJsonString(entry, member, [&](std::string_view each) {
        text += text.empty() ? "" : "; ";
        text += each;
    });
    return text;
}

/// The values of an object's members, whatever they are called, in their order.
std::string values(Element object)
{
    std::string text;
    simdjson::dom::object members;
    if (object.get(members) != simdjson::SUCCESS)
        return text;
    for (const auto member : members) {
        const std::string value = jsonText(object, member.key);
        if (!value.empty())
            text += (text.empty() ? "" : ", ") + value;
    }
    return text;
}

std::string joinedObjects(Element entry, std::string_view member)
{
    std::string text;
    eachJsonObject(entry, member, [&](Element each) {
        const std::string value = values(each);
        if (!value.empty())
            text += (text.empty() ? "" : "; ") + value;
    });
    return text;
}

void takeAddresses(Element object, csl::Entry &entry)
{
    entry.addresses = joinedObjects(object, "addresses");
    eachJsonObject(object, "addresses", [&](Element address) {
        if (entry.country.empty())
            entry.country = country(jsonString(address, "country"));
        if (entry.region.empty())
            entry.region = jsonString(address, "state");
    });
    if (entry.country.empty())
        entry.country = country(jsonString(object, "country"));
}

csl::Entry entryOf(Element object)
{
    csl::Entry entry;
    entry.id = jsonString(object, "id");
    entry.source = jsonString(object, "source");
    entry.type = jsonString(object, "type");
    entry.name = jsonString(object, "name");
    entry.title = jsonString(object, "title");
    entry.notice = jsonString(object, "federal_register_notice");
    entry.startDate = jsonString(object, "start_date");
    entry.endDate = jsonString(object, "end_date");
    entry.requirement = jsonString(object, "license_requirement");
    entry.policy = jsonString(object, "license_policy");
    entry.remarks = jsonString(object, "remarks");
    entry.vesselFlag = jsonString(object, "vessel_flag");
    entry.vesselOwner = jsonString(object, "vessel_owner");
    entry.vesselType = jsonString(object, "vessel_type");
    entry.callSign = jsonString(object, "call_sign");
    entry.programmes = joined(object, "programs");
    entry.nationalities = joined(object, "nationalities");
    entry.citizenships = joined(object, "citizenships");
    entry.birthDates = joined(object, "dates_of_birth");
    entry.birthPlaces = joined(object, "places_of_birth");
    entry.ids = joinedObjects(object, "ids");
    takeAddresses(object, entry);
    eachJsonString(object, "alt_names", [&](std::string_view name) { entry.otherNames.emplace_back(name); });
    return entry;
}

QString memberOf(int fault)
{
    return fault == csl::StartDate ? u"start_date"_s : fault == csl::EndDate ? u"end_date"_s : u"name"_s;
}

} // namespace

domain::Result<> readCslJson(Reading &reading)
{
    if (!reading.output.begin(csl::list()))
        return {};
    JsonObjects objects(reading.input);
    JsonParser parser;
    JsonPiece piece;
    while (!reading.output.isClosed() && objects.next(piece)) {
        if (!piece.isWhole)
            break;
        if (!parser.parse(piece)) {
            reading.output.reject(piece.line, {}, parser.reason(), piece.text);
            continue;
        }
        domain::ImportedRow &row = reading.output.blank(piece.line);
        if (const auto refusal = csl::fill(entryOf(parser.object()), reading, row))
            reading.output.reject(piece.line, memberOf(refusal->cell), refusal->reason, piece.text);
        else
            reading.output.send();
    }
    if (reading.output.isClosed() || reading.input.stopped() || reading.input.failed() || reading.input.isLimited())
        return {};
    if (!objects.hasList())
        return tl::unexpected(faults::otherFormat(reading.input.name(), u"csl"_s, u"results"_s, {}));
    if (!objects.isClosed())
        return tl::unexpected(faults::truncated(reading.input.name(), objects.line()));
    return {};
}

} // namespace importers
