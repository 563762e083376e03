#include "app/query/parser.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using query::Comparison;
using query::Filter;
using query::parse;

namespace {

/// The filter's text as written back, or the error with its place: one column for good and bad input alike.
QString asText(const domain::Result<Filter> &filter)
{
    if (filter)
        return query::toText(*filter);
    const domain::Error &error = filter.error();
    return u"error at %1: %2"_s.arg(error.column).arg(error.message);
}

} // namespace

class TestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBack_data();
    void writesBack();
    void refuses_data();
    void refuses();
    void tellsPlaces();
    void countsCharacters_data();
    void countsCharacters();
    void findsCharactersAgain();
    void readsOperands_data();
    void readsOperands();
    void keepsOnlyNormalForms();
    void limitsDepth();
    void endsOnAnyInput();
    void takesLongInput();
};

void TestParser::writesBack_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, const QString &typed, const QString &written) {
        QTest::newRow(name) << typed << written;
    };
    row("empty", u""_s, u""_s);
    row("blank", u"  \t\u3000 "_s, u""_s);
    row("spaces collapse", u"cotton   country:JP"_s, u"cotton country:JP"_s);
    row("phrase", u"\"forced labour\""_s, u"\"forced labour\""_s);
    row("phrase of one word", u"\"cotton\""_s, u"cotton"_s);
    row("escapes in a phrase", u"\"a \\\"b\\\" c\\\\d\""_s, u"\"a \\\"b\\\" c\\\\d\""_s);
    row("other escapes are text", u"\"a\\n b\""_s, u"\"a\\\\n b\""_s);
    row("backslash in a word", u"a\\b"_s, u"a\\b"_s);
    row("hyphen in a word", u"Rapid-Response"_s, u"Rapid-Response"_s);
    row("minus", u"-cotton"_s, u"-cotton"_s);
    row("NOT", u"NOT kind:statute"_s, u"-kind:statute"_s);
    row("NOT with group", u"NOT(a b)"_s, u"-(a b)"_s);
    row("NOT twice", u"NOT NOT a"_s, u"-(-a)"_s);
    row("NOT before minus", u"NOT -a"_s, u"-(-a)"_s);
    row("two minus", u"--force"_s, u"-\"-force\""_s);
    row("minus alone", u"Sime - Darby"_s, u"Sime \"-\" Darby"_s);
    row("minus and phrase", u"-\"a b\""_s, u"-\"a b\""_s);
    row("lower case or and not are text", u"a or not b"_s, u"a or not b"_s);
    row("quoted OR is text", u"a \"OR\" b"_s, u"a \"OR\" b"_s);
    row("OR", u"a OR b"_s, u"a OR b"_s);
    row("OR binds looser", u"a b OR c d"_s, u"(a b) OR (c d)"_s);
    row("OR in a group", u"a (b OR c)"_s, u"a (b OR c)"_s);
    row("groups of one", u"((a))"_s, u"a"_s);
    row("groups of the same kind flatten", u"(a b) (c (d e))"_s, u"a b c d e"_s);
    row("alternatives flatten", u"(a OR b) OR (c OR d)"_s, u"a OR b OR c OR d"_s);
    row("groups touch words", u"a(b)c"_s, u"a b c"_s);
    row("negated group", u"-(a OR b)"_s, u"-(a OR b)"_s);
    row("any of", u"country:JP,US"_s, u"country:JP,US"_s);
    row("any of with phrases", u"kind:\"Trade agreement\",statute"_s, u"kind:\"Trade agreement\",statute"_s);
    row("comma in quotes", u"name:\"a,b\""_s, u"name:\"a,b\""_s);
    row("comma in a bare word", u"Co.,Ltd"_s, u"Co.,Ltd"_s);
    row("operators", u"a:=x b:^x c:>1 d:>=1 e:<1 f:<=1"_s, u"a:=x b:^x c:>1 d:>=1 e:<1 f:<=1"_s);
    row("operator on each of several", u"year:<2000,>=2020,2010..2012"_s, u"year:<2000,>=2020,2010..2012"_s);
    row("operator with phrase", u"name:=\"a b\""_s, u"name:=\"a b\""_s);
    row("quoted operator is text", u"name:\">x\""_s, u"name:\">x\""_s);
    row("operator in a bare word is text", u">x =y ^z"_s, u">x =y ^z"_s);
    row("range of phrases", u"a:\"x y\"..\"z\""_s, u"a:\"x y\"..z"_s);
    row("dots in quotes are text", u"name:\"a..b\""_s, u"name:\"a..b\""_s);
    row("dots behind an operator are text", u"name:=a..b"_s, u"name:=\"a..b\""_s);
    row("dots in a bare word are text", u"wait..."_s, u"wait..."_s);
    row("known", u"in_force:*"_s, u"in_force:*"_s);
    row("unknown", u"-in_force:*"_s, u"-in_force:*"_s);
    row("quoted star is text", u"name:\"*\""_s, u"name:\"*\""_s);
    row("bare star is text", u"*"_s, u"*"_s);
    row("negative number", u"value:-5"_s, u"value:-5"_s);
    row("column in capitals", u"KIND:statute"_s, u"kind:statute"_s);
    row("address is text", u"https://ustr.gov/x?a=b:c"_s, u"https://ustr.gov/x?a=b:c"_s);
    row("address as a value", u"url:https://ustr.gov"_s, u"url:https://ustr.gov"_s);
    row("time is text", u"12:30"_s, u"12:30"_s);
    row("colon first is text", u":x"_s, u":x"_s);
    row("colon behind a hyphen is text", u"a-b:c"_s, u"a-b:c"_s);
    row("colon behind Japanese is text", u"テーマ:人権"_s, u"テーマ:人権"_s);
    row("quoted colon is text", u"\"kind:statute\""_s, u"\"kind:statute\""_s);
    row("ideographic blank", u"強制労働\u3000人権"_s, u"強制労働 人権"_s);
    row("full-width colon", u"country：日本"_s, u"country:日本"_s);
    row("full-width column", u"ｃｏｕｎｔｒｙ：ＪＰ"_s, u"country:ＪＰ"_s);
    row("full-width parentheses", u"（a ＯＲ b）c"_s, u"(a OR b) c"_s);
    row("full-width comma", u"country:日本，中国"_s, u"country:日本,中国"_s);
    row("full-width operator and digits", u"adopted：＞＝２０２３"_s, u"adopted:>=2023"_s);
    row("full-width minus", u"－綿"_s, u"-綿"_s);
    row("full-width quotes", u"＂強制 労働＂"_s, u"\"強制 労働\""_s);
    row("curly quotes", u"\u201cforced labour\u201d"_s, u"\"forced labour\""_s);
    row("the same curly quote twice", u"\u201dforced labour\u201d"_s, u"\"forced labour\""_s);
    row("curly quotes in straight ones", u"\"a \u201cb\u201d\""_s, u"\"a \u201cb\u201d\""_s);
    row("astral character", u"𠮷野 kind:x"_s, u"𠮷野 kind:x"_s);
}

void TestParser::writesBack()
{
    QFETCH(const QString, typed);
    const QString written = asText(parse(typed));
    QTEST(written, "written");
    QCOMPARE(asText(parse(written)), written);
}

void TestParser::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, const QString &typed, const QString &written) {
        QTest::newRow(name) << typed << written;
    };
    row("value missing", u"kind:"_s, u"error at 6: A value must follow kind:"_s);
    row("value missing, later", u"cotton -kind: x"_s, u"error at 14: A value must follow kind:"_s);
    row("blank before the value", u"Key: value"_s, u"error at 5: A value must follow Key:"_s);
    row("value missing before a group", u"kind:(a)"_s, u"error at 6: A value must follow kind:"_s);
    row("value missing behind an operator", u"year:>="_s, u"error at 8: A value must follow >="_s);
    row("value missing behind =", u"name:="_s, u"error at 7: A value must follow ="_s);
    row("value missing behind a comma", u"kind:a,"_s, u"error at 8: A value must follow ,"_s);
    row("value missing between commas", u"kind:a,,b"_s, u"error at 8: A value must follow ,"_s);
    row("range without upper end", u"year:2020.."_s, u"error at 12: A range needs both of its ends"_s);
    row("range without lower end", u"year:..2020"_s, u"error at 6: A range needs both of its ends"_s);
    row("parenthesis open", u"a (b OR c"_s, u"error at 3: This parenthesis is never closed"_s);
    row("only a parenthesis", u"("_s, u"error at 1: This parenthesis is never closed"_s);
    row("inner parenthesis open", u"(a (b)"_s, u"error at 1: This parenthesis is never closed"_s);
    row("parenthesis closes nothing", u"a) b"_s, u"error at 2: This parenthesis closes nothing"_s);
    row("parenthesis closes nothing, first", u")"_s, u"error at 1: This parenthesis closes nothing"_s);
    row("empty parentheses", u"a ( )"_s, u"error at 3: There is nothing in these parentheses"_s);
    row("quote open", u"a \"b c"_s, u"error at 3: This quote is never closed"_s);
    row("quote open in a value", u"kind:\"b"_s, u"error at 6: This quote is never closed"_s);
    row("quote closed by an escaped one", u"\"b\\\""_s, u"error at 1: This quote is never closed"_s);
    row("quotes empty", u"a \"\""_s, u"error at 3: There is nothing in these quotes"_s);
    row("OR first", u"OR a"_s, u"error at 1: OR needs a condition on both sides"_s);
    row("OR last", u"a OR "_s, u"error at 3: OR needs a condition on both sides"_s);
    row("OR twice", u"a OR OR b"_s, u"error at 3: OR needs a condition on both sides"_s);
    row("OR alone in a group", u"(OR)"_s, u"error at 2: OR needs a condition on both sides"_s);
    row("OR last in a group", u"(a OR)"_s, u"error at 4: OR needs a condition on both sides"_s);
    row("NOT last", u"a NOT"_s, u"error at 3: A condition must follow NOT"_s);
    row("NOT before OR", u"NOT OR a"_s, u"error at 1: A condition must follow NOT"_s);
    row("NOT last in a group", u"(NOT )"_s, u"error at 2: A condition must follow NOT"_s);
    row("minus last", u"a -"_s, u"error at 3: A condition must follow -"_s);
    row("minus last in a group", u"(a -)"_s, u"error at 4: A condition must follow -"_s);
}

void TestParser::refuses()
{
    QFETCH(const QString, typed);
    const domain::Result<Filter> filter = parse(typed);
    QTEST(asText(filter), "written");
    QVERIFY(!filter.error().remedy.isEmpty());
    QCOMPARE(filter.error().kind, domain::Error::Kind::WrongUse);
}

void TestParser::tellsPlaces()
{
    const domain::Result<Filter> filter = parse(u"cotton  -Country:JP,=\"a b\" x");
    QVERIFY(filter);
    QCOMPARE(filter->parts.size(), 3);
    QCOMPARE(filter->parts.at(0).test.operands.constFirst().position, 1);
    QCOMPARE(filter->parts.at(0).test.operands.constFirst().length, 6);
    const query::Test &country = filter->parts.at(1).parts.constFirst().test;
    QCOMPARE(country.position, 10);
    QCOMPARE(country.length, 7);
    QCOMPARE(country.operands.at(0).position, 18);
    QCOMPARE(country.operands.at(0).length, 2);
    QCOMPARE(country.operands.at(1).position, 21);
    QCOMPARE(country.operands.at(1).length, 6);
    QCOMPARE(filter->parts.at(2).test.operands.constFirst().position, 28);
}

void TestParser::countsCharacters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("places");
    QTest::newRow("basic plane") << u"棉 kind:x"_s << u"1+1 3+4 8+1"_s;
    QTest::newRow("beyond it") << u"𠮷𠮷 kind:x"_s << u"1+2 4+4 9+1"_s;
    QTest::newRow("in a value") << u"kind:𠮷,x"_s << u"1+4 6+1 8+1"_s;
    QTest::newRow("in quotes") << u"\"🧵 a\" b"_s << u"1+5 7+1"_s;
    QTest::newRow("in a group") << u"(𠮷 OR -kind:🧵) x"_s << u"2+1 8+4 13+1 16+1"_s;
    QTest::newRow("half a pair") << QString(QString(QChar(0xd842)) + u" x"_s) << u"1+1 3+1"_s;
    QTest::newRow("halves the wrong way") << QString(QString(QChar(0xdfb7)) + QChar(0xd842) + u" x"_s) << u"1+2 4+1"_s;
    QTest::newRow("error behind") << u"𠮷 kind:"_s << u"error 8+0"_s;
    QTest::newRow("error over") << u"𠮷 \"𠮷"_s << u"error 3+1"_s;
}

void TestParser::countsCharacters()
{
    QFETCH(const QString, typed);
    const domain::Result<Filter> filter = parse(typed);
    QStringList places;
    const auto add = [&places](int position, int length) { places += u"%1+%2"_s.arg(position).arg(length); };
    const std::function<void(const Filter &)> walk = [&](const Filter &part) {
        if (!part.test.column.isEmpty())
            add(part.test.position, part.test.length);
        for (const query::Operand &operand : part.test.operands)
            add(operand.position, operand.length);
        for (const Filter &inner : part.parts)
            walk(inner);
    };
    if (filter)
        walk(*filter);
    QTEST(filter ? places.join(u' ') : u"error %1+%2"_s.arg(filter.error().column).arg(filter.error().length),
          "places");
}

void TestParser::findsCharactersAgain()
{
    const QString text = u"a𠮷b🧵"_s;
    const QList<qsizetype> places{0, 1, 3, 4, 6, 6};
    for (qsizetype characters = 0; characters < places.size(); ++characters)
        QCOMPARE(query::qcharsBefore(text, characters), places.at(characters));
    QCOMPARE(query::qcharsBefore(text, -1), 0);
    QCOMPARE(query::qcharsBefore(QString(QChar(0xd842)), 1), 1);
}

void TestParser::readsOperands_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("upper");
    QTest::newRow("plain") << u"JP"_s << Comparison::Matches << u"JP"_s << QString();
    QTest::newRow("phrase") << u"\"a \\\"b\""_s << Comparison::Matches << u"a \"b"_s << QString();
    QTest::newRow("exactly") << u"=JP"_s << Comparison::Exactly << u"JP"_s << QString();
    QTest::newRow("begins") << u"^JP"_s << Comparison::BeginsWith << u"JP"_s << QString();
    QTest::newRow("less") << u"<5"_s << Comparison::Less << u"5"_s << QString();
    QTest::newRow("at most") << u"<=5"_s << Comparison::LessOrEqual << u"5"_s << QString();
    QTest::newRow("more") << u">5"_s << Comparison::Greater << u"5"_s << QString();
    QTest::newRow("at least") << u">=5"_s << Comparison::GreaterOrEqual << u"5"_s << QString();
    QTest::newRow("between") << u"5..7"_s << Comparison::Between << u"5"_s << u"7"_s;
    QTest::newRow("between fractions") << u"0.5..7.5"_s << Comparison::Between << u"0.5"_s << u"7.5"_s;
    QTest::newRow("known") << u"*"_s << Comparison::Known << QString() << QString();
    QTest::newRow("star in quotes") << u"\"*\""_s << Comparison::Matches << u"*"_s << QString();
    QTest::newRow("star in a word") << u"a*"_s << Comparison::Matches << u"a*"_s << QString();
    QTest::newRow("exactly an operator") << u"=>5"_s << Comparison::Exactly << u">5"_s << QString();
    QTest::newRow("full-width date") << u"２０２３－０５"_s << Comparison::Matches << u"2023-05"_s << QString();
    QTest::newRow("full-width word stays") << u"ＪＰ"_s << Comparison::Matches << u"ＪＰ"_s << QString();
}

void TestParser::readsOperands()
{
    QFETCH(const QString, value);
    const domain::Result<Filter> filter = parse(QString(u"column:" + value));
    QVERIFY(filter);
    QCOMPARE(filter->kind, Filter::Kind::Test);
    QCOMPARE(filter->test.operands.size(), 1);
    const query::Operand &operand = filter->test.operands.constFirst();
    QTEST(operand.comparison, "comparison");
    QTEST(operand.text, "text");
    QTEST(operand.upper, "upper");
    QCOMPARE(operand.length, value.size());
}

void TestParser::keepsOnlyNormalForms()
{
    QVERIFY(parse(u"")->isEmpty());
    QCOMPARE(*parse(u"(a)"), *parse(u"a"));
    QCOMPARE(*parse(u"(a b) c"), *parse(u"a b c"));
    QCOMPARE(*parse(u"a NOT b"), *parse(u"a -b"));
    QVERIFY(*parse(u"a b") != *parse(u"a OR b"));
    QVERIFY(*parse(u"x:a") != *parse(u"x:=a"));
    QVERIFY(*parse(u"x:a..b") != *parse(u"x:a..c"));
    QVERIFY(*parse(u"x:a") != *parse(u"y:a"));
}

void TestParser::limitsDepth()
{
    const auto nested = [](const QString &before, int times, const QString &after) {
        return QString(before.repeated(times) + u'a' + after.repeated(times));
    };
    QVERIFY(parse(nested(u"("_s, 200, u")"_s)));
    QCOMPARE(asText(parse(nested(u"("_s, 201, u")"_s))), u"error at 201: This is nested too deeply"_s);
    QVERIFY(parse(nested(u"NOT "_s, 200, {})));
    QCOMPARE(asText(parse(nested(u"NOT "_s, 201, {}))), u"error at 801: This is nested too deeply"_s);
    QVERIFY(parse(nested(u"-("_s, 100, u")"_s)));
    QVERIFY(!parse(nested(u"-("_s, 1'000'000, u")"_s)));
    QVERIFY(!parse(nested(u"("_s, 1'000'000, {})));
}

void TestParser::endsOnAnyInput()
{
    // Strings made of the pieces that mean something, so that every rule meets every other.
    const QStringList pieces = {u" "_s,
                                u"a"_s,
                                u"kind"_s,
                                u":"_s,
                                u"\""_s,
                                u"\\"_s,
                                u"("_s,
                                u")"_s,
                                u","_s,
                                u".."_s,
                                u"-"_s,
                                u"*"_s,
                                u">"_s,
                                u"="_s,
                                u"OR"_s,
                                u"NOT"_s,
                                u"："_s,
                                u"（"_s,
                                u"\u201c"_s,
                                u"//"_s,
                                QString(QChar(0)),
                                QString(QChar(0xd800))};
    QRandomGenerator random(20230106);
    int good = 0;
    for (int round = 0; round < 50'000; ++round) {
        QString text;
        for (int count = random.bounded(12); count > 0; --count)
            text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const domain::Result<Filter> filter = parse(text);
        if (!filter) {
            const domain::Error &error = filter.error();
            QVERIFY2(error.column >= 1 && error.column - 1 + error.length <= text.size(), qPrintable(text));
            continue;
        }
        ++good;
        const domain::Result<Filter> again = parse(query::toText(*filter));
        QVERIFY2(again && *again == *filter, qPrintable(text));
    }
    QVERIFY(good > 5'000); // else the loop above proves little
}

void TestParser::takesLongInput()
{
    const QString words = u"cotton country:JP,US -x "_s.repeated(20'000);
    const domain::Result<Filter> filter = parse(words);
    QVERIFY(filter);
    QCOMPARE(filter->parts.size(), 60'000);
    QVERIFY(parse(QString(1'000'000, u'a')));
    QVERIFY(!parse(QString(1'000'001, u'"')));
}

QTEST_APPLESS_MAIN(TestParser)
#include "tst_parser.moc"
