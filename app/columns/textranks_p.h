#pragma once

#include "app/columns/store_p.h"

#include <memory>
#include <stop_token>

namespace columns {

/// The place of each row among the sorted texts of a column: equal texts share a rank, unknown has unknownRank, the
/// highest. Empty when stopped.
struct Ranks
{
    std::vector<std::uint32_t> ofRow;
    std::uint32_t unknown = 0;
};

/// Sorts the texts of a column (of a list: its first element) eight bytes at a time: stretches that agree in eight are
/// sorted by the next eight. Behind the texts there must be eight readable bytes.
class TextRanking
{
public:
    TextRanking(const RowTexts &texts, int slot, std::size_t rows, const std::stop_token &stop);
    [[nodiscard]] Ranks take();

private:
    struct Item
    {
        std::uint64_t bytes; ///< eight of the text, the first highest; 0 behind its end
        std::uint32_t row;
        std::uint32_t start; ///< of the text, from the beginning of the row's chunk
    };
    struct Stretch
    {
        std::size_t begin, end, depth;
        bool sorted;
    };

    [[nodiscard]] const char *text(const Item &item) const { return m_texts.chunk(item.row / ChunkRows) + item.start; }
    [[nodiscard]] bool loadAll();
    [[nodiscard]] bool load(const Stretch &stretch);
    [[nodiscard]] bool sort(const Stretch &stretch);

    const RowTexts &m_texts;
    int m_slot;
    const std::stop_token &m_stop;
    std::size_t m_rows;
    std::unique_ptr<Item[]> m_items; ///< not set to zero first: that alone takes longer than a cancel may
    std::unique_ptr<Item[]> m_spare;
    std::size_t m_known = 0;
    Ranks m_ranks;
};

} // namespace columns
