#include "app/importers/ftm_p.h"

#include <algorithm>

namespace importers::ftm {

quint64 keyOf(std::string_view id)
{
    // FNV-1a: what is found is compared with the id itself.
    quint64 hash = 14695981039346656037ull;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

bool Index::add(const Entry &entry)
{
    m_memory.push_back(entry);
    return m_memory.size() < InMemory || flush();
}

bool Index::flush()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open())
            return false;
    }
    const qint64 bytes = static_cast<qint64>(m_memory.size()) * static_cast<qint64>(sizeof(Entry));
    if (m_file->write(reinterpret_cast<const char *>(m_memory.data()), bytes) != bytes)
        return false;
    m_memory.clear();
    return true;
}

bool Index::sort()
{
    if (m_file) {
        if (!flush() || !m_file->flush())
            return false;
        uchar *bytes = m_file->map(0, m_file->size());
        if (!bytes)
            return false;
        m_memory = {};
        m_all = {reinterpret_cast<Entry *>(bytes), static_cast<std::size_t>(m_file->size()) / sizeof(Entry)};
    } else {
        m_all = m_memory;
    }
    std::sort(m_all.begin(), m_all.end());
    return true;
}

std::span<const Entry> Index::find(quint64 key) const
{
    const auto before = [](const Entry &entry, quint64 sought) { return entry.key < sought; };
    const auto behind = [](quint64 sought, const Entry &entry) { return sought < entry.key; };
    const auto first = std::lower_bound(m_all.begin(), m_all.end(), key, before);
    return {first, std::upper_bound(first, m_all.end(), key, behind)};
}

} // namespace importers::ftm
