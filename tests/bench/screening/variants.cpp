#include "tests/bench/screening/variants.h"

#include "tests/bench/screening/variantwords.h"

#include <algorithm>
#include <sstream>

namespace bench {

using screening::ListedEntity;

namespace {

using Words = std::vector<std::string>;

bool isAscii(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Words split(const std::string &text)
{
    std::istringstream stream(text);
    Words words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

std::string joined(const Words &words)
{
    std::string text;
    for (const std::string &word : words)
        text += text.empty() ? word : ' ' + word;
    return text;
}

/// The name without its legal form.
std::string core(const std::string &name)
{
    static constexpr std::array<const char *, 12> forms{
        ", Ltd.",   " Ltd.",        " Ltd",     " Co.",  " Co", ", Inc.", " Company, Limited",
        " Limited", " Corporation", " Company", " Corp", ","};
    std::string text = name;
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string form : forms) {
            if (text.size() > form.size() + 3 && text.ends_with(form)) {
                text.resize(text.size() - form.size());
                cut = true;
            }
        }
    }
    return text;
}

std::string withForm(const std::string &text, Draw &draw)
{
    const std::string form = draw.of(legalForms);
    return form.empty() ? text : text + ' ' + form;
}

std::string inCase(std::string text, Draw &draw)
{
    const std::size_t manner = draw.below(5);
    for (char &c : text) {
        if (manner == 0)
            c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        else if (manner == 1)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return text;
}

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// One slip of the fingers in a word of four letters or more.
std::string misspelt(const std::string &text, Draw &draw)
{
    Words words = split(text);
    std::vector<std::size_t> fit;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::count_if(words[i].begin(), words[i].end(), isLetter) >= 5)
            fit.push_back(i);
    }
    if (fit.empty())
        return {};
    std::string &word = words[draw.of(fit)];
    const std::size_t at = 1 + draw.below(word.size() - 2);
    if (!isLetter(word[at]))
        return {};
    const std::string had = word;
    switch (draw.below(5)) {
    case 0:
        word.erase(at, 1);
        break;
    case 1:
        word.insert(at, 1, word[at]);
        break;
    case 2:
        std::swap(word[at], word[at - 1]);
        break;
    case 3:
        word[at] = static_cast<char>('a' + draw.below(26));
        break;
    default:
        word.insert(at, 1, static_cast<char>('a' + draw.below(26)));
    }
    return word == had ? std::string() : joined(words);
}

std::string reordered(const std::string &text, Draw &draw)
{
    Words words = split(text);
    if (words.size() < 3)
        return {};
    const std::size_t turn = 1 + draw.below(words.size() - 1);
    std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(turn), words.end());
    if (draw.oneIn(2))
        words[words.size() - turn - 1] += ',';
    return joined(words);
}

std::string abbreviated(const std::string &text)
{
    std::string out = text;
    for (const auto &[word, shorter] : abbreviations) {
        if (const std::size_t at = out.find(word); at != std::string::npos)
            out.replace(at, std::string(word).size(), shorter);
    }
    return out == text ? std::string() : out;
}

std::string replaced(std::string text, const std::string &what, const std::string &by)
{
    const std::size_t at = text.find(what);
    return at == std::string::npos ? std::string() : text.replace(at, what.size(), by);
}

/// Without the province, as firms are called at home.
std::string shortened(const std::string &text)
{
    Words words = split(text);
    if (words.size() < 3)
        return {};
    words.erase(words.begin());
    return joined(words);
}

/// "Zhong Tai" for "Zhongtai": after a vowel or n, before a consonant.
std::string pulledApart(const std::string &text, Draw &draw)
{
    Words words = split(text);
    std::vector<std::pair<std::size_t, std::size_t>> fit;
    static const std::string vowels = "aeiou";
    for (std::size_t w = 0; w < words.size(); ++w) {
        for (std::size_t i = 3; i + 2 < words[w].size(); ++i) {
            const bool ends = words[w][i - 1] == 'g' && words[w][i - 2] == 'n';
            if (ends && isLetter(words[w][i]) && vowels.find(words[w][i]) == std::string::npos && words[w].size() < 11)
                fit.emplace_back(w, i);
        }
    }
    if (fit.empty())
        return {};
    const auto [word, at] = draw.of(fit);
    std::string second = words[word].substr(at);
    second[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(second[0])));
    words[word] = words[word].substr(0, at) + ' ' + second;
    return joined(words);
}

std::string oldRomanisation(const std::string &text)
{
    static constexpr std::array<Pair, 22> old{
        {{"Xinjiang", "Sinkiang"},   {"Sichuan", "Szechuan"}, {"Guangdong", "Kwangtung"}, {"Shandong", "Shantung"},
         {"Hubei", "Hupeh"},         {"Jiangsu", "Kiangsu"},  {"Zhejiang", "Chekiang"},   {"Hebei", "Hopei"},
         {"Anhui", "Anhwei"},        {"Tianjin", "Tientsin"}, {"Nanjing", "Nanking"},     {"Qingdao", "Tsingtao"},
         {"Dongguan", "Tungkuan"},   {"Hetian", "Khotan"},    {"Aksu", "Akesu"},          {"Kashgar", "Kashi"},
         {"Urumqi", "Wulumuqi"},     {"Turpan", "Turfan"},    {"Huafu", "Hua Fu"},        {"Zhongtai", "Chungt'ai"},
         {"Tianshan", "T'ien-shan"}, {"Yinfeng", "Yin-feng"}}};
    for (const auto &[word, form] : old) {
        if (const std::string out = replaced(text, word, form); !out.empty())
            return out;
    }
    return {};
}

std::string brand(Draw &draw)
{
    std::string name = std::string(draw.of(syllables)) + draw.of(syllables);
    name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

/// Chinese names: brackets, width, missing form, the city's suffix.
std::string chineseVariant(const std::string &name, Draw &draw)
{
    static constexpr std::array<Pair, 9> changes{{{"有限公司", ""},
                                                  {"股份有限公司", "有限公司"},
                                                  {"有限责任公司", "有限公司"},
                                                  {"集团", "（集团）"},
                                                  {"新疆", "新疆维吾尔自治区"},
                                                  {"有限公司", "有限責任公司"},
                                                  {"纺织", "紡織"},
                                                  {"集团", "集團"},
                                                  {"业", "業"}}};
    const auto &[from, to] = draw.of(changes);
    return replaced(name, from, to);
}

/// Titles that are lists of firms, vessels, goods or places, as some orders have them, are no firm's name.
bool isSeveral(const std::string &title)
{
    static constexpr std::array<const char *, 8> signs{";",   " and its", "including", "(or ",
                                                       "Pvt", "S.A.",     "Sdn",       "\""};
    const auto has = [&](const char *sign) { return title.find(sign) != std::string::npos; };
    return std::any_of(signs.begin(), signs.end(), has) || split(title).size() > 12;
}

} // namespace

std::size_t Draw::below(std::size_t count)
{
    m_state ^= m_state << 13;
    m_state ^= m_state >> 7;
    m_state ^= m_state << 17;
    return static_cast<std::size_t>((m_state >> 11) % count);
}

std::vector<Case> variantsOf(const ListedEntity &entity, Draw &draw, int turns)
{
    std::vector<Case> cases;
    if (isSeveral(entity.title))
        return cases;
    const auto add = [&](const std::string &name, const char *kind) {
        if (!name.empty())
            cases.push_back({name, entity.id, kind});
    };
    Words names{entity.title};
    for (const screening::ListedName &name : entity.names)
        names.push_back(name.text);
    for (const std::string &name : names) {
        if (!isAscii(name)) {
            add(name, "native");
            add(chineseVariant(name, draw), "native, changed");
            continue;
        }
        const std::string own = core(name);
        const bool alone = split(own).size() < 2; // a single word: nothing may be left out
        for (int turn = 0; turn < turns; ++turn) {
            add(inCase(withForm(own, draw), draw), "case and legal form");
            if (const std::string slip = misspelt(own, draw); !slip.empty()) {
                add(inCase(withForm(slip, draw), draw), "one misspelling");
                if (const std::string second = misspelt(slip, draw); !second.empty() && split(own).size() > 2)
                    add(withForm(second, draw), "two misspellings");
            }
            if (const std::string moved = reordered(own, draw); !moved.empty())
                add(inCase(withForm(moved, draw), draw), "reordered");
            if (const std::string shorter = abbreviated(own); !shorter.empty()) {
                add(inCase(withForm(shorter, draw), draw), "abbreviated");
                if (const std::string slip = misspelt(shorter, draw); !slip.empty())
                    add(slip, "abbreviated and misspelt");
            }
            if (const std::string apart = pulledApart(own, draw); !apart.empty())
                add(withForm(apart, draw), "split");
            if (!alone) {
                add(draw.of(std::array{before[0], before[1], before[2], before[3]}) + withForm(own, draw),
                    "words before");
                add(withForm(own, draw) + draw.of(after), "words after");
            }
            if (const std::string old = oldRomanisation(own); !old.empty())
                add(withForm(old, draw), "old romanisation");
            if (own.find(" and ") != std::string::npos)
                add(withForm(replaced(own, " and ", " & "), draw), "ampersand");
        }
        if (own.starts_with("Xinjiang ") && split(own).size() > 3)
            add(withForm(shortened(own), draw), "without province");
        if (const std::string &other = draw.of(names); isAscii(other) && other != name)
            add(own + " (" + core(other) + ")", "alias in brackets");
        if (draw.oneIn(3))
            add(brand(draw) + " Trading Co., Ltd. (formerly " + name + ")", "formerly");
        if (draw.oneIn(3))
            add(name + " c/o " + brand(draw) + " Logistics Ltd", "care of");
    }
    return cases;
}

std::vector<Case> nearMissesOf(const ListedEntity &entity, Draw &draw, int turns)
{
    std::vector<Case> cases;
    if (!isAscii(entity.title) || isSeveral(entity.title))
        return cases;
    Words words = split(core(entity.title));
    if (words.size() < 2)
        return cases;
    // The place first, the firm's own word second, the industry behind: so most of the list is built.
    const std::size_t own = words.size() > 2 ? 1 : 0;
    for (int turn = 0; turn < turns; ++turn) {
        Words other = words;
        other[own] = brand(draw);
        if (other[own].size() > 3 && other[own].substr(0, 3) != words[own].substr(0, 3) && words.size() > 2)
            cases.push_back({withForm(joined(other), draw), {}, "another name, same place and industry"});
        if (words[own].size() > 4)
            cases.push_back(
                {withForm((own > 0 ? words[0] + ' ' : std::string()) + words[own] + ' ' + draw.of(trades), draw),
                 {},
                 "same name, another industry"});
        if (words[own].size() > 5) { // one syllable of the name is another, and the firm does more or other things
            Words near = words;
            near[own] =
                words[own].substr(0, words[own].size() / 2 + 1) + draw.of(std::array{"i", "u", "ong", "ei", "ao"});
            near.resize(own + 1);
            near.push_back(draw.of(trades));
            cases.push_back({withForm(joined(near), draw), {}, "name alike, another industry"});
        }
    }
    return cases;
}

Case unrelated(Draw &draw)
{
    if (draw.oneIn(3))
        return {std::string(draw.of(people)) + ' ' + draw.of(trades) + ' ' + draw.of(foreignForms), {}, "unrelated"};
    return {withForm(std::string(draw.of(places)) + ' ' + brand(draw) + ' ' + draw.of(trades), draw), {}, "unrelated"};
}

} // namespace bench
