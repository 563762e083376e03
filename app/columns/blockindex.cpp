#include "app/columns/blockindex_p.h"

#include <algorithm>
#include <array>
#include <utility>

namespace columns {

namespace {

// Pairs of letters and digits have a place each: a word of two letters has but one group to be told apart by. All other
// groups share the places behind them.
constexpr std::uint32_t Letters = 36;
constexpr std::uint32_t PairPlaces = Letters * Letters;
constexpr std::uint64_t SharedPlaces = IndexBits - PairPlaces;
constexpr std::size_t SampledBlocks = 2048; // that tell which groups are frequent

unsigned byteAt(const char *text)
{
    return static_cast<unsigned char>(*text);
}

/// The number of a lower-case letter or digit of ASCII; Letters for all else.
std::uint32_t letterOf(unsigned byte)
{
    return byte >= 'a' && byte <= 'z' ? byte - 'a' : byte >= '0' && byte <= '9' ? byte - '0' + 26 : Letters;
}

std::uint32_t hashed(std::uint32_t group, std::uint32_t factor, std::uint64_t places)
{
    return static_cast<std::uint32_t>(std::uint64_t{group * factor} * places >> 32);
}

/// Two places each, so that a rare group is not hidden by a more frequent one that shares one of them.
std::array<std::uint32_t, 2> sharedPlaces(std::uint32_t group)
{
    return {PairPlaces + hashed(group, 0x9E3779B1U, SharedPlaces),
            PairPlaces + hashed(group, 0x85EBCA6BU, SharedPlaces)};
}

std::uint32_t pairAt(const char *text)
{
    const std::uint32_t first = letterOf(byteAt(text));
    const std::uint32_t second = letterOf(byteAt(text + 1));
    if (first < Letters && second < Letters)
        return first * Letters + second;
    return sharedPlaces(byteAt(text) | byteAt(text + 1) << 8)[0];
}

std::uint32_t tripleAt(const char *text)
{
    return byteAt(text) | byteAt(text + 1) << 8 | byteAt(text + 2) << 16;
}

std::uint32_t frequentPlace(std::uint32_t triple)
{
    return hashed(triple, 0x9E3779B1U, FrequentBits);
}

bool isFrequent(std::uint32_t triple, const std::uint64_t *frequent)
{
    const std::uint32_t place = frequentPlace(triple);
    return (frequent[place / 64] >> (place % 64)) & 1;
}

bool beginsCharacter(unsigned byte)
{
    return (byte & 0xC0) != 0x80;
}

} // namespace

std::vector<std::uint32_t> groupsOf(std::string_view word, std::span<const std::uint64_t> frequent)
{
    std::vector<std::uint32_t> groups;
    for (std::size_t i = 0; i + 2 <= word.size(); ++i) {
        const char *const text = word.data() + i;
        if (!beginsCharacter(byteAt(text)))
            continue;
        groups.push_back(pairAt(text));
        if (i + 3 > word.size() || isFrequent(tripleAt(text), frequent.data()))
            continue;
        for (const std::uint32_t place : sharedPlaces(tripleAt(text)))
            groups.push_back(place);
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

void findFrequent(const RowTexts &texts, std::size_t chunks, std::uint64_t *frequent)
{
    std::vector<std::size_t> lastBlock(FrequentBits); // from 1, that each place was seen in
    std::vector<std::uint32_t> blocks(FrequentBits);  // how many have it
    const std::size_t step = std::max<std::size_t>(chunks * 64 / SampledBlocks, 1);
    std::size_t sampled = 0;
    for (std::size_t number = 0; number < chunks * 64; number += step) {
        const std::uint32_t *const offsets = texts.chunkOffsets(number / 64) + number % 64 * BlockRows;
        const char *const end = texts.chunk(number / 64) + offsets[BlockRows] + 1;
        const char *text = texts.chunk(number / 64) + offsets[0];
        sampled += end - text > 1 ? 1 : 0;
        for (; end - text > 2; ++text) {
            const std::uint32_t place = frequentPlace(tripleAt(text));
            if (beginsCharacter(byteAt(text)) && std::exchange(lastBlock[place], number + 1) != number + 1)
                ++blocks[place];
        }
    }
    std::fill_n(frequent, FrequentBits / 64, 0);
    for (std::size_t place = 0; place < FrequentBits; ++place)
        frequent[place / 64] |= std::uint64_t{blocks[place] * 2 > sampled} << (place % 64);
}

void indexChunk(const RowTexts &texts, std::size_t chunk, const std::uint64_t *frequent, std::uint64_t *chunkIndex)
{
    std::fill_n(chunkIndex, IndexBits, 0);
    const char *const base = texts.chunk(chunk);
    const std::uint32_t *offsets = texts.chunkOffsets(chunk);
    for (std::size_t block = 0; block < 64; ++block) {
        // The marks between columns, and the one behind the block, are taken in too: a text that must begin or end with
        // the word is then as rare as it is.
        const char *const begin = base + offsets[block * BlockRows];
        const char *const end = base + offsets[(block + 1) * BlockRows] + 1;
        const std::uint64_t bit = std::uint64_t{1} << block;
        for (const char *text = begin; end - text > 2; ++text) {
            if (!beginsCharacter(byteAt(text)))
                continue;
            chunkIndex[pairAt(text)] |= bit;
            const std::uint32_t triple = tripleAt(text);
            if (isFrequent(triple, frequent))
                continue;
            for (const std::uint32_t place : sharedPlaces(triple))
                chunkIndex[place] |= bit;
        }
        if (end - begin >= 2)
            chunkIndex[pairAt(end - 2)] |= bit;
    }
}

} // namespace columns
