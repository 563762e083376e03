#pragma once

#include "app/columns/image_p.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace columns {

/// Bytes that grow at the end. realloc moves pages instead of copying them, which matters from a hundred megabytes on.
class RowBytes
{
public:
    RowBytes() = default;
    ~RowBytes() { std::free(m_bytes); }
    RowBytes(const RowBytes &) = delete;
    RowBytes &operator=(const RowBytes &) = delete;

    void append(const char *from, std::size_t size)
    {
        if (m_size + size > m_room) {
            m_room = std::max<std::size_t>(m_size + size, m_room + m_room / 2 + 4096);
            void *moved = std::realloc(m_bytes, m_room);
            if (!moved)
                throw std::bad_alloc();
            m_bytes = static_cast<char *>(moved);
        }
        std::memcpy(m_bytes + m_size, from, size);
        m_size += size;
    }
    void append(char c) { append(&c, 1); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const char *data() const { return m_bytes; }

private:
    char *m_bytes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_room = 0;
};

/// Offsets of rows in the form of TextBases and TextOffsets, filled row by row.
class RowOffsets
{
public:
    void beginRow(std::size_t row, std::size_t at)
    {
        if (row % ChunkRows == 0) {
            closeChunk(at);
            m_bases.push_back(at);
        }
        m_offsets.push_back(static_cast<std::uint32_t>(at - m_bases.back()));
    }
    /// Rows that the last chunk lacks are empty and lie at its end.
    void closeChunk(std::size_t at)
    {
        while (m_offsets.size() < m_bases.size() * (ChunkRows + 1))
            m_offsets.push_back(static_cast<std::uint32_t>(at - m_bases.back()));
    }
    [[nodiscard]] const std::vector<std::uint64_t> &bases() const { return m_bases; }
    [[nodiscard]] const std::vector<std::uint32_t> &offsets() const { return m_offsets; }

private:
    std::vector<std::uint64_t> m_bases;
    std::vector<std::uint32_t> m_offsets;
};

} // namespace columns
