#include "app/query/parser.h"
#include "app/query/scanner_p.h"

using namespace Qt::StringLiterals;

namespace query {

namespace {

using scanner::Where;

bool needsQuotes(const QString &word, Where where)
{
    if (word.isEmpty() || scanner::keyword(word) != scanner::Keyword::None)
        return true;
    if (scanner::wordEnd(word, 0, where, scanner::Dots::EndWord) < word.size())
        return true;
    if (where == Where::Bare)
        return scanner::plain(word.at(0)) == u'-' || scanner::columnLength(word, 0) > 0;
    // Behind a colon two slashes would make an address of the whole.
    return word.startsWith(u"//") || scanner::readOperator(word, 0).length > 0 ||
           (word.size() == 1 && scanner::plain(word.at(0)) == u'*');
}

QString inQuotes(QString word)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + word + u'"';
}

QString written(const QString &word, Where where)
{
    return needsQuotes(word, where) ? inQuotes(word) : word;
}

QString written(const Operand &operand)
{
    const QString word = written(operand.text, Where::Value);
    switch (operand.comparison) {
    case Comparison::Matches:
        return word;
    case Comparison::Exactly:
        return u'=' + word;
    case Comparison::BeginsWith:
        return u'^' + word;
    case Comparison::Less:
        return u'<' + word;
    case Comparison::LessOrEqual:
        return u"<="_s + word;
    case Comparison::Greater:
        return u'>' + word;
    case Comparison::GreaterOrEqual:
        return u">="_s + word;
    case Comparison::Between:
        // A dot before the two would be read as the second of them.
        return (operand.text.endsWith(u'.') ? inQuotes(operand.text) : word) + u".."_s +
               written(operand.upper, Where::Value);
    case Comparison::Known:
        return u"*"_s;
    }
    return word;
}

QString written(const Test &test)
{
    QStringList words;
    for (const Operand &operand : test.operands)
        words.append(test.column.isEmpty() ? written(operand.text, Where::Bare) : written(operand));
    if (!test.column.isEmpty())
        return test.column + u':' + words.join(u',');
    // The parser makes one word of each bare test; several are what a comma would mean behind a column.
    return words.size() == 1 ? words.constFirst() : u'(' + words.join(u" OR "_s) + u')';
}

/// The text of a filter as a member of another: in parentheses where it would otherwise fall apart.
QString grouped(const Filter &filter)
{
    const QString text = toText(filter);
    const bool isGroup = filter.kind == Filter::Kind::All || filter.kind == Filter::Kind::Any;
    return isGroup && filter.parts.size() > 1 ? u'(' + text + u')' : text;
}

} // namespace

QString toText(const Filter &filter)
{
    switch (filter.kind) {
    case Filter::Kind::Test:
        return written(filter.test);
    case Filter::Kind::Not: {
        const Filter &part = filter.parts.constFirst();
        const QString text = toText(part);
        return part.kind == Filter::Kind::Test ? QString(u'-' + text) : QString(u"-("_s + text + u')');
    }
    case Filter::Kind::All:
    case Filter::Kind::Any:
        break;
    }
    QStringList members;
    for (const Filter &part : filter.parts)
        members.append(grouped(part));
    return members.join(filter.kind == Filter::Kind::Any ? u" OR "_s : u" "_s);
}

QString quoted(const QString &word)
{
    return needsQuotes(word, Where::Bare) ? inQuotes(word) : written(word, Where::Value);
}

} // namespace query
