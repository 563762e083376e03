#include "app/workflows/recordstore_p.h"

namespace workflows {

RecordStore::RecordStore(std::size_t records)
    : m_places(records)
{
    m_written.reserve(records);
    open(WriteOnly | Unbuffered);
}

void RecordStore::endRecord(quint32 record, quint64 end)
{
    m_places[record].size = static_cast<std::size_t>(end - m_end);
    m_end = end;
    m_written.push_back(record);
}

void RecordStore::settle()
{
    auto piece = m_pieces.cbegin();
    std::size_t at = 0;
    for (const quint32 record : m_written) {
        if (at == piece->size()) {
            ++piece;
            at = 0;
        }
        m_places[record].begin = piece->data() + at;
        at += m_places[record].size;
    }
}

std::string_view RecordStore::record(quint32 record) const
{
    return {m_places[record].begin, m_places[record].size};
}

#ifdef __GNUC__
void RecordStore::prefetchPlace(quint32 record) const
{
    __builtin_prefetch(m_places.data() + record);
}

void RecordStore::prefetch(quint32 record) const
{
    constexpr std::size_t cacheLine = 64;
    const Place &place = m_places[record];
    for (std::size_t at = 0; at < place.size; at += cacheLine)
        __builtin_prefetch(place.begin + at);
}
#else
void RecordStore::prefetchPlace(quint32) const {}
void RecordStore::prefetch(quint32) const {}
#endif

qint64 RecordStore::writeData(const char *data, qint64 size)
{
    m_pieces.emplace_back(data, data + size);
    return size;
}

} // namespace workflows
