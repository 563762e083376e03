#pragma once

#include "app/domain/importedrow.h"
#include "app/domain/result.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <compare>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// A file for what does not fit in memory while an import runs. It has no name where the system allows that, and so
/// leaves nothing behind when the program is killed.
class ScratchFile
{
public:
    /// folder: where it is made; empty or unwritable: the system's folder for such files. Made at the first append.
    explicit ScratchFile(QString folder);

    /// Adds bytes at the end. Gives the offset they begin at.
    [[nodiscard]] domain::Result<qint64> append(std::string_view bytes);
    /// Reads size bytes from offset on. Fewer than that is an error. They stay until the next call.
    [[nodiscard]] domain::Result<std::string_view> read(qint64 offset, std::size_t size);
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    [[nodiscard]] domain::Result<> open();
    [[nodiscard]] domain::Result<> flush();
    [[nodiscard]] tl::unexpected<domain::Error> failed() const;

    QString m_folder;
    std::unique_ptr<QTemporaryFile> m_file;
    std::string m_pending; // the end of it that is not written yet
    qint64 m_size = 0;
    std::string m_window; // what was read last, of records that lie side by side
    qint64 m_windowStart = 0;
};

/// Any number of strings in a scratch file, each found again by its place.
class ScratchTexts
{
public:
    explicit ScratchTexts(const QString &folder)
        : m_file(folder)
    {
    }
    /// Gives the place.
    [[nodiscard]] domain::Result<qint64> add(std::string_view text);
    /// It stays until the next call.
    [[nodiscard]] domain::Result<std::string_view> read(qint64 place);
    /// Visits all in the order they came; visit returns false to stop.
    [[nodiscard]] domain::Result<> forEach(const std::function<bool(std::string_view)> &visit);

private:
    ScratchFile m_file;
};

/// Rejected rows, kept aside.
class ScratchRejects
{
public:
    explicit ScratchRejects(const QString &folder)
        : m_texts(folder)
    {
    }
    [[nodiscard]] domain::Result<> add(const domain::RejectedRow &row);
    [[nodiscard]] domain::Result<> forEach(const std::function<bool(const domain::RejectedRow &)> &visit);
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    ScratchTexts m_texts;
    qint64 m_count = 0;
};

/// What is sorted: a key of 128 bits, and two numbers that go with it.
struct SortEntry
{
    quint64 high = 0;
    quint64 low = 0;
    quint64 content = 0;
    qint64 place = 0;

    friend auto operator<=>(const SortEntry &a, const SortEntry &b)
    {
        if (const auto order = a.high <=> b.high; std::is_neq(order))
            return order;
        if (const auto order = a.low <=> b.low; std::is_neq(order))
            return order;
        return a.place <=> b.place;
    }
    friend bool operator==(const SortEntry &, const SortEntry &) = default;
    [[nodiscard]] bool hasKeyOf(const SortEntry &other) const { return high == other.high && low == other.low; }
};

/// Sorts any number of entries in constant memory: runs are sorted in memory, spilled, and merged.
class EntrySorter
{
public:
    /// runLength: how many entries are kept in memory (32 bytes each).
    explicit EntrySorter(const QString &folder, std::size_t runLength = 512UL * 1024);

    [[nodiscard]] domain::Result<> add(const SortEntry &entry);
    /// After the last add(): next() then begins at the smallest, also a second time.
    [[nodiscard]] domain::Result<> rewind();
    /// The next in order (by key, then place); false behind the last.
    [[nodiscard]] domain::Result<bool> next(SortEntry &entry);
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    struct Run
    {
        qint64 offset = 0; ///< of what is still to be read
        qint64 end = 0;
        std::vector<SortEntry> buffer = {};
        std::size_t at = 0;
    };
    [[nodiscard]] domain::Result<> spill();
    [[nodiscard]] domain::Result<bool> refill(Run &run);
    void sort();

    std::size_t m_runLength;
    std::vector<SortEntry> m_entries;
    ScratchFile m_file;
    std::vector<std::pair<qint64, qint64>> m_runs; // from, to
    std::vector<Run> m_open;
    std::vector<std::size_t> m_heap; // of m_open, the smallest first
    std::size_t m_at = 0;            // in m_entries, where all fit
    qint64 m_count = 0;
};

} // namespace storage
