#include "app/query/parser.h"
#include "app/query/scanner_p.h"

#include <algorithm>

namespace query {

namespace {

using scanner::Dots;
using scanner::Where;
using Part = CursorToken::Part;

/// Walks the words of a text that may be unfinished until one reaches the cursor.
class Walk
{
public:
    Walk(QStringView text, qsizetype cursor)
        : m_text(text)
        , m_cursor(cursor)
    {
    }

    CursorToken token()
    {
        for (qsizetype at = 0; !m_found && at <= m_cursor;) {
            const qsizetype word = skipFrame(at);
            if (word > m_cursor || word >= m_text.size())
                break;
            const qsizetype name = scanner::columnLength(m_text, word);
            at = name > 0 ? columnTest(word, name) : bareTest(word);
        }
        return m_found ? m_token : CursorToken{.start = static_cast<int>(m_cursor)};
    }

private:
    /// Passes what stands between conditions; a minus belongs to the frame where it negates.
    [[nodiscard]] qsizetype skipFrame(qsizetype at) const
    {
        const auto isFrame = [this](qsizetype place) {
            const QChar c = scanner::plain(m_text.at(place));
            return c == u' ' || c == u'(' || c == u')';
        };
        while (at < m_text.size() && isFrame(at))
            ++at;
        const bool negates = at + 1 < m_text.size() && scanner::plain(m_text.at(at)) == u'-' && !isFrame(at + 1);
        return negates ? at + 1 : at;
    }

    [[nodiscard]] bool isQuoteAt(qsizetype at) const { return at < m_text.size() && scanner::isQuote(m_text.at(at)); }

    void find(Part part, QStringView column, QString typed, qsizetype start, qsizetype end)
    {
        m_found = true;
        m_token = {.part = part,
                   .column = scanner::columnName(column),
                   .typed = std::move(typed),
                   .start = static_cast<int>(start),
                   .length = static_cast<int>(end - start)};
    }

    qsizetype bareTest(qsizetype start)
    {
        if (isQuoteAt(start)) {
            const scanner::Phrase phrase = scanner::readPhrase(m_text, start);
            // Inside a phrase nothing can be completed; behind its closing quote a new word may begin.
            if (m_cursor < phrase.end || !phrase.isClosed)
                find(Part::Nothing, {}, {}, m_cursor, m_cursor);
            return phrase.end;
        }
        const qsizetype end = scanner::wordEnd(m_text, start, Where::Bare, Dots::AreText);
        if (m_cursor <= end)
            find(Part::Word, {}, m_text.sliced(start, m_cursor - start).toString(), start, end);
        return end;
    }

    qsizetype columnTest(qsizetype start, qsizetype nameLength)
    {
        const QStringView name = m_text.sliced(start, nameLength);
        if (m_cursor <= start + nameLength) {
            find(Part::Column, {}, m_text.sliced(start, m_cursor - start).toString(), start, start + nameLength);
            return m_text.size();
        }
        qsizetype at = start + nameLength;
        do {
            ++at; // the colon or a comma
            const qsizetype length = scanner::readOperator(m_text, at).length;
            if (m_cursor > at && m_cursor < at + length)
                find(Part::Nothing, {}, {}, m_cursor, m_cursor);
            at = value(name, at + length, length > 0 ? Dots::AreText : Dots::EndWord);
            if (!m_found && length == 0 && scanner::isRange(m_text, at))
                at = value(name, at + 2, Dots::AreText);
        } while (!m_found && at < m_text.size() && scanner::plain(m_text.at(at)) == u',');
        return at;
    }

    qsizetype value(QStringView column, qsizetype start, Dots dots)
    {
        if (m_found)
            return start;
        if (!isQuoteAt(start)) {
            const qsizetype end = scanner::wordEnd(m_text, start, Where::Value, dots);
            if (m_cursor <= end) {
                const qsizetype typed = std::max<qsizetype>(m_cursor - start, 0);
                find(Part::Value, column, m_text.sliced(start, typed).toString(), start, end);
            }
            return end;
        }
        const scanner::Phrase phrase = scanner::readPhrase(m_text, start);
        if (m_cursor <= phrase.end || !phrase.isClosed) {
            // What follows an open quote is not the value's: a completion leaves it alone.
            const QString typed = scanner::readPhrase(m_text.first(std::max(m_cursor, start + 1)), start).text;
            find(Part::Value, column, typed, start, phrase.isClosed ? phrase.end : std::max(m_cursor, start + 1));
        }
        return phrase.end;
    }

    QStringView m_text;
    qsizetype m_cursor;
    bool m_found = false;
    CursorToken m_token;
};

} // namespace

CursorToken tokenAt(QStringView text, int cursor)
{
    return Walk(text, std::clamp<qsizetype>(cursor, 0, text.size())).token();
}

} // namespace query
