#include "app/columns/blockindex_p.h"
#include "app/columns/condition_p.h"

#include <algorithm>
#include <array>
#include <bit>

namespace columns {

namespace {

using Words = std::array<std::uint64_t, ChunkRows / 64>;

bool isMark(const char *place)
{
    return static_cast<unsigned char>(*place) < 0x20;
}

/// Whether a hit stands where the match asks. Before and behind every text there is a mark.
bool fits(const char *hit, std::size_t size, Condition::Match match)
{
    return match == Condition::Match::Contains ||
           (isMark(hit - 1) && (match == Condition::Match::Begins || isMark(hit + size)));
}

/// Whether one of the bits from first up to, not including, end is set.
bool hasBit(const std::uint64_t *bits, std::size_t first, std::size_t end)
{
    if (first >= end)
        return false;
    const std::uint64_t low = ~std::uint64_t{0} << (first % 64);
    const std::uint64_t high = ~std::uint64_t{0} >> (63 - (end - 1) % 64);
    const std::size_t last = (end - 1) / 64;
    if (first / 64 == last)
        return (bits[last] & low & high) != 0;
    std::uint64_t any = (bits[first / 64] & low) | (bits[last] & high);
    for (std::size_t i = first / 64 + 1; i < last; ++i)
        any |= bits[i];
    return any != 0;
}

class Evaluation
{
public:
    Evaluation(const Store &store, std::size_t firstWord)
        : m_store(store)
        , m_firstWord(firstWord)
    {
    }

    void run(Condition &condition, std::span<const std::uint64_t> mask, std::span<std::uint64_t> out) const
    {
        using enum Condition::Kind;
        switch (condition.kind) {
        case Everything:
            std::copy(mask.begin(), mask.end(), out.begin());
            break;
        case Nothing:
            std::fill(out.begin(), out.end(), 0);
            break;
        case All:
            all(condition, mask, out);
            break;
        case Any:
            any(condition, mask, out);
            break;
        case Not:
            run(condition.parts.front(), mask, out);
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = mask[i] & ~out[i];
            break;
        case Known:
            known(condition.slot, mask, out);
            break;
        case Codes:
            codes(condition, mask, out);
            break;
        case Text:
            text(condition, mask, out);
            break;
        }
    }

private:
    static bool isEmpty(std::span<const std::uint64_t> words)
    {
        return std::all_of(words.begin(), words.end(), [](std::uint64_t word) { return word == 0; });
    }

    void all(Condition &condition, std::span<const std::uint64_t> mask, std::span<std::uint64_t> out) const
    {
        std::copy(mask.begin(), mask.end(), out.begin());
        Words left;
        for (Condition &part : condition.parts) {
            if (isEmpty(out))
                return;
            std::copy(out.begin(), out.end(), left.begin());
            run(part, std::span(left).first(out.size()), out);
        }
    }

    void any(Condition &condition, std::span<const std::uint64_t> mask, std::span<std::uint64_t> out) const
    {
        std::fill(out.begin(), out.end(), 0);
        Words left;
        Words found;
        for (Condition &part : condition.parts) {
            for (std::size_t i = 0; i < out.size(); ++i)
                left[i] = mask[i] & ~out[i];
            run(part, std::span(left).first(out.size()), std::span(found).first(out.size()));
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] |= found[i];
        }
    }

    void known(int slot, std::span<const std::uint64_t> mask, std::span<std::uint64_t> out) const
    {
        const auto words = m_store.known[static_cast<std::size_t>(slot)].subspan(m_firstWord, out.size());
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = mask[i] & words[i];
    }

    void codes(const Condition &condition, std::span<const std::uint64_t> mask, std::span<std::uint64_t> out) const
    {
        const std::uint8_t *accepted = condition.accepted.data();
        m_store.coded[static_cast<std::size_t>(condition.column)].codes.visit([&](const auto *typed) {
            for (std::size_t i = 0; i < out.size(); ++i) {
                const std::size_t base = (m_firstWord + i) * 64;
                std::uint64_t word = 0;
                if (typed == nullptr) {
                    word = accepted[0] ? ~std::uint64_t{0} : 0;
                } else if (std::popcount(mask[i]) < 12 || base + 64 > m_store.rows) {
                    for (std::uint64_t left = mask[i]; left != 0; left &= left - 1) {
                        const int bit = std::countr_zero(left);
                        word |= std::uint64_t{accepted[typed[base + static_cast<std::size_t>(bit)]]} << bit;
                    }
                } else {
                    for (std::size_t bit = 0; bit < 64; ++bit)
                        word |= std::uint64_t{accepted[typed[base + bit]]} << bit;
                }
                out[i] = word & mask[i];
            }
        });
    }

    void text(Condition &condition, std::span<const std::uint64_t> mask, std::span<std::uint64_t> out) const;
    void textOfRun(const Condition &condition, std::size_t firstRow, std::size_t endRow,
                   std::span<std::uint64_t> out) const;
    std::size_t textRowByRow(const Condition &condition, const Words &possible, std::span<std::uint64_t> out) const;
    void textByMarks(Condition &condition, const Words &possible, std::span<std::uint64_t> out) const;
    bool isHitInRow(const Condition &condition, const char *begin, const char *end) const;
    /// The first place from `from` on where the condition holds within the row; nullptr if there is none.
    const char *accepted(const Condition &condition, const char *hit, const char *rowBegin) const;

    [[nodiscard]] const char *readable() const { return reinterpret_cast<const char *>(m_store.image.end()); }

    const Store &m_store;
    std::size_t m_firstWord;
};

/// The hit itself if it passes; otherwise nullptr.
const char *Evaluation::accepted(const Condition &condition, const char *hit, const char *rowBegin) const
{
    if (!fits(hit, condition.needle->size(), condition.match))
        return nullptr;
    if (condition.slot < 0)
        return hit;
    return std::count(rowBegin, hit, ColumnMark) == condition.slot + 1 ? hit : nullptr;
}

bool Evaluation::isHitInRow(const Condition &condition, const char *begin, const char *end) const
{
    for (const char *from = begin; (from = condition.needle->find(from, end, readable())) != nullptr; ++from) {
        if (accepted(condition, from, begin))
            return true;
    }
    return false;
}

/// Looks through the texts of rows that follow one another in the chunk as through one.
void Evaluation::textOfRun(const Condition &condition, std::size_t firstRow, std::size_t endRow,
                           std::span<std::uint64_t> out) const
{
    const std::size_t chunk = firstRow / ChunkRows;
    const char *const base = m_store.texts.chunk(chunk);
    const std::uint32_t *const offsets = m_store.texts.chunkOffsets(chunk);
    const std::uint32_t *row = offsets + firstRow % ChunkRows;
    const std::uint32_t *const lastRow = row + (endRow - firstRow);
    const char *const end = base + *lastRow;
    for (const char *from = base + *row; (from = condition.needle->find(from, end, readable())) != nullptr;) {
        const auto offset = static_cast<std::uint32_t>(from - base);
        for (int i = 0; i < 4 && row[1] <= offset; ++i)
            ++row;
        if (row[1] <= offset)
            row = std::upper_bound(row, lastRow, offset) - 1;
        if (!accepted(condition, from, base + *row)) {
            ++from;
            continue;
        }
        const auto place = static_cast<std::size_t>(row - offsets) + chunk * ChunkRows - m_firstWord * 64;
        out[place / 64] |= std::uint64_t{1} << (place % 64);
        from = base + *++row;
        if (row == lastRow)
            break;
    }
}

/// Returns how many rows passed.
std::size_t Evaluation::textRowByRow(const Condition &condition, const Words &possible,
                                     std::span<std::uint64_t> out) const
{
    std::size_t hits = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (std::uint64_t left = possible[i]; left != 0; left &= left - 1) {
            const int bit = std::countr_zero(left);
            const std::size_t row = (m_firstWord + i) * 64 + static_cast<std::size_t>(bit);
            if (isHitInRow(condition, m_store.texts.begin(row), m_store.texts.end(row))) {
                out[i] |= std::uint64_t{1} << bit;
                ++hits;
            }
        }
    }
    return hits;
}

/// Marks every place of a short word first and then looks which rows have one: without a branch for each hit, which
/// is what a letter that most rows have would cost.
void Evaluation::textByMarks(Condition &condition, const Words &possible, std::span<std::uint64_t> out) const
{
    const std::size_t chunk = m_firstWord / 64;
    const std::uint32_t *const offsets = m_store.texts.chunkOffsets(chunk) + m_firstWord % 64 * 64;
    const std::size_t rows = std::min(m_store.rows - m_firstWord * 64, out.size() * 64);
    const char *const begin = m_store.texts.chunk(chunk) + offsets[0];
    const std::size_t size = offsets[rows] - offsets[0];
    condition.places.resize(size / 64 + 2);
    condition.needle->mark(begin, begin + size, readable(), condition.places.data());
    // No word reaches from one row into the next: a mark stands between, which no word holds.
    for (std::size_t row = 0; row < rows; ++row) {
        const bool hit = hasBit(condition.places.data(), offsets[row] - offsets[0], offsets[row + 1] - offsets[0]);
        out[row / 64] |= std::uint64_t{hit} << (row % 64);
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] &= possible[i];
}

void Evaluation::text(Condition &condition, std::span<const std::uint64_t> mask, std::span<std::uint64_t> out) const
{
    std::fill(out.begin(), out.end(), 0);
    const std::size_t chunk = m_firstWord / 64;
    const std::uint64_t blocks =
        candidateBlocks(m_store.blockIndex.data() + chunk * IndexBits, condition.groups) >> (m_firstWord % 64);
    Words possible;
    std::size_t rows = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        possible[i] = (blocks >> i) & 1 ? mask[i] : 0;
        if (condition.slot >= 0)
            possible[i] &= m_store.known[static_cast<std::size_t>(condition.slot)][m_firstWord + i];
        rows += static_cast<std::size_t>(std::popcount(possible[i]));
        full += possible[i] != 0 ? 64 : 0;
    }
    const bool isShort = condition.needle->size() <= 2 && condition.slot < 0;
    if (rows * 4 < full || (condition.frequent && !isShort)) {
        const std::size_t hits = textRowByRow(condition, possible, out);
        condition.frequent = condition.frequent && hits * 3 > rows;
        return;
    }
    if (condition.frequent) {
        textByMarks(condition, possible, out);
        return;
    }
    for (std::size_t i = 0; i < out.size();) {
        if (possible[i] == 0) {
            ++i;
            continue;
        }
        const std::size_t first = i;
        while (i < out.size() && possible[i] != 0)
            ++i;
        textOfRun(condition, (m_firstWord + first) * 64, std::min(m_store.rows, (m_firstWord + i) * 64), out);
    }
    std::size_t hits = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] &= possible[i];
        hits += static_cast<std::size_t>(std::popcount(out[i]));
    }
    condition.frequent = hits * (isShort ? 8 : 2) > full;
}

} // namespace

void evaluate(const Store &store, Condition &condition, std::size_t firstWord, std::span<const std::uint64_t> mask,
              std::span<std::uint64_t> out)
{
    Evaluation(store, firstWord).run(condition, mask, out);
}

void markStrings(const Strings &strings, const Needle &needle, Condition::Match match, const char *readable,
                 std::vector<std::uint8_t> &marks)
{
    if (strings.count() == 0)
        return;
    for (const char *from = strings.begin(); (from = needle.find(from, strings.end(), readable)) != nullptr;) {
        if (!fits(from, needle.size(), match)) {
            ++from;
            continue;
        }
        const std::size_t index = strings.indexAt(from);
        marks[index + 1] = 1;
        const std::string_view found = strings.at(index);
        from = found.data() + found.size(); // the mark before the next string
    }
}

} // namespace columns
