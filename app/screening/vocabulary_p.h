#pragma once

#include "app/screening/normalform_p.h"
#include "app/screening/spelling_p.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace screening {

/// The words of all listed names, each once, numbered as they came.
class Vocabulary
{
public:
    /// The number of a word, which is taken in if it is new.
    std::uint32_t add(const Token &token);
    /// noWord: not there.
    [[nodiscard]] std::uint32_t find(std::string_view key) const;
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_words.size()); }
    [[nodiscard]] ComparedWord word(std::uint32_t id) const
    {
        const Word &word = m_words[id];
        return {.key = std::string_view(m_text).substr(word.start, word.length),
                .written = std::string_view(m_text).substr(word.start, word.length),
                .kind = word.kind,
                .weight = word.weight,
                .id = id,
                .letters = word.letters,
                .known = word.known,
                .pinyin = word.pinyin};
    }
    [[nodiscard]] std::string_view key(std::uint32_t id) const
    {
        return std::string_view(m_text).substr(m_words[id].start, m_words[id].length);
    }
    [[nodiscard]] int weight(std::uint32_t id) const { return m_words[id].weight; }
    [[nodiscard]] Kind kind(std::uint32_t id) const { return m_words[id].kind; }
    /// Lowers the worth of a word that stands in so many of all names.
    void weigh(std::uint32_t id, std::uint32_t names, std::uint32_t allNames);
    void shrink();
    [[nodiscard]] std::size_t byteCount() const;

private:
    struct Word
    {
        std::uint32_t start = 0;
        std::uint32_t letters = 0;
        std::uint16_t weight = 0;
        std::uint8_t length = 0;
        Kind kind = Kind::Distinctive;
        bool known = false;
        bool pinyin = false;
    };
    [[nodiscard]] std::size_t slotOf(std::string_view key) const;
    void grow();

    std::string m_text;
    std::vector<Word> m_words;
    std::vector<std::uint32_t> m_slots; ///< open addressing; number of the word and one, 0: free
};

} // namespace screening
