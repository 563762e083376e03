#pragma once

#include <QIODevice>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace exporters {

/// Writes a ZIP archive to a device from front to back, entry after entry, in constant memory; the device need not be
/// able to seek. Deflated; names in UTF-8; sizes behind each entry (APPNOTE.TXT 4.3.9); every entry bears the first day
/// that ZIP knows, so that the same content gives the same bytes. No ZIP64: an entry, and all of them, stay below 4
/// GiB.
///
/// After the first failure it takes everything and writes nothing more. One thread at a time.
class ZipWriter
{
public:
    static constexpr std::uint64_t formatLimit = 0xffff'fffe; ///< without ZIP64

    /// limit: of each entry and of the whole, in bytes.
    explicit ZipWriter(QIODevice &device, std::uint64_t limit = formatLimit);
    ~ZipWriter();
    Q_DISABLE_COPY_MOVE(ZipWriter)

    /// Begins an entry; the one before it must have ended.
    void beginEntry(std::string_view name);
    void add(std::string_view bytes);
    void endEntry();
    /// Writes the archive's directory. Nothing may be added afterwards. False if anything has failed.
    [[nodiscard]] bool end();

    [[nodiscard]] bool isSound() const { return m_isSound; }
    /// Whether it failed for the limit, not for the device.
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }

private:
    struct Entry;
    class Deflater;

    void put(std::string_view bytes);
    void check(std::uint64_t size);

    QIODevice &m_device;
    std::uint64_t m_limit;
    std::unique_ptr<Deflater> m_deflater;
    std::vector<Entry> m_entries;
    std::uint64_t m_written = 0;
    bool m_isSound = true;
    bool m_isTooLarge = false;
};

} // namespace exporters
