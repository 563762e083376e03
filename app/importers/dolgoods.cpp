#include "app/importers/markup_p.h"
#include "app/importers/reading_p.h"

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// Order of ImportedList::columns.
enum Column { Good, Country, List, Sector, ChildLabour, ForcedLabour, ForcedChildLabour, DownstreamOf, Edition };

/// A good in a country, as published.
struct Entry
{
    std::string good = {}, sector = {}, country = {}, child = {}, forced = {}, forcedChild = {}, derived = {},
                derivedCountry = {}, edition = {};
};

domain::ImportedList list()
{
    return {.table = u"goods"_s,
            .dataset = u"tvpra"_s,
            .title = u"List of Goods Produced by Child Labor or Forced Labor"_s,
            .publisher = u"U.S. Department of Labor"_s,
            .asOf = {},
            .url = u"https://www.dol.gov/agencies/ilab/reports/child-labor/list-of-goods"_s,
            .columns = {u"good"_s, u"country"_s, u"list"_s, u"sector"_s, u"child_labour"_s, u"forced_labour"_s,
                        u"forced_child_labour"_s, u"downstream_of"_s, u"edition"_s}};
}

/// The year of the date that the user gives the input; empty where none is given.
std::string yearOf(const Options &options)
{
    return options.asOf.left(4).toStdString();
}

/// "Yes" and "No" to true and false; false for anything else but nothing.
bool flag(std::string_view text, std::string &out)
{
    const std::string_view word = trimmed(text);
    if (sameWord(word, "yes") || sameWord(word, "true") || sameWord(word, "x") || word == "1")
        out = "true";
    else if (sameWord(word, "no") || sameWord(word, "false") || word == "0")
        out = "false";
    return word.empty() || !out.empty();
}

/// The id of a sector; one of another name stays as it is.
std::string sectorId(std::string_view text)
{
    std::string id = oneLine(text);
    for (char &c : id)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool known = id == "agriculture" || id == "manufacturing" || id == "mining" || id == "other" || id.empty();
    return known ? id : oneLine(text);
}

struct Names
{
    QString good, country, child, forced, forcedChild, edition;
};

/// Sends the entry, or rejects it.
void send(Output &output, qint64 line, const Entry &entry, const Names &names, std::string_view raw)
{
    domain::ImportedRow &row = output.blank(line);
    row.cells[Good] = oneLine(entry.good);
    row.cells[Country] = country(entry.country);
    row.cells[List] = "tvpra";
    row.cells[Sector] = sectorId(entry.sector);
    struct Flag
    {
        const std::string &text;
        Column column;
        const QString &name;
    };
    for (const Flag &each :
         {Flag{entry.child, ChildLabour, names.child}, Flag{entry.forced, ForcedLabour, names.forced},
          Flag{entry.forcedChild, ForcedChildLabour, names.forcedChild}}) {
        if (!flag(each.text, row.cells[each.column])) {
            output.reject(line, each.name, faults::noBoolean(QString::fromStdString(each.text)), raw);
            return;
        }
    }
    if (row.cells[Good].empty() || row.cells[Country].empty()) {
        output.reject(line, row.cells[Good].empty() ? names.good : names.country, faults::noName(), raw);
        return;
    }
    if (sameWord(trimmed(entry.derived), "yes") && !sameWord(trimmed(entry.derivedCountry), "no"))
        row.cells[DownstreamOf] = oneLine(entry.derivedCountry);
    if (const auto refusal = takeDate(entry.edition, Edition, DateOrder::YearMonthDay, row.cells[Edition])) {
        output.reject(line, names.edition, refusal->reason, raw);
        return;
    }
    output.send();
}

/// Goods/Good/Countries/Country of the Sweat & Toil app.
class GoodsHandler final : public MarkupHandler
{
public:
    GoodsHandler(Output &output, const Options &options)
        : m_output(output)
        , m_year(yearOf(options))
    {
    }
    void setReader(const MarkupReader &reader) { m_reader = &reader; }
    [[nodiscard]] bool hasGoods() const { return m_hasGoods; }

    void begin(std::string_view name, const Attributes &) override
    {
        m_text.clear();
        if (name == "Goods") {
            m_hasGoods = true;
            (void)m_output.begin(list());
        } else if (name == "Good") {
            m_entry = {.edition = m_year};
        } else if (name == "Country") {
            m_entry = {.good = m_entry.good, .sector = m_entry.sector, .edition = m_entry.edition};
            m_line = m_reader->line();
        }
    }
    void text(std::string_view utf8) override
    {
        if (m_text.size() < 64 << 10)
            m_text += utf8;
    }
    void end(std::string_view name) override
    {
        if (name == "Good_Name")
            m_entry.good = m_text;
        else if (name == "Good_Sector")
            m_entry.sector = m_text;
        else if (name == "Country_Name")
            m_entry.country = m_text;
        else if (name == "Child_Labor")
            m_entry.child = m_text;
        else if (name == "Forced_Labor")
            m_entry.forced = m_text;
        else if (name == "Forced_Child_Labor")
            m_entry.forcedChild = m_text;
        else if (name == "Derived_Labor_Exploitation")
            m_entry.derived = m_text;
        else if (name == "Derived_Country")
            m_entry.derivedCountry = m_text;
        else if (name == "Country" && m_hasGoods)
            send(m_output, m_line, m_entry,
                 {u"Good_Name"_s, u"Country_Name"_s, u"Child_Labor"_s, u"Forced_Labor"_s, u"Forced_Child_Labor"_s, {}},
                 m_entry.good + "\t" + m_entry.country);
        m_text.clear();
    }

private:
    Output &m_output;
    std::string m_year;
    const MarkupReader *m_reader = nullptr;
    Entry m_entry;
    std::string m_text;
    qint64 m_line = 0;
    bool m_hasGoods = false;
};

domain::Result<> readXml(Reading &reading)
{
    const QString file = reading.input.name();
    GoodsHandler handler(reading.output, reading.options);
    MarkupReader markup(MarkupReader::Kind::Xml, handler, file);
    handler.setReader(markup);
    if (auto read = readMarkup(reading, markup); !read)
        return read;
    if (!handler.hasGoods() && !reading.input.stopped())
        return tl::unexpected(faults::otherFormat(file, u"dol-goods"_s, u"Goods"_s, {}));
    return {};
}

/// The workbook, or a CSV of the same columns: one row for each good and country, flags by column or as
/// "Child Labor, Forced Labor" in one.
domain::Result<> readTable(Reading &reading)
{
    KnownTable table(reading);
    if (auto opened = table.open(u"dol-goods"_s, {"Good|Good_Name|Goods", "Country/Area|Country|Country_Name"});
        !opened)
        return opened;
    const Header &header = table.header();
    const int good = header.find({"Good", "Good_Name", "Goods"});
    const int place = header.find({"Country/Area", "Country", "Country_Name"});
    const int sector = header.find({"Sector", "Good_Sector", "Industry"});
    const int child = header.find({"Child Labor", "Child_Labor", "Child Labour"});
    const int forced = header.find({"Forced Labor", "Forced_Labor", "Forced Labour"});
    const int forcedChild = header.find({"Forced Child Labor", "Forced_Child_Labor", "Forced Child Labour"});
    const int edition = header.find({"Edition", "Edition Year", "List Year", "Year"});
    const int exploitation = header.find({"Exploitation Type", "Exploitation"});
    const Names names{header.name(good),   header.name(place),       header.name(child),
                      header.name(forced), header.name(forcedChild), header.name(edition)};
    const std::string year = yearOf(reading.options);
    if (!reading.output.begin(list()))
        return {};
    return table.eachRow([&](TableReader &reader) -> std::optional<Refusal> {
        const auto &cells = reader.cells();
        const auto text = [&cells](int column) { return std::string(cellAt(cells, column)); };
        Entry entry{.good = text(good),
                    .sector = text(sector),
                    .country = text(place),
                    .child = text(child),
                    .forced = text(forced),
                    .forcedChild = text(forcedChild),
                    .edition = edition >= 0 ? text(edition) : year};
        if (exploitation >= 0) {
            const std::string_view types = cellAt(cells, exploitation);
            entry.child = types.find("Child Labor") != std::string_view::npos ? "yes" : "no";
            entry.forced = types.find("Forced Labor") != std::string_view::npos ? "yes" : "no";
        }
        send(reading.output, reader.line(), entry, names, reader.raw());
        return std::nullopt;
    });
}

} // namespace

domain::Result<> readDolGoods(Reading &reading)
{
    const QByteArray beginning = reading.input.beginning(4096);
    if (isArchive(beginning) || !beginning.contains('<'))
        return readTable(reading);
    return readXml(reading);
}

} // namespace importers
