#include "app/columns/blockindex_p.h"

#include <algorithm>
#include <bit>

namespace columns {

namespace {

constexpr int HashShift = 32 - std::countr_zero(IndexBits);

std::uint32_t place(std::uint32_t group)
{
    return group * 0x9E3779B1U >> HashShift;
}

unsigned byteAt(const char *text)
{
    return static_cast<unsigned char>(*text);
}

std::uint32_t pairAt(const char *text)
{
    return place(byteAt(text) | byteAt(text + 1) << 8);
}

std::uint32_t tripleAt(const char *text)
{
    return place(byteAt(text) | byteAt(text + 1) << 8 | byteAt(text + 2) << 16);
}

bool beginsCharacter(unsigned byte)
{
    return (byte & 0xC0) != 0x80;
}

} // namespace

std::vector<std::uint32_t> groupsOf(std::string_view word)
{
    std::vector<std::uint32_t> groups;
    if (word.size() == 2)
        return {pairAt(word.data())};
    for (std::size_t i = 0; i + 3 <= word.size(); ++i) {
        if (beginsCharacter(byteAt(word.data() + i)))
            groups.push_back(tripleAt(word.data() + i));
    }
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
