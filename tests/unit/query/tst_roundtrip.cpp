#include "app/query/parser.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using query::Comparison;
using query::Filter;

namespace {

/// Filters of every shape that the parser can make, by seed: no group of one, no group in a group of its own kind.
class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    Filter filter(int depth)
    {
        switch (depth > 0 ? m_random.bounded(6) : 0) {
        case 3:
            return group(Filter::Kind::All, depth);
        case 4:
            return group(Filter::Kind::Any, depth);
        case 5:
            return Filter::negated(filter(depth - 1));
        default:
            return Filter::of(test());
        }
    }

private:
    Filter group(Filter::Kind kind, int depth)
    {
        Filter result{.kind = kind};
        for (int count = 2 + m_random.bounded(3); count > 0; --count) {
            Filter part = filter(depth - 1);
            while (part.kind == kind)
                part = filter(depth - 1);
            result.parts.append(part);
        }
        return result;
    }

    query::Test test()
    {
        query::Test test;
        if (m_random.bounded(3) == 0) {
            test.operands = {{.text = word()}};
            return test;
        }
        const QStringList columns = {u"kind"_s, u"in_force"_s, u"_x9"_s, u"not"_s, u"or"_s};
        test.column = columns.at(m_random.bounded(static_cast<int>(columns.size())));
        for (int count = 1 + m_random.bounded(3); count > 0; --count)
            test.operands.append(operand());
        return test;
    }

    query::Operand operand()
    {
        query::Operand operand{.comparison = static_cast<Comparison>(m_random.bounded(9))};
        if (operand.comparison != Comparison::Known)
            operand.text = word();
        if (operand.comparison == Comparison::Between)
            operand.upper = word();
        return operand;
    }

    QString word()
    {
        const QStringList pieces = {u"a"_s,  u"JP"_s, u"2023"_s,  u"-"_s,    u"."_s,  u".."_s, u" "_s,      u"\""_s,
                                    u"\\"_s, u"("_s,  u")"_s,     u","_s,    u":"_s,  u"="_s,  u">"_s,      u"*"_s,
                                    u"^"_s,  u"OR"_s, u"NOT"_s,   u"強制"_s, u"（"_s, u"："_s, u"\u3000"_s, u"\u201d"_s,
                                    u"é"_s,  u"𠮷"_s, u"kind:"_s, u"://"_s,  u"//"_s, u"\n"_s, u"＂"_s};
        QString word;
        for (int count = 1 + m_random.bounded(4); count > 0; --count)
            word += pieces.at(m_random.bounded(static_cast<int>(pieces.size())));
        return word;
    }

    QRandomGenerator m_random;
};

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFilter_data();
    void keepsEveryFilter();
    void quotesEveryWord();
    void writesSeveralBareWords();
    void writesNothingForNothing();
};

void TestRoundTrip::keepsEveryFilter_data()
{
    QTest::addColumn<int>("depth");
    for (int depth = 0; depth < 6; ++depth)
        QTest::addRow("depth %d", depth) << depth;
}

void TestRoundTrip::keepsEveryFilter()
{
    QFETCH(const int, depth);
    for (quint32 seed = 0; seed < 4'000; ++seed) {
        const Filter filter = Generator(seed).filter(depth);
        const QString text = query::toText(filter);
        const domain::Result<Filter> parsed = query::parse(text);
        QVERIFY2(parsed, qPrintable(text));
        QVERIFY2(*parsed == filter, qPrintable(text));
        QCOMPARE(query::toText(*parsed), text);
    }
}

void TestRoundTrip::quotesEveryWord()
{
    // Every character alone, first and last in a word, bare and behind a column: nothing may change its meaning.
    for (int c = 1; c < 0x10000; ++c) {
        const QString character = QChar(c);
        for (const QString &word : {character, QString(character + u'x'), QString(u'x' + character)}) {
            const domain::Result<Filter> bare = query::parse(query::quoted(word));
            QVERIFY2(bare && bare->test.column.isEmpty() && bare->test.operands.size() == 1,
                     qPrintable(QString::number(c, 16)));
            QCOMPARE(bare->test.operands.constFirst().text, word);
            const domain::Result<Filter> value = query::parse(QString(u"kind:" + query::quoted(word)));
            QVERIFY2(value && value->test.operands.size() == 1, qPrintable(word));
            QCOMPARE(value->test.operands.constFirst().comparison, Comparison::Matches);
            if (c < 0xff10 || c > 0xff19) // a lone full-width digit is read as the plain one
                QCOMPARE(value->test.operands.constFirst().text, word);
        }
    }
    QCOMPARE(query::quoted(u"JP"_s), u"JP"_s);
    QCOMPARE(query::quoted(u"United States"_s), u"\"United States\""_s);
    QCOMPARE(query::quoted(u"2020..2021"_s), u"\"2020..2021\""_s);
    QCOMPARE(query::quoted(QString()), u"\"\""_s);
}

void TestRoundTrip::writesSeveralBareWords()
{
    const Filter filter = Filter::of({.operands = {{.text = u"a"_s}, {.text = u"b c"_s}}});
    QCOMPARE(query::toText(filter), u"(a OR \"b c\")"_s);
}

void TestRoundTrip::writesNothingForNothing()
{
    QCOMPARE(query::toText({}), QString());
}

QTEST_APPLESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
