#include "app/screening/reading_p.h"

#include "app/screening/script_p.h"
#include "app/screening/tables_p.h"
#include "app/screening/utf8_p.h"
#include "app/screening/words_p.h"

#include <algorithm>

#include <array>

namespace screening {

namespace {

/// Bytes of a Cyrillic word that may be Chinese: longer ones are no name's words.
constexpr std::size_t longestChinese = 60;

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// Hangul syllables are 19 initials by 21 vowels by 28 finals (Unicode, chapter 3.12).
class Hangul
{
public:
    void append(char32_t c, std::string &out)
    {
        if (c < first || c > 0xD7A3)
            return;
        const std::uint32_t number = c - first;
        const std::uint32_t initial = number / (21 * 28);
        const bool liaison = initial == silent && m_final != 0;
        const bool doubled =
            initial == rieul && (m_final == nieun || finals[m_final] == "l"); // 실라 is silla, 한라 halla
        finish(liaison, doubled, out);
        out += liaison ? std::string_view() : doubled ? "l" : initials[initial];
        out += vowels[number / 28 % 21];
        m_final = number % 28;
    }
    void finish(std::string &out) { finish(false, false, out); }

private:
    static constexpr char32_t first = 0xAC00;
    static constexpr std::uint32_t silent = 11;
    static constexpr std::uint32_t rieul = 5;
    static constexpr std::uint32_t nieun = 4; // as a final
    static constexpr std::array<std::string_view, 19> initials{"g",  "kk", "n", "d",  "tt", "r", "m", "b", "pp", "s",
                                                               "ss", "",   "j", "jj", "ch", "k", "t", "p", "h"};
    static constexpr std::array<std::string_view, 21> vowels{"a",  "ae", "ya", "yae", "eo", "e",  "yeo",
                                                             "ye", "o",  "wa", "wae", "oe", "yo", "u",
                                                             "wo", "we", "wi", "yu",  "eu", "ui", "i"};
    static constexpr std::array<std::string_view, 28> finals{"",  "k",  "k", "k", "n", "n", "n", "t", "l", "k",
                                                             "m", "l",  "l", "l", "p", "l", "m", "p", "p", "t",
                                                             "t", "ng", "t", "t", "k", "t", "p", "t"};
    /// Before a vowel a final is spoken as an initial.
    static constexpr std::array<std::string_view, 28> linked{"",   "g",  "kk", "ks", "n",  "nj", "n", "d", "r",  "lg",
                                                             "lm", "lb", "ls", "lt", "lp", "r",  "m", "b", "ps", "s",
                                                             "ss", "ng", "j",  "ch", "k",  "t",  "p", "h"};
    void finish(bool liaison, bool doubled, std::string &out)
    {
        if (m_final == 0)
            return;
        out += liaison ? linked[m_final] : doubled ? "l" : finals[m_final];
        m_final = 0;
    }
    std::uint32_t m_final = 0;
};

/// Small kana change the syllable before them: キャ is kya, シャ sha, ティ ti, ファ fa.
void appendSmall(std::string_view small, std::string &out)
{
    if (out.empty() || !isVowel(out.back())) {
        out += small;
        return;
    }
    const bool palatal = out.ends_with("shi") || out.ends_with("chi") || out.ends_with("ji");
    const bool alone = out.back() == 'u' && (out.size() == 1 || isVowel(out[out.size() - 2])); // ウィ is wi
    out.resize(out.size() - 1);
    if (alone)
        out += 'w';
    out += small.size() == 2 && palatal ? small.substr(1) : small;
}

bool isSmallKana(char32_t c)
{
    return c == U'ァ' || c == U'ィ' || c == U'ゥ' || c == U'ェ' || c == U'ォ' || c == U'ャ' || c == U'ュ' ||
           c == U'ョ' || c == U'ヮ';
}

class Kana
{
public:
    explicit Kana(const Tables &tables)
        : m_tables(tables)
    {
    }
    void append(char32_t c, std::string &out)
    {
        if (c >= 0x3041 && c <= 0x3096)
            c += 0x60; // hiragana to katakana
        if (c == U'ー')
            return;
        if (c == U'ッ') {
            m_doubled = true;
            return;
        }
        const std::string_view latin = m_tables.letter(c);
        if (isSmallKana(c)) {
            appendSmall(latin, out);
            return;
        }
        if (m_doubled && !latin.empty() && !isVowel(latin[0]))
            out += latin.starts_with("ch") ? 't' : latin[0];
        m_doubled = false;
        // Long vowels are short: コウギョウ and コーギョー are both kogyo.
        if (latin == "u" && !out.empty() && (out.back() == 'o' || out.back() == 'u'))
            return;
        if (latin == "o" && !out.empty() && out.back() == 'o')
            return;
        out += latin;
    }

private:
    const Tables &m_tables;
    bool m_doubled = false;
};

/// Thai vowels that are written before the consonant after which they are spoken.
bool isLeadingVowel(char32_t c)
{
    return c >= 0xE40 && c <= 0xE44;
}

/// Pinyin of a Cyrillic word of Palladius syllables, longest first with a step back where that leads nowhere; empty: it
/// is none.
std::string chineseOfCyrillic(const Tables &tables, std::string_view word)
{
    constexpr std::size_t longest = 12; // чжуань, in bytes
    if (word.empty())
        return "-"; // the end is reached; taken off below
    for (std::size_t length = std::min(longest, word.size()); length > 0; --length) {
        const std::string_view pinyin = tables.fromPalladius(word.substr(0, length));
        if (pinyin.empty())
            continue;
        if (const std::string rest = chineseOfCyrillic(tables, word.substr(length)); !rest.empty())
            return std::string(pinyin) + rest;
    }
    return {};
}

} // namespace

std::string reading(const Tables &tables, std::string_view word)
{
    if (const std::string_view whole = tables.wordReading(word); !whole.empty())
        return std::string(whole);
    std::string latin;
    if (std::size_t first = 0;
        word.size() <= longestChinese && !word.empty() && scriptOf(nextCharacter(word, first)) == Script::Cyrillic)
        latin = chineseOfCyrillic(tables, word);
    if (latin.size() > 1) {
        latin.pop_back();
        return latin;
    }
    Hangul hangul;
    Kana kana(tables);
    char32_t leading = 0;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t c = nextCharacter(word, i);
        const Script script = scriptOf(c);
        if (script != Script::Hangul)
            hangul.finish(latin);
        switch (script) {
        case Script::Han:
            latin += tables.pinyin(c);
            break;
        case Script::Hangul:
            hangul.append(c, latin);
            break;
        case Script::Kana:
            kana.append(c, latin);
            break;
        case Script::Latin:
        case Script::Digit:
            appendCharacter(latin, c);
            break;
        case Script::Thai:
            if (isLeadingVowel(c)) {
                leading = c;
            } else {
                latin += tables.letter(c);
                latin += leading != 0 ? tables.letter(leading) : std::string_view();
                leading = 0;
            }
            break;
        default:
            latin += tables.letter(c);
        }
    }
    hangul.finish(latin);
    return latin;
}

std::string japaneseReading(const Tables &tables, std::string_view word)
{
    constexpr std::size_t longest = 4;
    std::string latin;
    std::vector<std::size_t> starts; // of the characters of the run of kanji that is being read
    const auto readKanji = [&](std::size_t end) {
        starts.push_back(end);
        for (std::size_t i = 0; i + 1 < starts.size();) {
            std::size_t length = std::min(longest, starts.size() - 1 - i);
            std::string_view read;
            for (; length > 0 && read.empty(); --length)
                read = tables.japanese(word.substr(starts[i], starts[i + length] - starts[i]));
            std::size_t first = starts[i];
            latin += read.empty() ? tables.pinyin(nextCharacter(word, first)) : read;
            i += length + 1;
        }
        starts.clear();
    };
    std::size_t kana = 0; // where the run of kana begins that is being read
    bool inKanji = false;
    for (std::size_t i = 0; i <= word.size();) {
        const std::size_t start = i;
        const bool ends = i == word.size();
        const bool kanji = !ends && scriptOf(nextCharacter(word, i)) == Script::Han;
        if (inKanji && !kanji) {
            readKanji(start);
            kana = start;
            latin += ' ';
        } else if (!inKanji && (kanji || ends) && start > kana) {
            latin += reading(tables, word.substr(kana, start - kana));
            latin += ' ';
        }
        if (kanji)
            starts.push_back(start);
        inKanji = kanji;
        if (ends)
            break;
    }
    return latin;
}

bool mayBeJapanese(std::string_view name, const std::vector<Word> &words, Japanese hint)
{
    static constexpr std::array<std::string_view, 8> japanese{"株式会社", "株式會社", "有限会社", "合同会社",
                                                              "合資会社", "㈱",       "㈲",       "（株）"};
    static constexpr std::array<std::string_view, 6> chinese{"公司", "集团", "集團", "厂", "廠", "有限责任"};
    const auto stands = [&](std::string_view sign) { return name.find(sign) != std::string_view::npos; };
    const auto has = [&](Script script) {
        return std::any_of(words.begin(), words.end(), [&](const Word &word) {
            std::size_t first = 0;
            bool found = false;
            while (first < word.text.size() && !found)
                found = scriptOf(nextCharacter(word.text, first)) == script;
            return found;
        });
    };
    if (!has(Script::Han) || hint == Japanese::Yes)
        return hint == Japanese::Yes;
    if (has(Script::Kana) || std::any_of(japanese.begin(), japanese.end(), stands))
        return true;
    return hint == Japanese::Unknown && std::none_of(chinese.begin(), chinese.end(), stands);
}

} // namespace screening
