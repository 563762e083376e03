#include "app/screening/normalform_p.h"

#include "app/screening/classify_p.h"
#include "app/screening/pinyin_p.h"
#include "app/screening/reading_p.h"
#include "app/screening/segments_p.h"
#include "app/screening/tables_p.h"
#include "app/screening/utf8_p.h"

#include <algorithm>

namespace screening {

namespace {

/// Tokens beyond this number are not compared: no firm's name has so many.
constexpr std::size_t mostTokens = 40;

bool isSpaced(Script script)
{
    return script == Script::Latin || script == Script::Digit || script == Script::Cyrillic ||
           script == Script::Arabic || script == Script::Other;
}

bool isInitial(const Word &word)
{
    return word.text.size() == 1 && word.script == Script::Latin;
}

/// "L.t.d.", "S. A.", "G & G": single letters in a row are one word; so are "c/o" and "d/b/a", which keep their strokes
/// and join nothing else.
void joinInitials(std::vector<Word> &words)
{
    std::vector<Word> joined;
    joined.reserve(words.size());
    bool open = false; // the last word is made of initials
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word &word = words[i];
        const bool initial = isInitial(word);
        const bool stroke = initial && i + 1 < words.size() && words[i + 1].slashed && isInitial(words[i + 1]);
        if (initial && open && !word.apart && (word.slashed || !stroke)) {
            if (word.slashed)
                joined.back().text += '/';
            joined.back().text += word.text;
            joined.back().end = word.end;
            open = !word.slashed || stroke;
            continue;
        }
        open = initial;
        joined.push_back(std::move(word));
    }
    words = std::move(joined);
}

/// Where the parts of the name begin that may be names on their own.
struct Piece
{
    std::uint16_t group = 0;
    std::uint16_t section = 0;
};

class Reader
{
public:
    Reader(const Tables &tables, std::vector<Word> words)
        : m_tables(tables)
        , m_words(std::move(words))
    {
    }

    void read()
    {
        for (std::size_t i = 0; i < m_words.size() && m_tokens.size() < mostTokens;) {
            const std::size_t before = m_tokens.size();
            const Piece piece{m_words[i].group, static_cast<std::uint16_t>(m_words[i].section + m_dividers)};
            i += isSpaced(m_words[i].script) ? readSpaced(i) : readUnspaced(i);
            for (std::size_t token = before; token < m_tokens.size(); ++token)
                m_pieces.push_back(piece);
        }
    }

    [[nodiscard]] const std::vector<Token> &tokens() const { return m_tokens; }

    /// The tokens of one bracket, or those outside of all, or those of one section.
    template <typename Wanted>
    [[nodiscard]] std::vector<Token> part(Wanted wanted) const
    {
        std::vector<Token> tokens;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (wanted(m_pieces[i]))
                tokens.push_back(m_tokens[i]);
        }
        return tokens;
    }
    [[nodiscard]] std::uint16_t lastGroup() const
    {
        std::uint16_t last = 0;
        for (const Piece &piece : m_pieces)
            last = std::max(last, piece.group);
        return last;
    }
    [[nodiscard]] std::uint16_t lastSection() const
    {
        std::uint16_t last = 0;
        for (const Piece &piece : m_pieces)
            last = std::max(last, piece.section);
        return last;
    }

private:
    std::size_t readUnspaced(std::size_t i)
    {
        segment(m_tables, m_words[i], m_tokens);
        return 1;
    }

    /// The longest phrase of the tables that begins here, or the word alone. Returns how many words it took.
    std::size_t readSpaced(std::size_t i)
    {
        const int longest = m_tables.longestPhrase(m_words[i].text);
        for (std::size_t length = std::min<std::size_t>(static_cast<std::size_t>(longest), m_words.size() - i);
             length > 1; --length) {
            const std::string phrase = phraseOf(i, length, false);
            const Known *known = m_tables.phrase(phrase);
            if (known == nullptr)
                known = m_tables.phrase(phraseOf(i, length, true));
            if (known != nullptr) {
                take(*known, i, length, phrase != known->canonical);
                return length;
            }
        }
        const Word &word = m_words[i];
        const Known *known = word.script == Script::Digit ? nullptr : knownWord(m_tables, word.text);
        if (known != nullptr && !(known->filler && isSplitPinyin(i)))
            take(*known, i, 1, word.text != known->canonical);
        else
            m_tokens.push_back(unknownToken(m_tables, word.text, word.start, word.end));
        return 1;
    }

    /// The words as one phrase, as written or each by the word that stands for it ("biological tech").
    [[nodiscard]] std::string phraseOf(std::size_t i, std::size_t length, bool canonical) const
    {
        std::string phrase;
        for (std::size_t k = i; k < i + length; ++k) {
            const Known *known = canonical ? knownWord(m_tables, m_words[k].text) : nullptr;
            if (!phrase.empty())
                phrase += ' ';
            phrase += known != nullptr && known->kind != Kind::LegalForm ? known->canonical : m_words[k].text;
        }
        return phrase;
    }

    /// "De Hui", "La Sa": what is an article elsewhere is a syllable beside another one.
    [[nodiscard]] bool isSplitPinyin(std::size_t i) const
    {
        const auto syllable = [&](std::size_t k) {
            return k < m_words.size() && m_tables.isSyllable(m_words[k].text) && m_words[k].text.size() > 1;
        };
        return syllable(i) && (syllable(i + 1) || (i > 0 && syllable(i - 1)));
    }

    void take(const Known &known, std::size_t i, std::size_t length, bool equivalent)
    {
        if (known.divider)
            ++m_dividers;
        const std::size_t before = m_tokens.size();
        appendKnown(m_tables, known, m_words[i].start, m_words[i + length - 1].end, equivalent, m_tokens);
        if (m_tokens.size() == before + 1) {
            for (std::size_t k = 0; k < length; ++k)
                m_tokens.back().text += m_words[i + k].text;
        }
    }

    const Tables &m_tables;
    std::vector<Word> m_words;
    std::vector<Token> m_tokens;
    std::vector<Piece> m_pieces; ///< of each token
    std::uint16_t m_dividers = 0;
};

/// What a name holds that could tell one firm from another.
Obstacle obstacleOf(const std::vector<Token> &tokens)
{
    if (tokens.empty())
        return Obstacle::Empty;
    int telling = 0;
    bool legalOnly = true;
    bool initialsOnly = true;
    for (const Token &token : tokens) {
        legalOnly = legalOnly && token.kind == Kind::LegalForm;
        const bool initial = token.kind == Kind::Distinctive && token.weight <= 150;
        initialsOnly = initialsOnly && (initial || token.kind == Kind::LegalForm);
        if (token.kind == Kind::Distinctive && !initial)
            telling += 2;
        else if (token.kind == Kind::Notable)
            telling += 2;
        else if (token.kind == Kind::Industry || token.kind == Kind::Place || token.kind == Kind::Number)
            telling += 1;
    }
    if (telling >= 2)
        return Obstacle::None;
    return legalOnly ? Obstacle::OnlyLegalForms : initialsOnly ? Obstacle::OnlyInitials : Obstacle::OnlyCommonWords;
}

bool isLatin(const Token &token)
{
    return static_cast<unsigned char>(token.key[0]) < 0x80;
}

/// Adds a form and, where other scripts stand in it, its reading.
void addForm(const Tables &tables, FormKind kind, std::vector<Token> tokens, NormalForm &form)
{
    const bool latin = std::all_of(tokens.begin(), tokens.end(), isLatin);
    form.forms.push_back({kind, std::move(tokens)});
    if (latin)
        return;
    std::vector<Token> read;
    for (const Token &token : form.forms.back().tokens) {
        if (isLatin(token)) {
            read.push_back(token);
            continue;
        }
        std::string text = reading(tables, token.key);
        if (text.empty())
            continue;
        if (const Known *known = knownWord(tables, text))
            appendKnown(tables, *known, token.start, token.end, true, read);
        else
            read.push_back(unknownToken(tables, std::move(text), token.start, token.end));
    }
    if (!read.empty())
        form.forms.push_back({kind == FormKind::Part ? FormKind::PartReading : FormKind::Reading, std::move(read)});
}

void addParts(const Tables &tables, const Reader &reader, Side side, NormalForm &form)
{
    const std::size_t whole = reader.tokens().size();
    const auto add = [&](auto wanted) {
        std::vector<Token> tokens = reader.part(wanted);
        if (tokens.size() < whole && obstacleOf(tokens) == Obstacle::None)
            addForm(tables, FormKind::Part, std::move(tokens), form);
    };
    const std::uint16_t groups = std::min<std::uint16_t>(reader.lastGroup(), 3);
    const std::uint16_t sections = std::min<std::uint16_t>(reader.lastSection(), 3);
    if (groups > 0)
        add([](const Piece &piece) { return piece.group == 0; });
    for (std::uint16_t group = 1; group <= groups; ++group) {
        const auto inside = [group](const Piece &piece) { return piece.group == group; };
        if (side == Side::Supplier || reader.part(inside).size() > 1)
            add(inside);
    }
    for (std::uint16_t section = 0; sections > 0 && section <= sections; ++section)
        add([section](const Piece &piece) { return piece.section == section; });
}

} // namespace

NormalForm normalForm(const Tables &tables, std::string_view name, Side side)
{
    Words words = wordsOf(tables, name);
    joinInitials(words.words);
    Reader reader(tables, std::move(words.words));
    reader.read();
    NormalForm form;
    form.shortened = words.shortened;
    form.obstacle = obstacleOf(reader.tokens());
    if (reader.tokens().empty())
        return form;
    addForm(tables, FormKind::Written, reader.tokens(), form);
    addParts(tables, reader, side, form);
    return form;
}

} // namespace screening
