#include "app/importers/ftm_p.h"
#include "app/importers/opensanctions_p.h"

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

using Element = simdjson::dom::element;
using namespace opensanctions;

void addTo(std::string &list, std::string_view value)
{
    if (value.empty())
        return;
    list += list.empty() ? "" : "; ";
    list += value;
}

/// What links and sanctions add to a target.
struct Additions
{
    std::string programmes, authorities, reasons, start, end, addresses, owners, assets;
    int sanctions = 0;
    int ended = 0;

    void addSanction(Element properties, const Options &options)
    {
        ++sanctions;
        eachJsonString(properties, "program", [&](std::string_view text) { addTo(programmes, text); });
        eachJsonString(properties, "authority", [&](std::string_view text) { addTo(authorities, text); });
        eachJsonString(properties, "reason", [&](std::string_view text) { addTo(reasons, text); });
        // From which day it has effect; where it does not say, the day on which it was put on the list.
        std::string first = earliest(properties, "startDate");
        if (first.empty())
            first = earliest(properties, "listingDate");
        if (!first.empty() && (start.empty() || first < start))
            start = first;
        bool isOver = false;
        std::string date;
        eachJsonString(properties, "endDate", [&](std::string_view text) {
            if (readDate(text, DateOrder::YearMonthDay, date) == DateOutcome::Read && hasPassed(date, options)) {
                isOver = true;
                end = std::max(end, date);
            }
        });
        ended += isOver ? 1 : 0;
    }

    [[nodiscard]] static std::string earliest(Element properties, std::string_view member)
    {
        std::string first;
        std::string date;
        eachJsonString(properties, member, [&](std::string_view text) {
            const bool read = readDate(text, DateOrder::YearMonthDay, date) == DateOutcome::Read && !date.empty();
            if (read && (first.empty() || date < first))
                first = date;
        });
        return first;
    }

    void addAddress(Element properties)
    {
        bool full = false;
        eachJsonString(properties, "full", [&](std::string_view text) {
            addTo(addresses, text);
            full = true;
        });
        if (full)
            return;
        std::string parts;
        for (const std::string_view member : {"street", "postalCode", "city", "region", "state", "country"})
            eachJsonString(properties, member,
                           [&](std::string_view text) { parts += (parts.empty() ? "" : ", ") + std::string(text); });
        addTo(addresses, parts);
    }
};

/// Entities that stand on lists, where the line does not say whether it is a target.
bool isListedSchema(std::string_view schema)
{
    constexpr std::array<std::string_view, 12> Schemata = {"Person",       "Company", "Organization", "LegalEntity",
                                                           "PublicBody",   "Vessel",  "Airplane",     "Security",
                                                           "CryptoWallet", "Thing",   "Vehicle",      "Asset"};
    return std::find(Schemata.begin(), Schemata.end(), schema) != Schemata.end();
}

bool isTarget(Element entity)
{
    bool target = false;
    if (entity["target"].get(target) == simdjson::SUCCESS)
        return target;
    return isListedSchema(jsonString(entity, "schema"));
}

/// What the topics of an entity say of the listing; a kind's id, or empty.
std::string_view kindOf(Element properties, int sanctions)
{
    std::string_view kind = sanctions > 0 ? "sanctions" : std::string_view();
    eachJsonString(properties, "topics", [&](std::string_view topic) {
        if (topic == "sanction" || topic.starts_with("sanction."))
            kind = "sanctions";
        else if (kind.empty() && topic == "debarment")
            kind = "debarment";
        else if (kind.empty() && topic.starts_with("role.pep"))
            kind = "exposed_person";
        else if (kind.empty() && topic.starts_with("export.control"))
            kind = "export_control";
    });
    return kind;
}

/// The first name that is in Latin letters, else the first of all; the caption where there is none.
std::string chosenName(Element entity, Element properties)
{
    std::string first(jsonString(entity, "caption"));
    std::string latin = scriptOf(first) == "Latn" ? first : std::string();
    eachJsonString(properties, "name", [&](std::string_view name) {
        if (first.empty())
            first = name;
        if (latin.empty() && scriptOf(name) == "Latn")
            latin = name;
    });
    return oneLine(latin.empty() ? first : latin);
}

/// All names but the row's own, each once, however many there are.
void takeNames(Element properties, domain::ImportedRow &row)
{
    std::set<std::string, std::less<>> seen{row.cells[Name]};
    for (const std::string_view member : {"name", "alias", "weakAlias", "previousName", "abbreviation"}) {
        eachJsonString(properties, member, [&](std::string_view name) {
            domain::ImportedName other = named(name, row.cells[Country]);
            if (!other.text.empty() && seen.insert(other.text).second)
                row.names.push_back(std::move(other));
        });
    }
}

void fill(Element entity, Element properties, const Additions &additions, domain::ImportedRow &row)
{
    row.cells[List] = "opensanctions";
    row.cells[Kind] = kindOf(properties, additions.sanctions);
    std::string countries;
    for (const std::string_view member : {"country", "jurisdiction", "nationality", "citizenship", "flag"}) {
        eachJsonString(properties, member, [&](std::string_view code) {
            if (row.cells[Country].empty())
                row.cells[Country] = country(code);
            if (countries.find(code) == std::string::npos)
                addTo(countries, code);
        });
    }
    const bool over = additions.sanctions > 0 && additions.ended == additions.sanctions;
    row.cells[Status] = over ? "revoked" : "active";
    row.cells[Listed] = additions.start;
    row.cells[Delisted] = over ? additions.end : std::string();
    takeNames(properties, row);
    eachJsonString(properties, "programId", [&](std::string_view id) { addTo(row.cells[Authority], id); });
    takeNativeName(row, row.cells[Name], row.cells[NativeName]);

    const auto joined = [&properties](std::string_view member) {
        std::string text;
        eachJsonString(properties, member, [&](std::string_view value) { addTo(text, value); });
        return text;
    };
    std::string datasets;
    eachJsonString(entity, "datasets", [&](std::string_view dataset) { addTo(datasets, dataset); });
    Detail detail(row.cells[DetailText]);
    row.subject = subjectOf(jsonString(entity, "schema"));
    detail.add("Type", jsonString(entity, "schema"));
    detail.add("Programmes", additions.programmes);
    detail.add("Authorities", additions.authorities);
    detail.add("Reason", additions.reasons);
    detail.add("Born", joined("birthDate"));
    detail.add("Countries", countries.find(';') == std::string::npos ? std::string() : countries);
    std::string addresses = joined("address");
    addTo(addresses, additions.addresses);
    detail.add("Addresses", addresses);
    detail.add("Owned by", additions.owners);
    detail.add("Owns", additions.assets);
    detail.add("Registration number", joined("registrationNumber"));
    detail.add("LEI", joined("leiCode"));
    detail.add("IMO number", joined("imoNumber"));
    detail.add({}, joined("notes"));
    detail.add("Datasets", datasets);
}

/// The lines of one file.
class Lines
{
public:
    explicit Lines(Reading &reading)
        : m_reading(reading)
        , m_input(reading.input)
    {
    }

    [[nodiscard]] domain::Result<> read()
    {
        // Nested entities stand inside their targets; what is linked by ids must be found first.
        m_input.setPasses(2);
        if (!index() || !m_index.sort())
            return tl::unexpected(faults::noRoom(m_input.name()));
        if (m_input.stopped() || !m_reading.output.begin(opensanctions::list()))
            return {};
        m_input.nextPass();
        JsonLines lines(m_input);
        JsonPiece piece;
        while (!m_reading.output.isClosed() && !m_input.stopped() && lines.next(piece)) {
            const bool cutOff = !piece.isWhole && m_input.isLimited();
            if (cutOff)
                return {};
            if (m_parser.parse(piece))
                take(piece);
            else if (!piece.isWhole)
                return tl::unexpected(faults::truncated(m_input.name(), piece.line));
            else
                m_reading.output.reject(piece.line, {}, m_parser.reason(), piece.text);
        }
        return {};
    }

private:
    [[nodiscard]] bool index()
    {
        JsonLines lines(m_input);
        JsonPiece piece;
        while (!m_input.stopped() && lines.next(piece)) {
            if (m_parser.parse(piece) && !addToIndex(piece))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool addToIndex(const JsonPiece &piece)
    {
        const Element entity = m_parser.object();
        const std::string_view schema = jsonString(entity, "schema");
        ftm::Entry entry{.offset = piece.offset, .size = static_cast<quint32>(piece.text.size())};
        Element properties;
        if (entity["properties"].get(properties) != simdjson::SUCCESS)
            return true;
        bool sound = true;
        const auto add = [&](std::string_view member, ftm::Kind kind) {
            eachJsonString(properties, member, [&](std::string_view id) {
                entry.key = ftm::keyOf(id);
                entry.kind = kind;
                sound = sound && m_index.add(entry);
            });
        };
        if (schema == "Sanction") {
            add("entity", ftm::Sanction);
        } else if (schema == "Ownership") {
            add("asset", ftm::Owned);
            add("owner", ftm::Owner);
        } else if (schema == "Address" || isListedSchema(schema)) {
            entry.key = ftm::keyOf(jsonString(entity, "id"));
            entry.kind = schema == "Address" ? ftm::Address : ftm::Entity;
            sound = m_index.add(entry);
        }
        return sound;
    }

    /// The object of another line; false where it is not what was indexed.
    [[nodiscard]] bool load(const ftm::Entry &entry)
    {
        m_other.resize(entry.size + JsonPadding);
        if (m_input.readAt(entry.offset, m_other.data(), entry.size) != static_cast<qint64>(entry.size))
            return false;
        return m_otherParser.parse({.text = std::string_view(m_other.data(), entry.size)});
    }

    [[nodiscard]] static bool refersTo(Element properties, std::string_view member, std::string_view id)
    {
        bool found = false;
        eachJsonString(properties, member, [&](std::string_view each) { found = found || each == id; });
        return found;
    }

    void take(const JsonPiece &piece)
    {
        const Element entity = m_parser.object();
        Element properties;
        const std::string_view id = jsonString(entity, "id");
        if (id.empty() || entity["properties"].get(properties) != simdjson::SUCCESS || !properties.is_object()) {
            const QString missing = id.empty() ? u"id"_s : u"properties"_s;
            m_reading.output.reject(piece.line, missing, faults::missingMember(missing), piece.text);
            return;
        }
        if (!isTarget(entity)) {
            m_reading.output.passOver();
            return;
        }
        Additions additions;
        addNested(properties, additions);
        addLinked(id, properties, additions);
        domain::ImportedRow &row = m_reading.output.blank(piece.line);
        row.publisherId = id;
        row.cells[Name] = chosenName(entity, properties);
        if (row.cells[Name].empty()) {
            m_reading.output.reject(piece.line, u"name"_s, faults::noName(), piece.text);
            return;
        }
        fill(entity, properties, additions, row);
        m_reading.output.send();
    }

    void addNested(Element properties, Additions &additions) const
    {
        const auto each = [&](std::string_view member, auto visit) {
            eachJsonObject(properties, member, [&](Element other) {
                Element inner;
                if (other["properties"].get(inner) == simdjson::SUCCESS)
                    visit(inner);
            });
        };
        each("sanctions", [&](Element inner) { additions.addSanction(inner, m_reading.options); });
        each("addressEntity", [&](Element inner) { additions.addAddress(inner); });
        const auto name = [](Element link, std::string_view member, std::string &to) {
            eachJsonObject(link, member, [&](Element other) { addTo(to, jsonString(other, "caption")); });
        };
        each("ownershipAsset", [&](Element inner) { name(inner, "owner", additions.owners); });
        each("ownershipOwner", [&](Element inner) { name(inner, "asset", additions.assets); });
    }

    void addLinked(std::string_view id, Element properties, Additions &additions)
    {
        Element inner;
        std::vector<std::pair<std::string, bool>> linked; // ids of owners (true) and of what is owned
        for (const ftm::Entry &entry : m_index.find(ftm::keyOf(id))) {
            if (entry.kind == ftm::Entity || entry.kind == ftm::Address || !load(entry) ||
                m_otherParser.object()["properties"].get(inner) != simdjson::SUCCESS)
                continue;
            if (entry.kind == ftm::Sanction && refersTo(inner, "entity", id))
                additions.addSanction(inner, m_reading.options);
            if (entry.kind == ftm::Owned && refersTo(inner, "asset", id))
                eachJsonString(inner, "owner", [&](std::string_view owner) { linked.emplace_back(owner, true); });
            if (entry.kind == ftm::Owner && refersTo(inner, "owner", id))
                eachJsonString(inner, "asset", [&](std::string_view asset) { linked.emplace_back(asset, false); });
        }
        for (const auto &[other, isOwner] : linked)
            addTo(isOwner ? additions.owners : additions.assets, captionOf(other));
        std::vector<std::string> addresses;
        eachJsonString(properties, "addressEntity", [&](std::string_view address) { addresses.emplace_back(address); });
        for (const std::string &address : addresses) {
            for (const ftm::Entry &entry : m_index.find(ftm::keyOf(address))) {
                if (entry.kind == ftm::Address && load(entry) && jsonString(m_otherParser.object(), "id") == address &&
                    m_otherParser.object()["properties"].get(inner) == simdjson::SUCCESS)
                    additions.addAddress(inner);
            }
        }
    }

    [[nodiscard]] std::string captionOf(std::string_view id)
    {
        for (const ftm::Entry &entry : m_index.find(ftm::keyOf(id))) {
            Element inner;
            if (entry.kind == ftm::Entity && load(entry) && jsonString(m_otherParser.object(), "id") == id &&
                m_otherParser.object()["properties"].get(inner) == simdjson::SUCCESS)
                return chosenName(m_otherParser.object(), inner);
        }
        return std::string(id);
    }

    Reading &m_reading;
    Input &m_input;
    ftm::Index m_index;
    JsonParser m_parser;
    JsonParser m_otherParser;
    std::vector<char> m_other;
};

} // namespace

domain::Result<> readFtmLines(Reading &reading)
{
    return Lines(reading).read();
}

} // namespace importers
