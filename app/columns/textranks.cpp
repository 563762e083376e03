#include "app/columns/textranks_p.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace columns {

namespace {

constexpr std::size_t StopEvery = 1U << 16; // items between two looks at the stop token: well below a millisecond
constexpr std::size_t FewItems = 2048;      // are sorted quicker by comparing

/// Eight bytes of a text as a number that compares as they do, with zeros from the first mark on.
std::uint64_t eightBytes(const char *text)
{
    std::uint64_t bytes = qFromLittleEndian<std::uint64_t>(text);
    // The highest bit of each byte below 0x20; of those above the lowest such byte nothing is known.
    const std::uint64_t marks = (bytes - 0x2020202020202020) & ~bytes & 0x8080808080808080;
    if (marks != 0)
        bytes &= (std::uint64_t{1} << (std::countr_zero(marks) / 8 * 8)) - 1;
    return qbswap(bytes);
}

/// The text is over within the eight bytes, so that those with the same are the same.
bool isOver(std::uint64_t bytes)
{
    return (bytes & 0xFF) == 0;
}

void prefetch([[maybe_unused]] const char *place)
{
#ifdef __GNUC__
    __builtin_prefetch(place);
#endif
}

} // namespace

TextRanking::TextRanking(const RowTexts &texts, int slot, std::size_t rows, const std::stop_token &stop)
    : m_texts(texts)
    , m_slot(slot)
    , m_stop(stop)
    , m_rows(rows)
    , m_items(std::make_unique_for_overwrite<Item[]>(rows))
{
}

Ranks TextRanking::take()
{
    if (!loadAll())
        return {};
    m_ranks.ofRow.resize(m_rows);
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
            if (next - i == 1 || isOver(m_items[i].bytes)) {
                for (; i < next; ++i)
                    m_ranks.ofRow[m_items[i].row] = rank;
                ++rank;
                continue;
            }
            if (next < now.end)
                stretches.push_back({next, now.end, now.depth, true});
            stretches.push_back({i, next, now.depth + 8, false});
            if (!load(stretches.back()))
                return {};
            break;
        }
    }
    m_ranks.unknown = rank;
    for (std::size_t i = m_known; i < m_rows; ++i)
        m_ranks.ofRow[m_items[i].row] = rank;
    return std::move(m_ranks);
}

bool TextRanking::loadAll()
{
    std::size_t unknown = m_rows;
    for (std::size_t row = 0; row < m_rows; ++row) {
        if (row % StopEvery == 0 && m_stop.stop_requested())
            return false;
        const std::string_view text = m_texts.column(row, m_slot);
        Item item{.bytes = 0, .row = static_cast<std::uint32_t>(row), .start = 0};
        if (!text.empty()) {
            item.start = static_cast<std::uint32_t>(text.data() - m_texts.chunk(row / ChunkRows));
            item.bytes = eightBytes(text.data());
        }
        m_items[item.bytes == 0 ? --unknown : m_known++] = item;
    }
    return true;
}

bool TextRanking::load(const Stretch &stretch)
{
    constexpr std::size_t ahead = 16;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
        if (i % StopEvery == 0 && m_stop.stop_requested())
            return false;
        if (i + ahead < stretch.end)
            prefetch(text(m_items[i + ahead]) + stretch.depth);
        m_items[i].bytes = eightBytes(text(m_items[i]) + stretch.depth);
    }
    return true;
}

/// By radix from the last byte to the first where there are many, skipping bytes that all share.
bool TextRanking::sort(const Stretch &stretch)
{
    Item *const begin = m_items.get() + stretch.begin;
    const std::size_t count = stretch.end - stretch.begin;
    if (count < FewItems) {
        std::sort(begin, begin + count,
                  [](const Item &a, const Item &b) { return a.bytes != b.bytes ? a.bytes < b.bytes : a.row < b.row; });
        return !m_stop.stop_requested();
    }
    if (!m_spare)
        m_spare = std::make_unique_for_overwrite<Item[]>(m_rows);
    Item *from = begin;
    Item *to = m_spare.get() + stretch.begin;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        std::size_t places[257] = {};
        for (std::size_t i = 0; i < count; ++i) {
            if (i % StopEvery == 0 && m_stop.stop_requested())
                return false;
            ++places[((from[i].bytes >> shift) & 0xFF) + 1];
        }
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
    if (from != begin)
        std::copy(from, from + count, begin);
    return true;
}

} // namespace columns
