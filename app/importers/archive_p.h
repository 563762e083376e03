#pragma once

#include "app/importers/input_p.h"

#include <functional>

namespace importers {

/// A ZIP archive inside an input, by minizip. Nothing is ever unpacked to disk, and the limits hold for what really
/// comes out, whatever the archive says of itself.
class Archive
{
public:
    static constexpr int MaximumEntries = 5000;
    static constexpr qint64 MaximumBytes = qint64{8} << 30;
    /// Unpacked bytes for each packed one, in entries above FreeBytes: real sheets stay far below.
    static constexpr qint64 MaximumRatio = 250;
    static constexpr qint64 FreeBytes = qint64{16} << 20;

    [[nodiscard]] static domain::Result<std::unique_ptr<Archive>> open(Input &input);
    ~Archive();
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    [[nodiscard]] bool has(const QString &entry) const;
    /// Goes to the beginning of an entry. Only one can be read at a time.
    [[nodiscard]] domain::Result<> openEntry(const QString &entry);
    /// Unpacks up to `size` bytes; 0 at the entry's end.
    [[nodiscard]] domain::Result<qint64> read(char *to, qint64 size);
    /// Packed bytes of the entry at hand that are done, for the progress.
    [[nodiscard]] qint64 packedDone() const;

private:
    struct Handle;
    explicit Archive(Input &input);
    [[nodiscard]] domain::Result<> list();

    Input &m_input;
    std::unique_ptr<Handle> m_handle;
    QStringList m_entries;
    qint64 m_unpacked = 0; // of the entry at hand
    qint64 m_allUnpacked = 0;
    qint64 m_packedSize = 0; // of the entry at hand
};

} // namespace importers
