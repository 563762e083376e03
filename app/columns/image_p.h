#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QFile>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

/// How a table lies in memory, which is also how it lies in its file: one stretch of bytes, little-endian.
///
///     Header, Section[sectionCount], then the sections, each at a multiple of 64; at least 64 bytes of zero at the
///     end, so that a load of 32 bytes at any byte of a section stays inside.
///
/// The header and the directory are covered by a checksum. Sections are not; what in them is used to reach memory
/// (offsets, codes, sizes) is checked when a file is opened, so that damage can at worst give a wrong answer.
namespace columns {

inline constexpr std::size_t BlockRows = 64;             ///< rows in one bit of the block index, one word of a bitmap
inline constexpr std::size_t ChunkRows = 64 * BlockRows; ///< rows that are looked at in one go
inline constexpr std::size_t IndexBits = 9536;           ///< places of letter groups, one word of 64 blocks each
inline constexpr std::size_t FrequentBits = 65536;       ///< places that tell of frequent groups
inline constexpr char ColumnMark = 0x1F;                 ///< before each column of a row, and behind the last row
inline constexpr char ElementMark = 0x1E;                ///< between the elements of a list

inline constexpr std::uint32_t FormatVersion = 4;
inline constexpr std::uint32_t ByteOrderMark = 0x01020304;

struct Header
{
    char magic[8];           ///< "AssayCol"
    std::uint32_t byteOrder; ///< ByteOrderMark
    std::uint32_t version;   ///< FormatVersion
    std::uint64_t fileSize;
    std::uint64_t rowCount;
    std::uint32_t sectionCount;
    std::uint32_t reserved;
    unsigned char signature[32]; ///< SHA-256 of the description: columns, types, order, locale, titles of values
    unsigned char stamp[32];     ///< SHA-256 of what the data were read from
    std::uint64_t checksum;      ///< FNV-1a of header and directory, taken with 0 in this place
};
static_assert(sizeof(Header) == 112);

/// What a section holds. n: rows; e: elements of the column's dictionary (0, unknown, is not among them).
enum class SectionKind : std::uint32_t {
    Keys = 1,           ///< u32[n]
    TextBases = 2,      ///< u64[chunks]: where the text of each chunk begins in TextBytes
    TextOffsets = 3,    ///< u32[chunks * 4097]: where each row begins, and the last ends, from its chunk's beginning
    TextBytes = 4,      ///< the folded rows: ColumnMark and text for each text column; a ColumnMark at the end
    BlockIndex = 5,     ///< u64[chunks * 9536]: by letter group, the blocks of the chunk that hold it
    ByteCounts = 6,     ///< u32[256]: sampled
    Known = 7,          ///< u64[(n + 63) / 64]: the rows whose text is known; of each text column
    Codes = 8,          ///< u8, u16 or u32 [n], or nothing where all are unknown: the row's element, or list
    Counts = 9,         ///< u32[e + 1]: rows that have each element; unknown first
    Ids = 10,           ///< strings: id, or exact text, of each element
    Titles = 11,        ///< strings: as shown; absent where it is the id
    Searched = 12,      ///< strings: what a bare test looks into
    Names = 13,         ///< strings: what `column:x` compares with, folded, parted by ElementMark
    Numbers = 14,       ///< double[e]
    Days = 15,          ///< i32[2 * e]: first and last day of a date, Julian
    Targets = 16,       ///< u32[e]: row number of a link's target
    TargetOrder = 17,   ///< u32[e]: the elements from 0 on in the order of Targets
    ListOffsets = 18,   ///< u32[lists + 1]
    ListElements = 19,  ///< u32[]: elements from 1 on
    FrequentGroups = 20 ///< u64[1024]: by hash, the letter groups that the block index takes longer
};
// Strings are u32 offsets[e + 1], then for each string a ColumnMark and its bytes, and one ColumnMark at the end;
// an offset points at the mark.

struct Section
{
    SectionKind kind;
    std::uint32_t column; ///< in catalogue::Table::columns; 0 where the section belongs to none
    std::uint64_t offset;
    std::uint64_t size;
};
static_assert(sizeof(Section) == 24);

/// The bytes of a table, in memory of their own or mapped. Movable.
class Image
{
public:
    /// Maps a file and checks all that its header and directory say. The error says what is wrong with the file.
    [[nodiscard]] static domain::Result<Image> map(const QString &path, const QByteArray &signature,
                                                   const QByteArray &stamp);
    [[nodiscard]] domain::Result<> save(const QString &path) const;

    [[nodiscard]] std::size_t rowCount() const { return header().rowCount; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const std::byte *end() const { return m_bytes + m_size; }
    /// A section's bytes; empty if there is none.
    [[nodiscard]] std::span<const std::byte> bytes(SectionKind kind, std::size_t column = 0) const;
    /// The same as numbers; empty also if the size is no multiple of theirs.
    template <typename T>
    [[nodiscard]] std::span<const T> array(SectionKind kind, std::size_t column = 0) const
    {
        const std::span<const std::byte> all = bytes(kind, column);
        if (all.size() % sizeof(T) != 0)
            return {};
        return {reinterpret_cast<const T *>(all.data()), all.size() / sizeof(T)};
    }

private:
    friend class ImageWriter;
    struct Free
    {
        void operator()(std::byte *bytes) const { ::operator delete[](bytes, std::align_val_t{64}); }
    };
    [[nodiscard]] const Header &header() const { return *reinterpret_cast<const Header *>(m_bytes); }
    [[nodiscard]] std::span<const Section> directory() const
    {
        return {reinterpret_cast<const Section *>(m_bytes + sizeof(Header)), header().sectionCount};
    }

    std::unique_ptr<std::byte[], Free> m_owned;
    std::unique_ptr<QFile> m_file; ///< its mapping lives as long as it
    const std::byte *m_bytes = nullptr;
    std::size_t m_size = 0;
};

/// What to say of a file whose content does not hold together.
[[nodiscard]] domain::Error damagedFile(const QString &path);

/// Makes an image: first all sections with their sizes, then their content in place.
class ImageWriter
{
public:
    /// Returns the section's number for at().
    std::size_t add(SectionKind kind, std::size_t column, std::size_t size);
    /// Takes memory for all sections, whose content the caller must then write whole. Nothing may be added afterwards.
    void allocate();
    template <typename T = std::byte>
    [[nodiscard]] T *at(std::size_t section)
    {
        return reinterpret_cast<T *>(m_image.m_owned.get() + m_sections[section].offset);
    }
    [[nodiscard]] Image seal(std::size_t rowCount, const QByteArray &signature, const QByteArray &stamp);

private:
    std::vector<Section> m_sections;
    Image m_image;
};

} // namespace columns
