#pragma once

#include "app/columns/store_p.h"

/// Which blocks of 64 rows may hold a word, for words that are rare: a Bloom filter over groups of two and three bytes,
/// one per block, those of 64 blocks lying bit by bit beside one another. A hit says nothing; a miss is sure.
///
/// Groups begin where characters begin, so that a group of three is at once one Han character or kana. Words of one
/// Latin letter have no group: they are nowhere rare.
namespace columns {

/// Where the groups of a word stand in a chunk's part of the index; empty if it has none. The word may begin and end
/// with a ColumnMark.
[[nodiscard]] std::vector<std::uint32_t> groupsOf(std::string_view word);

/// The blocks of a chunk that may hold all of the groups.
[[nodiscard]] inline std::uint64_t candidateBlocks(const std::uint64_t *chunkIndex,
                                                   const std::vector<std::uint32_t> &groups)
{
    std::uint64_t blocks = ~std::uint64_t{0};
    for (const std::uint32_t group : groups)
        blocks &= chunkIndex[group];
    return blocks;
}

/// Fills the part of one chunk (IndexBits words) from the texts of its rows.
void indexChunk(const RowTexts &texts, std::size_t chunk, std::uint64_t *chunkIndex);

} // namespace columns
