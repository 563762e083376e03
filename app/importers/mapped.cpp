#include "app/importers/reading_p.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

/// One mapped column, ready to be filled.
struct Filled
{
    enum class To { PublisherId, Names, Cell } to = To::Cell;
    TargetColumn::Kind kind = TargetColumn::Kind::Text;
    int source = -1;
    std::size_t cell = 0; ///< in ImportedList::columns
    DateOrder order = DateOrder::Unknown;
    std::string separator;
    bool needed = false;
};

/// Lines inside a cell end with LF, whatever system wrote it.
void withoutReturns(std::string &text)
{
    for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at))
        text.erase(at, 1);
}

DateOrder orderOf(const QString &text)
{
    return text == "dmy"_L1   ? DateOrder::DayMonthYear
           : text == "mdy"_L1 ? DateOrder::MonthDayYear
           : text == "ymd"_L1 ? DateOrder::YearMonthDay
                              : DateOrder::Unknown;
}

/// A table by a mapping.
class Mapped
{
public:
    Mapped(const Mapping &mapping, const Header &header)
    {
        QHash<QString, TargetColumn> targets;
        for (const TargetColumn &target : targetColumns(mapping.table))
            targets.insert(target.id, target);
        m_list.table = mapping.table;
        m_list.dataset = mapping.dataset;
        m_list.title = mapping.title.isEmpty() ? mapping.dataset : mapping.title;
        for (const MappedColumn &column : mapping.columns) {
            const TargetColumn target = targets.value(column.target);
            Filled filled{.kind = target.kind,
                          .source = header.find(column.source.toStdString()),
                          .order = orderOf(column.dateOrder),
                          .separator = column.separator.toStdString(),
                          .needed = target.needed};
            if (target.id == "id"_L1) {
                filled.to = Filled::To::PublisherId;
            } else if (target.kind == TargetColumn::Kind::Names) {
                filled.to = Filled::To::Names;
            } else {
                filled.cell = add(target.id);
                if (target.id == "country"_L1)
                    m_country = filled.cell;
                if (target.id == "name"_L1)
                    m_name = filled.cell;
                if (target.id == "name_native"_L1)
                    m_ownNative = true;
            }
            m_columns.push_back(filled);
        }
        if (mapping.table != "organisations"_L1) {
            m_listCell = add(u"list"_s);
            m_dataset = mapping.dataset.toStdString();
        }
        if (mapping.table != "goods"_L1)
            m_native = m_ownNative ? None : add(u"name_native"_s);
        // Names take their language from the country, so they come last.
        std::stable_partition(m_columns.begin(), m_columns.end(),
                              [](const Filled &filled) { return filled.to != Filled::To::Names; });
    }

    [[nodiscard]] const domain::ImportedList &list() const { return m_list; }

    [[nodiscard]] std::optional<Refusal> take(const std::vector<std::string_view> &cells,
                                              domain::ImportedRow &row) const
    {
        if (m_listCell != None)
            row.cells[m_listCell] = m_dataset;
        for (const Filled &filled : m_columns) {
            if (auto refusal = fill(filled, cellAt(cells, filled.source), row))
                return refusal;
        }
        if (m_native != None && m_name != None)
            takeNativeName(row, row.cells[m_name], row.cells[m_native]);
        return std::nullopt;
    }

private:
    static constexpr std::size_t None = std::size_t(-1);

    std::size_t add(const QString &column)
    {
        m_list.columns.append(column);
        return static_cast<std::size_t>(m_list.columns.size()) - 1;
    }

    [[nodiscard]] std::optional<Refusal> fill(const Filled &filled, std::string_view text,
                                              domain::ImportedRow &row) const
    {
        if (filled.to == Filled::To::PublisherId) {
            row.publisherId = trimmed(text);
            return std::nullopt;
        }
        if (filled.to == Filled::To::Names) {
            const std::string_view country = m_country == None ? std::string_view() : row.cells[m_country];
            eachPart(text, filled.separator, [&](std::string_view name) { row.names.push_back(named(name, country)); });
            return std::nullopt;
        }
        std::string &cell = row.cells[filled.cell];
        using enum TargetColumn::Kind;
        switch (filled.kind) {
        case Date:
            return takeDate(text, filled.source, filled.order, cell);
        case Boolean:
            return takeBoolean(text, filled.source, cell);
        case Country:
            cell = country(text);
            break;
        case Text:
        case Names:
            cell = trimmed(text);
            withoutReturns(cell);
            break;
        }
        if (filled.needed && cell.empty())
            return Refusal{filled.source, faults::noName()};
        return std::nullopt;
    }

    [[nodiscard]] static std::optional<Refusal> takeBoolean(std::string_view text, int source, std::string &cell)
    {
        const std::string word = oneLine(text);
        for (const std::string_view yes :
             {"true", "yes", "y", "1", "ja", "x", "はい", "有", "是", "si", "sí", "oui", "sim"})
            if (sameWord(word, yes))
                cell = "true";
        for (const std::string_view no : {"false", "no", "n", "0", "nein", "いいえ", "無", "否", "non", "nao", "não"})
            if (sameWord(word, no))
                cell = "false";
        if (cell.empty() && !word.empty())
            return Refusal{source, faults::noBoolean(QString::fromStdString(word))};
        return std::nullopt;
    }

    domain::ImportedList m_list;
    std::vector<Filled> m_columns;
    std::string m_dataset;
    std::size_t m_listCell = None;
    std::size_t m_country = None;
    std::size_t m_name = None;
    std::size_t m_native = None;
    bool m_ownNative = false;
};

} // namespace

domain::Result<> readMapped(Reading &reading)
{
    if (!reading.options.mapping)
        return tl::unexpected(faults::noMapping(reading.input.name()));
    KnownTable table(reading);
    if (auto opened = table.open({}, {}); !opened)
        return opened;
    if (table.header().size() == 0)
        return tl::unexpected(faults::noHeader(reading.input.name()));
    const Mapping &mapping = *reading.options.mapping;
    if (auto fits = checkMapping(mapping, reading.header); !fits) {
        fits.error().file = reading.input.name();
        return fits;
    }
    for (const MappedColumn &column : mapping.columns) {
        if (reading.header.count(column.source) > 1)
            return tl::unexpected(faults::repeatedColumn(reading.input.name(), column.source));
    }
    const Mapped mapped(mapping, table.header());
    if (!reading.output.begin(mapped.list()))
        return {};
    return table.eachRow([&](TableReader &reader) -> std::optional<Refusal> {
        domain::ImportedRow &row = reading.output.blank(reader.line());
        if (auto refusal = mapped.take(reader.cells(), row))
            return refusal;
        reading.output.send();
        return std::nullopt;
    });
}

} // namespace importers
