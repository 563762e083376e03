#include "app/columns/blockindex_p.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace columns {

namespace {

// Pairs of letters and digits have a place each: a word of two letters has but one group to be told apart by. All other
// groups share the places behind them.
constexpr std::uint32_t Letters = 36;
constexpr std::uint32_t SharedPlaces = 8192;
constexpr std::uint32_t PairPlaces = IndexBits - SharedPlaces;
static_assert(PairPlaces >= Letters * Letters && IndexBits % 64 == 0);
constexpr std::size_t SampledBlocks = 512; // that tell which groups are frequent

unsigned byteAt(const char *text)
{
    return static_cast<unsigned char>(*text);
}

/// The number of a lower-case letter or digit of ASCII; Letters for all else.
constexpr std::array<std::uint8_t, 256> letterNumbers()
{
    std::array<std::uint8_t, 256> numbers{};
    numbers.fill(Letters);
    for (unsigned i = 0; i < 26; ++i)
        numbers['a' + i] = static_cast<std::uint8_t>(i);
    for (unsigned i = 0; i < 10; ++i)
        numbers['0' + i] = static_cast<std::uint8_t>(26 + i);
    return numbers;
}
constexpr std::array<std::uint8_t, 256> LetterOf = letterNumbers();

/// Upper bits tell all places of a group.
std::uint64_t hashed(std::uint32_t group)
{
    return group * 0x9E3779B97F4A7C15U;
}

/// Two places each, so that a rare group is not hidden by a more frequent one that shares one of them.
std::array<std::uint32_t, 2> sharedPlaces(std::uint64_t hash)
{
    return {PairPlaces + static_cast<std::uint32_t>(hash >> 35 & (SharedPlaces - 1)),
            PairPlaces + static_cast<std::uint32_t>(hash >> 22 & (SharedPlaces - 1))};
}

std::uint32_t frequentPlace(std::uint64_t hash)
{
    return static_cast<std::uint32_t>(hash >> 48);
}
static_assert(FrequentBits == 1U << 16);

std::uint32_t isFrequent(std::uint64_t hash, const std::uint64_t *frequent)
{
    const std::uint32_t place = frequentPlace(hash);
    return static_cast<std::uint32_t>(frequent[place / 64] >> (place % 64)) & 1U;
}

std::uint32_t pairAt(const char *text)
{
    const std::uint32_t first = LetterOf[byteAt(text)];
    const std::uint32_t second = LetterOf[byteAt(text + 1)];
    const std::uint32_t shared = sharedPlaces(hashed(byteAt(text) | byteAt(text + 1) << 8))[0];
    return first < Letters && second < Letters ? first * Letters + second : shared;
}

std::uint32_t tripleAt(const char *text)
{
    return byteAt(text) | byteAt(text + 1) << 8 | byteAt(text + 2) << 16;
}

bool beginsCharacter(unsigned byte)
{
    return (byte & 0xC0) != 0x80;
}

std::size_t characterSize(unsigned byte)
{
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The hashes of a group of three and of the same with the character behind it. How long that is is told by its own
/// bytes alone, so that it is the same in word and row.
struct Group
{
    std::uint64_t triple = 0;
    std::uint64_t longer = 0;
    bool hasLonger = false; ///< false at the end of the text
};

std::uint32_t lengthened(std::uint32_t group, unsigned byte)
{
    return (group ^ byte) * 0x01000193U ^ group >> 15;
}

/// At least three bytes are left.
Group groupAt(const char *text, std::size_t left)
{
    const std::uint32_t triple = tripleAt(text);
    std::size_t size = 0;
    while (size <= 3 && size < left)
        size += characterSize(byteAt(text + size));
    const bool hasLonger = size > 3 && size <= left;
    std::uint32_t longer = triple;
    for (std::size_t i = 3; hasLonger && i < size; ++i)
        longer = lengthened(longer, byteAt(text + i));
    return {hashed(triple), hashed(longer), hasLonger};
}

/// Where the shorter one that is not frequent stands.
struct Shared
{
    std::array<std::uint32_t, 2> places;
    std::uint64_t isThere; ///< all bits or none
};

/// Without a branch: groups are frequent or rare as if by chance, so that it would be guessed wrong half the time.
inline Shared sharedOf(const Group &group, const std::uint64_t *frequent)
{
    const std::uint32_t takesLonger = isFrequent(group.triple, frequent);
    const std::uint32_t isMissing = takesLonger & (isFrequent(group.longer, frequent) | (group.hasLonger ? 0U : 1U));
    const std::uint64_t mask = 0U - std::uint64_t{takesLonger};
    return {sharedPlaces(group.triple ^ ((group.triple ^ group.longer) & mask)), std::uint64_t{isMissing} - 1};
}

inline Shared sharedAt(const char *text, std::size_t left, const std::uint64_t *frequent)
{
    if (left >= 4) {
        std::uint32_t four = 0;
        std::memcpy(&four, text, sizeof four);
        if ((four & 0x80808080U) == 0) {
            const std::uint32_t triple = tripleAt(text);
            return sharedOf({hashed(triple), hashed(lengthened(triple, byteAt(text + 3))), true}, frequent);
        }
    }
    if (left < 3)
        return {};
    const std::uint64_t triple = hashed(tripleAt(text));
    if (isFrequent(triple, frequent) == 0)
        return {sharedPlaces(triple), ~std::uint64_t{0}};
    return sharedOf(groupAt(text, left), frequent);
}

/// Marks the groups of three, or, once they are marked, the longer ones, that are frequent in a sample of blocks.
void markFrequent(const RowTexts &texts, std::size_t chunks, bool longer, std::uint64_t *frequent)
{
    std::vector<std::size_t> lastBlock(FrequentBits); // from 1, that each place was seen in
    std::vector<std::uint32_t> blocks(FrequentBits);  // how many have it
    const std::size_t stride = std::max<std::size_t>(chunks * 64 / SampledBlocks, 1);
    std::size_t sampled = 0;
    for (std::size_t number = 0; number < chunks * 64; number += stride) {
        const std::uint32_t *const offsets = texts.chunkOffsets(number / 64) + number % 64 * BlockRows;
        const char *const end = texts.chunk(number / 64) + offsets[BlockRows] + 1;
        const char *text = texts.chunk(number / 64) + offsets[0];
        sampled += end - text > 1 ? 1 : 0;
        for (; end - text > 2; ++text) {
            if (!beginsCharacter(byteAt(text)))
                continue;
            const Group group = groupAt(text, static_cast<std::size_t>(end - text));
            if (longer && (!group.hasLonger || isFrequent(group.triple, frequent) == 0))
                continue;
            const std::uint32_t place = frequentPlace(longer ? group.longer : group.triple);
            if (std::exchange(lastBlock[place], number + 1) != number + 1)
                ++blocks[place];
        }
    }
    for (std::size_t place = 0; place < FrequentBits; ++place)
        frequent[place / 64] |= std::uint64_t{blocks[place] * 2 > sampled} << (place % 64);
}

using Places = std::array<std::uint64_t, IndexBits / 64>;

/// Bit j of word i becomes bit i of word j: halves are exchanged, then halves of the halves.
void transpose(std::array<std::uint64_t, 64> &square)
{
    std::uint64_t mask = 0x00000000FFFFFFFFU;
    for (std::size_t half = 32; half != 0; half /= 2, mask ^= mask << half) {
        for (std::size_t i = 0; i < 64; i = (i + half + 1) & ~half) {
            const std::uint64_t exchanged = ((square[i] >> half) ^ square[i + half]) & mask;
            square[i] ^= exchanged << half;
            square[i + half] ^= exchanged;
        }
    }
}

} // namespace

std::vector<std::uint32_t> groupsOf(std::string_view word, std::span<const std::uint64_t> frequent)
{
    std::vector<std::uint32_t> groups;
    for (std::size_t i = 0; i + 2 <= word.size(); ++i) {
        if (!beginsCharacter(byteAt(word.data() + i)))
            continue;
        groups.push_back(pairAt(word.data() + i));
        if (const Shared shared = sharedAt(word.data() + i, word.size() - i, frequent.data()); shared.isThere != 0)
            groups.insert(groups.end(), shared.places.begin(), shared.places.end());
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

void findFrequent(const RowTexts &texts, std::size_t chunks, std::uint64_t *frequent)
{
    std::fill_n(frequent, FrequentBits / 64, 0);
    if (chunks < 2) // looked through at once, however the words are told apart
        return;
    for (const bool longer : {false, true})
        markFrequent(texts, chunks, longer, frequent);
}

void indexChunk(const RowTexts &texts, std::size_t chunk, const std::uint64_t *frequent, std::uint64_t *chunkIndex)
{
    const char *const base = texts.chunk(chunk);
    const std::uint32_t *offsets = texts.chunkOffsets(chunk);
    // First block by block, which is little memory at a time, then turned round.
    std::vector<Places> blocks(64);
    for (std::size_t block = 0; block < 64; ++block) {
        // The marks between columns, and the one behind the block, are taken in too: a text that must begin or end with
        // the word is then as rare as it is.
        const char *const begin = base + offsets[block * BlockRows];
        const char *const end = base + offsets[(block + 1) * BlockRows] + 1;
        Places &places = blocks[block];
        const auto add = [&places](std::uint32_t place, std::uint64_t isThere) {
            places[place / 64] |= (isThere & 1) << (place % 64);
        };
        for (const char *text = begin; end - text >= 2; ++text) {
            if (!beginsCharacter(byteAt(text)))
                continue;
            add(pairAt(text), 1);
            const Shared shared = sharedAt(text, static_cast<std::size_t>(end - text), frequent);
            add(shared.places[0], shared.isThere);
            add(shared.places[1], shared.isThere);
        }
    }
    for (std::size_t word = 0; word < IndexBits / 64; ++word) {
        std::array<std::uint64_t, 64> square;
        for (std::size_t block = 0; block < 64; ++block)
            square[block] = blocks[block][word];
        transpose(square);
        std::copy(square.begin(), square.end(), chunkIndex + word * 64);
    }
}

} // namespace columns
