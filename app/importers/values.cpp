#include "app/importers/values_p.h"

#include <algorithm>
#include <array>

namespace importers {

namespace {

/// Bytes of the blank that begins a text: ASCII ones, no-break space, ideographic space, mark of byte order.
std::size_t blankAt(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r'))
        return 1;
    if (text.starts_with("\xc2\xa0"))
        return 2;
    return text.starts_with("\xe3\x80\x80") || text.starts_with("\xef\xbb\xbf") ? 3 : 0;
}

std::size_t blankBefore(std::string_view text)
{
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        if (text.size() >= size && blankAt(text.substr(text.size() - size)) == size)
            return size;
    }
    return 0;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

struct Range
{
    char32_t from;
    char32_t to;
    std::string_view script;
};

constexpr std::array<Range, 22> Ranges = {
    {{0x0370, 0x03ff, "Grek"}, {0x0400, 0x052f, "Cyrl"},  {0x0530, 0x058f, "Armn"}, {0x0590, 0x05ff, "Hebr"},
     {0x0600, 0x06ff, "Arab"}, {0x0750, 0x077f, "Arab"},  {0x0900, 0x097f, "Deva"}, {0x0980, 0x09ff, "Beng"},
     {0x0b80, 0x0bff, "Taml"}, {0x0e00, 0x0e7f, "Thai"},  {0x1000, 0x109f, "Mymr"}, {0x10a0, 0x10ff, "Geor"},
     {0x1100, 0x11ff, "Kore"}, {0x1780, 0x17ff, "Khmr"},  {0x3040, 0x30fa, "Jpan"}, {0x30fc, 0x30ff, "Jpan"},
     {0x3400, 0x4dbf, "Hani"}, {0x4e00, 0x9fff, "Hani"},  {0xac00, 0xd7af, "Kore"}, {0xf900, 0xfaff, "Hani"},
     {0xff66, 0xff9d, "Jpan"}, {0x20000, 0x3ffff, "Hani"}}};

std::string_view scriptOf(char32_t c)
{
    for (const Range &range : Ranges) {
        if (c < range.from)
            break;
        if (c <= range.to)
            return range.script;
    }
    return {};
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (const std::size_t blank = blankAt(text))
        text.remove_prefix(blank);
    while (const std::size_t blank = blankBefore(text))
        text.remove_suffix(blank);
    return text;
}

void appendOneLine(std::string_view text, std::string &out)
{
    text = trimmed(text);
    while (!text.empty()) {
        std::size_t blank = blankAt(text);
        if (blank == 0) {
            out += text[0];
            text.remove_prefix(1);
            continue;
        }
        while (blank > 0) {
            text.remove_prefix(blank);
            blank = blankAt(text);
        }
        out += ' ';
    }
}

std::string oneLine(std::string_view text)
{
    std::string out;
    appendOneLine(text, out);
    return out;
}

bool sameWord(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && beginsWithWord(a, b);
}

bool beginsWithWord(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view scriptOf(std::string_view utf8)
{
    std::string_view found;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (length == 1) {
            if (found.empty() && lower(utf8[i]) >= 'a' && lower(utf8[i]) <= 'z')
                found = "Latn";
            ++i;
            continue;
        }
        char32_t c = lead & (0xffu >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
            c = c << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3f);
        i += length;
        const std::string_view script = scriptOf(c);
        if (script.empty()) {
            if (found.empty() && c >= 0xc0 && c < 0x250)
                found = "Latn";
            continue;
        }
        // Kana decide even behind Chinese characters.
        if (script != "Hani")
            return script;
        found = script;
    }
    return found;
}

std::string_view languageOf(std::string_view script, std::string_view country)
{
    if (script == "Jpan")
        return "ja";
    if (script == "Kore")
        return "ko";
    if (script != "Hani")
        return {};
    if (country == "JP" || country == "Japan")
        return "ja";
    const std::array<std::string_view, 7> chinese = {"CN", "TW", "HK", "MO", "China", "Taiwan", "Hong Kong"};
    return std::find(chinese.begin(), chinese.end(), country) == chinese.end() ? std::string_view() : "zh";
}

domain::ImportedName named(std::string_view text, std::string_view country, std::string_view language)
{
    domain::ImportedName name;
    appendOneLine(text, name.text);
    const std::string_view script = scriptOf(name.text);
    name.script = script;
    name.language = language.empty() ? languageOf(script, country) : language;
    return name;
}

std::string country(std::string_view text)
{
    std::string name = oneLine(text);
    const bool code = name.size() == 2 && lower(name[0]) >= 'a' && lower(name[0]) <= 'z' && lower(name[1]) >= 'a' &&
                      lower(name[1]) <= 'z';
    if (code) {
        for (char &c : name)
            c = isUpper(c) ? c : static_cast<char>(c - 32);
    }
    return name;
}

void Detail::add(std::string_view label, std::string_view value)
{
    value = trimmed(value);
    if (value.empty())
        return;
    if (!m_out.empty())
        m_out += m_out.ends_with('.') ? " " : ". ";
    if (!label.empty()) {
        m_out += label;
        m_out += ": ";
    }
    appendOneLine(value, m_out);
}

domain::Subject subjectOf(std::string_view type)
{
    using enum domain::Subject;
    constexpr std::pair<std::string_view, domain::Subject> Words[] = {
        {"individual", Person},      {"person", Person},
        {"vessel", Vessel},          {"aircraft", Aircraft},
        {"airplane", Aircraft},      {"entity", Organisation},
        {"company", Organisation},   {"organization", Organisation},
        {"enterprise", Organisation}};
    for (const auto &[word, subject] : Words) {
        if (sameWord(trimmed(type), word))
            return subject;
    }
    return Unknown;
}

} // namespace importers
