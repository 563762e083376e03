#include "app/storage/library_p.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr std::size_t chunkSize = 500'000; // rows kept in memory at a time while permuting, some 100 MB
constexpr std::size_t prefetchedRows = 16; // far enough for memory to answer in time
constexpr std::size_t firstChunk = 1000;   // few at first, so that a short reader need not wait for a long chunk

using Visit = std::function<bool(const domain::Row &)>;

/// Where rows go in the end. It takes rows as they are read, or out of a buffer that holds them in another order.
class Destination : public CellSink
{
public:
    /// False if no more are wanted.
    virtual domain::Result<bool> take(const RowBuffer &buffer, std::size_t index) = 0;
    /// What went wrong in endRow().
    [[nodiscard]] virtual std::optional<domain::Error> error() const { return {}; }
};

/// What stays the same from chunk to chunk.
struct Reading
{
    TableReader &reader;
    Destination &destination;
    std::vector<bool> columns; // that are wanted; empty: all
};

/// Makes rows of what it is given and hands them to visit().
class RowDestination final : public Destination
{
public:
    RowDestination(const catalogue::Table &table, LinkTitles &titles, const Visit &visit)
        : m_table(table)
        , m_titles(titles)
        , m_visit(visit)
    {
    }

    domain::Result<bool> take(const RowBuffer &buffer, std::size_t index) override
    {
        const domain::Result<domain::Row> row = buffer.row(index, m_table, m_titles);
        if (!row)
            return tl::unexpected(row.error());
        return m_visit(*row);
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
        const domain::Result<bool> goesOn = take(m_buffer, 0);
        if (!goesOn)
            m_error = goesOn.error();
        return goesOn && *goesOn;
    }
    [[nodiscard]] std::optional<domain::Error> error() const override { return m_error; }

private:
    const catalogue::Table &m_table;
    LinkTitles &m_titles;
    const Visit &m_visit;
    RowBuffer m_buffer; // of one row
    std::optional<domain::Error> m_error;
};

/// Hands cells on as they are.
class CellDestination final : public Destination
{
public:
    CellDestination(const catalogue::Table &table, CellSink &sink)
        : m_table(table)
        , m_sink(sink)
    {
    }

    domain::Result<bool> take(const RowBuffer &buffer, std::size_t index) override
    {
        return buffer.replay(index, m_table, m_sink);
    }
    void beginRow(qint64 key) override { m_sink.beginRow(key); }
    void text(int column, std::string_view utf8) override { m_sink.text(column, utf8); }
    void number(int column, double value) override { m_sink.number(column, value); }
    void boolean(int column, bool value) override { m_sink.boolean(column, value); }
    void date(int column, std::string_view iso) override { m_sink.date(column, iso); }
    void value(int column, std::string_view id) override { m_sink.value(column, id); }
    void link(int column, qint64 targetKey) override { m_sink.link(column, targetKey); }
    bool endRow() override { return m_sink.endRow(); }

private:
    const catalogue::Table &m_table;
    CellSink &m_sink;
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

/// Hands on the rows of ascending keys. False if the destination ended it.
domain::Result<bool> passAscending(const Reading &reading, std::span<const qint64> keys)
{
    const domain::Result<bool> read = readAscending(reading, keys, reading.destination);
    if (const std::optional<domain::Error> error = reading.destination.error(); read && error)
        return tl::unexpected(*error);
    return read;
}

/// Reads a chunk in table order and hands its rows on in the asked one. False if the destination ended it.
domain::Result<bool> passPermuted(const Reading &reading, std::span<const qint64> keys, RowBuffer &buffer)
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
    buffer.clear();
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
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const quint32 index = rows[i];
        if (const std::size_t ahead = i + 2 * prefetchedRows; ahead < rows.size())
            buffer.prefetchPlace(rows[ahead]);
        if (const std::size_t ahead = i + prefetchedRows; ahead < rows.size() && rows[ahead] < buffer.size())
            buffer.prefetch(rows[ahead]);
        if (index == buffer.size())
            continue;
        if (const domain::Result<bool> goesOn = reading.destination.take(buffer, index); !goesOn || !*goesOn)
            return goesOn;
    }
    return true;
}

std::vector<bool> wanted(const catalogue::Table &table, const QList<int> &columns)
{
    std::vector<bool> wanted;
    if (columns.isEmpty())
        return wanted;
    wanted.resize(static_cast<std::size_t>(table.columns.size()));
    for (const int column : columns + QList<int>{std::max(table.indexOf(u"id"_s), 0)})
        wanted[static_cast<std::size_t>(column)] = true;
    return wanted;
}

domain::Result<> passAll(const Reading &reading, const std::vector<qint64> &keys)
{
    RowBuffer buffer; // of all chunks, one after another: its memory is used again
    for (std::size_t start = 0, size = firstChunk; start < keys.size(); start += size, size = chunkSize) {
        size = std::min(size, keys.size() - start);
        const std::span<const qint64> chunk(keys.data() + start, size);
        const bool isAscending = std::adjacent_find(chunk.begin(), chunk.end(), std::greater_equal<>()) == chunk.end();
        const domain::Result<bool> whole =
            isAscending ? passAscending(reading, chunk) : passPermuted(reading, chunk, buffer);
        if (!whole)
            return tl::unexpected(whole.error());
        if (!*whole)
            return {};
    }
    return {};
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
    RowDestination destination(table, d->titlesOf(locale), visit);
    return passAll({**reader, destination, wanted(table, columns)}, keys);
}

domain::Result<> Library::forEachCell(const catalogue::Table &table, const std::vector<qint64> &keys, CellSink &sink,
                                      const QList<int> &columns) const
{
    const ReadTransaction transaction(d->handle());
    const domain::Result<TableReader *> reader = d->reader(table);
    if (!reader)
        return tl::unexpected(reader.error());
    CellDestination destination(table, sink);
    return passAll({**reader, destination, wanted(table, columns)}, keys);
}

domain::Result<domain::Link> Library::linkTarget(const catalogue::Column &column, qint64 targetKey,
                                                 const QString &locale) const
{
    return d->titlesOf(locale).link(column.target, targetKey);
}

} // namespace storage
