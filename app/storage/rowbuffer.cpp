#include "app/storage/rowbuffer_p.h"

#include "app/catalogue/catalogue.h"
#include "app/catalogue/localtitle.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using catalogue::Type;

constexpr qsizetype mostRemembered = 100'000;

/// Takes the head of a cell off the front: its column, and its length by the way.
std::size_t takeColumn(std::string_view &bytes, std::size_t &length)
{
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    std::size_t at = 1;
    length = 0;
    for (unsigned shift = 0;; shift += 7) {
        const std::size_t part = byteAt(at++);
        length |= (part & 0x7fU) << shift;
        if (part < 0x80U)
            break;
    }
    const std::size_t column = byteAt(0);
    bytes.remove_prefix(at);
    return column;
}

template <typename T>
T valueAt(std::string_view bytes)
{
    T value{};
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

template <typename T>
void append(domain::Cell &cell, T element)
{
    if (!std::holds_alternative<QList<T>>(cell))
        cell = QList<T>();
    std::get<QList<T>>(cell) << std::move(element);
}

} // namespace

domain::Result<LinkTitles::Known *> LinkTitles::known(const QString &table, const QString &column)
{
    const QString name = table + u'/' + column;
    if (const auto found = m_known.find(name); found != m_known.end())
        return &found->second;
    const catalogue::Table *target = catalogue::findTable(table);
    if (!target)
        return tl::unexpected(domain::Error{.message = u"no such table: %1"_s.arg(table)});
    const bool isTitle = column.isEmpty();
    const QByteArray title = titleSql(table, isTitle ? target->detail.title : column, m_locale) +
                             (isTitle ? localTitleSql(*target, m_locale) : ", NULL, NULL"_ba);
    domain::Result<Statement> lookup =
        Statement::prepare(m_database, "SELECT t.id, " + title + " FROM " + table.toLatin1() + " t WHERE t.row = ?1");
    if (!lookup)
        return tl::unexpected(lookup.error());
    return &m_known.emplace(name, Known{std::move(*lookup), {}}).first->second;
}

domain::Result<domain::Link> LinkTitles::link(const QString &table, qint64 key, const QString &column)
{
    const domain::Result<Known *> found = known(table, column);
    if (!found)
        return tl::unexpected(found.error());
    Known &known = **found;
    if (const auto link = known.links.constFind(key); link != known.links.constEnd())
        return *link;
    known.lookup.reset();
    known.lookup.bind(1, key);
    const domain::Result<bool> row = known.lookup.step();
    if (!row)
        return tl::unexpected(row.error());
    domain::Link link{.id = QString::number(key), .title = QString::number(key)};
    if (*row) {
        link.id = known.lookup.text(0);
        link.title = known.lookup.isNull(1) ? link.id : known.lookup.text(1);
        if (!known.lookup.isNull(2))
            link.title = catalogue::localTitle(
                *catalogue::findTable(table),
                {.id = link.id, .title = link.title, .native = known.lookup.text(2), .country = known.lookup.text(3)},
                m_locale);
    }
    known.lookup.reset();
    if (known.links.size() >= mostRemembered)
        known.links.clear();
    known.links.insert(key, link);
    return link;
}

void LinkTitles::forget()
{
    for (auto &[name, known] : m_known)
        known.links.clear();
}

void RowBuffer::beginRow(qint64 key)
{
    m_rows.push_back({key, m_bytes.size()});
}

void RowBuffer::bytes(int column, std::string_view text)
{
    m_bytes += static_cast<char>(column); // no table has more than 255 of them
    std::size_t length = text.size();
    for (; length >= 0x80; length >>= 7)
        m_bytes += static_cast<char>((length & 0x7fU) | 0x80U);
    m_bytes += static_cast<char>(length);
    m_bytes.append(text);
}

void RowBuffer::number(int column, double value)
{
    bytes(column, {reinterpret_cast<const char *>(&value), sizeof value});
}

void RowBuffer::boolean(int column, bool value)
{
    bytes(column, {reinterpret_cast<const char *>(&value), sizeof value});
}

void RowBuffer::link(int column, qint64 targetKey)
{
    bytes(column, {reinterpret_cast<const char *>(&targetKey), sizeof targetKey});
}

void RowBuffer::clear()
{
    m_rows.clear();
    m_bytes.clear();
}

std::string_view RowBuffer::bytesOf(std::size_t index) const
{
    const std::size_t end = index + 1 < m_rows.size() ? m_rows[index + 1].offset : m_bytes.size();
    return std::string_view(m_bytes).substr(m_rows[index].offset, end - m_rows[index].offset);
}

#ifdef __GNUC__
void RowBuffer::prefetchPlace(std::size_t index) const
{
    __builtin_prefetch(m_rows.data() + index);
}

void RowBuffer::prefetch(std::size_t index) const
{
    constexpr std::size_t cacheLine = 64;
    const std::string_view bytes = bytesOf(index);
    for (std::size_t at = 0; at < bytes.size(); at += cacheLine)
        __builtin_prefetch(bytes.data() + at);
}
#else
void RowBuffer::prefetchPlace(std::size_t) const {}
void RowBuffer::prefetch(std::size_t) const {}
#endif

bool RowBuffer::replay(std::size_t index, const catalogue::Table &table, CellSink &sink) const
{
    sink.beginRow(m_rows[index].key);
    for (std::string_view rest = bytesOf(index); !rest.empty();) {
        std::size_t length = 0;
        const auto column = static_cast<int>(takeColumn(rest, length));
        const std::string_view content = rest.substr(0, length);
        rest.remove_prefix(length);
        switch (table.columns.at(column).type) {
        case Type::Number:
            sink.number(column, valueAt<double>(content));
            break;
        case Type::Boolean:
            sink.boolean(column, valueAt<bool>(content));
            break;
        case Type::Date:
            sink.date(column, content);
            break;
        case Type::Link:
        case Type::ListOfLinks:
            sink.link(column, valueAt<qint64>(content));
            break;
        case Type::Value:
        case Type::ListOfValues:
            sink.value(column, content);
            break;
        case Type::Text:
        case Type::ListOfText:
            sink.text(column, content);
            break;
        }
    }
    return sink.endRow();
}

domain::Result<domain::Row> RowBuffer::row(std::size_t index, const catalogue::Table &table, LinkTitles &titles) const
{
    domain::Row row{.key = m_rows[index].key, .id = {}, .cells = {}};
    row.cells.resize(table.columns.size());
    std::string_view rest = bytesOf(index);
    while (!rest.empty()) {
        std::size_t length = 0;
        const auto place = static_cast<qsizetype>(takeColumn(rest, length));
        const std::string_view content = rest.substr(0, length);
        rest.remove_prefix(length);
        const catalogue::Column &column = table.columns.at(place);
        domain::Cell &cell = row.cells[place];
        switch (column.type) {
        case Type::Number:
            cell = valueAt<double>(content);
            break;
        case Type::Boolean:
            cell = valueAt<bool>(content);
            break;
        case Type::Date:
            if (const auto date = domain::PartialDate::fromText(textOf(content)))
                cell = *date;
            break;
        case Type::Link:
        case Type::ListOfLinks: {
            domain::Result<domain::Link> link = titles.link(column.target, valueAt<qint64>(content));
            if (!link)
                return tl::unexpected(link.error());
            if (column.type == Type::Link)
                cell = std::move(*link);
            else
                append(cell, std::move(*link));
            break;
        }
        case Type::ListOfText:
        case Type::ListOfValues:
            append(cell, textOf(content));
            break;
        case Type::Text:
        case Type::Value:
            cell = textOf(content);
            break;
        }
    }
    if (const int id = table.indexOf(u"id"_s); id >= 0 && std::holds_alternative<QString>(row.cells.at(id)))
        row.id = std::get<QString>(row.cells.at(id));
    return row;
}

} // namespace storage
