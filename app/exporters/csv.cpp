#include "app/exporters/csv.h"

#include "app/exporters/formulaguard.h"

#include <algorithm>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace exporters {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view lineEnd = "\r\n";
constexpr std::string_view listSeparator = "; ";

template <typename List, typename ToText>
void joinTo(std::string &out, const List &list, ToText toText)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i > 0)
            out.append(listSeparator);
        const QByteArray utf8 = toText(list.at(i)).toUtf8();
        out.append(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    }
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Whether the text holds a quote, a line end or the first byte of the delimiter.
bool holdsOneByOne(std::string_view utf8, char delimiter)
{
    return std::ranges::any_of(
        utf8, [delimiter](char byte) { return byte == delimiter || byte == '"' || byte == '\n' || byte == '\r'; });
}

#ifdef __SSE2__

bool holdsOne(std::string_view utf8, char delimiter)
{
    const auto among = [delimiter](__m128i bytes) {
        const __m128i lineEnds =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
        const __m128i others =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(delimiter)));
        return _mm_or_si128(lineEnds, others);
    };
    const auto at = [&utf8](std::size_t place) { return reinterpret_cast<const __m128i *>(utf8.data() + place); };
    constexpr std::size_t step = sizeof(__m128i);
    constexpr std::size_t half = step / 2;
    if (utf8.size() < half)
        return holdsOneByOne(utf8, delimiter);
    if (utf8.size() < step) { // the first eight and the last eight, some of them twice
        const __m128i ends = _mm_unpacklo_epi64(_mm_loadl_epi64(at(0)), _mm_loadl_epi64(at(utf8.size() - half)));
        return _mm_movemask_epi8(among(ends)) != 0;
    }
    __m128i any = among(_mm_loadu_si128(at(utf8.size() - step)));
    for (std::size_t i = 0; i + step < utf8.size(); i += step)
        any = _mm_or_si128(any, among(_mm_loadu_si128(at(i))));
    return _mm_movemask_epi8(any) != 0;
}

#else

bool holdsOne(std::string_view utf8, char delimiter)
{
    return holdsOneByOne(utf8, delimiter);
}

#endif

} // namespace

bool isDelimiter(QChar character)
{
    return !character.isNull() && !character.isSurrogate() && !character.isLetterOrNumber() && character != u'"' &&
           character != u'\'' && character != u'\r' && character != u'\n';
}

CsvWriter::CsvWriter(QIODevice &device, QList<FileColumn> columns, const CsvDialect &dialect)
    : m_sink(device)
    , m_columns(std::move(columns))
    , m_dialect(dialect)
    , m_delimiter(QString(dialect.delimiter).toUtf8().toStdString())
{
}

bool CsvWriter::begin()
{
    if (m_dialect.byteOrderMark)
        m_sink.append("\xEF\xBB\xBF");
    for (const FileColumn &column : m_columns)
        addPlain(view(column.id.toUtf8()));
    return endRecord();
}

bool CsvWriter::write(const domain::Row &row)
{
    for (const FileColumn &column : m_columns)
        addField(column, row.cells.value(column.index));
    return endRecord();
}

bool CsvWriter::end()
{
    return m_sink.flush();
}

void CsvWriter::addField(const FileColumn &column, const domain::Cell &cell)
{
    const bool asIds = column.part == FileColumn::Part::Ids;
    if (const auto *text = std::get_if<QString>(&cell)) {
        addText(view(text->toUtf8()));
    } else if (const auto *number = std::get_if<double>(&cell)) {
        addPlain(view(numberText(*number)));
    } else if (const auto *boolean = std::get_if<bool>(&cell)) {
        addPlain(*boolean ? "true" : "false");
    } else if (const auto *date = std::get_if<domain::PartialDate>(&cell)) {
        addPlain(view(date->toText().toUtf8()));
    } else if (const auto *link = std::get_if<domain::Link>(&cell)) {
        addText(view((asIds ? link->id : link->title).toUtf8()));
    } else if (const auto *texts = std::get_if<QStringList>(&cell)) {
        m_text.clear();
        joinTo(m_text, *texts, [](const QString &each) { return each; });
        addText(m_text);
    } else if (const auto *links = std::get_if<QList<domain::Link>>(&cell)) {
        m_text.clear();
        joinTo(m_text, *links, [asIds](const domain::Link &each) { return asIds ? each.id : each.title; });
        addText(m_text);
    } else {
        addPlain({});
    }
}

void CsvWriter::addText(std::string_view utf8)
{
    part();
    appendQuotedIfNeeded(utf8, m_dialect.formulaGuard && mightRunAsFormula(utf8));
}

void CsvWriter::addPlain(std::string_view ascii)
{
    part();
    appendQuotedIfNeeded(ascii, false); // a delimiter may be a dot or a minus
}

void CsvWriter::part()
{
    if (m_fields++ > 0)
        m_sink.append(m_delimiter);
    else
        m_recordBegin = m_sink.bytes().size();
}

void CsvWriter::appendQuotedIfNeeded(std::string_view utf8, bool guarded)
{
    std::string &out = m_sink.bytes();
    bool needsQuotes = holdsOne(utf8, m_delimiter.front());
    // The first byte of a delimiter beyond ASCII is shared with other characters.
    if (needsQuotes && m_delimiter.size() > 1)
        needsQuotes = utf8.find_first_of("\"\r\n") != utf8.npos || utf8.find(m_delimiter) != utf8.npos;
    if (!needsQuotes) {
        if (guarded)
            out.push_back('\'');
        out.append(utf8);
        return;
    }
    out.push_back('"');
    if (guarded)
        out.push_back('\'');
    for (std::size_t from = 0; from < utf8.size();) {
        const std::size_t quote = std::min(utf8.find('"', from), utf8.size());
        out.append(utf8.substr(from, quote - from));
        if (quote < utf8.size())
            out.append("\"\"");
        from = quote + 1;
    }
    out.push_back('"');
}

bool CsvWriter::endRecord()
{
    if (m_fields == 1 && m_sink.bytes().size() == m_recordBegin)
        m_sink.append("\"\"");
    m_fields = 0;
    m_sink.append(lineEnd);
    return m_sink.settle();
}

} // namespace exporters
