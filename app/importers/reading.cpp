#include "app/importers/csvreader_p.h"
#include "app/importers/markup_p.h"
#include "app/importers/reading_p.h"
#include "app/importers/workbook_p.h"

#include "app/domain/partialdate.h"

#include <QDateTime>

#include <algorithm>

namespace importers {

bool isArchive(QByteArrayView beginning)
{
    return beginning.startsWith("PK\x03\x04");
}

domain::Result<std::unique_ptr<TableReader>> openTable(Reading &reading)
{
    if (isArchive(reading.input.beginning(4)))
        return openWorkbook(reading.input, reading.options.sheet);
    return std::make_unique<CsvReader>(reading.input, reading.form);
}

namespace {

/// The first of the needed columns that the header has not; empty: it has them all.
QString missingIn(const Header &header, std::initializer_list<std::string_view> needed)
{
    for (const std::string_view names : needed) {
        bool found = false;
        eachPart(names, "|", [&](std::string_view name) { found = found || header.find(name) >= 0; });
        if (!found) {
            const std::string_view first = names.substr(0, names.find('|'));
            return QString::fromUtf8(first.data(), static_cast<qsizetype>(first.size()));
        }
    }
    return {};
}

} // namespace

domain::Result<> readMarkup(Reading &reading, MarkupReader &markup)
{
    std::vector<char> block(ReadBlock / 4);
    while (const qint64 got = reading.input.read(block.data(), static_cast<qint64>(block.size()))) {
        if (auto fed = markup.feed(QByteArrayView(block.data(), got)); !fed)
            return fed;
        if (reading.output.isClosed())
            return {};
    }
    if (reading.input.failed())
        return tl::unexpected(faults::cannotRead(reading.input.name()));
    if (reading.input.stopped() || reading.input.isLimited())
        return {};
    return markup.finish();
}

KnownTable::KnownTable(Reading &reading)
    : m_reading(reading)
{
}

domain::Result<> KnownTable::open(const QString &format, std::initializer_list<std::string_view> needed)
{
    auto reader = openTable(m_reading);
    if (!reader)
        return tl::unexpected(reader.error());
    m_reader = std::move(*reader);
    // Above a workbook's table titles and dates may stand.
    const int rows = m_reader->delimiter().isEmpty() && needed.size() > 0 ? 20 : 1;
    QString missing;
    for (int row = 0; row < rows; ++row) {
        if (!m_reader->next()) {
            if (const domain::Result<> end = m_reader->end(); !end)
                return end;
            break;
        }
        const Header header(m_reader->cells());
        if (!m_header)
            m_header.emplace(header);
        missing = missingIn(header, needed);
        if (missing.isEmpty()) {
            m_header.emplace(header);
            break;
        }
    }
    if (!m_header)
        return tl::unexpected(faults::noRows(m_reading.input.name()));
    m_reading.header = m_header->names();
    if (!missing.isEmpty())
        return tl::unexpected(faults::otherFormat(m_reading.input.name(), format, missing, m_reader->delimiter()));
    return {};
}

domain::Result<> KnownTable::eachRow(const std::function<std::optional<Refusal>(TableReader &)> &take)
{
    return importers::eachRow(*m_reader, *m_header, m_reading.input, m_reading.output, take);
}

std::optional<Refusal> takeDate(std::string_view text, int cell, DateOrder order, std::string &iso)
{
    const DateOutcome outcome = readDate(text, order, iso);
    if (outcome == DateOutcome::Read)
        return std::nullopt;
    const std::string_view shown = trimmed(text);
    const QString written = QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size()));
    return Refusal{cell, outcome == DateOutcome::None ? faults::noDate(written) : faults::unclearDate(written)};
}

bool hasPassed(std::string_view iso, const Options &options)
{
    if (iso.empty())
        return false;
    const auto date = domain::PartialDate::fromText(QString::fromUtf8(iso.data(), static_cast<qsizetype>(iso.size())));
    const auto asOf = domain::PartialDate::fromText(options.asOf);
    return date && date->lastDay() <= (asOf ? asOf->lastDay() : QDateTime::currentDateTimeUtc().date());
}

void takeNativeName(const domain::ImportedRow &row, std::string_view name, std::string &out)
{
    if (scriptOf(name) != "Latn")
        return;
    const auto native = std::find_if(row.names.begin(), row.names.end(), [](const domain::ImportedName &other) {
        return !other.script.empty() && other.script != "Latn";
    });
    if (native != row.names.end())
        out = native->text;
}

} // namespace importers
