#include "app/importers/csvreader_p.h"
#include "app/importers/faults_p.h"
#include "app/importers/output_p.h"
#include "app/importers/values_p.h"

#include <algorithm>

namespace importers {

namespace {

constexpr std::size_t RawBytes = 1000;

std::string keyOf(std::string_view name)
{
    std::string key = oneLine(name);
    for (char &c : key)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return key;
}

} // namespace

bool Output::begin(const domain::ImportedList &list)
{
    m_columns = static_cast<std::size_t>(list.columns.size());
    m_closed = !m_sink.begin(list);
    return !m_closed;
}

domain::ImportedRow &Output::blank(qint64 line)
{
    m_row.line = line;
    m_row.publisherId.clear();
    m_row.cells.resize(m_columns);
    for (std::string &cell : m_row.cells)
        cell.clear();
    m_row.names.clear();
    m_row.subject = domain::Subject::Unknown;
    return m_row;
}

bool Output::send()
{
    if (m_closed)
        return false;
    m_closed = !m_sink.row(m_row);
    m_summary.rows += m_closed ? 0 : 1;
    return !m_closed;
}

bool Output::reject(qint64 line, const QString &column, const QString &reason, std::string_view raw)
{
    if (m_closed)
        return false;
    const std::string_view kept = raw.substr(0, RawBytes);
    const std::size_t whole =
        raw.size() > RawBytes ? kept.size() - incompleteTail(kept.data(), kept.size()) : kept.size();
    m_closed =
        !m_sink.reject({.line = line, .column = column, .reason = reason, .text = std::string(kept.substr(0, whole))});
    m_summary.rejected += m_closed ? 0 : 1;
    return !m_closed;
}

Header::Header(const std::vector<std::string_view> &cells)
    : m_width(static_cast<qsizetype>(cells.size()))
{
    for (const std::string_view cell : cells) {
        m_keys.push_back(keyOf(cell));
        m_names.append(QString::fromStdString(oneLine(cell)));
    }
    // Delimiters at the end of every line make columns without names.
    while (!m_keys.empty() && m_keys.back().empty()) {
        m_keys.pop_back();
        m_names.removeLast();
    }
}

int Header::find(std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names) {
        const auto found = std::find(m_keys.begin(), m_keys.end(), keyOf(name));
        if (found != m_keys.end())
            return static_cast<int>(found - m_keys.begin());
    }
    return -1;
}

std::optional<Refusal> faultOf(const TableReader &row, const Header &header)
{
    switch (row.fault()) {
    case RowFault::None:
        break;
    case RowFault::TextBehindQuote:
        return Refusal{row.faultCell(), faults::textBehindQuote(row.faultLine(), row.faultColumn())};
    case RowFault::NulByte:
        return Refusal{row.faultCell(), faults::nulByte(row.faultColumn())};
    case RowFault::WrongEncoding:
        return Refusal{row.faultCell(), faults::wrongEncoding(row.faultColumn(), row.encoding())};
    case RowFault::TooLong:
        return Refusal{-1, faults::rowTooLong(static_cast<qint64>(CsvReader::MaximumRow >> 20))};
    }
    const auto &cells = row.cells();
    const auto have = static_cast<qsizetype>(cells.size());
    if (have < header.size())
        return Refusal{-1, faults::tooFewCells(have, header.size())};
    // Delimiters at the end of every line, the header's too, part nothing from nothing.
    const qsizetype allowed = row.countsEmptyCells() ? header.width() : have;
    const auto surplus = cells.begin() + header.size();
    if (have > allowed ||
        std::any_of(surplus, cells.end(), [](std::string_view cell) { return !trimmed(cell).empty(); }))
        return Refusal{-1, faults::tooManyCells(have, header.size())};
    return std::nullopt;
}

domain::Result<> eachRow(TableReader &reader, const Header &header, Input &input, Output &output,
                         const std::function<std::optional<Refusal>(TableReader &)> &take)
{
    while (!output.isClosed() && !input.stopped() && reader.next()) {
        std::optional<Refusal> refusal = faultOf(reader, header);
        if (!refusal)
            refusal = take(reader);
        if (refusal)
            output.reject(reader.line(), header.name(refusal->cell), refusal->reason, reader.raw());
    }
    if (output.isClosed() || input.stopped())
        return {};
    return reader.end();
}

} // namespace importers
