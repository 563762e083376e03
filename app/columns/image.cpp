#include "app/columns/image_p.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSaveFile>

#include <algorithm>
#include <cstring>
#include <limits>

namespace columns {

namespace {

constexpr char Magic[] = "AssayCol";
constexpr std::size_t Alignment = 64;

std::size_t aligned(std::size_t size)
{
    return (size + Alignment - 1) / Alignment * Alignment;
}

std::uint64_t checksumOf(const Header &header, std::span<const Section> directory)
{
    Header bare = header;
    bare.checksum = 0;
    std::uint64_t hash = 0xCBF29CE484222325;
    const auto take = [&hash](const void *data, std::size_t size) {
        for (const auto *byte = static_cast<const unsigned char *>(data); size > 0; --size, ++byte)
            hash = (hash ^ *byte) * 0x100000001B3;
    };
    take(&bare, sizeof bare);
    take(directory.data(), directory.size_bytes());
    return hash;
}

QByteArray sha256(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

domain::Error fileError(const QString &message, const QString &path)
{
    return {.message = message,
            .remedy = QCoreApplication::translate("columns", "It is made again from the library; it may be deleted."),
            .file = path};
}

} // namespace

domain::Error damagedFile(const QString &path)
{
    return fileError(QCoreApplication::translate("columns", "The columns file is damaged."), path);
}

domain::Result<Image> Image::map(const QString &path, const QByteArray &signature, const QByteArray &stamp)
{
    Image image;
    image.m_file = std::make_unique<QFile>(path);
    if (!image.m_file->open(QIODevice::ReadOnly)) {
        return tl::unexpected(fileError(QCoreApplication::translate("columns", "The columns file cannot be read: %1")
                                            .arg(image.m_file->errorString()),
                                        path));
    }
    const qint64 size = image.m_file->size();
    Header header;
    if (size < static_cast<qint64>(sizeof header) ||
        image.m_file->read(reinterpret_cast<char *>(&header), sizeof header) != sizeof header ||
        std::memcmp(header.magic, Magic, sizeof header.magic) != 0)
        return tl::unexpected(fileError(QCoreApplication::translate("columns", "This is not a columns file."), path));
    if (header.byteOrder != ByteOrderMark || header.version != FormatVersion) {
        return tl::unexpected(fileError(
            QCoreApplication::translate("columns", "The columns file was made by another version of the program."),
            path));
    }
    const auto fileSize = static_cast<std::uint64_t>(size);
    const std::uint64_t directoryEnd = sizeof(Header) + std::uint64_t{header.sectionCount} * sizeof(Section);
    if (header.fileSize != fileSize || directoryEnd > fileSize ||
        header.rowCount > std::numeric_limits<std::uint32_t>::max() - 1)
        return tl::unexpected(damagedFile(path));
    image.m_bytes = reinterpret_cast<const std::byte *>(image.m_file->map(0, size));
    image.m_size = static_cast<std::size_t>(fileSize);
    if (image.m_bytes == nullptr)
        return tl::unexpected(damagedFile(path));
    if (checksumOf(image.header(), image.directory()) != header.checksum)
        return tl::unexpected(damagedFile(path));
    for (const Section &section : image.directory()) {
        // The zeros at the end belong to no section.
        if (section.offset % Alignment != 0 || section.offset < directoryEnd || section.offset > fileSize - Alignment ||
            section.size > fileSize - Alignment - section.offset)
            return tl::unexpected(damagedFile(path));
    }
    if (std::memcmp(header.signature, sha256(signature).constData(), sizeof header.signature) != 0 ||
        std::memcmp(header.stamp, sha256(stamp).constData(), sizeof header.stamp) != 0)
        return tl::unexpected(
            fileError(QCoreApplication::translate("columns", "The columns file is out of date."), path));
    return image;
}

domain::Result<> Image::save(const QString &path) const
{
    QSaveFile file(path);
    bool sound = file.open(QIODevice::WriteOnly);
    constexpr std::size_t piece = std::size_t{1} << 26;
    for (std::size_t done = 0; sound && done < m_size; done += piece) {
        const auto size = static_cast<qint64>(std::min(piece, m_size - done));
        sound = file.write(reinterpret_cast<const char *>(m_bytes + done), size) == size;
    }
    if (!sound || !file.commit()) {
        return tl::unexpected(domain::Error{
            .message = QCoreApplication::translate("columns", "The columns file cannot be written: %1")
                           .arg(file.errorString()),
            .remedy =
                QCoreApplication::translate("columns", "Nothing is lost; the table is read from the library again."),
            .file = path});
    }
    return {};
}

std::span<const std::byte> Image::bytes(SectionKind kind, std::size_t column) const
{
    for (const Section &section : directory()) {
        if (section.kind == kind && section.column == column)
            return {m_bytes + section.offset, static_cast<std::size_t>(section.size)};
    }
    return {};
}

std::size_t ImageWriter::add(SectionKind kind, std::size_t column, std::size_t size)
{
    m_sections.push_back({kind, static_cast<std::uint32_t>(column), 0, size});
    return m_sections.size() - 1;
}

void ImageWriter::allocate()
{
    std::size_t size = aligned(sizeof(Header) + m_sections.size() * sizeof(Section));
    for (Section &section : m_sections) {
        section.offset = size;
        size = aligned(size + section.size);
    }
    size += Alignment;
    m_image.m_owned.reset(static_cast<std::byte *>(::operator new[](size, std::align_val_t{Alignment})));
    m_image.m_bytes = m_image.m_owned.get();
    m_image.m_size = size;
    // Only the gaps: the big sections are written whole by their makers, and touching them twice costs a second.
    std::memset(m_image.m_owned.get(), 0, aligned(sizeof(Header) + m_sections.size() * sizeof(Section)));
    for (const Section &section : m_sections) {
        const std::size_t end = section.offset + section.size;
        std::memset(m_image.m_owned.get() + end, 0, aligned(end) - end);
    }
    std::memset(m_image.m_owned.get() + size - Alignment, 0, Alignment);
}

Image ImageWriter::seal(std::size_t rowCount, const QByteArray &signature, const QByteArray &stamp)
{
    Header header{};
    std::memcpy(header.magic, Magic, sizeof header.magic);
    header.byteOrder = ByteOrderMark;
    header.version = FormatVersion;
    header.fileSize = m_image.m_size;
    header.rowCount = rowCount;
    header.sectionCount = static_cast<std::uint32_t>(m_sections.size());
    std::memcpy(header.signature, sha256(signature).constData(), sizeof header.signature);
    std::memcpy(header.stamp, sha256(stamp).constData(), sizeof header.stamp);
    header.checksum = checksumOf(header, m_sections);
    std::memcpy(m_image.m_owned.get(), &header, sizeof header);
    std::memcpy(m_image.m_owned.get() + sizeof header, m_sections.data(), m_sections.size() * sizeof(Section));
    return std::move(m_image);
}

} // namespace columns
