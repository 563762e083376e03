#include "app/screening/pinyin_p.h"

#include "app/screening/tables_p.h"

#include <array>

namespace screening {

namespace {

constexpr std::size_t longestSyllable = 6; // zhuang, shuang, chuang
constexpr std::size_t longestWord = 30;

bool beginsWithVowel(std::string_view syllable)
{
    return syllable[0] == 'a' || syllable[0] == 'e' || syllable[0] == 'o';
}

/// Lengths of the syllables that make up the word, longest first tried; empty where it cannot be done.
template <typename IsSyllable>
std::vector<std::size_t> syllables(std::string_view word, IsSyllable isSyllable)
{
    std::array<std::uint8_t, longestWord + 1> step{}; // the syllable that leads on from here to the end
    if (word.empty() || word.size() > longestWord)
        return {};
    for (std::size_t at = word.size(); at-- > 0;) {
        for (std::size_t length = std::min(longestSyllable, word.size() - at); length > 0; --length) {
            const bool reaches = at + length == word.size() || step[at + length] != 0;
            if (reaches && isSyllable(word.substr(at, length), at)) {
                step[at] = static_cast<std::uint8_t>(length);
                break;
            }
        }
    }
    std::vector<std::size_t> lengths;
    for (std::size_t at = 0; at < word.size() && step[at] != 0; at += step[at])
        lengths.push_back(step[at]);
    return lengths;
}

/// One Japanese syllable at the beginning of rest, which is taken off: its Kunrei form; empty: there is none.
std::string japaneseSyllable(std::string_view &rest)
{
    struct Initial
    {
        std::string_view written, kunrei;
    };
    // Longest first. Before i, u or y, Hepburn writes some initials otherwise than Kunrei does.
    static constexpr std::array<Initial, 33> initials{
        {{"ssh", "ssy"}, {"tch", "tty"}, {"cch", "tty"}, {"tts", "tt"},  {"shy", "sy"}, {"chy", "ty"}, {"sh", "sy"},
         {"ch", "ty"},   {"ts", "t"},    {"kky", "kky"}, {"ppy", "ppy"}, {"ky", "ky"},  {"gy", "gy"},  {"sy", "sy"},
         {"zy", "zy"},   {"jy", "zy"},   {"ty", "ty"},   {"ny", "ny"},   {"hy", "hy"},  {"by", "by"},  {"py", "py"},
         {"my", "my"},   {"ry", "ry"},   {"kk", "kk"},   {"ss", "ss"},   {"tt", "tt"},  {"pp", "pp"},  {"j", "zy"},
         {"f", "h"},     {"k", "k"},     {"s", "s"},     {"t", "t"},     {"", ""}}};
    static constexpr std::string_view plain = "nhmyrwgzdbp";
    const auto isVowel = [](char c) { return std::string_view("aiueo").find(c) != std::string_view::npos; };
    const auto take = [&](std::string_view written, std::string_view kunrei) -> std::string {
        if (written.size() >= rest.size() || !isVowel(rest[written.size()]))
            return {};
        const char vowel = rest[written.size()];
        std::string out(kunrei);
        if (vowel == 'i' && out.size() > 1 && out.back() == 'y')
            out.pop_back(); // shi is si
        out += vowel;
        rest.remove_prefix(written.size() + 1);
        return out;
    };
    for (const auto &[written, kunrei] : initials) {
        if (!written.empty() && !rest.starts_with(written))
            continue;
        if (std::string out = take(written, kunrei); !out.empty())
            return out;
    }
    if (plain.find(rest[0]) != std::string_view::npos) {
        const std::string initial(1, rest[0]);
        if (std::string out = take(initial, initial); !out.empty())
            return out;
    }
    if (rest[0] == 'n' || (rest[0] == 'm' && rest.size() > 1 && (rest[1] == 'b' || rest[1] == 'p' || rest[1] == 'm'))) {
        rest.remove_prefix(1);
        return "n";
    }
    return {};
}

} // namespace

std::string japaneseKey(std::string_view word)
{
    constexpr std::size_t shortest = 5;
    if (word.size() < shortest || word.size() > longestWord)
        return {};
    std::string key = "*"; // in a space of its own
    std::string_view rest = word;
    while (!rest.empty()) {
        const std::string syllable = japaneseSyllable(rest);
        if (syllable.empty())
            return {};
        const bool lengthens = key.size() > 1 && ((syllable == "u" && (key.back() == 'o' || key.back() == 'u')) ||
                                                  (syllable == "o" && key.back() == 'o'));
        if (!lengthens)
            key += syllable;
        // The h of "Ohta" and "Satoh" lengthens the vowel.
        if (key.back() == 'o' && rest.starts_with('h') &&
            (rest.size() == 1 || std::string_view("aiueoy").find(rest[1]) == std::string_view::npos))
            rest.remove_prefix(1);
    }
    return key;
}

bool isSameInAnotherRomanisation(const Tables &tables, std::string_view a, std::string_view b)
{
    if (isPinyin(tables, a) && isPinyin(tables, b))
        return false;
    const std::string key = romanisationKey(tables, a);
    if (!key.empty() && key == romanisationKey(tables, b))
        return true;
    const std::string japanese = japaneseKey(a);
    return !japanese.empty() && japanese == japaneseKey(b);
}

bool isPinyin(const Tables &tables, std::string_view word)
{
    if (word.size() < 2)
        return false;
    return !syllables(word, [&](std::string_view part, std::size_t at) {
                return tables.isSyllable(part) && (at == 0 || !beginsWithVowel(part));
            }).empty();
}

std::string romanisationKey(const Tables &tables, std::string_view word)
{
    if (word.size() < 3)
        return {};
    const auto pinyin = syllables(word, [&](std::string_view part, std::size_t at) {
        return tables.isSyllable(part) && (at == 0 || !beginsWithVowel(part));
    });
    std::string key;
    if (!pinyin.empty()) {
        std::size_t at = 0;
        for (const std::size_t length : pinyin) {
            key += tables.wadeGiles(word.substr(at, length));
            at += length;
        }
        return key;
    }
    const auto wade = syllables(word, [&](std::string_view part, std::size_t) { return tables.isWadeGiles(part); });
    if (!wade.empty())
        key = word;
    return key;
}

} // namespace screening
