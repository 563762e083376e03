#include "app/screening/segments_p.h"

#include "app/screening/classify_p.h"
#include "app/screening/tables_p.h"
#include "app/screening/utf8_p.h"

namespace screening {

namespace {

/// A word as a row of characters, each of which can be reached.
struct Characters
{
    std::vector<char32_t> characters;
    std::vector<std::size_t> bytes; ///< where each begins in text; one more for the end
    std::string text;
};

Characters charactersOf(const Tables &tables, const Word &word)
{
    Characters row;
    for (std::size_t i = 0; i < word.text.size();) {
        char32_t c = nextCharacter(word.text, i);
        if (scriptOf(c) == Script::Han) {
            if (c == 0x3005 && !row.characters.empty()) // the mark that repeats the character before it
                c = row.characters.back();
            c = tables.simplified(c);
        }
        row.characters.push_back(c);
        row.bytes.push_back(row.text.size());
        appendCharacter(row.text, c);
    }
    row.bytes.push_back(row.text.size());
    return row;
}

} // namespace

void segment(const Tables &tables, const Word &word, std::vector<Token> &tokens)
{
    const Characters row = charactersOf(tables, word);
    const std::size_t count = row.characters.size();
    const auto placeAt = [&](std::size_t i) { return i < word.places.size() ? word.places[i] : word.end; };
    const auto text = [&](std::size_t from, std::size_t length) {
        return std::string_view(row.text).substr(row.bytes[from], row.bytes[from + length] - row.bytes[from]);
    };
    const auto between = [&](std::size_t from, std::size_t to) {
        if (from < to)
            tokens.push_back(unknownToken(tables, std::string(text(from, to - from)), placeAt(from), placeAt(to)));
    };
    std::size_t pending = 0; // where the stretch begins that no table knows
    for (std::size_t i = 0; i < count;) {
        const Known *known = nullptr;
        std::size_t length =
            std::min<std::size_t>(count - i, static_cast<std::size_t>(tables.longestUnspaced(row.characters[i])));
        for (; length > 0; --length) {
            known = tables.unspaced(text(i, length));
            // A single character is too often part of a firm's own word; only at the end it is likely a word, and a
            // legal form only by itself: 株 in brackets.
            const bool single = length == 1 && count > 1;
            if (known != nullptr && (!single || (i + 1 == count && known->kind != Kind::LegalForm)))
                break;
            known = nullptr;
        }
        if (known == nullptr) {
            ++i;
            continue;
        }
        between(pending, i);
        appendKnown(tables, *known, placeAt(i), placeAt(i + length), true, tokens);
        i += length;
        pending = i;
    }
    between(pending, count);
}

} // namespace screening
