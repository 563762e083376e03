#pragma once

#include "app/importers/importer.h"

#include <chrono>

#ifndef ASSAY_READ_BLOCK
#define ASSAY_READ_BLOCK (std::size_t{1} << 18)
#endif

namespace importers {

/// Bytes that are read at a time. The fuzz targets set fewer, so that short inputs cross the bounds of blocks as well.
inline constexpr std::size_t ReadBlock = ASSAY_READ_BLOCK;

/// The bytes of a source from its beginning to its end, once or in several passes, with progress and stop.
class Input
{
public:
    Input(Source &source, const Options &options, std::stop_token stop, const Progress &progress);

    /// Up to `size` bytes: fewer only at the end; 0 there, when stopped, and after an error.
    [[nodiscard]] qint64 read(char *to, qint64 size);
    /// Bytes anywhere, outside the pass. -1 after an error.
    [[nodiscard]] qint64 readAt(qint64 offset, char *to, qint64 size);
    /// Begins again. How many passes there will be makes the total of the progress.
    void nextPass() { m_offset = 0; }
    void setPasses(int passes) { m_passes = passes; }
    /// Reads at most so many bytes of each pass, for previews.
    void setLimit(qint64 bytes) { m_limit = bytes; }
    [[nodiscard]] bool isLimited() const { return m_limit < m_source.size(); }

    [[nodiscard]] Source &source() { return m_source; }
    [[nodiscard]] QString name() const { return m_source.name(); }
    [[nodiscard]] qint64 offset() const { return m_offset; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
    /// The first bytes, whatever was read before.
    [[nodiscard]] QByteArray beginning(qint64 size);
    /// Shows the observer what it has not seen, as formats do that do not read from beginning to end.
    void showRest();

    /// Progress of formats that do not read from beginning to end.
    void tellDone(qint64 bytes) { tell(bytes - m_done); }

    /// The last word on progress: all is done.
    void tellEnd();

private:
    void tell(qint64 bytes);

    Source &m_source;
    const Options &m_options;
    std::stop_token m_stop;
    const Progress &m_progress;
    qint64 m_offset = 0;
    qint64 m_shown = 0; // to the observer
    qint64 m_done = 0;  // in all passes
    qint64 m_limit;
    int m_passes = 1;
    bool m_failed = false;
    std::chrono::steady_clock::time_point m_told;
};

} // namespace importers
