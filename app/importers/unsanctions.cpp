#include "app/importers/markup_p.h"
#include "app/importers/reading_p.h"

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// Order of ImportedList::columns.
enum Column { Name, List, Kind, Country, Status, Listed, Authority, NativeName, DetailText };

constexpr std::size_t MaximumText = std::size_t{1} << 20; // of one entry

/// Reads entry by entry: an INDIVIDUAL or ENTITY and what stands in it.
class ListHandler final : public MarkupHandler
{
public:
    explicit ListHandler(Output &output)
        : m_output(output)
    {
    }
    void setReader(const MarkupReader &reader) { m_reader = &reader; }
    [[nodiscard]] bool hasList() const { return m_isList; }

    void begin(std::string_view name, const Attributes &attributes) override
    {
        m_text.clear();
        if (name == "CONSOLIDATED_LIST") {
            m_isList = true;
            std::string generated;
            (void)readDate(attribute(attributes, "dateGenerated"), DateOrder::YearMonthDay, generated);
            (void)m_output.begin(list(generated));
        } else if (m_isList && (name == "INDIVIDUAL" || name == "ENTITY")) {
            m_entry = {.line = m_reader->line(), .isPerson = name == "INDIVIDUAL"};
            m_inEntry = true;
            m_size = 0;
        } else if (name == "INDIVIDUAL_ADDRESS" || name == "ENTITY_ADDRESS") {
            m_inAddress = true;
        }
    }
    void text(std::string_view utf8) override
    {
        m_size += utf8.size();
        if (m_inEntry && m_size < MaximumText)
            m_text += utf8;
    }
    void end(std::string_view name) override
    {
        if (!m_inEntry)
            return;
        if (name == "INDIVIDUAL" || name == "ENTITY") {
            m_inEntry = false;
            send();
            return;
        }
        if (name == "INDIVIDUAL_ADDRESS" || name == "ENTITY_ADDRESS")
            m_inAddress = false;
        const std::string value = oneLine(m_text);
        m_text.clear();
        if (!value.empty())
            take(name, value);
    }

private:
    struct Entry
    {
        qint64 line = 0;
        bool isPerson = false;
        std::string id = {}, name = {}, reference = {}, listType = {}, listed = {}, original = {}, comments = {},
                    country = {}, addresses = {};
        std::vector<std::string> aliases = {};
    };

    void take(std::string_view name, const std::string &value)
    {
        const auto join = [&value](std::string &to, std::string_view between) {
            to += (to.empty() ? std::string() : std::string(between)) + value;
        };
        if (name == "FIRST_NAME" || name == "SECOND_NAME" || name == "THIRD_NAME" || name == "FOURTH_NAME")
            join(m_entry.name, " ");
        else if (name == "DATAID")
            m_entry.id = value;
        else if (name == "REFERENCE_NUMBER")
            m_entry.reference = value;
        else if (name == "UN_LIST_TYPE")
            m_entry.listType = value;
        else if (name == "LISTED_ON")
            m_entry.listed = value;
        else if (name == "NAME_ORIGINAL_SCRIPT")
            m_entry.original = value;
        else if (name == "COMMENTS1")
            m_entry.comments = value;
        else if (name == "ALIAS_NAME")
            m_entry.aliases.push_back(value);
        else if (name == "COUNTRY" && m_inAddress && m_entry.country.empty())
            m_entry.country = value;
        if (m_inAddress)
            join(m_entry.addresses, ", ");
    }

    void send()
    {
        if (m_size >= MaximumText) {
            m_output.reject(m_entry.line, {}, faults::rowTooLong(1), m_entry.name);
            return;
        }
        if (m_entry.name.empty()) {
            m_output.reject(m_entry.line, u"FIRST_NAME"_s, faults::noName(), m_entry.reference);
            return;
        }
        domain::ImportedRow &row = m_output.blank(m_entry.line);
        if (const auto refusal = takeDate(m_entry.listed, 0, DateOrder::YearMonthDay, row.cells[Listed])) {
            m_output.reject(m_entry.line, u"LISTED_ON"_s, refusal->reason, m_entry.name);
            return;
        }
        row.publisherId = m_entry.reference.empty() ? m_entry.id : m_entry.reference;
        row.cells[Name] = m_entry.name;
        row.cells[List] = "un-sc";
        row.cells[Kind] = "sanctions";
        row.cells[Country] = country(m_entry.country);
        row.cells[Status] = "active";
        row.cells[Authority] = m_entry.reference;
        if (!m_entry.original.empty())
            row.names.push_back(named(m_entry.original, row.cells[Country]));
        for (const std::string &alias : m_entry.aliases)
            row.names.push_back(named(alias, row.cells[Country]));
        takeNativeName(row, row.cells[Name], row.cells[NativeName]);
        Detail detail(row.cells[DetailText]);
        row.subject = m_entry.isPerson ? domain::Subject::Person : domain::Subject::Organisation;
        detail.add("Type", m_entry.isPerson ? "Individual" : "Entity");
        detail.add("List", m_entry.listType);
        detail.add("Addresses", m_entry.addresses);
        detail.add({}, m_entry.comments);
        m_output.send();
    }

    static domain::ImportedList list(const std::string &generated)
    {
        return {.table = u"listings"_s,
                .dataset = u"un-sc"_s,
                .title = u"UN Security Council Consolidated List"_s,
                .publisher = u"United Nations Security Council"_s,
                .asOf = QString::fromStdString(generated),
                .url = u"https://www.un.org/securitycouncil/content/un-sc-consolidated-list"_s,
                .columns = {u"name"_s, u"list"_s, u"kind"_s, u"country"_s, u"status"_s, u"listed"_s, u"authority"_s,
                            u"name_native"_s, u"detail"_s}};
    }

    Output &m_output;
    const MarkupReader *m_reader = nullptr;
    Entry m_entry;
    std::string m_text;
    std::size_t m_size = 0;
    bool m_isList = false;
    bool m_inEntry = false;
    bool m_inAddress = false;
};

} // namespace

domain::Result<> readUnSanctions(Reading &reading)
{
    const QString file = reading.input.name();
    ListHandler handler(reading.output);
    MarkupReader markup(MarkupReader::Kind::Xml, handler, file);
    handler.setReader(markup);
    if (auto read = readMarkup(reading, markup); !read)
        return read;
    if (!handler.hasList() && !reading.input.stopped())
        return tl::unexpected(faults::otherFormat(file, u"un-sc"_s, u"CONSOLIDATED_LIST"_s, {}));
    return {};
}

} // namespace importers
