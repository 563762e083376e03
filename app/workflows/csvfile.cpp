#include "app/workflows/csvfile_p.h"

#include "app/exporters/bytesink.h"
#include "app/workflows/csvcells_p.h"
#include "app/workflows/keyranks_p.h"
#include "app/workflows/recordstore_p.h"

#include <algorithm>

namespace workflows {

namespace {

constexpr std::size_t PrefetchedRecords = 12; // far enough for memory to answer in time

/// One file on its way.
class Writing
{
public:
    Writing(const Session &session, const CsvFile &csv, TargetFile &file, const std::function<bool(bool)> &afterRow)
        : m_session(session)
        , m_csv(csv)
        , m_file(file)
        , m_afterRow(afterRow)
    {
    }

    domain::Result<> inOrder()
    {
        exporters::CsvWriter writer(m_file, m_csv.columns, m_csv.dialect);
        if (!writer.begin())
            return tl::unexpected(m_file.error());
        const domain::Result<> read = cells(m_csv.keys, writer, [this](qint64, bool sound) { return goesOn(sound); });
        if (read && (!m_isSound || !writer.end()))
            return tl::unexpected(m_file.error());
        return read;
    }

    domain::Result<> inAnotherOrder()
    {
        exporters::CsvWriter header(m_file, m_csv.columns, m_csv.dialect);
        if (!header.begin() || !header.end())
            return tl::unexpected(m_file.error());
        const std::span<const qint64> all(m_csv.keys);
        for (std::size_t first = 0; first < all.size() && m_goesOn; first += m_csv.recordsAtOnce) {
            const domain::Result<> done = part(all.subspan(first, std::min(m_csv.recordsAtOnce, all.size() - first)));
            if (!done)
                return done;
        }
        return {};
    }

private:
    domain::Result<> cells(const std::vector<qint64> &keys, exporters::CsvWriter &writer,
                           std::function<bool(qint64, bool)> afterRow) const
    {
        CsvCells cells(m_session.library(), m_csv.table, m_session.locale(), m_csv.columns, writer,
                       std::move(afterRow));
        const domain::Result<> read =
            m_session.library().forEachCell(m_csv.table, keys, cells, exporters::cellsNeeded(m_csv.columns));
        if (!read || cells.error())
            return tl::unexpected(read ? *cells.error() : read.error());
        return {};
    }

    domain::Result<> part(std::span<const qint64> keys)
    {
        const KeyRanks ranks(keys);
        RecordStore store(ranks.ascending().size());
        exporters::CsvWriter writer(store, m_csv.columns, m_csv.dialect);
        const domain::Result<> read = cells(ranks.ascending(), writer, [&](qint64 key, bool) {
            store.endRecord(ranks.rankOf(key), writer.size());
            return true;
        });
        if (!read)
            return read;
        (void)writer.end(); // memory takes everything
        store.settle();
        std::vector<quint32> records;
        records.reserve(keys.size());
        for (const qint64 key : keys)
            records.push_back(ranks.rankOf(key));
        exporters::ByteSink sink(m_file);
        for (std::size_t i = 0; i < records.size() && m_goesOn; ++i) {
            if (i + 2 * PrefetchedRecords < records.size())
                store.prefetchPlace(records[i + 2 * PrefetchedRecords]);
            if (i + PrefetchedRecords < records.size())
                store.prefetch(records[i + PrefetchedRecords]);
            const std::string_view record = store.record(records[i]);
            if (record.empty())
                continue;
            sink.append(record);
            (void)goesOn(sink.settle());
        }
        if (!m_isSound || !sink.flush())
            return tl::unexpected(m_file.error());
        return {};
    }

    bool goesOn(bool sound)
    {
        m_isSound = sound;
        m_goesOn = m_afterRow(sound) && sound;
        return m_goesOn;
    }

    const Session &m_session;
    const CsvFile &m_csv;
    TargetFile &m_file;
    const std::function<bool(bool)> &m_afterRow;
    bool m_isSound = true;
    bool m_goesOn = true;
};

} // namespace

domain::Result<> writeCsvFile(const Session &session, const CsvFile &csv, TargetFile &file,
                              const std::function<bool(bool sound)> &afterRow)
{
    Writing writing(session, csv, file, afterRow);
    const bool isAscending = std::ranges::adjacent_find(csv.keys, std::greater_equal<>()) == csv.keys.end();
    return isAscending ? writing.inOrder() : writing.inAnotherOrder();
}

} // namespace workflows
