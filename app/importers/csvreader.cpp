#include "app/importers/csvreader_p.h"
#include "app/importers/faults_p.h"

#include <algorithm>
#include <cstring>

namespace importers {

namespace {

constexpr std::size_t FirstBuffer = ReadBlock;

std::ptrdiff_t countLines(const char *from, const char *to)
{
    return std::count(from, to, '\n');
}

} // namespace

CsvReader::CsvReader(Input &input, const TextForm &form)
    : m_input(input)
    , m_text(input, form.encoding)
    , m_delimiter(form.delimiter)
    , m_quote(form.quote)
    , m_buffer(FirstBuffer + 1)
{
    for (const char special : {m_delimiter, '\n', '\r'})
        m_special[static_cast<unsigned char>(special)] = true;
    m_at = m_end = m_buffer.data();
    *m_end = '\n';
}

bool CsvReader::next()
{
    for (;;) {
        m_line = m_nextLine;
        const Outcome outcome = parse();
        if (outcome == Outcome::NeedsMore) {
            if (static_cast<std::size_t>(m_end - m_at) >= MaximumRow) {
                if (m_openedAt)
                    return refuseOpenQuote(static_cast<qint64>(MaximumRow >> 20));
                skipLongRow();
                return !m_input.stopped();
            }
            if (!fill())
                return false;
            continue;
        }
        if (outcome == Outcome::OpenQuote)
            return refuseOpenQuote(0);
        m_nextLine += m_linesInRow;
        m_raw = std::string_view(m_at, static_cast<std::size_t>(m_rowEnd - m_at));
        if (m_suspect)
            findBadBytes();
        const bool blank = m_cells.size() == 1 && m_cells[0].empty() && m_raw.find(m_quote) == std::string_view::npos;
        m_at += m_rowEnd - m_at;
        if (m_at < m_end)
            m_at += *m_at == '\r' && m_at + 1 < m_end && m_at[1] == '\n' ? 2 : 1;
        if (!blank)
            return true;
    }
}

bool CsvReader::refuseOpenQuote(qint64 limit)
{
    m_openLimit = limit;
    m_openLine = m_line + countLines(m_at, m_openedAt);
    m_openColumn = columnOf(m_openedAt);
    return false;
}

CsvReader::Outcome CsvReader::parse()
{
    m_cells.clear();
    m_unescapedCount = 0;
    m_fault = RowFault::None;
    m_faultLine = m_faultColumn = 0;
    m_faultCell = -1;
    m_linesInRow = 0;
    m_openedAt = nullptr;
    const char *at = m_at;
    if (at == m_end)
        return Outcome::NeedsMore;
    for (;;) {
        const char *cell = at;
        if (m_quote && at < m_end && *at == m_quote) {
            bool open = false;
            at = parseQuoted(at, open);
            if (open)
                return m_ended ? Outcome::OpenQuote : Outcome::NeedsMore;
        } else {
            at = plainEnd(at);
            m_cells.emplace_back(cell, static_cast<std::size_t>(at - cell));
        }
        if (at >= m_end) {
            m_rowEnd = m_end;
            return m_ended ? Outcome::Row : Outcome::NeedsMore;
        }
        if (*at == m_delimiter) {
            ++at;
            continue;
        }
        // A CR that ends the block may have its LF in the next.
        if (*at == '\r' && at + 1 == m_end && !m_ended)
            return Outcome::NeedsMore;
        m_rowEnd = at;
        m_linesInRow += 1;
        return Outcome::Row;
    }
}

const char *CsvReader::plainEnd(const char *at) const
{
    // The sentinel behind m_end stops it.
    while (!m_special[static_cast<unsigned char>(*at)])
        ++at;
    return std::min<const char *>(at, m_end);
}

const char *CsvReader::parseQuoted(const char *at, bool &open)
{
    const char *begin = at + 1;
    bool doubled = false;
    const char *close = begin;
    for (;; close += 2) {
        close = static_cast<const char *>(std::memchr(close, m_quote, static_cast<std::size_t>(m_end - close)));
        if (!close || (close + 1 == m_end && !m_ended)) {
            m_openedAt = at;
            open = true;
            return at;
        }
        if (close + 1 == m_end || close[1] != m_quote)
            break;
        doubled = true;
    }
    m_linesInRow += countLines(begin, close);
    std::string_view text(begin, static_cast<std::size_t>(close - begin));
    if (doubled) {
        if (m_unescapedCount == m_unescaped.size())
            m_unescaped.emplace_back();
        std::string &plain = m_unescaped[m_unescapedCount++];
        plain.clear();
        for (std::size_t i = 0; i < text.size(); ++i) {
            plain += text[i];
            if (text[i] == m_quote)
                ++i;
        }
        text = plain;
    }
    m_cells.push_back(text);
    const char *behind = close + 1;
    const char *next = plainEnd(behind);
    const bool blank = std::all_of(behind, next, [](char c) { return c == ' '; });
    if (!blank && m_fault == RowFault::None) {
        m_faultCell = static_cast<int>(m_cells.size()) - 1;
        setFault(RowFault::TextBehindQuote, behind);
    }
    return next;
}

bool CsvReader::fill()
{
    if (m_ended)
        return false;
    const auto kept = static_cast<std::size_t>(m_end - m_at);
    if (m_at != m_buffer.data())
        std::memmove(m_buffer.data(), m_at, kept);
    if (kept + FirstBuffer / 2 > m_buffer.size() - 1)
        m_buffer.resize(m_buffer.size() * 2);
    m_at = m_buffer.data();
    m_end = m_at + kept;
    const std::size_t got = m_text.read(m_end, m_buffer.size() - 1 - kept);
    if (got > 0 && !m_suspect) {
        // A character cut by the blocks is looked at when its rest has come.
        const char *from = m_end - std::min<std::size_t>(incompleteTail(m_at, kept), kept);
        const auto size = static_cast<std::size_t>(m_end + got - from);
        m_suspect = !isUtf8(from, size - incompleteTail(from, size)) || std::memchr(from, '\0', size) != nullptr;
    }
    if (got == 0)
        m_suspect = m_suspect || incompleteTail(m_at, kept) > 0;
    m_end += got;
    *m_end = '\n';
    m_ended = got == 0;
    // The last row of a preview is cut anywhere.
    return !m_ended || (m_at != m_end && !m_input.stopped() && !m_input.failed() && !m_input.isLimited());
}

void CsvReader::skipLongRow()
{
    m_longRow.assign(m_at, 1000);
    m_cells.clear();
    m_raw = m_longRow;
    m_fault = RowFault::TooLong;
    m_faultLine = m_line;
    // No line ends in what is there, but inside quotes.
    char *found = nullptr;
    while (!found) {
        m_nextLine += countLines(m_at, m_end);
        m_at = m_end;
        if (!fill())
            break;
        found = static_cast<char *>(std::memchr(m_at, '\n', static_cast<std::size_t>(m_end - m_at)));
    }
    if (found)
        m_at = found + 1;
    m_nextLine += 1;
    // The memory of one monstrous row is not kept for all that follow.
    const std::string rest(m_at, m_end);
    m_buffer.resize(std::max(FirstBuffer, rest.size()) + 1);
    m_buffer.shrink_to_fit();
    m_at = m_buffer.data();
    m_end = std::copy(rest.begin(), rest.end(), m_at);
    *m_end = '\n';
}

void CsvReader::findBadBytes()
{
    const std::size_t nul = m_raw.find('\0');
    const std::size_t bad = firstBadByte(m_raw.data(), m_raw.size());
    const std::size_t at = std::min(nul, bad);
    if (at >= m_raw.size())
        return;
    m_faultCell = -1;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const char *cell = m_cells[i].data();
        if (cell >= m_raw.data() && cell <= m_raw.data() + at)
            m_faultCell = static_cast<int>(i);
    }
    setFault(nul <= bad ? RowFault::NulByte : RowFault::WrongEncoding, m_raw.data() + at);
}

void CsvReader::setFault(RowFault fault, const char *at)
{
    m_fault = fault;
    m_faultLine = m_line + countLines(m_at, at);
    m_faultColumn = columnOf(at);
}

qint64 CsvReader::columnOf(const char *at) const
{
    const char *begin = at;
    while (begin > m_at && begin[-1] != '\n')
        --begin;
    return 1 + std::count_if(begin, at, [](char c) { return (c & 0xc0) != 0x80; });
}

domain::Result<> CsvReader::end()
{
    if (m_input.failed())
        return tl::unexpected(faults::cannotRead(m_input.name()));
    if (m_openLine > 0 && !m_input.stopped() && !m_input.isLimited())
        return tl::unexpected(faults::openQuote(m_input.name(), m_openLine, m_openColumn, m_openLimit));
    return {};
}

QString CsvReader::delimiter() const
{
    return m_delimiter == '\t' ? QStringLiteral("TAB") : QString(QLatin1Char(m_delimiter));
}

} // namespace importers
