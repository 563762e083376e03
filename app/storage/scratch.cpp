#include "app/storage/scratch_p.h"

#include "app/storage/importtable_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <bit>
#include <cstring>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr std::size_t pendingSize = 1024 * 1024;
constexpr std::size_t windowSize = 64 * 1024;
constexpr std::size_t readAhead = 4096; // entries of a run
constexpr int lotBits = 12;
constexpr std::size_t lots = std::size_t(1) << lotBits; // of entries, while they are sorted

std::string_view bytesOf(const std::vector<SortEntry> &entries)
{
    return {reinterpret_cast<const char *>(entries.data()), entries.size() * sizeof(SortEntry)};
}

} // namespace

ScratchFile::ScratchFile(QString folder)
    : m_folder(std::move(folder))
{
}

tl::unexpected<domain::Error> ScratchFile::failed() const
{
    return tl::unexpected(domain::Error{
        .message =
            QCoreApplication::translate("storage", "What is read cannot be kept aside (%1)").arg(m_file->errorString()),
        .remedy = QCoreApplication::translate("storage", "Make room in %1 and try again")
                      .arg(QDir::toNativeSeparators(QFileInfo(m_file->fileTemplate()).absolutePath()))});
}

domain::Result<> ScratchFile::open()
{
    if (m_file)
        return {};
    for (const QString &folder : {m_folder, QDir::tempPath()}) {
        if (folder.isEmpty() || !QDir().mkpath(folder))
            continue;
        m_file = std::make_unique<QTemporaryFile>(folder + u"/assay-import-XXXXXX"_s);
        if (m_file->open())
            return {};
    }
    return failed();
}

domain::Result<> ScratchFile::flush()
{
    if (m_pending.empty())
        return {};
    if (domain::Result<> opened = open(); !opened)
        return opened;
    const auto size = static_cast<qint64>(m_pending.size());
    if (!m_file->seek(m_size - size) || m_file->write(m_pending.data(), size) != size || !m_file->flush())
        return failed();
    m_pending.clear();
    return {};
}

domain::Result<qint64> ScratchFile::append(std::string_view bytes)
{
    const qint64 offset = m_size;
    m_pending += bytes;
    m_size += static_cast<qint64>(bytes.size());
    if (m_pending.size() >= pendingSize) {
        if (const domain::Result<> flushed = flush(); !flushed)
            return tl::unexpected(flushed.error());
    }
    return offset;
}

domain::Result<std::string_view> ScratchFile::read(qint64 offset, std::size_t size)
{
    if (const domain::Result<> flushed = flush(); !flushed)
        return tl::unexpected(flushed.error());
    const auto end = offset + static_cast<qint64>(size);
    if (offset < m_windowStart || end > m_windowStart + static_cast<qint64>(m_window.size())) {
        m_window.resize(std::max(size, windowSize));
        m_windowStart = offset;
        const qint64 got =
            m_file && m_file->seek(offset) ? m_file->read(m_window.data(), static_cast<qint64>(m_window.size())) : -1;
        m_window.resize(static_cast<std::size_t>(std::max<qint64>(got, 0)));
        if (m_window.size() < size) {
            m_window.clear();
            return m_file ? failed() : tl::unexpected(domain::Error{});
        }
    }
    return std::string_view(m_window).substr(static_cast<std::size_t>(offset - m_windowStart), size);
}

domain::Result<qint64> ScratchTexts::add(std::string_view text)
{
    const auto size = static_cast<quint32>(text.size());
    const domain::Result<qint64> place = m_file.append({reinterpret_cast<const char *>(&size), sizeof(size)});
    if (!place)
        return place;
    if (const domain::Result<qint64> content = m_file.append(text); !content)
        return content;
    return place;
}

domain::Result<std::string_view> ScratchTexts::read(qint64 place)
{
    quint32 size = 0;
    const domain::Result<std::string_view> head = m_file.read(place, sizeof(size));
    if (!head)
        return head;
    std::memcpy(&size, head->data(), sizeof(size));
    return m_file.read(place + static_cast<qint64>(sizeof(size)), size);
}

domain::Result<> ScratchTexts::forEach(const std::function<bool(std::string_view)> &visit)
{
    for (qint64 place = 0; place < m_file.size();) {
        const domain::Result<std::string_view> text = read(place);
        if (!text)
            return tl::unexpected(text.error());
        place += static_cast<qint64>(sizeof(quint32) + text->size());
        if (!visit(*text))
            return {};
    }
    return {};
}

domain::Result<> ScratchRejects::add(const domain::RejectedRow &row)
{
    const EditionRecord kept{.line = row.line,
                             .id = row.column.toStdString(),
                             .values = {row.reason.toStdString(), row.text.substr(0, 1000)},
                             .names = {}};
    std::string bytes;
    pack(kept, bytes);
    if (const domain::Result<qint64> done = m_texts.add(bytes); !done)
        return tl::unexpected(done.error());
    ++m_count;
    return {};
}

domain::Result<> ScratchRejects::forEach(const std::function<bool(const domain::RejectedRow &)> &visit)
{
    EditionRecord kept;
    return m_texts.forEach([&](std::string_view bytes) {
        unpack(bytes, kept);
        return visit({.line = kept.line,
                      .column = QString::fromStdString(kept.id),
                      .reason = QString::fromStdString(kept.values.at(0)),
                      .text = kept.values.at(1)});
    });
}

EntrySorter::EntrySorter(const QString &folder, std::size_t runLength)
    : m_runLength(runLength)
    , m_file(folder)
{
}

domain::Result<> EntrySorter::add(const SortEntry &entry)
{
    m_entries.push_back(entry);
    ++m_count;
    return m_entries.size() < m_runLength ? domain::Result<>() : spill();
}

/// First into lots by the leading bits in which keys differ, where they stand close together; then each lot.
void EntrySorter::sort()
{
    const auto [least, most] = std::minmax_element(m_entries.begin(), m_entries.end(),
                                                   [](const auto &a, const auto &b) { return a.high < b.high; });
    if (m_entries.size() < lots || least->high == most->high) {
        std::sort(m_entries.begin(), m_entries.end());
        return;
    }
    const quint64 base = least->high;
    const int shift = std::max(static_cast<int>(std::bit_width(most->high - base)) - lotBits, 0);
    const auto lotOf = [&](const SortEntry &entry) { return static_cast<std::size_t>((entry.high - base) >> shift); };
    std::vector<std::size_t> ends(lots, 0);
    for (const SortEntry &entry : m_entries)
        ++ends[lotOf(entry)];
    std::vector<std::size_t> next(lots, 0);
    for (std::size_t lot = 1; lot < lots; ++lot) {
        next[lot] = ends[lot - 1];
        ends[lot] += ends[lot - 1];
    }
    for (std::size_t lot = 0; lot < lots; ++lot) {
        while (next[lot] < ends[lot]) {
            SortEntry &entry = m_entries[next[lot]];
            if (const std::size_t own = lotOf(entry); own == lot)
                ++next[lot];
            else
                std::swap(entry, m_entries[next[own]++]);
        }
    }
    for (std::size_t lot = 0, from = 0; lot < lots; from = ends[lot++]) {
        std::sort(m_entries.begin() + static_cast<qsizetype>(from),
                  m_entries.begin() + static_cast<qsizetype>(ends[lot]));
    }
}

domain::Result<> EntrySorter::spill()
{
    sort();
    const domain::Result<qint64> offset = m_file.append(bytesOf(m_entries));
    if (!offset)
        return tl::unexpected(offset.error());
    m_runs.emplace_back(*offset, m_file.size());
    m_entries.clear();
    return {};
}

domain::Result<> EntrySorter::rewind()
{
    m_at = 0;
    if (m_runs.empty()) {
        sort();
        return {};
    }
    if (!m_entries.empty()) {
        if (domain::Result<> spilled = spill(); !spilled)
            return spilled;
    }
    m_entries.shrink_to_fit();
    m_open.clear();
    m_heap.clear();
    for (const auto &[from, to] : m_runs) {
        Run run{.offset = from, .end = to};
        if (const domain::Result<bool> filled = refill(run); !filled)
            return tl::unexpected(filled.error());
        m_heap.push_back(m_open.size());
        m_open.push_back(std::move(run));
    }
    const auto isBehind = [this](std::size_t a, std::size_t b) {
        return m_open[a].buffer[m_open[a].at] > m_open[b].buffer[m_open[b].at];
    };
    std::make_heap(m_heap.begin(), m_heap.end(), isBehind);
    return {};
}

domain::Result<bool> EntrySorter::refill(Run &run)
{
    const auto size = std::min(static_cast<std::size_t>(run.end - run.offset), readAhead * sizeof(SortEntry));
    if (size == 0)
        return false;
    const domain::Result<std::string_view> bytes = m_file.read(run.offset, size);
    if (!bytes)
        return tl::unexpected(bytes.error());
    run.offset += static_cast<qint64>(size);
    run.buffer.resize(size / sizeof(SortEntry));
    std::memcpy(run.buffer.data(), bytes->data(), size);
    run.at = 0;
    return true;
}

domain::Result<bool> EntrySorter::next(SortEntry &entry)
{
    if (m_runs.empty()) {
        if (m_at == m_entries.size())
            return false;
        entry = m_entries[m_at++];
        return true;
    }
    if (m_heap.empty())
        return false;
    const auto isBehind = [this](std::size_t a, std::size_t b) {
        return m_open[a].buffer[m_open[a].at] > m_open[b].buffer[m_open[b].at];
    };
    std::pop_heap(m_heap.begin(), m_heap.end(), isBehind);
    Run &run = m_open[m_heap.back()];
    entry = run.buffer[run.at++];
    bool goesOn = run.at < run.buffer.size();
    if (!goesOn) {
        const domain::Result<bool> filled = refill(run);
        if (!filled)
            return filled;
        goesOn = *filled;
    }
    if (goesOn)
        std::push_heap(m_heap.begin(), m_heap.end(), isBehind);
    else
        m_heap.pop_back();
    return true;
}

} // namespace storage
