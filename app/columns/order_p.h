#pragma once

#include "app/columns/store_p.h"
#include "app/columns/table.h"

#include <memory>
#include <mutex>
#include <stop_token>

namespace columns {

/// The rows in some order, and the other way round: where each row stands in it.
struct Order
{
    std::vector<Position> positions;
    std::vector<std::uint32_t> places;
};

/// One key to sort by: either codes with the rank of each, or texts.
struct SortColumn
{
    bool descending = false;
    Codes codes = {};
    std::vector<std::uint32_t> rankOfCode = {}; ///< the rank of unknown is the highest
    const RowTexts *texts = nullptr;
    int slot = 0;
};

/// Ranks of the codes of a column: equal ones share a rank, unknown comes last.
[[nodiscard]] std::vector<std::uint32_t> codeRanks(const Coded &column, catalogue::Type type);

/// The rows sorted by the keys, the first counting most; equal rows stay in their order, unknown is last in either
/// direction. Empty when stopped.
[[nodiscard]] std::vector<Position> sorted(std::size_t rows, const std::vector<SortColumn> &keys,
                                           const std::stop_token &stop);

/// Orders made so far: the latest few, so that a sort done once is at hand again. Safe from any thread.
class Orders
{
public:
    /// nullptr when stopped. keys must name sortable columns of the store.
    [[nodiscard]] std::shared_ptr<const Order> order(const Store &store, const QList<catalogue::SortKey> &keys,
                                                     const std::stop_token &stop);
    /// Bytes held.
    [[nodiscard]] std::size_t size();

private:
    struct Kept
    {
        QList<catalogue::SortKey> keys;
        std::shared_ptr<const Order> order;
    };
    static constexpr std::size_t Most = 3;

    std::timed_mutex m_mutex;
    std::vector<Kept> m_kept; ///< the latest used last
};

} // namespace columns
