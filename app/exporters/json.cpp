#include "app/exporters/json.h"

namespace exporters {

namespace {

template <typename List, typename Append>
void appendArray(std::string &out, const List &list, Append append)
{
    out.push_back('[');
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i > 0)
            out.push_back(',');
        append(list.at(i));
    }
    out.push_back(']');
}

void appendLink(std::string &out, const domain::Link &link)
{
    out.append("{\"id\":");
    appendJsonString(out, link.id);
    out.append(",\"title\":");
    appendJsonString(out, link.title);
    out.push_back('}');
}

void appendEscaped(std::string &out, unsigned char byte)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (byte) {
    case '"':
        return void(out.append("\\\""));
    case '\\':
        return void(out.append("\\\\"));
    case '\n':
        return void(out.append("\\n"));
    case '\r':
        return void(out.append("\\r"));
    case '\t':
        return void(out.append("\\t"));
    default:
        out.append("\\u00");
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
}

} // namespace

void appendJsonString(std::string &out, QStringView text)
{
    out.push_back('"');
    const QByteArray utf8 = text.toUtf8();
    for (const char byte : utf8) {
        if (static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F)
            appendEscaped(out, static_cast<unsigned char>(byte));
        else
            out.push_back(byte);
    }
    out.push_back('"');
}

void appendJsonCell(std::string &out, const FileColumn &column, const domain::Cell &cell)
{
    const bool asIds = column.part == FileColumn::Part::Ids;
    const auto appendOne = [&out, asIds](const domain::Link &link) {
        asIds ? appendJsonString(out, link.id) : appendLink(out, link);
    };
    if (const auto *text = std::get_if<QString>(&cell)) {
        appendJsonString(out, *text);
    } else if (const auto *number = std::get_if<double>(&cell)) {
        const QByteArray digits = numberText(*number);
        out.append(digits.isEmpty() ? "null" : digits.constData());
    } else if (const auto *boolean = std::get_if<bool>(&cell)) {
        out.append(*boolean ? "true" : "false");
    } else if (const auto *date = std::get_if<domain::PartialDate>(&cell)) {
        appendJsonString(out, date->toText());
    } else if (const auto *link = std::get_if<domain::Link>(&cell)) {
        appendOne(*link);
    } else if (const auto *texts = std::get_if<QStringList>(&cell)) {
        appendArray(out, *texts, [&out](const QString &each) { appendJsonString(out, each); });
    } else if (const auto *links = std::get_if<QList<domain::Link>>(&cell)) {
        appendArray(out, *links, appendOne);
    } else {
        out.append(column.column->isDerived && column.column->type >= catalogue::Type::ListOfText ? "[]" : "null");
    }
}

JsonWriter::JsonWriter(QIODevice &device, QList<FileColumn> columns)
    : m_sink(device)
    , m_columns(std::move(columns))
{
    for (const FileColumn &column : m_columns) {
        appendJsonString(m_keys.emplace_back(), column.id);
        m_keys.back().push_back(':');
    }
}

bool JsonWriter::begin()
{
    m_sink.append('[');
    return m_sink.settle();
}

bool JsonWriter::write(const domain::Row &row)
{
    m_sink.append(m_isFirst ? "\n{" : ",\n{");
    m_isFirst = false;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            m_sink.append(',');
        m_sink.append(m_keys[static_cast<std::size_t>(i)]);
        const FileColumn &column = m_columns.at(i);
        appendJsonCell(m_sink.bytes(), column, row.cells.value(column.index));
    }
    m_sink.append('}');
    return m_sink.settle();
}

bool JsonWriter::end()
{
    m_sink.append(m_isFirst ? "]\n" : "\n]\n");
    return m_sink.flush();
}

} // namespace exporters
