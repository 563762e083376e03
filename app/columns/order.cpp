#include "app/columns/order_p.h"

#include <algorithm>
#include <chrono>
#include <cstring>
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

/// Ranks the texts of a column, eight bytes at a time: stretches whose eight bytes agree are sorted by the next eight.
class TextRanks
{
public:
    TextRanks(const RowTexts &texts, int slot, std::size_t rows, const std::stop_token &stop)
        : m_texts(texts)
        , m_slot(slot)
        , m_stop(stop)
        , m_items(rows)
        , m_ranks(rows)
    {
    }

    /// The rank of each row; unknown has the highest. Empty when stopped.
    std::vector<std::uint32_t> take()
    {
        if (!loadAll())
            return {};
        // What is on top of the stack stands before all below it, so ranks can be given as texts are settled.
        std::vector<Stretch> stretches{{0, m_known, 0, false}};
        std::uint32_t rank = 0;
        while (!stretches.empty()) {
            const Stretch now = stretches.back();
            stretches.pop_back();
            if (!now.sorted && !sort(now))
                return {};
            for (std::size_t i = now.begin; i < now.end;) {
                std::size_t next = i + 1;
                while (next < now.end && m_items[next].bytes == m_items[i].bytes)
                    ++next;
                if (next - i == 1 || isOver(m_items[i])) {
                    for (; i < next; ++i)
                        m_ranks[m_items[i].row] = rank;
                    ++rank;
                    continue;
                }
                stretches.push_back({next, now.end, now.depth, true});
                stretches.push_back({i, next, now.depth + 8, false});
                if (!load(stretches.back()))
                    return {};
                break;
            }
        }
        for (std::size_t i = m_known; i < m_items.size(); ++i)
            m_ranks[m_items[i].row] = rank;
        return std::move(m_ranks);
    }

private:
    struct Item
    {
        std::uint64_t bytes;
        std::uint32_t row;
    };
    struct Stretch
    {
        std::size_t begin, end, depth;
        bool sorted;
    };
    static bool before(const Item &a, const Item &b) { return a.bytes != b.bytes ? a.bytes < b.bytes : a.row < b.row; }

    /// The text is over within the eight bytes, so equal ones are equal texts.
    static bool isOver(const Item &item) { return (item.bytes & 0xFF) == 0; }

    static std::uint64_t eightBytes(std::string_view text, std::size_t depth)
    {
        unsigned char bytes[8] = {};
        if (depth < text.size())
            std::memcpy(bytes, text.data() + depth, std::min<std::size_t>(8, text.size() - depth));
        std::uint64_t value = 0;
        for (const unsigned char byte : bytes)
            value = value << 8 | byte;
        return value;
    }

    bool loadAll()
    {
        std::size_t unknown = m_items.size();
        for (std::size_t row = 0; row < m_ranks.size(); ++row) {
            if (row % StopEvery == 0 && m_stop.stop_requested())
                return false;
            const std::string_view text = m_texts.column(row, m_slot);
            m_items[text.empty() ? --unknown : m_known++] = {eightBytes(text, 0), static_cast<std::uint32_t>(row)};
        }
        return true;
    }

    bool load(const Stretch &s)
    {
        for (std::size_t i = s.begin; i < s.end; ++i) {
            if (i % StopEvery == 0 && m_stop.stop_requested())
                return false;
            m_items[i].bytes = eightBytes(m_texts.column(m_items[i].row, m_slot), s.depth);
        }
        return true;
    }

    /// By radix from the last byte to the first where there are many, skipping bytes that all share.
    bool sort(const Stretch &s)
    {
        const auto begin = m_items.begin() + static_cast<std::ptrdiff_t>(s.begin);
        const std::size_t count = s.end - s.begin;
        if (count < 2048) {
            std::sort(begin, begin + static_cast<std::ptrdiff_t>(count), before);
            return !m_stop.stop_requested();
        }
        m_spare.resize(m_items.size());
        Item *from = m_items.data() + s.begin;
        Item *to = m_spare.data() + s.begin;
        for (unsigned shift = 0; shift < 64; shift += 8) {
            std::size_t places[257] = {};
            for (std::size_t i = 0; i < count; ++i)
                ++places[((from[i].bytes >> shift) & 0xFF) + 1];
            if (std::any_of(std::begin(places), std::end(places), [count](std::size_t n) { return n == count; }))
                continue;
            std::partial_sum(std::begin(places), std::end(places), std::begin(places));
            for (std::size_t i = 0; i < count; ++i) {
                if (i % StopEvery == 0 && m_stop.stop_requested())
                    return false;
                to[places[(from[i].bytes >> shift) & 0xFF]++] = from[i];
            }
            std::swap(from, to);
        }
        if (from != m_items.data() + s.begin)
            std::copy(from, from + count, m_items.data() + s.begin);
        return true;
    }

    const RowTexts &m_texts;
    int m_slot;
    const std::stop_token &m_stop;
    std::vector<Item> m_items;
    std::vector<Item> m_spare;
    std::size_t m_known = 0;
    std::vector<std::uint32_t> m_ranks;
};

/// Sorts positions by the rank of each row, keeping the order of equal ones. False when stopped.
bool sortByRank(std::vector<Position> &positions, const std::vector<std::uint32_t> &rankOfRow, std::uint32_t highest,
                const std::stop_token &stop)
{
    std::vector<Position> other(positions.size());
    for (unsigned shift = 0; shift < 32 && (highest >> shift) != 0; shift += 11) {
        std::vector<std::size_t> places(2049);
        for (const Position row : positions)
            ++places[((rankOfRow[row] >> shift) & 2047) + 1];
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

std::vector<std::uint32_t> rowRanks(std::size_t rows, const SortColumn &key, const std::stop_token &stop)
{
    if (key.texts)
        return TextRanks(*key.texts, key.slot, rows, stop).take();
    std::vector<std::uint32_t> result(rows);
    key.codes.visit([&](const auto *codes) {
        for (std::size_t row = 0; row < rows; ++row)
            result[row] = key.rankOfCode[codes ? codes[row] : 0];
    });
    return result;
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
        std::vector<std::uint32_t> ranks = rowRanks(rows, *key, stop);
        if (ranks.empty())
            return {};
        const std::uint32_t highest = *std::max_element(ranks.begin(), ranks.end());
        if (key->descending) {
            // Whether the highest rank is "unknown" is known to the codes; of texts it is whether the text is empty.
            const auto isUnknown = [&](std::size_t row) {
                return key->texts ? key->texts->column(row, key->slot).empty() : ranks[row] == key->rankOfCode[0];
            };
            for (std::size_t row = 0; row < rows; ++row) {
                if (row % StopEvery == 0 && stop.stop_requested())
                    return {};
                ranks[row] = isUnknown(row) ? highest + 1 : highest - ranks[row];
            }
        }
        if (stop.stop_requested() || !sortByRank(positions, ranks, highest + 1, stop))
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
    for (std::size_t i = 0; i < order->positions.size(); ++i)
        order->places[order->positions[i]] = static_cast<std::uint32_t>(i);
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
