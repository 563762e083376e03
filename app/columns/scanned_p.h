#pragma once

#include "app/columns/table.h"

#include <mutex>
#include <optional>
#include <utility>

namespace columns {

/// How far a table has been looked through for a filter, and what passed there.
struct Scanned
{
    query::Filter filter;
    Scan scan = Scan::Fastest;
    std::size_t chunks = 0; ///< from the first on
    Bitmap rows;
};

/// The scan that was worked on last: the whole answer goes on where the first rows were found, and another order of the
/// same rows needs no scan at all. Safe from any thread.
class LastScan
{
public:
    /// Hands out the scan if it is this one; until it is kept again, nobody else gets it.
    [[nodiscard]] std::optional<Scanned> take(const query::Filter &filter, Scan scan)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_kept || m_kept->scan != scan || m_kept->filter != filter)
            return std::nullopt;
        return std::exchange(m_kept, std::nullopt);
    }
    void keep(Scanned scanned)
    {
        const std::scoped_lock lock(m_mutex);
        m_kept = std::move(scanned);
    }

private:
    std::mutex m_mutex;
    std::optional<Scanned> m_kept;
};

} // namespace columns
