#include "app/screening/normalform_p.h"

#include "app/screening/classify_p.h"
#include "app/screening/endings_p.h"
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
    bool behind = false; ///< it stands behind the name: an address, a person, a branch
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
        const std::size_t address = addressStart(m_tables, m_words);
        bool telling = false; // of the tokens so far, one tells firms apart
        bool formed = false;  // and the last one is a legal form
        for (std::size_t i = 0; i < m_words.size() && m_tokens.size() < mostTokens;) {
            const std::size_t before = m_tokens.size();
            Piece piece{m_words[i].group, static_cast<std::uint16_t>(m_words[i].section + m_dividers)};
            const bool onwards = i >= address || (before > 0 && m_pieces.back().behind);
            i += isSpaced(m_words[i].script) ? readSpaced(i) : readUnspaced(i);
            for (std::size_t token = before; token < m_tokens.size(); ++token) {
                const bool form = m_tokens[token].kind == Kind::LegalForm;
                piece.behind = onwards || (token > before && m_pieces.back().behind) || (telling && formed && !form);
                m_pieces.push_back(piece);
                telling = telling || (!form && m_tokens[token].kind != Kind::Common);
                formed = form;
            }
        }
        markCut();
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
    [[nodiscard]] std::size_t wordCount() const { return m_words.size(); }
    [[nodiscard]] bool hasBehind() const
    {
        return std::any_of(m_pieces.begin(), m_pieces.end(), [](const Piece &piece) { return piece.behind; });
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
            readUnknown(i);
        return 1;
    }

    void readUnknown(std::size_t i)
    {
        const Word &word = m_words[i];
        const bool last = i + 1 == m_words.size();
        const bool afterForm = !m_tokens.empty() && m_tokens.back().kind == Kind::LegalForm;
        const auto isForm = [&](std::size_t k) {
            const Known *known = k < m_words.size() ? m_tables.phrase(m_words[k].text) : nullptr;
            return known != nullptr && known->kind == Kind::LegalForm;
        };
        if (last && afterForm && word.end >= leastCutName && beginsLegalForm(word.text))
            return; // "Co., L"
        if (const Known *form = last || afterForm || isForm(i + 1) ? misspeltLegalForm(m_tables, word.text) : nullptr) {
            take(*form, i, 1, true);
            return;
        }
        std::size_t length = 0;
        const auto [first, second] = joinedOrdinaryWords(m_tables, word.text, length);
        if (first == nullptr) {
            m_tokens.push_back(unknownToken(m_tables, word.text, word.start, word.end));
            return;
        }
        const bool plain = word.end - word.start == word.text.size();
        const std::uint32_t middle = plain ? word.start + static_cast<std::uint32_t>(length) : word.end;
        appendPart(*first, word.text.substr(0, length), word.start, middle);
        appendPart(*second, word.text.substr(length), plain ? middle : word.start, word.end);
    }

    void appendPart(const Known &known, const std::string &text, std::uint32_t start, std::uint32_t end)
    {
        const std::size_t before = m_tokens.size();
        appendKnown(m_tables, known, start, end, text != known.canonical, m_tokens);
        if (m_tokens.size() == before + 1)
            m_tokens.back().text = text;
    }

    /// The last word of a long name may be the beginning of one.
    void markCut()
    {
        if (m_tokens.empty() || m_tokens.back().end != m_words.back().end || m_words.back().end < leastCutName)
            return;
        Token &last = m_tokens.back();
        last.cut = last.kind == Kind::Distinctive && !last.known && m_words.back().group == 0;
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
        if ((token.kind == Kind::Distinctive && !initial) || token.kind == Kind::Notable)
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

using ReadWord = std::string (*)(const Tables &, std::string_view);

/// The form in Latin letters; empty: nothing of it can be read.
std::vector<Token> readForm(const Tables &tables, const std::vector<Token> &tokens, ReadWord readWord)
{
    std::vector<Token> read;
    for (const Token &token : tokens) {
        if (isLatin(token)) {
            read.push_back(token);
            continue;
        }
        const std::string text = readWord(tables, token.key);
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t end = std::min(text.find(' ', start), text.size());
            const std::string word = text.substr(start, end - start);
            start = end + 1;
            if (word.empty())
                continue;
            if (const Known *known = knownWord(tables, word))
                appendKnown(tables, *known, token.start, token.end, true, read);
            else
                read.push_back(unknownToken(tables, word, token.start, token.end));
        }
    }
    return read;
}

bool isSameText(const std::vector<Token> &a, const std::vector<Token> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Token &one, const Token &other) { return one.key == other.key; });
}

/// Adds a form and, where other scripts stand in it, its readings.
void addForm(const Tables &tables, FormKind kind, bool japanese, std::vector<Token> tokens, NormalForm &form)
{
    const bool latin = std::all_of(tokens.begin(), tokens.end(), isLatin);
    form.forms.push_back({kind, std::move(tokens)});
    if (latin)
        return;
    const FormKind read = kind == FormKind::Part ? FormKind::PartReading : FormKind::Reading;
    std::vector<Token> usual = readForm(tables, form.forms.back().tokens, &reading);
    std::vector<Token> other;
    if (japanese)
        other = readForm(tables, form.forms.back().tokens, &japaneseReading);
    const bool differs = !isSameText(usual, other);
    if (!usual.empty())
        form.forms.push_back({read, std::move(usual)});
    if (!other.empty() && differs)
        form.forms.push_back({read, std::move(other)});
}

void addParts(const Tables &tables, const Reader &reader, Side side, bool japanese, NormalForm &form)
{
    const std::size_t whole = reader.tokens().size();
    const auto add = [&](auto wanted) {
        std::vector<Token> tokens = reader.part(wanted);
        const auto isSame = [&](const Form &other) { return isSameText(other.tokens, tokens); };
        if (tokens.size() < whole && obstacleOf(tokens) == Obstacle::None &&
            std::none_of(form.forms.begin(), form.forms.end(), isSame))
            addForm(tables, FormKind::Part, japanese, std::move(tokens), form);
    };
    const std::uint16_t groups = std::min<std::uint16_t>(reader.lastGroup(), 3);
    const std::uint16_t sections = std::min<std::uint16_t>(reader.lastSection(), 3);
    if (reader.hasBehind())
        add([](const Piece &piece) { return !piece.behind; });
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

/// "DarbyPlantation", "XinjiangZhongtai": capitals inside a word may be where a blank was lost.
void addInner(const Tables &tables, std::string_view name, std::size_t words, NormalForm &form)
{
    Words inner = wordsOf(tables, name, true);
    joinInitials(inner.words);
    if (inner.words.size() <= words)
        return;
    Reader reader(tables, std::move(inner.words));
    reader.read();
    if (obstacleOf(reader.tokens()) == Obstacle::None)
        addForm(tables, FormKind::Part, false, reader.tokens(), form);
}

} // namespace

NormalForm normalForm(const Tables &tables, std::string_view name, Side side, Japanese hint)
{
    Words words = wordsOf(tables, name);
    joinInitials(words.words);
    const bool japanese = mayBeJapanese(name, words.words, hint);
    Reader reader(tables, std::move(words.words));
    reader.read();
    NormalForm form;
    form.shortened = words.shortened;
    form.obstacle = obstacleOf(reader.tokens());
    if (reader.tokens().empty())
        return form;
    addForm(tables, FormKind::Written, japanese, reader.tokens(), form);
    addParts(tables, reader, side, japanese, form);
    if (side == Side::Supplier)
        addInner(tables, name, reader.wordCount(), form);
    return form;
}

} // namespace screening
