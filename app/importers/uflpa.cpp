#include "app/importers/markup_p.h"
#include "app/importers/reading_p.h"
#include "app/importers/text_p.h"
#include "app/importers/uflpanames_p.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// Order of ImportedList::columns.
enum Column { Name, List, Kind, Status, Listed, DetailText };

constexpr std::size_t MaximumCell = 16 << 10;
constexpr std::size_t MaximumEntities = 100'000;

/// A row of one of the page's tables.
struct PageRow
{
    qint64 line = 0;
    std::vector<std::string> cells;
    std::string section; ///< "2(d)(2)(B)(i)"; empty: not said
    bool isTooLong = false;
};

/// Finds the tables that begin with "Name of Entity" and "Effective Date", and the sections above them.
class Page final : public MarkupHandler
{
public:
    explicit Page(std::function<void(const PageRow &)> take)
        : m_take(std::move(take))
    {
    }
    void setReader(const MarkupReader &reader) { m_reader = &reader; }
    [[nodiscard]] int tables() const { return m_tables; }
    [[nodiscard]] int openTables() const { return m_open; }

    void begin(std::string_view name, const Attributes &) override
    {
        if (name == "script" || name == "style")
            ++m_hidden;
        else if (name == "table")
            m_isList = false, ++m_open;
        else if (name == "tr")
            m_row = {.line = m_reader->line(), .cells = {}, .section = m_section, .isTooLong = false};
        else if (name == "td" || name == "th")
            m_cell.clear(), m_inCell = true;
        else if (name == "br" || name == "p" || name == "li")
            add(" ");
    }
    void end(std::string_view name) override
    {
        if (name == "script" || name == "style")
            --m_hidden;
        else if (name == "td" || name == "th")
            endCell();
        else if (name == "tr")
            endRow();
        else if (name == "table")
            m_isList = false, --m_open;
        else if (name == "p" || name == "div" || name == "h2" || name == "h3" || name == "h4")
            m_above.clear();
    }
    void text(std::string_view utf8) override
    {
        if (m_hidden > 0)
            return;
        add(utf8);
        if (m_inCell)
            return;
        m_above += utf8;
        findSection();
    }

private:
    void add(std::string_view utf8)
    {
        if (!m_inCell)
            return;
        if (m_cell.size() + utf8.size() > MaximumCell)
            m_row.isTooLong = true;
        else
            m_cell += utf8;
    }

    /// "Section 2(d)(2)(B)(v)", however its text is cut into pieces.
    void findSection()
    {
        if (m_above.size() > 4096)
            m_above.erase(0, m_above.size() - 1024);
        const std::size_t at = m_above.rfind("2(d)(2)(B)(");
        const std::size_t end = at == std::string::npos ? at : m_above.find(')', at + 11);
        if (end != std::string::npos)
            m_section = m_above.substr(at, end + 1 - at);
    }

    void endCell()
    {
        if (m_inCell && m_row.cells.size() < 20)
            m_row.cells.push_back(oneLine(m_cell));
        m_inCell = false;
    }

    void endRow()
    {
        endCell();
        if (m_row.cells.size() >= 2 &&
            (sameWord(m_row.cells[0], "Name of Entity") || sameWord(m_row.cells[0], "Entity Name"))) {
            m_isList = true;
            ++m_tables;
        } else if (m_isList && !m_row.cells.empty()) {
            m_take(m_row);
        }
        m_row.cells.clear();
    }

    std::function<void(const PageRow &)> m_take;
    const MarkupReader *m_reader = nullptr;
    PageRow m_row;
    std::string m_cell;
    std::string m_above; // text outside tables, since the last block ended
    std::string m_section;
    int m_hidden = 0;
    int m_tables = 0;
    int m_open = 0;
    bool m_isList = false;
    bool m_inCell = false;
};

/// One entity of the page, in however many of its tables it stands.
struct Found
{
    qint64 line = 0;
    UflpaEntity entity;
    std::string listed;
    std::vector<std::string> sections;
};

/// Gathers the rows of all tables by entity; in the order of the page.
class Gatherer
{
public:
    explicit Gatherer(Output &output)
        : m_output(output)
    {
    }

    void take(const PageRow &row)
    {
        std::string raw;
        for (const std::string &cell : row.cells)
            raw += (raw.empty() ? "" : "\t") + cell;
        if (row.isTooLong) {
            m_output.reject(row.line, {}, faults::cellTooLong(MaximumCell >> 10), raw);
            return;
        }
        if (row.cells.size() < 2) {
            m_output.reject(row.line, {}, faults::tooFewCells(static_cast<qsizetype>(row.cells.size()), 2), raw);
            return;
        }
        UflpaEntity entity = parseUflpaName(row.cells[0]);
        if (entity.name.empty()) {
            m_output.reject(row.line, u"Name of Entity"_s, faults::noName(), raw);
            return;
        }
        std::string listed;
        if (const auto refusal = takeDate(row.cells[1], 1, DateOrder::MonthDayYear, listed)) {
            m_output.reject(row.line, u"Effective Date"_s, refusal->reason, raw);
            return;
        }
        merge(row, std::move(entity), listed);
    }
    /// More than the page will ever have: it is another one.
    [[nodiscard]] bool isTooMuch() const { return m_found.size() > MaximumEntities; }

    void send()
    {
        for (const Found &found : m_found) {
            domain::ImportedRow &row = m_output.blank(found.line);
            row.cells[Name] = found.entity.name;
            row.cells[List] = "uflpa";
            row.cells[Kind] = "entity_list";
            row.cells[Status] = "active";
            row.cells[Listed] = found.listed;
            for (const std::string &alias : found.entity.aliases)
                row.names.push_back(named(alias, {}));
            Detail detail(row.cells[DetailText]);
            for (const std::string &section : found.sections)
                detail.add({}, "Section " + section);
            detail.add("Listed with", withoutAnd(found.entity.note));
            if (!m_output.send())
                return;
        }
    }

private:
    static std::string_view withoutAnd(std::string_view note)
    {
        return note.starts_with("and ") ? note.substr(4) : note;
    }

    void merge(const PageRow &row, UflpaEntity entity, const std::string &listed)
    {
        const auto [place, isNew] = m_places.try_emplace(entity.name, m_found.size());
        if (isNew) {
            m_found.push_back({.line = row.line, .entity = std::move(entity), .listed = listed, .sections = {}});
        } else {
            Found &found = m_found[place->second];
            for (const std::string &alias : entity.aliases) {
                if (std::find(found.entity.aliases.begin(), found.entity.aliases.end(), alias) ==
                    found.entity.aliases.end())
                    found.entity.aliases.push_back(alias);
            }
            if (found.entity.note.empty())
                found.entity.note = entity.note;
            // On several of the statute's lists it is listed from the first day on.
            if (found.listed.empty() || (!listed.empty() && listed < found.listed))
                found.listed = listed;
        }
        std::vector<std::string> &sections = m_found[place->second].sections;
        if (!row.section.empty() && std::find(sections.begin(), sections.end(), row.section) == sections.end())
            sections.push_back(row.section);
    }

    Output &m_output;
    std::vector<Found> m_found;
    std::map<std::string, std::size_t> m_places; // by name
};

domain::ImportedList list()
{
    return {.table = u"listings"_s,
            .dataset = u"uflpa"_s,
            .title = u"UFLPA Entity List"_s,
            .publisher = u"U.S. Department of Homeland Security"_s,
            .asOf = {},
            .url = u"https://www.dhs.gov/uflpa-entity-list"_s,
            .columns = {u"name"_s, u"list"_s, u"kind"_s, u"status"_s, u"listed"_s, u"detail"_s}};
}

} // namespace

domain::Result<> readUflpa(Reading &reading)
{
    const QString file = reading.input.name();
    // A page is text of any encoding, whatever it says of itself after being saved.
    Text text(reading.input, reading.form.encoding);
    Gatherer gatherer(reading.output);
    Page page([&](const PageRow &row) { gatherer.take(row); });
    MarkupReader markup(MarkupReader::Kind::Html, page, file);
    page.setReader(markup);
    if (!reading.output.begin(list()))
        return {};
    std::vector<char> block(std::size_t{1} << 16);
    while (const std::size_t got = text.read(block.data(), block.size())) {
        if (auto fed = markup.feed(QByteArrayView(block.data(), static_cast<qsizetype>(got))); !fed)
            return fed;
        if (gatherer.isTooMuch())
            return tl::unexpected(faults::unknownFormat(file));
    }
    if (reading.input.stopped())
        return {};
    // The end of the text closes whatever is open, so this must be asked before.
    if (page.openTables() > 0 && !reading.input.isLimited())
        return tl::unexpected(faults::truncated(file, markup.line()));
    if (auto finished = markup.finish(); !finished)
        return finished;
    if (page.tables() == 0)
        return tl::unexpected(faults::otherFormat(file, u"uflpa"_s, u"Name of Entity"_s, {}));
    gatherer.send();
    return {};
}

} // namespace importers
