#include "app/screening/vocabulary_p.h"

#include "app/screening/utf8_p.h"

#include <algorithm>
#include <bit>

namespace screening {

namespace {

/// A longer word is cut: no word of a name is so long, and its length takes one byte.
constexpr std::size_t longestKey = 240;

std::string_view cut(std::string_view key)
{
    if (key.size() <= longestKey)
        return key;
    std::size_t end = longestKey;
    while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xC0U) == 0x80U)
        --end;
    return key.substr(0, end);
}

} // namespace

std::size_t Vocabulary::slotOf(std::string_view key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(mixed(hashOf(key))) & mask;
    while (m_slots[slot] != 0 && this->key(m_slots[slot] - 1) != key)
        slot = (slot + 1) & mask;
    return slot;
}

void Vocabulary::grow()
{
    const std::size_t size = std::max<std::size_t>(1024, m_slots.size() * 2);
    m_slots.assign(size, 0);
    for (std::uint32_t id = 0; id < m_words.size(); ++id)
        m_slots[slotOf(key(id))] = id + 1;
}

std::uint32_t Vocabulary::add(const Token &token)
{
    if ((m_words.size() + 1) * 2 > m_slots.size())
        grow();
    const std::string_view key = cut(token.key);
    const std::size_t slot = slotOf(key);
    if (m_slots[slot] == 0) {
        m_words.push_back({.start = static_cast<std::uint32_t>(m_text.size()),
                           .letters = lettersOf(key),
                           .weight = static_cast<std::uint16_t>(token.weight),
                           .length = static_cast<std::uint8_t>(key.size()),
                           .kind = token.kind,
                           .known = token.known,
                           .pinyin = token.pinyin});
        m_text += key;
        m_slots[slot] = static_cast<std::uint32_t>(m_words.size());
    }
    return m_slots[slot] - 1;
}

std::uint32_t Vocabulary::find(std::string_view key) const
{
    if (m_slots.empty())
        return noWord;
    const std::uint32_t found = m_slots[slotOf(cut(key))];
    return found == 0 ? noWord : found - 1;
}

/// Full worth up to 60 names or one in 2,000, whichever is more; from there a seventh less with each doubling, down to
/// what a common word is worth. Whole numbers: a logarithm may differ in its last bit from one machine to the next.
void Vocabulary::weigh(std::uint32_t id, std::uint32_t names, std::uint32_t allNames)
{
    const std::uint32_t rare = std::max<std::uint32_t>(60, allNames / 2000);
    if (names <= rare)
        return;
    const std::uint32_t times = names * 4 / rare; // in quarters
    const int doublings = std::bit_width(times) - 3;
    Word &word = m_words[id];
    const int least = std::min<int>(word.weight, 150);
    word.weight = static_cast<std::uint16_t>(std::max(least, word.weight - word.weight * doublings / 7));
}

void Vocabulary::shrink()
{
    m_text.shrink_to_fit();
    m_words.shrink_to_fit();
}

std::size_t Vocabulary::byteCount() const
{
    return m_text.capacity() + m_words.capacity() * sizeof(Word) + m_slots.capacity() * sizeof(std::uint32_t);
}

} // namespace screening
