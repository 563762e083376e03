#include "app/storage/library_p.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr std::size_t chunkSize = 500'000; // rows kept in memory at a time while permuting, some 100 MB
constexpr std::size_t firstChunk = 1000;   // few at first, so that a short reader need not wait for a long chunk

using Visit = std::function<bool(const domain::Row &)>;

/// What stays the same from chunk to chunk.
struct Reading
{
    TableReader &reader;
    const catalogue::Table &table;
    LinkTitles &titles;
    const Visit &visit;
    std::vector<bool> columns; // that are wanted; empty: all
};

/// Makes a row of what it is given and hands it on at once.
class VisitingSink final : public CellSink
{
public:
    explicit VisitingSink(const Reading &reading)
        : m_reading(reading)
    {
    }

    void beginRow(qint64 key) override
    {
        m_buffer.clear();
        m_buffer.beginRow(key);
    }
    void text(int column, std::string_view utf8) override { m_buffer.text(column, utf8); }
    void number(int column, double value) override { m_buffer.number(column, value); }
    void boolean(int column, bool value) override { m_buffer.boolean(column, value); }
    void date(int column, std::string_view iso) override { m_buffer.date(column, iso); }
    void value(int column, std::string_view id) override { m_buffer.value(column, id); }
    void link(int column, qint64 targetKey) override { m_buffer.link(column, targetKey); }
    bool endRow() override
    {
        const domain::Result<domain::Row> row = m_buffer.row(0, m_reading.table, m_reading.titles);
        if (!row)
            m_error = row.error();
        return row && m_reading.visit(*row);
    }
    [[nodiscard]] const std::optional<domain::Error> &error() const { return m_error; }

private:
    const Reading &m_reading;
    RowBuffer m_buffer;
    std::optional<domain::Error> m_error;
};

/// Reads the rows of ascending keys into a sink: one by one where they lie far apart, else all between first and last.
domain::Result<bool> readAscending(const Reading &reading, std::span<const qint64> keys, CellSink &sink)
{
    const qint64 span = keys.back() - keys.front() + 1;
    if (span / 16 > static_cast<qint64>(keys.size())) {
        const ReadControl control{.columns = reading.columns};
        for (const qint64 key : keys) {
            const domain::Result<bool> read = reading.reader.read(key, key, sink, control);
            if (!read || !*read)
                return read;
        }
        return true;
    }
    auto next = keys.begin();
    const ReadControl control{.wants =
                                  [&](qint64 key) {
                                      while (next != keys.end() && *next < key)
                                          ++next;
                                      return next != keys.end() && *next == key;
                                  },
                              .columns = reading.columns};
    return reading.reader.read(keys.front(), keys.back(), sink, control);
}

/// Visits the rows of ascending keys. False if visit() ended it.
domain::Result<bool> visitAscending(const Reading &reading, std::span<const qint64> keys)
{
    VisitingSink sink(reading);
    const domain::Result<bool> read = readAscending(reading, keys, sink);
    if (read && sink.error())
        return tl::unexpected(*sink.error());
    return read;
}

/// Reads a chunk in table order and visits its rows in the asked one. False if visit() ended it.
domain::Result<bool> visitPermuted(const Reading &reading, std::span<const qint64> keys)
{
    struct Place
    {
        qint64 key;
        quint32 index;
    };
    std::vector<Place> places;
    places.reserve(keys.size());
    for (const qint64 key : keys)
        places.push_back({key, static_cast<quint32>(places.size())});
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.key < b.key; });
    std::vector<qint64> sorted;
    sorted.reserve(keys.size());
    for (const Place &place : places) {
        if (sorted.empty() || sorted.back() != place.key)
            sorted.push_back(place.key);
    }
    RowBuffer buffer;
    if (const domain::Result<bool> read = readAscending(reading, sorted, buffer); !read)
        return read;
    std::vector<quint32> rows(keys.size(), static_cast<quint32>(buffer.size())); // that is: gone
    std::size_t row = 0;
    for (const Place &place : places) {
        while (row < buffer.size() && buffer.key(row) < place.key)
            ++row;
        if (row < buffer.size() && buffer.key(row) == place.key)
            rows[place.index] = static_cast<quint32>(row);
    }
    for (const quint32 index : rows) {
        if (index == buffer.size())
            continue;
        const domain::Result<domain::Row> made = buffer.row(index, reading.table, reading.titles);
        if (!made)
            return tl::unexpected(made.error());
        if (!reading.visit(*made))
            return false;
    }
    return true;
}

} // namespace

domain::Result<> Library::forEachRow(const catalogue::Table &table, const QString &locale,
                                     const std::vector<qint64> &keys, const Visit &visit,
                                     const QList<int> &columns) const
{
    const ReadTransaction transaction(d->handle());
    const domain::Result<TableReader *> reader = d->reader(table);
    if (!reader)
        return tl::unexpected(reader.error());
    Reading reading{**reader, table, d->titlesOf(locale), visit, {}};
    if (!columns.isEmpty()) {
        reading.columns.resize(static_cast<std::size_t>(table.columns.size()));
        for (const int column : columns + QList<int>{std::max(table.indexOf(u"id"_s), 0)})
            reading.columns[static_cast<std::size_t>(column)] = true;
    }
    for (std::size_t start = 0, size = firstChunk; start < keys.size(); start += size, size = chunkSize) {
        size = std::min(size, keys.size() - start);
        const std::span<const qint64> chunk(keys.data() + start, size);
        const bool isAscending = std::adjacent_find(chunk.begin(), chunk.end(), std::greater_equal<>()) == chunk.end();
        const domain::Result<bool> whole = isAscending ? visitAscending(reading, chunk) : visitPermuted(reading, chunk);
        if (!whole)
            return tl::unexpected(whole.error());
        if (!*whole)
            return {};
    }
    return {};
}

} // namespace storage
