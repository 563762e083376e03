#pragma once

#include "app/columns/store_p.h"

/// Which blocks of 64 rows may hold a word, for words that are rare: a Bloom filter over groups of two and three bytes,
/// one per block, those of 64 blocks lying bit by bit beside one another. A hit says nothing; a miss is sure.
///
/// A pair of letters or digits of ASCII has a place of its own. Groups of three share the others, in two of them each.
/// Those that most blocks have tell little, and would hide the rare ones that share their place: in their stead stand
/// those with the character behind them, if they are rarer. Groups begin where characters begin, so that a group of
/// three is at once one Han character or kana. Words of one Latin letter have no group: they are nowhere rare.
namespace columns {

/// Where the groups of a word stand in a chunk's part of the index; empty if it has none. The word may begin and end
/// with a ColumnMark. frequent: of the table, see findFrequent().
[[nodiscard]] std::vector<std::uint32_t> groupsOf(std::string_view word, std::span<const std::uint64_t> frequent);

/// The blocks of a chunk that may hold all of the groups.
[[nodiscard]] inline std::uint64_t candidateBlocks(const std::uint64_t *chunkIndex,
                                                   const std::vector<std::uint32_t> &groups)
{
    std::uint64_t blocks = ~std::uint64_t{0};
    for (std::size_t i = 0; i < groups.size() && blocks != 0; ++i)
        blocks &= chunkIndex[groups[i]];
    return blocks;
}

/// Marks the groups that more than half of the blocks have, by hash (FrequentBits bits), from a sample.
void findFrequent(const RowTexts &texts, std::size_t chunks, std::uint64_t *frequent);

/// Fills the part of one chunk (IndexBits words) from the texts of its rows.
void indexChunk(const RowTexts &texts, std::size_t chunk, const std::uint64_t *frequent, std::uint64_t *chunkIndex);

} // namespace columns
