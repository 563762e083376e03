#include "app/query/parser.h"
#include "app/query/scanner_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace query {

namespace {

using domain::Error;
using domain::Result;
using scanner::Dots;
using scanner::Keyword;
using scanner::Where;

constexpr int DeepestGroup = 200; // far beyond what anyone types, far within every stack

/// Turns places counted in QChars into places counted in characters. Made once for a text, asked in constant time.
class Characters
{
public:
    explicit Characters(QStringView text)
    {
        m_before.reserve(static_cast<std::size_t>(text.size()) + 1);
        int characters = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            m_before.push_back(characters);
            const bool isSecondHalf = i > 0 && text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
            characters += isSecondHalf ? 0 : 1;
        }
        m_before.push_back(characters);
    }

    /// position from 1, in QChars before and in characters afterwards.
    void count(int &position, int &length) const
    {
        if (position < 1)
            return;
        const int begin = at(position - 1);
        length = at(position - 1 + length) - begin;
        position = begin + 1;
    }
    void count(Filter &filter) const
    {
        count(filter.test.position, filter.test.length);
        for (Operand &operand : filter.test.operands)
            count(operand.position, operand.length);
        for (Filter &part : filter.parts)
            count(part);
    }

private:
    [[nodiscard]] int at(int place) const
    {
        return m_before[std::min(static_cast<std::size_t>(place), m_before.size() - 1)];
    }
    std::vector<int> m_before;
};

/// An error at an offset from 0, told as a place from 1.
tl::unexpected<Error> wrong(qsizetype at, qsizetype length, const QString &message, const QString &remedy)
{
    return tl::unexpected(Error{.message = message,
                                .remedy = remedy,
                                .column = static_cast<int>(at + 1),
                                .length = static_cast<int>(length),
                                .kind = Error::Kind::WrongUse});
}

/// Digits of an input method as the plain ones where the whole operand is a number or a date; else as typed.
QString plainNumber(QStringView word)
{
    QString plain;
    bool hasDigit = false;
    for (const QChar c : word) {
        plain += scanner::plain(c);
        const bool isDigit = plain.back() >= u'0' && plain.back() <= u'9';
        if (!isDigit && plain.back() != u'-' && plain.back() != u'.')
            return word.toString();
        hasDigit = hasDigit || isDigit;
    }
    return hasDigit ? plain : word.toString();
}

/// Recursive descent over the text: one function for each rule of the grammar, m_at the first character not yet read.
class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    Result<Filter> whole();

private:
    Result<Filter> any();
    Result<Filter> all();
    Result<Filter> unary();
    Result<Filter> group();
    Result<Filter> term();
    Result<Filter> bareTest();
    Result<Filter> columnTest(qsizetype nameLength);
    Result<Operand> operand(QStringView name);
    Result<QString> operandText(QStringView name, Dots dots);
    Result<QString> phrase();

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return atEnd() ? QChar() : scanner::plain(m_text.at(m_at)); }
    /// The keyword at the place, without reading it.
    [[nodiscard]] Keyword keywordHere() const { return scanner::keyword(bareWord()); }
    [[nodiscard]] QStringView bareWord() const
    {
        return m_text.sliced(m_at, scanner::wordEnd(m_text, m_at, Where::Bare, Dots::AreText) - m_at);
    }
    /// Moves to the next character that is no blank; true if there is one that can begin a condition.
    bool hasCondition()
    {
        m_at = scanner::skipBlanks(m_text, m_at);
        return !atEnd() && here() != u')' && keywordHere() != Keyword::Or;
    }
    tl::unexpected<Error> orWithoutCondition(qsizetype at) const
    {
        return wrong(at, 2, QCoreApplication::translate("query", "OR needs a condition on both sides"),
                     QCoreApplication::translate("query", "Complete it, or put the word in quotes to look for it."));
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

Result<Filter> Parser::whole()
{
    m_at = scanner::skipBlanks(m_text, m_at);
    if (atEnd())
        return Filter();
    Result<Filter> filter = any();
    if (filter && !atEnd()) {
        return wrong(m_at, 1, QCoreApplication::translate("query", "This parenthesis closes nothing"),
                     QCoreApplication::translate("query", "Take it away, or put the text in quotes to look for it."));
    }
    return filter;
}

Result<Filter> Parser::any()
{
    Filter any{.kind = Filter::Kind::Any};
    qsizetype orAt = m_at;
    for (;;) {
        if (!hasCondition()) {
            const bool beforeOr = !atEnd() && here() != u')';
            if (!any.parts.isEmpty() || beforeOr)
                return orWithoutCondition(any.parts.isEmpty() ? m_at : orAt);
            break;
        }
        Result<Filter> member = all();
        if (!member)
            return member;
        if (member->kind == Filter::Kind::Any)
            any.parts.append(member->parts);
        else
            any.parts.append(*std::move(member));
        if (atEnd() || here() == u')')
            break;
        orAt = m_at;
        m_at += 2;
    }
    return any.parts.size() == 1 ? Filter(any.parts.constFirst()) : any;
}

Result<Filter> Parser::all()
{
    QList<Filter> conditions;
    while (hasCondition()) {
        Result<Filter> condition = unary();
        if (!condition)
            return condition;
        conditions.append(*std::move(condition));
    }
    return allOf(std::move(conditions));
}

Result<Filter> Parser::unary()
{
    const qsizetype start = m_at;
    const bool isNot = keywordHere() == Keyword::Not;
    const bool isLoneMinus = m_at + 1 < m_text.size() && scanner::isBlank(m_text.at(m_at + 1));
    if (!isNot && (here() != u'-' || isLoneMinus))
        return here() == u'(' ? group() : term();

    m_at += isNot ? 3 : 1;
    if (isNot)
        m_at = scanner::skipBlanks(m_text, m_at);
    if (atEnd() || here() == u')' || (isNot && keywordHere() == Keyword::Or)) {
        const QString word = isNot ? u"NOT"_s : u"-"_s;
        return wrong(start, word.size(),
                     //: %1 is NOT or -
                     QCoreApplication::translate("query", "A condition must follow %1").arg(word),
                     QCoreApplication::translate("query", "Complete it, or put it in quotes to look for it."));
    }
    if (++m_depth > DeepestGroup)
        return wrong(start, m_at - start, QCoreApplication::translate("query", "This is nested too deeply"),
                     QCoreApplication::translate("query", "Write it with fewer NOTs."));
    Result<Filter> negated = here() == u'(' ? group() : isNot ? unary() : term();
    --m_depth;
    if (!negated)
        return negated;
    return Filter::negated(*std::move(negated));
}

Result<Filter> Parser::group()
{
    const qsizetype start = m_at++;
    if (++m_depth > DeepestGroup)
        return wrong(start, 1, QCoreApplication::translate("query", "This is nested too deeply"),
                     QCoreApplication::translate("query", "Write it with fewer parentheses."));
    if (!hasCondition() && here() == u')')
        return wrong(start, m_at + 1 - start,
                     QCoreApplication::translate("query", "There is nothing in these parentheses"),
                     QCoreApplication::translate("query", "Take them away, or put the text in quotes to look for it."));
    Result<Filter> filter = any();
    --m_depth;
    if (!filter)
        return filter;
    if (atEnd())
        return wrong(
            start, 1, QCoreApplication::translate("query", "This parenthesis is never closed"),
            QCoreApplication::translate("query", "Close it with ), or put the text in quotes to look for it."));
    ++m_at;
    return filter;
}

Result<Filter> Parser::term()
{
    const qsizetype nameLength = scanner::columnLength(m_text, m_at);
    return nameLength > 0 ? columnTest(nameLength) : bareTest();
}

Result<Filter> Parser::bareTest()
{
    const qsizetype start = m_at;
    Operand operand;
    if (scanner::isQuote(here())) {
        Result<QString> text = phrase();
        if (!text)
            return tl::unexpected(std::move(text).error());
        operand.text = *std::move(text);
    } else {
        operand.text = bareWord().toString();
        m_at += operand.text.size();
    }
    operand.position = static_cast<int>(start + 1);
    operand.length = static_cast<int>(m_at - start);
    return Filter::of({.operands = {operand}, .position = operand.position, .length = 0});
}

Result<Filter> Parser::columnTest(qsizetype nameLength)
{
    const QStringView name = m_text.sliced(m_at, nameLength);
    Test test{.column = scanner::columnName(name),
              .position = static_cast<int>(m_at + 1),
              .length = static_cast<int>(nameLength)};
    m_at += nameLength;
    do {
        ++m_at; // the colon, or the comma before one more value
        Result<Operand> next = operand(name);
        if (!next)
            return tl::unexpected(std::move(next).error());
        test.operands.append(*std::move(next));
    } while (here() == u',');
    return Filter::of(std::move(test));
}

Result<Operand> Parser::operand(QStringView name)
{
    const qsizetype start = m_at;
    const scanner::Operator op = scanner::readOperator(m_text, m_at);
    m_at += op.length;
    const bool isQuoted = scanner::isQuote(here());
    Result<QString> text = operandText(name, op.length > 0 ? Dots::AreText : Dots::EndWord);
    if (!text)
        return tl::unexpected(std::move(text).error());

    Operand operand{.comparison = op.comparison, .text = *std::move(text)};
    if (op.length == 0 && scanner::isRange(m_text, m_at)) {
        m_at += 2;
        Result<QString> upper = operandText(name, Dots::AreText);
        if (!upper)
            return tl::unexpected(std::move(upper).error());
        operand.comparison = Comparison::Between;
        operand.upper = *std::move(upper);
    } else if (op.length == 0 && !isQuoted && operand.text.size() == 1 && scanner::plain(operand.text.at(0)) == u'*') {
        operand = {.comparison = Comparison::Known};
    }
    operand.position = static_cast<int>(start + 1);
    operand.length = static_cast<int>(m_at - start);
    return operand;
}

Result<QString> Parser::operandText(QStringView name, Dots dots)
{
    if (scanner::isQuote(here()))
        return phrase();
    const qsizetype start = m_at;
    m_at = scanner::wordEnd(m_text, m_at, Where::Value, dots);
    if (m_at > start)
        return plainNumber(m_text.sliced(start, m_at - start));

    const QChar last = scanner::plain(m_text.at(start - 1));
    if (scanner::isRange(m_text, start) || last == u'.')
        return wrong(start, 0, QCoreApplication::translate("query", "A range needs both of its ends"),
                     QCoreApplication::translate("query", "Write >= or <= for a range that is open at one end."));
    const bool isTwoSigns = last == u'=' && scanner::readOperator(m_text, start - 2).length == 2;
    const QString before =
        last == u':' ? QString(name + u':') : m_text.first(start).last(isTwoSigns ? 2 : 1).toString();
    return wrong(start, 0,
                 //: %1 is what stands before the missing value: kind: or >= or a comma
                 QCoreApplication::translate("query", "A value must follow %1").arg(before),
                 QCoreApplication::translate(
                     "query", "Write it without a blank before it, or put the text in quotes to look for it."));
}

Result<QString> Parser::phrase()
{
    const qsizetype start = m_at;
    scanner::Phrase phrase = scanner::readPhrase(m_text, m_at);
    if (!phrase.isClosed)
        return wrong(
            start, 1, QCoreApplication::translate("query", "This quote is never closed"),
            QCoreApplication::translate("query", "Close it with \", or write \\\" inside quotes to look for it."));
    if (phrase.text.isEmpty())
        return wrong(start, phrase.end - start,
                     QCoreApplication::translate("query", "There is nothing in these quotes"),
                     QCoreApplication::translate("query", "For rows where a column is unknown, write -column:*."));
    m_at = phrase.end;
    return std::move(phrase.text);
}

} // namespace

Result<Filter> parse(QStringView text)
{
    Result<Filter> filter = Parser(text).whole();
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); });
    if (isPlain) // every QChar is a character
        return filter;
    const Characters characters(text);
    if (filter)
        characters.count(*filter);
    else
        characters.count(filter.error().column, filter.error().length);
    return filter;
}

qsizetype qcharsBefore(QStringView text, qsizetype characters)
{
    qsizetype place = 0;
    for (; characters > 0 && place < text.size(); --characters) {
        const bool isPair =
            text.at(place).isHighSurrogate() && place + 1 < text.size() && text.at(place + 1).isLowSurrogate();
        place += isPair ? 2 : 1;
    }
    return place;
}

} // namespace query
