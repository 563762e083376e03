#include "tests/bench/organisations.h"

#include <algorithm>
#include <cmath>

namespace bench {

namespace {

void appendUtf8(std::string &out, unsigned c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

void capitalise(std::string &word)
{
    if (word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 32);
}

} // namespace

const std::array<const char *, 10> &kinds()
{
    static constexpr std::array<const char *, 10> all{
        "company",    "facility",      "government_agency", "trade_union",         "vessel",
        "state_body", "civil_society", "multi_stakeholder", "employer_federation", "intergovernmental"};
    return all;
}

Organisations::Organisations(unsigned seed, int countries)
    : m_random(seed)
    , m_countries(countries)
{
    makeWords();
}

/// Words of syllables, so that they share letters as real ones do.
void Organisations::makeWords()
{
    static constexpr const char *first[] = {"b",  "br", "c", "ch", "d",  "f", "g",  "gr", "h",  "j",  "k",
                                            "l",  "m",  "n", "p",  "pr", "q", "r",  "s",  "sh", "st", "t",
                                            "tr", "v",  "w", "x",  "y",  "z", "zh", "",   "",   ""};
    static constexpr const char *vowel[] = {"a",  "e",  "i",   "o",   "u",        "ai",      "ia", "ou",
                                            "ee", "an", "en",  "in",  "on",       "ar",      "er", "or",
                                            "al", "el", "ing", "ang", "\xC3\xA9", "\xC3\xBC"};
    const auto pick = [this](const auto &from) { return from[m_random() % std::size(from)]; };
    std::vector<std::string> &latin = m_words[0];
    latin = {"company", "limited", "textile", "group", "industry", "international", "trading", "technology"};
    while (latin.size() < 6000) {
        std::string word;
        for (std::size_t syllables = 2 + m_random() % 3; syllables > 0; --syllables)
            word += std::string(pick(first)) + pick(vowel);
        latin.push_back(word);
    }
    const auto letters = [this](std::vector<std::string> &words, unsigned from, unsigned count, std::size_t size,
                                std::size_t shortest, std::size_t longest) {
        while (words.size() < size) {
            std::string word;
            for (std::size_t n = shortest + m_random() % (longest - shortest + 1); n > 0; --n)
                appendUtf8(word, from + static_cast<unsigned>(m_random() % count));
            words.push_back(word);
        }
    };
    m_words[1] = {"有限公司", "新疆", "工业", "集团", "科技", "纺织", "棉", "股份"};
    letters(m_words[1], 0x4E00, 3000, 4000, 1, 3);
    m_words[2] = {"株式会社", "東京", "工業", "製作所"};
    letters(m_words[2], 0x30A2, 78, 1000, 2, 5);
    letters(m_words[2], 0x5000, 2000, 2500, 1, 3);
    m_words[3] = {"завод", "компания", "группа"};
    letters(m_words[3], 0x430, 32, 3000, 3, 9);
    m_words[4] = {"شركة", "مصنع"};
    letters(m_words[4], 0x627, 36, 2000, 3, 7);
}

/// 0 to count - 1, each about 1 / rank as likely as the first.
int Organisations::skewed(int count)
{
    const double rank = std::pow(static_cast<double>(count) + 1, uniform());
    return std::min(count - 1, static_cast<int>(rank) - 1);
}

Organisations::Script Organisations::script()
{
    const double at = uniform();
    return at < 0.62   ? Script::Latin
           : at < 0.87 ? Script::Chinese
           : at < 0.92 ? Script::Japanese
           : at < 0.97 ? Script::Cyrillic
                       : Script::Arabic;
}

std::string Organisations::words(Script script, std::size_t bytes)
{
    const std::vector<std::string> &from = m_words[static_cast<std::size_t>(script)];
    const bool parted = script != Script::Chinese && script != Script::Japanese;
    std::string text;
    while (text.size() < bytes) {
        if (parted && !text.empty())
            text += ' ';
        std::string word = from[static_cast<std::size_t>(skewed(static_cast<int>(from.size())))];
        if (script == Script::Latin && oneIn(1.5))
            capitalise(word);
        text += word;
    }
    return text;
}

Organisation Organisations::next(int number)
{
    Organisation made;
    made.id = "bench-" + std::to_string(number);
    const Script own = script();
    const bool latin = own == Script::Latin;
    const auto length = [this](int mean) {
        return static_cast<std::size_t>(mean) / 2 + m_random() % static_cast<std::size_t>(mean);
    };
    made.name = words(own, length(24));
    if (latin && oneIn(6.5))
        made.name += " Cotton";
    if (latin && oneIn(34))
        made.name = "Hoshine " + made.name;
    if (oneIn(65'000))
        made.name += " Zhangjia";
    if (!latin && oneIn(2))
        made.nameNative = made.name, made.name = words(Script::Latin, length(24));
    if (oneIn(4))
        made.alias = words(own, length(20));
    made.description = words(oneIn(4) ? Script::Latin : own, length(80));
    made.kind = skewed(static_cast<int>(kinds().size()));
    made.country = skewed(m_countries);
    made.parent = oneIn(20) ? 1 + skewed(500) : 0;
    return made;
}

} // namespace bench
