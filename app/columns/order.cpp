#include "app/columns/order_p.h"
#include "app/columns/textranks_p.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace columns {

namespace {

constexpr std::size_t StopEvery = 1U << 16; // items between two looks at the stop token: well below a millisecond

/// Ranks of 0 to count - 1 by a comparison: equal ones share a rank.
template <typename Less>
std::vector<std::uint32_t> ranks(std::size_t count, Less less)
{
    std::vector<std::uint32_t> sorted(count);
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::stable_sort(sorted.begin(), sorted.end(), less);
    std::vector<std::uint32_t> result(count);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && less(sorted[i - 1], sorted[i]))
            ++rank;
        result[sorted[i]] = rank;
    }
    return result;
}

/// Sorts positions by the rank of each row, keeping the order of equal ones. False when stopped.
bool sortByRank(std::vector<Position> &positions, const std::vector<std::uint32_t> &rankOfRow, std::uint32_t highest,
                const std::stop_token &stop)
{
    std::vector<Position> other(positions.size());
    for (unsigned shift = 0; shift < 32 && (highest >> shift) != 0; shift += 11) {
        std::vector<std::size_t> places(2049);
        for (const std::uint32_t rank : rankOfRow)
            ++places[((rank >> shift) & 2047) + 1];
        if (stop.stop_requested())
            return false;
        std::partial_sum(places.begin(), places.end(), places.begin());
        for (std::size_t i = 0; i < positions.size(); ++i) {
            if (i % StopEvery == 0 && stop.stop_requested())
                return false;
            other[places[(rankOfRow[positions[i]] >> shift) & 2047]++] = positions[i];
        }
        positions.swap(other);
    }
    return true;
}

Ranks rowRanks(std::size_t rows, const SortColumn &key, const std::stop_token &stop)
{
    if (key.texts)
        return TextRanking(*key.texts, key.slot, rows, stop).take();
    Ranks ranks{std::vector<std::uint32_t>(rows), key.rankOfCode[0]};
    const bool done = key.codes.visit([&](const auto *codes) {
        for (std::size_t row = 0; row < rows; ++row) {
            if (row % StopEvery == 0 && stop.stop_requested())
                return false;
            ranks.ofRow[row] = key.rankOfCode[codes ? codes[row] : 0];
        }
        return true;
    });
    return done ? ranks : Ranks();
}

} // namespace

std::vector<std::uint32_t> codeRanks(const Coded &column, catalogue::Type type)
{
    std::vector<std::uint32_t> byElement;
    if (type == catalogue::Type::Number) {
        byElement = ranks(column.elements,
                          [&](std::uint32_t a, std::uint32_t b) { return column.numbers[a] < column.numbers[b]; });
    } else if (type == catalogue::Type::Date) {
        // By the first day; of those that begin together the longer period first, as "2023" stands before "2023-01".
        byElement = ranks(column.elements, [&](std::uint32_t a, std::uint32_t b) {
            const std::int32_t firstA = column.days[2 * a];
            const std::int32_t firstB = column.days[2 * b];
            return firstA != firstB ? firstA < firstB : column.days[2 * a + 1] > column.days[2 * b + 1];
        });
    } else {
        byElement = ranks(column.elements, [&](std::uint32_t a, std::uint32_t b) {
            return column.searched.at(a) < column.searched.at(b);
        });
    }
    const auto unknown = static_cast<std::uint32_t>(column.elements);
    std::vector<std::uint32_t> result(column.codeCount(), unknown);
    for (std::size_t code = 1; code < result.size(); ++code) {
        if (!column.isList)
            result[code] = byElement[code - 1];
        else if (!column.list(code).empty())
            result[code] = byElement[column.list(code).front() - 1];
    }
    return result;
}

std::vector<Position> sorted(std::size_t rows, const std::vector<SortColumn> &keys, const std::stop_token &stop)
{
    std::vector<Position> positions(rows);
    std::iota(positions.begin(), positions.end(), Position{0});
    if (rows == 0)
        return positions;
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        Ranks ranks = rowRanks(rows, *key, stop);
        if (ranks.ofRow.empty() || stop.stop_requested())
            return {};
        for (std::uint32_t &rank : ranks.ofRow) {
            if (key->descending && rank != ranks.unknown)
                rank = ranks.unknown - 1 - rank;
        }
        if (!sortByRank(positions, ranks.ofRow, ranks.unknown, stop))
            return {};
    }
    return positions;
}

std::shared_ptr<const Order> Orders::order(const Store &store, const QList<catalogue::SortKey> &keys,
                                           const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(1))) {
        if (stop.stop_requested())
            return nullptr;
    }
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept &k) { return k.keys == keys; });
    if (kept != m_kept.end()) {
        std::rotate(kept, kept + 1, m_kept.end());
        return m_kept.back().order;
    }
    std::vector<SortColumn> columns;
    for (const catalogue::SortKey &key : keys) {
        const auto column = static_cast<std::size_t>(store.description.indexOf(key.column));
        SortColumn by{.descending = key.order == Qt::DescendingOrder};
        if (store.places[column].inText) {
            by.texts = &store.texts;
            by.slot = store.places[column].slot;
        } else {
            by.codes = store.coded[column].codes;
            by.rankOfCode =
                codeRanks(store.coded[column], store.description.columns[static_cast<qsizetype>(column)].type);
        }
        columns.push_back(std::move(by));
    }
    auto order = std::make_shared<Order>();
    order->positions = sorted(store.rows, columns, stop);
    if (order->positions.size() != store.rows)
        return nullptr;
    order->places.resize(store.rows);
    for (std::size_t i = 0; i < order->positions.size(); ++i) {
        if (i % StopEvery == 0 && stop.stop_requested())
            return nullptr;
        order->places[order->positions[i]] = static_cast<std::uint32_t>(i);
    }
    if (m_kept.size() == Most)
        m_kept.erase(m_kept.begin());
    m_kept.push_back({keys, order});
    return order;
}

std::size_t Orders::size()
{
    const std::scoped_lock lock(m_mutex);
    std::size_t bytes = 0;
    for (const Kept &kept : m_kept)
        bytes += (kept.order->positions.size() + kept.order->places.size()) * sizeof(Position);
    return bytes;
}

} // namespace columns
