#include "app/exporters/zip.h"

#include <array>

#include <zlib.h>

namespace exporters {

namespace {

// Signatures and flags of PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.9, 4.3.12, 4.3.16 and 4.4.4.
constexpr std::uint32_t localHeader = 0x04034b50;
constexpr std::uint32_t dataDescriptor = 0x08074b50;
constexpr std::uint32_t directoryHeader = 0x02014b50;
constexpr std::uint32_t endOfDirectory = 0x06054b50;
constexpr std::uint16_t versionNeeded = 20;      // 2.0: deflate
constexpr std::uint16_t flags = 0x0008 | 0x0800; // sizes follow the data; names are UTF-8
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t noTime = 0;
constexpr std::uint16_t firstDay = (1 << 5) | 1; // 1 January 1980
constexpr std::size_t pieceSize = 64 * 1024;

/// Numbers as ZIP has them, least significant byte first.
class Record
{
public:
    Record &u16(std::uint16_t number) { return append(number, 2); }
    Record &u32(std::uint64_t number) { return append(number, 4); }
    Record &text(std::string_view bytes)
    {
        m_bytes.append(bytes);
        return *this;
    }
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }

private:
    Record &append(std::uint64_t number, int size)
    {
        for (int i = 0; i < size; ++i)
            m_bytes.push_back(static_cast<char>(number >> (8 * i) & 0xff));
        return *this;
    }
    std::string m_bytes;
};

} // namespace

struct ZipWriter::Entry
{
    std::string name;
    std::uint64_t offset = 0;
    std::uint32_t checksum = 0;
    std::uint64_t packed = 0;
    std::uint64_t size = 0;
};

/// zlib's stream for raw deflate, used for one entry after another.
class ZipWriter::Deflater
{
public:
    Deflater() { m_isSound = deflateInit2(&m_stream, 3, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK; }
    ~Deflater() { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Deflater)

    /// Hands packed bytes to take(std::string_view); false if zlib failed, for want of memory.
    template <typename Take>
    [[nodiscard]] bool pack(std::string_view bytes, int flush, Take take)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib only reads it
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        int state = Z_OK;
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_piece.data());
            m_stream.avail_out = static_cast<uInt>(m_piece.size());
            state = m_isSound ? deflate(&m_stream, flush) : Z_STREAM_ERROR;
            m_isSound = m_isSound && state != Z_STREAM_ERROR;
            if (m_isSound)
                take(std::string_view(m_piece.data(), m_piece.size() - m_stream.avail_out));
        } while (m_isSound && m_stream.avail_out == 0);
        return m_isSound;
    }
    void reset() { m_isSound = m_isSound && deflateReset(&m_stream) == Z_OK; }

private:
    z_stream m_stream = {};
    std::array<char, pieceSize> m_piece;
    bool m_isSound = false;
};

ZipWriter::ZipWriter(QIODevice &device, std::uint64_t limit)
    : m_device(device)
    , m_limit(limit)
    , m_deflater(std::make_unique<Deflater>())
{
}

ZipWriter::~ZipWriter() = default;

void ZipWriter::put(std::string_view bytes)
{
    check(m_written + bytes.size());
    const auto size = static_cast<qint64>(bytes.size());
    m_isSound = m_isSound && (size == 0 || m_device.write(bytes.data(), size) == size);
    m_written += bytes.size();
}

void ZipWriter::check(std::uint64_t size)
{
    if (m_isSound && size > m_limit) {
        m_isTooLarge = true;
        m_isSound = false;
    }
}

void ZipWriter::beginEntry(std::string_view name)
{
    m_entries.push_back({.name = std::string(name), .offset = m_written});
    Record record;
    record.u32(localHeader).u16(versionNeeded).u16(flags).u16(deflated).u16(noTime).u16(firstDay);
    record.u32(0).u32(0).u32(0); // checksum and sizes stand behind the data
    record.u16(static_cast<std::uint16_t>(name.size())).u16(0).text(name);
    put(record.bytes());
    m_deflater->reset();
}

void ZipWriter::add(std::string_view bytes)
{
    Entry &entry = m_entries.back();
    // Piece by piece, since zlib counts in 32 bits.
    for (std::size_t from = 0; m_isSound && from < bytes.size(); from += pieceSize) {
        const std::string_view piece = bytes.substr(from, pieceSize);
        entry.checksum = static_cast<std::uint32_t>(
            crc32(entry.checksum, reinterpret_cast<const Bytef *>(piece.data()), static_cast<uInt>(piece.size())));
        entry.size += piece.size();
        check(entry.size);
        const bool packed = m_deflater->pack(piece, Z_NO_FLUSH, [this, &entry](std::string_view out) {
            entry.packed += out.size();
            put(out);
        });
        m_isSound = m_isSound && packed;
    }
}

void ZipWriter::endEntry()
{
    Entry &entry = m_entries.back();
    const bool packed = m_deflater->pack({}, Z_FINISH, [this, &entry](std::string_view out) {
        entry.packed += out.size();
        put(out);
    });
    m_isSound = m_isSound && packed;
    put(Record().u32(dataDescriptor).u32(entry.checksum).u32(entry.packed).u32(entry.size).bytes());
}

bool ZipWriter::end()
{
    const std::uint64_t begin = m_written;
    for (const Entry &entry : m_entries) {
        Record record;
        record.u32(directoryHeader).u16(versionNeeded).u16(versionNeeded).u16(flags).u16(deflated);
        record.u16(noTime).u16(firstDay).u32(entry.checksum).u32(entry.packed).u32(entry.size);
        record.u16(static_cast<std::uint16_t>(entry.name.size())).u16(0).u16(0); // no extra field, no comment
        record.u16(0).u16(0).u32(0).u32(entry.offset).text(entry.name);          // disk, attributes, place
        put(record.bytes());
    }
    const auto count = static_cast<std::uint16_t>(m_entries.size());
    put(Record()
            .u32(endOfDirectory)
            .u16(0)
            .u16(0)
            .u16(count)
            .u16(count)
            .u32(m_written - begin)
            .u32(begin)
            .u16(0)
            .bytes());
    return m_isSound;
}

} // namespace exporters
