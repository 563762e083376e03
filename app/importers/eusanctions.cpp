#include "app/importers/reading_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// Order of ImportedList::columns.
enum Column { Name, List, Kind, Country, Status, Listed, Published, Authority, NativeName, DetailText };

struct Columns
{
    int id, reference, designated, details, remark, subject, published, inForce, number, programme, url, whole, last,
        first, middle, language, country, countryName, birth, identification;

    explicit Columns(const Header &header)
        : id(header.find("Entity_LogicalId"))
        , reference(header.find("Entity_EU_ReferenceNumber"))
        , designated(header.find("Entity_DesignationDate"))
        , details(header.find("Entity_DesignationDetails"))
        , remark(header.find("Entity_Remark"))
        , subject(header.find("Entity_SubjectType_ClassificationCode"))
        , published(header.find("Entity_Regulation_PublicationDate"))
        , inForce(header.find("Entity_Regulation_EntryIntoForceDate"))
        , number(header.find("Entity_Regulation_NumberTitle"))
        , programme(header.find("Entity_Regulation_Programme"))
        , url(header.find("Entity_Regulation_PublicationUrl"))
        , whole(header.find("NameAlias_WholeName"))
        , last(header.find("NameAlias_LastName"))
        , first(header.find("NameAlias_FirstName"))
        , middle(header.find("NameAlias_MiddleName"))
        , language(header.find("NameAlias_NameLanguage"))
        , country(header.find("Address_CountryIso2Code"))
        , countryName(header.find("Address_CountryDescription"))
        , birth(header.find("BirthDate_BirthDate"))
        , identification(header.find("Identification_Number"))
    {
    }
};

/// More rows than any entity has: they would be compared with each other for ever.
constexpr int MaximumRows = 5000;

void addTo(std::vector<std::string> &list, std::string_view text)
{
    std::string value = oneLine(text);
    if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(std::move(value));
}

std::string joined(const std::vector<std::string> &list)
{
    std::string text;
    for (const std::string &each : list)
        (text += text.empty() ? "" : "; ") += each;
    return text;
}

/// The rows of one entity, which stand one after the other: each brings one alias, address or birth date.
class Entity
{
public:
    struct OtherName
    {
        std::string text;
        std::string language;
    };

    [[nodiscard]] bool isOpen() const { return m_line > 0; }
    [[nodiscard]] const std::string &id() const { return m_id; }

    /// The first row, with what all have alike.
    [[nodiscard]] std::optional<Refusal> begin(TableReader &reader, const Columns &at)
    {
        const auto &cells = reader.cells();
        *this = {};
        if (auto refusal = takeDate(cellAt(cells, at.designated), at.designated, DateOrder::YearMonthDay, m_designated))
            return refusal;
        if (auto refusal = takeDate(cellAt(cells, at.published), at.published, DateOrder::YearMonthDay, m_published))
            return refusal;
        if (auto refusal = takeDate(cellAt(cells, at.inForce), at.inForce, DateOrder::YearMonthDay, m_inForce))
            return refusal;
        m_line = reader.line();
        m_raw = std::string(reader.raw().substr(0, 1000));
        m_id = oneLine(cellAt(cells, at.id));
        m_reference = oneLine(cellAt(cells, at.reference));
        m_number = oneLine(cellAt(cells, at.number));
        m_subject = oneLine(cellAt(cells, at.subject));
        m_url = oneLine(cellAt(cells, at.url));
        m_details = oneLine(cellAt(cells, at.details));
        return std::nullopt;
    }

    [[nodiscard]] bool isFull() const { return m_rows >= MaximumRows; }

    void add(const std::vector<std::string_view> &cells, const Columns &at)
    {
        ++m_rows;
        std::string name = oneLine(cellAt(cells, at.whole));
        if (name.empty()) {
            for (const int part : {at.first, at.middle, at.last}) {
                const std::string_view text = trimmed(cellAt(cells, part));
                (name += name.empty() || text.empty() ? "" : " ") += text;
            }
        }
        const bool known =
            std::any_of(m_names.begin(), m_names.end(), [&](const auto &other) { return other.text == name; });
        if (!name.empty() && !known)
            m_names.push_back({std::move(name), oneLine(cellAt(cells, at.language))});
        addTo(m_remarks, cellAt(cells, at.remark));
        addTo(m_programmes, cellAt(cells, at.programme));
        addTo(m_births, cellAt(cells, at.birth));
        addTo(m_identifications, cellAt(cells, at.identification));
        const std::string_view code = cellAt(cells, at.country);
        addTo(m_countries, country(trimmed(code).empty() ? cellAt(cells, at.countryName) : code));
    }

    void send(Output &output)
    {
        if (!isOpen())
            return;
        if (m_names.empty()) {
            output.reject(m_line, u"NameAlias_WholeName"_s, faults::noName(), m_raw);
            m_line = 0;
            return;
        }
        domain::ImportedRow &row = output.blank(m_line);
        row.publisherId = m_reference.empty() ? m_id : m_reference;
        row.cells[Name] = m_names.front().text;
        row.cells[List] = "eu-fsf";
        row.cells[Kind] = "sanctions";
        row.cells[Status] = "active";
        // "00" in "UNKNOWN" countries is none.
        row.cells[Country] = m_countries.empty() || m_countries.front() == "00" ? std::string() : m_countries.front();
        row.cells[Listed] = m_designated.empty() ? m_inForce : m_designated;
        row.cells[Published] = m_published;
        row.cells[Authority] = m_number;
        for (std::size_t i = 1; i < m_names.size(); ++i) {
            std::string language = m_names[i].language;
            for (char &c : language)
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            row.names.push_back(named(m_names[i].text, row.cells[Country], language.size() == 2 ? language : ""));
        }
        takeNativeName(row, row.cells[Name], row.cells[NativeName]);
        Detail detail(row.cells[DetailText]);
        row.subject = subjectOf(m_subject);
        detail.add("Type", m_subject);
        detail.add("Programmes", joined(m_programmes));
        detail.add({}, m_details);
        detail.add({}, joined(m_remarks));
        detail.add("Countries", m_countries.size() > 1 ? joined(m_countries) : std::string());
        detail.add("Born", joined(m_births));
        detail.add("Identifiers", joined(m_identifications));
        detail.add("Published at", m_url);
        output.send();
        m_line = 0;
    }

private:
    qint64 m_line = 0;
    int m_rows = 0;
    std::string m_raw, m_id, m_reference, m_number, m_subject, m_url, m_details, m_designated, m_published, m_inForce;
    std::vector<OtherName> m_names;
    std::vector<std::string> m_remarks, m_programmes, m_births, m_identifications, m_countries;
};

domain::ImportedList list(const std::string &generated)
{
    return {
        .table = u"listings"_s,
        .dataset = u"eu-fsf"_s,
        .title = u"EU consolidated list of financial sanctions"_s,
        .publisher = u"European Commission"_s,
        .asOf = QString::fromStdString(generated),
        .url =
            u"https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions"_s,
        .columns = {u"name"_s, u"list"_s, u"kind"_s, u"country"_s, u"status"_s, u"listed"_s, u"published"_s,
                    u"authority"_s, u"name_native"_s, u"detail"_s}};
}

} // namespace

domain::Result<> readEuSanctions(Reading &reading)
{
    KnownTable table(reading);
    if (auto opened = table.open(u"eu-fsf"_s, {"Entity_LogicalId", "NameAlias_WholeName"}); !opened)
        return opened;
    const Columns columns(table.header());
    const int generatedAt = table.header().find("fileGenerationDate");
    Entity entity;
    auto read = table.eachRow([&](TableReader &reader) -> std::optional<Refusal> {
        const auto &cells = reader.cells();
        if (!reading.output.hasBegun()) {
            std::string generated;
            if (auto refusal = takeDate(cellAt(cells, generatedAt), generatedAt, DateOrder::DayMonthYear, generated))
                return refusal;
            if (!reading.output.begin(list(generated)))
                return std::nullopt;
        }
        const std::string id = oneLine(cellAt(cells, columns.id));
        if (!entity.isOpen() || id.empty() || id != entity.id() || entity.isFull()) {
            entity.send(reading.output);
            if (auto refusal = entity.begin(reader, columns))
                return refusal;
        }
        entity.add(cells, columns);
        return std::nullopt;
    });
    if (read && !reading.output.isClosed() && !reading.input.stopped())
        entity.send(reading.output);
    return read;
}

} // namespace importers
