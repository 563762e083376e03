#include "app/screening/words_p.h"

#include "app/domain/fold.h"
#include "app/screening/method.h"
#include "app/screening/tables_p.h"
#include "app/screening/utf8_p.h"

namespace screening {

namespace {

/// Marks and letters that may melt into the character before them, so that the two are folded together.
bool joinsPrevious(char32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F ||
           (c >= 0x1161 && c <= 0x11FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFFA0 && c <= 0xFFDC);
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0x2BB || c == 0xB4 || c == U'`' ||
           c == 0x2032 || c == 0xFF07;
}

bool opens(char32_t c)
{
    return c == U'(' || c == U'[' || c == U'{' || c == 0xFF08 || c == 0x3010 || c == 0x3014 || c == 0x300C ||
           c == 0x201C || c == 0x300A;
}

bool closes(char32_t c)
{
    return c == U')' || c == U']' || c == U'}' || c == 0xFF09 || c == 0x3011 || c == 0x3015 || c == 0x300D ||
           c == 0x201D || c == 0x300B;
}

bool isDash(char32_t c)
{
    return c == U'-' || c == 0x2013 || c == 0x2014;
}

bool isUnspaced(Script script)
{
    return script == Script::Han || script == Script::Kana || script == Script::Hangul || script == Script::Thai;
}

/// Scripts that may stand in one word together: Han with kana, letters with digits.
bool goTogether(Script a, Script b)
{
    const auto japanese = [](Script s) { return s == Script::Han || s == Script::Kana; };
    const auto alphabet = [](Script s) { return s == Script::Latin || s == Script::Digit; };
    return a == b || (japanese(a) && japanese(b)) || (alphabet(a) && alphabet(b));
}

/// Builds the words character by character.
class Splitter
{
public:
    explicit Splitter(const Tables &tables)
        : m_tables(tables)
    {
    }

    /// One folded character that stands at [start, end) of the name.
    void letter(char32_t c, Script script, std::uint32_t start, std::uint32_t end)
    {
        if (m_word.text.empty()) {
            m_word.start = start;
            m_word.script = script;
            m_word.group = m_group;
            m_word.section = m_section;
            m_word.slashed = m_slashed;
            m_word.comma = m_comma;
            m_word.apart = m_apart;
        } else if (!goTogether(m_word.script, script)) {
            finish();
            letter(c, script, start, end);
            return;
        }
        if (m_word.script == Script::Digit && script == Script::Latin)
            m_word.script = Script::Latin;
        if (isUnspaced(script))
            m_word.places.push_back(start);
        const std::string_view plain = script == Script::Latin && c >= 0x80 ? m_tables.letter(c) : std::string_view();
        if (plain.empty())
            appendCharacter(m_word.text, c);
        else
            m_word.text += plain;
        m_word.end = end;
    }

    void part(char32_t c, char32_t next)
    {
        const bool direct = !m_word.text.empty();
        finish();
        m_slashed = direct && c == U'/';
        m_comma = m_comma || c == U',' || c == 0xFF0C || c == 0x3001;
        m_apart = m_apart || !(c == U'.' || c == U' ' || c == U'&' || c == U'/');
        if (opens(c)) {
            m_group = ++m_groups;
        } else if (closes(c)) {
            m_group = 0;
        } else if (c == U';' || c == 0xFF1B || c == U'|' || (c == U'/' && next == U' ') ||
                   (isDash(c) && !direct && next == U' ')) {
            ++m_section;
        }
    }

    void finish()
    {
        if (m_word.text.empty())
            return;
        if (isUnspaced(m_word.script))
            m_word.places.push_back(m_word.end);
        m_slashed = false;
        m_comma = false;
        m_apart = false;
        m_words.push_back(std::move(m_word));
        m_word = Word();
    }

    std::vector<Word> taken() { return std::move(m_words); }

private:
    const Tables &m_tables;
    std::vector<Word> m_words;
    Word m_word;
    std::uint16_t m_group = 0;
    std::uint16_t m_groups = 0;
    std::uint16_t m_section = 0;
    bool m_slashed = false;
    bool m_comma = false;
    bool m_apart = false;
};

} // namespace

Words wordsOf(const Tables &tables, std::string_view name, bool inner)
{
    bool afterSmall = false; // the last character is a small letter
    Words words;
    Splitter splitter(tables);
    std::string folded;
    std::uint32_t place = 0;
    std::size_t i = 0;
    while (i < name.size()) {
        if (place >= Method::longestName) {
            words.shortened = true;
            break;
        }
        const std::size_t first = i;
        const std::uint32_t start = place;
        const char32_t c = nextCharacter(name, i);
        place += c >= 0x10000 ? 2 : 1;
        if (c < 0x80) {
            const char32_t lower = c >= U'A' && c <= U'Z' ? c + 32 : c;
            const Script script = scriptOf(lower);
            if (script != Script::None && (i >= name.size() || static_cast<unsigned char>(name[i]) < 0xCC ||
                                           static_cast<unsigned char>(name[i]) > 0xCD)) {
                if (inner && afterSmall && c != lower)
                    splitter.finish();
                splitter.letter(lower, script, start, place);
                afterSmall = c == lower;
                continue;
            }
            afterSmall = false;
            if (script == Script::None) {
                if (!isApostrophe(c))
                    splitter.part(c, i < name.size() ? static_cast<unsigned char>(name[i]) : U' ');
                continue;
            }
        }
        if (isApostrophe(c))
            continue;
        if (opens(c) || closes(c)) {
            splitter.part(c, U' ');
            continue;
        }
        while (i < name.size()) {
            std::size_t after = i;
            const char32_t mark = nextCharacter(name, after);
            if (!joinsPrevious(mark))
                break;
            i = after;
            place += 1;
        }
        folded.clear();
        domain::foldTo(name.substr(first, i - first), folded);
        for (std::size_t k = 0; k < folded.size();) {
            const char32_t letter = nextCharacter(folded, k);
            const Script script = scriptOf(letter);
            if (script != Script::None)
                splitter.letter(letter, script, start, place);
            else
                splitter.part(letter, U' ');
        }
    }
    splitter.finish();
    words.words = splitter.taken();
    return words;
}

} // namespace screening
