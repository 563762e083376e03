#include "app/columns/blockindex_p.h"

#include <algorithm>

namespace columns {

namespace {

// Pairs of letters and digits have a place each: a word of two letters has but one group to be told apart by. All other
// groups share the places behind them.
constexpr std::uint32_t Letters = 36;
constexpr std::uint32_t PairPlaces = Letters * Letters;
constexpr std::uint64_t SharedPlaces = IndexBits - PairPlaces;
// A word with fewer groups of three is told apart by its pairs as well.
constexpr std::size_t FewGroups = 3;

unsigned byteAt(const char *text)
{
    return static_cast<unsigned char>(*text);
}

/// The number of a lower-case letter or digit of ASCII; Letters for all else.
std::uint32_t letterOf(unsigned byte)
{
    return byte >= 'a' && byte <= 'z' ? byte - 'a' : byte >= '0' && byte <= '9' ? byte - '0' + 26 : Letters;
}

std::uint32_t sharedPlace(std::uint32_t group)
{
    return PairPlaces + static_cast<std::uint32_t>(std::uint64_t{group * 0x9E3779B1U} * SharedPlaces >> 32);
}

std::uint32_t pairAt(const char *text)
{
    const std::uint32_t first = letterOf(byteAt(text));
    const std::uint32_t second = letterOf(byteAt(text + 1));
    if (first < Letters && second < Letters)
        return first * Letters + second;
    return sharedPlace(byteAt(text) | byteAt(text + 1) << 8);
}

std::uint32_t tripleAt(const char *text)
{
    return sharedPlace(byteAt(text) | byteAt(text + 1) << 8 | byteAt(text + 2) << 16);
}

bool beginsCharacter(unsigned byte)
{
    return (byte & 0xC0) != 0x80;
}

} // namespace

std::vector<std::uint32_t> groupsOf(std::string_view word)
{
    std::vector<std::uint32_t> groups;
    const auto add = [&](std::size_t length, auto placeAt) {
        for (std::size_t i = 0; i + length <= word.size(); ++i) {
            if (beginsCharacter(byteAt(word.data() + i)))
                groups.push_back(placeAt(word.data() + i));
        }
    };
    add(3, tripleAt);
    if (groups.size() < FewGroups)
        add(2, pairAt);
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

void indexChunk(const RowTexts &texts, std::size_t chunk, std::uint64_t *chunkIndex)
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
            chunkIndex[tripleAt(text)] |= bit;
        }
        if (end - begin >= 2)
            chunkIndex[pairAt(end - 2)] |= bit;
    }
}

} // namespace columns
