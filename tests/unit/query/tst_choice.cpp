#include "app/query/parser.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using query::Choice;
using query::Comparison;
using query::Filter;

namespace {

Filter filterOf(const QString &text)
{
    const domain::Result<Filter> filter = query::parse(text);
    return filter ? *filter : Filter::of({.column = u"does not parse"_s});
}

/// `US,JP without CN`; unknown is `?`.
QString asText(Choice choice)
{
    choice.anyOf.replaceInStrings(QRegularExpression(u"^$"_s), u"?"_s);
    choice.excluded.replaceInStrings(QRegularExpression(u"^$"_s), u"?"_s);
    return choice.anyOf.join(u',') + (choice.excluded.isEmpty() ? QString() : u" without "_s) +
           choice.excluded.join(u',');
}

QStringList ids(const QString &text)
{
    QStringList list = text.split(u',', Qt::SkipEmptyParts);
    list.replaceInStrings(QRegularExpression(u"^\\?$"_s), QString());
    return list;
}

} // namespace

class TestChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsConditions();
    void joinsConditions();
    void leavesOutTheColumn_data();
    void leavesOutTheColumn();
    void readsChoice_data();
    void readsChoice();
    void changesChoice_data();
    void changesChoice();
    void readsBackWhatItWrites();
    void comparesWholeTexts();
};

void TestChoice::listsConditions()
{
    QCOMPARE(query::conditions({}), {});
    QCOMPARE(query::conditions(filterOf(u"a"_s)).size(), 1);
    QCOMPARE(query::conditions(filterOf(u"a b:c -d"_s)).size(), 3);
    QCOMPARE(query::conditions(filterOf(u"a OR b"_s)).size(), 1);
}

void TestChoice::joinsConditions()
{
    QVERIFY(query::allOf({}).isEmpty());
    QCOMPARE(query::allOf({filterOf(u"a"_s)}), filterOf(u"a"_s));
    QCOMPARE(query::allOf({filterOf(u"a b"_s), {}, filterOf(u"c OR d"_s)}), filterOf(u"a b (c OR d)"_s));
    const Filter nested{.kind = Filter::Kind::All, .parts = {filterOf(u"a b"_s)}};
    QCOMPARE(query::allOf({nested, filterOf(u"c"_s)}), filterOf(u"a b c"_s));
}

void TestChoice::leavesOutTheColumn_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("left");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("alone") << u"c:a"_s << u""_s;
    QTest::newRow("among others") << u"x c:a y"_s << u"x y"_s;
    QTest::newRow("negated") << u"x -c:a"_s << u"x"_s;
    QTest::newRow("range") << u"x c:>=2"_s << u"x"_s;
    QTest::newRow("with unknown") << u"x (c:a OR -c:*)"_s << u"x"_s;
    QTest::newRow("alternatives alone") << u"c:a OR -c:*"_s << u""_s;
    QTest::newRow("negated group") << u"x -(c:a c:b)"_s << u"x"_s;
    QTest::newRow("with another column") << u"x (c:a OR d:b)"_s << u"x (c:a OR d:b)"_s;
    QTest::newRow("with bare text") << u"(c:a OR b) y"_s << u"(c:a OR b) y"_s;
    QTest::newRow("other column") << u"cc:a"_s << u"cc:a"_s;
}

void TestChoice::leavesOutTheColumn()
{
    QFETCH(const QString, filter);
    QTEST(query::toText(query::without(filterOf(filter), u"c"_s)), "left");
}

void TestChoice::readsChoice_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("choice");
    QTest::newRow("none") << u"x d:a"_s << u""_s;
    QTest::newRow("any of") << u"x c:a,b"_s << u"a,b"_s;
    QTest::newRow("exactly is the same") << u"c:=a,b"_s << u"a,b"_s;
    QTest::newRow("excluded") << u"x -c:a,b"_s << u" without a,b"_s;
    QTest::newRow("excluded twice") << u"-c:a -c:b"_s << u" without a,b"_s;
    QTest::newRow("both") << u"c:a -c:b"_s << u"a without b"_s;
    QTest::newRow("unknown") << u"-c:*"_s << u"?"_s;
    QTest::newRow("known") << u"c:*"_s << u" without ?"_s;
    QTest::newRow("unknown or") << u"-c:* OR c:a,b"_s << u"a,b,?"_s;
    QTest::newRow("unknown and others excluded") << u"-c:a c:*"_s << u" without a,?"_s;
    QTest::newRow("alternatives") << u"(c:a OR c:b OR c:a) x"_s << u"a,b"_s;
    QTest::newRow("twice any of") << u"c:a c:b"_s << u"a"_s;
    QTest::newRow("range") << u"c:1..2"_s << u""_s;
    QTest::newRow("begins") << u"c:^a"_s << u""_s;
    QTest::newRow("known among others") << u"c:a,*"_s << u""_s;
    QTest::newRow("negated known among others") << u"-c:a,*"_s << u""_s;
    QTest::newRow("negation in a group") << u"(c:a OR -c:b)"_s << u""_s;
    QTest::newRow("nested deeper") << u"x (c:a OR d:e)"_s << u""_s;
}

void TestChoice::readsChoice()
{
    QFETCH(const QString, filter);
    QTEST(asText(query::choiceOf(filterOf(filter), u"c"_s)), "choice");
}

void TestChoice::changesChoice_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("anyOf");
    QTest::addColumn<QString>("excluded");
    QTest::addColumn<QString>("after");
    QTest::newRow("first of all") << u""_s << u"a"_s << u""_s << u"c:a"_s;
    QTest::newRow("appended") << u"x d:e"_s << u"a,b"_s << u""_s << u"x d:e c:a,b"_s;
    QTest::newRow("appended to alternatives") << u"x OR y"_s << u"a"_s << u""_s << u"(x OR y) c:a"_s;
    QTest::newRow("in place") << u"x c:a y"_s << u"a,b"_s << u""_s << u"x c:a,b y"_s;
    QTest::newRow("taken away") << u"x c:a y"_s << u""_s << u""_s << u"x y"_s;
    QTest::newRow("the last one taken away") << u"c:a"_s << u""_s << u""_s << u""_s;
    QTest::newRow("unknown alone") << u"x c:a y"_s << u"?"_s << u""_s << u"x -c:* y"_s;
    QTest::newRow("unknown too") << u"x c:a y"_s << u"a,?"_s << u""_s << u"x (c:a OR -c:*) y"_s;
    QTest::newRow("unknown too, alone") << u""_s << u"a,?"_s << u""_s << u"c:a OR -c:*"_s;
    QTest::newRow("unknown no more") << u"x (c:a OR -c:*) y"_s << u"a"_s << u""_s << u"x c:a y"_s;
    QTest::newRow("unknown no more, alone") << u"c:a OR -c:*"_s << u"a"_s << u""_s << u"c:a"_s;
    QTest::newRow("excluded") << u"x"_s << u""_s << u"a,b"_s << u"x -c:a,b"_s;
    QTest::newRow("unknown excluded") << u"x"_s << u""_s << u"?"_s << u"x c:*"_s;
    QTest::newRow("unknown excluded too") << u"-c:a x"_s << u""_s << u"a,?"_s << u"-c:a c:* x"_s;
    QTest::newRow("excluded joined") << u"-c:a x -c:b"_s << u""_s << u"a,b"_s << u"-c:a,b x"_s;
    QTest::newRow("from any of to excluded") << u"c:a x"_s << u""_s << u"a"_s << u"x -c:a"_s;
    QTest::newRow("both") << u"c:a x -c:b"_s << u"d"_s << u"e"_s << u"c:d x -c:e"_s;
    QTest::newRow("range stays") << u"c:>=5 x"_s << u"a"_s << u""_s << u"c:>=5 x c:a"_s;
    QTest::newRow("second any of stays") << u"c:a c:b"_s << u"d"_s << u""_s << u"c:d c:b"_s;
    QTest::newRow("ids in quotes") << u""_s << u"a b,*"_s << u""_s << u"c:\"a b\",\"*\""_s;
    QTest::newRow("named twice") << u""_s << u"a,b,a"_s << u""_s << u"c:a,b"_s;
}

void TestChoice::changesChoice()
{
    QFETCH(const QString, before);
    QFETCH(const QString, anyOf);
    QFETCH(const QString, excluded);
    const Choice choice{.anyOf = ids(anyOf), .excluded = ids(excluded)};
    QTEST(query::toText(query::withChoice(filterOf(before), u"c"_s, choice)), "after");
}

void TestChoice::readsBackWhatItWrites()
{
    const QStringList others = {u""_s, u"x"_s, u"x -d:e"_s, u"x OR c:a"_s, u"c:>=5 y"_s, u"c:a -c:b z"_s, u"c:*"_s};
    const QStringList anyOfs = {u""_s, u"a"_s, u"a,b"_s, u"?"_s, u"a,b,?"_s};
    for (const QString &other : others) {
        for (const QString &anyOf : anyOfs) {
            for (const QString &excluded : anyOfs) {
                const Choice choice{.anyOf = ids(anyOf), .excluded = ids(excluded)};
                const Filter filter = query::withChoice(filterOf(other), u"c"_s, choice);
                const QString text = query::toText(filter);
                QVERIFY2(query::choiceOf(filter, u"c"_s) == choice, qPrintable(text));
                QVERIFY2(filterOf(text) == filter, qPrintable(text));
                QCOMPARE(query::withChoice(filter, u"c"_s, choice), filter);
            }
        }
    }
}

void TestChoice::comparesWholeTexts()
{
    const Choice choice{.anyOf = {u"cotton"_s}};
    const Filter filter = query::withChoice(filterOf(u"c:cotton"_s), u"c"_s, choice, Comparison::Exactly);
    QCOMPARE(query::toText(filter), u"c:cotton c:=cotton"_s);
    QCOMPARE(query::choiceOf(filter, u"c"_s, Comparison::Exactly), choice);
    QCOMPARE(query::choiceOf(filterOf(u"c:cotton"_s), u"c"_s, Comparison::Exactly), Choice());
}

QTEST_APPLESS_MAIN(TestChoice)
#include "tst_choice.moc"
