#include "app/query/scanner_p.h"

namespace query::scanner {

namespace {

QChar at(QStringView text, qsizetype place)
{
    return place < text.size() ? plain(text.at(place)) : QChar();
}

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9');
}

} // namespace

QChar plain(QChar c)
{
    if (c >= u'\uff01' && c <= u'\uff5e')
        return QChar(c.unicode() - 0xfee0);
    if (c == u'\u201c' || c == u'\u201d' || c == u'\u201e')
        return u'"';
    return c.isSpace() ? QChar(u' ') : c;
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
    return at;
}

qsizetype wordEnd(QStringView text, qsizetype at, Where where, Dots dots)
{
    for (; at < text.size(); ++at) {
        const QChar c = plain(text.at(at));
        if (c == u' ' || c == u'"' || c == u'(' || c == u')')
            break;
        if (where == Where::Value && (c == u',' || (dots == Dots::EndWord && isRange(text, at))))
            break;
    }
    return at;
}

Phrase readPhrase(QStringView text, qsizetype at)
{
    Phrase phrase;
    // A straight quote is closed by a straight one alone, so that curly ones can stand inside; a full-width or curly
    // one by whatever an input method offers.
    const bool isStraight = text.at(at) == u'"';
    for (++at; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (isStraight ? c == u'"' : isQuote(c)) {
            phrase.end = at + 1;
            phrase.isClosed = true;
            return phrase;
        }
        const bool escapes =
            c == u'\\' && at + 1 < text.size() && (text.at(at + 1) == u'"' || text.at(at + 1) == u'\\');
        if (escapes)
            ++at;
        phrase.text += text.at(at);
    }
    phrase.end = text.size();
    return phrase;
}

qsizetype columnLength(QStringView text, qsizetype start)
{
    qsizetype end = start;
    if (!isNameStart(at(text, end)))
        return 0;
    while (isNamePart(at(text, end)))
        ++end;
    if (at(text, end) != u':' || text.sliced(end).startsWith(u"://"))
        return 0;
    return end - start;
}

QString columnName(QStringView written)
{
    QString name;
    for (const QChar c : written)
        name += plain(c).toLower();
    return name;
}

Operator readOperator(QStringView text, qsizetype place)
{
    const bool withEquals = at(text, place + 1) == u'=';
    switch (at(text, place).unicode()) {
    case u'=':
        return {Comparison::Exactly, 1};
    case u'^':
        return {Comparison::BeginsWith, 1};
    case u'>':
        return withEquals ? Operator{Comparison::GreaterOrEqual, 2} : Operator{Comparison::Greater, 1};
    case u'<':
        return withEquals ? Operator{Comparison::LessOrEqual, 2} : Operator{Comparison::Less, 1};
    default:
        return {};
    }
}

bool isRange(QStringView text, qsizetype place)
{
    return at(text, place) == u'.' && at(text, place + 1) == u'.';
}

Keyword keyword(QStringView word)
{
    if (word.size() != 2 && word.size() != 3)
        return Keyword::None;
    QString letters;
    for (const QChar c : word)
        letters += plain(c);
    if (letters == u"OR")
        return Keyword::Or;
    return letters == u"NOT" ? Keyword::Not : Keyword::None;
}

} // namespace query::scanner
