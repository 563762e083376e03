#include "app/screening/classify_p.h"

#include "app/screening/pinyin_p.h"
#include "app/screening/utf8_p.h"

namespace screening {

namespace {

bool isNumber(std::string_view word)
{
    for (const char c : word) {
        if (c < '0' || c > '9')
            return false;
    }
    return !word.empty();
}

/// Words of one or two letters are initials or abbreviations that many firms share.
int weightOfLength(int characters, bool latin)
{
    if (!latin)
        return characters == 1 ? 500 : 1000;
    return characters == 1 ? 150 : characters == 2 ? 600 : 1000;
}

} // namespace

const Known *knownWord(const Tables &tables, std::string_view word)
{
    if (const Known *known = tables.phrase(word))
        return known;
    if (word.size() < 5 || word.back() != 's')
        return nullptr;
    if (word.ends_with("ies")) {
        const std::string singular = std::string(word.substr(0, word.size() - 3)) + 'y';
        if (const Known *known = tables.phrase(singular))
            return known;
    }
    if (const Known *known = tables.phrase(word.substr(0, word.size() - 1)))
        return known;
    return word.ends_with("es") ? tables.phrase(word.substr(0, word.size() - 2)) : nullptr;
}

Token unknownToken(const Tables &tables, std::string word, std::uint32_t start, std::uint32_t end)
{
    Token token;
    token.start = start;
    token.end = end;
    if (isNumber(word)) {
        const std::size_t digit = std::min(word.find_first_not_of('0'), word.size() - 1);
        token.key = word.substr(digit);
        token.text = token.key;
        token.kind = Kind::Number;
        token.weight = Tables::weightOf(Kind::Number);
        token.known = true;
        return token;
    }
    const bool latin = static_cast<unsigned char>(word[0]) < 0x80;
    token.weight = weightOfLength(characterCount(word), latin);
    token.pinyin = latin && isPinyin(tables, word);
    token.text = word;
    token.key = std::move(word);
    return token;
}

void appendKnown(const Tables &tables, const Known &known, std::uint32_t start, std::uint32_t end, bool equivalent,
                 std::vector<Token> &tokens)
{
    if (known.filler || known.divider)
        return;
    const auto append = [&](std::string_view key, Kind kind, int weight) {
        Token token;
        token.key = key;
        token.kind = kind;
        token.weight = weight;
        token.known = true;
        token.equivalent = equivalent;
        token.start = start;
        token.end = end;
        tokens.push_back(std::move(token));
    };
    std::string_view rest = known.canonical;
    if (rest.find(' ') == std::string_view::npos) {
        append(rest, known.kind, known.weight);
        return;
    }
    while (!rest.empty()) { // several words stand for it, each known for itself
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, blank);
        rest.remove_prefix(std::min(blank + 1, rest.size()));
        if (const Known *part = knownWord(tables, word);
            part != nullptr && part->canonical.find(' ') == std::string::npos) {
            if (!part->filler)
                append(part->canonical, part->kind, part->weight);
        } else {
            append(word, known.kind, known.weight);
        }
    }
}

} // namespace screening
