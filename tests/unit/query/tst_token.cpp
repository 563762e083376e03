#include "app/query/parser.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using query::CursorToken;

namespace {

/// What stands at the `|` of text: `value country "Uni" 8+4`.
QString tokenText(QString text)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    const CursorToken token = query::tokenAt(text, static_cast<int>(cursor));
    const QStringList parts = {u"nothing"_s, u"word"_s, u"column"_s, u"value"_s};
    return u"%1 %2 \"%3\" %4+%5"_s.arg(parts.at(static_cast<int>(token.part)), token.column, token.typed)
        .arg(token.start)
        .arg(token.length)
        .simplified();
}

} // namespace

class TestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsToken_data();
    void findsToken();
    void staysInsideAnyText();
};

void TestToken::findsToken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("token");
    const auto row = [](const char *name, const QString &text, const QString &token) {
        QTest::newRow(name) << text << token;
    };
    row("empty", u"|"_s, u"nothing \"\" 0+0"_s);
    row("between blanks", u"a | b"_s, u"nothing \"\" 2+0"_s);
    row("word", u"cot|"_s, u"word \"cot\" 0+3"_s);
    row("inside a word", u"co|tton x"_s, u"word \"co\" 0+6"_s);
    row("before a word", u"|cotton"_s, u"word \"\" 0+6"_s);
    row("second word", u"a cou|"_s, u"word \"cou\" 2+3"_s);
    row("behind a minus", u"-ki|"_s, u"word \"ki\" 1+2"_s);
    row("in a group", u"(a OR -(ki|"_s, u"word \"ki\" 8+2"_s);
    row("in a closed group", u"(ki|)"_s, u"word \"ki\" 1+2"_s);
    row("column", u"coun|try:JP"_s, u"column \"coun\" 0+7"_s);
    row("end of the column", u"country|:JP"_s, u"column \"country\" 0+7"_s);
    row("value missing", u"country:|"_s, u"value country \"\" 8+0"_s);
    row("value", u"country:J|P x"_s, u"value country \"J\" 8+2"_s);
    row("column in capitals", u"Country:J|"_s, u"value country \"J\" 8+1"_s);
    row("full-width colon", u"country：日|"_s, u"value country \"日\" 8+1"_s);
    row("second value", u"country:JP,U|"_s, u"value country \"U\" 11+1"_s);
    row("second value missing", u"country:JP,|"_s, u"value country \"\" 11+0"_s);
    row("first of two values", u"country:J|P,US"_s, u"value country \"J\" 8+2"_s);
    row("behind an operator", u"year:>=20|"_s, u"value year \"20\" 7+2"_s);
    row("before an operator", u"year:|>=20"_s, u"value year \"\" 7+2"_s);
    row("inside an operator", u"year:>|=20"_s, u"nothing \"\" 6+0"_s);
    row("lower end", u"year:20|..21"_s, u"value year \"20\" 5+2"_s);
    row("upper end", u"year:20..2|"_s, u"value year \"2\" 9+1"_s);
    row("upper end missing", u"year:20..|"_s, u"value year \"\" 9+0"_s);
    row("open quote", u"country:\"Uni|"_s, u"value country \"Uni\" 8+4"_s);
    row("open quote before more", u"country:\"Uni| kind:x"_s, u"value country \"Uni\" 8+4"_s);
    row("in a closed quote", u"country:\"Uni|ted States\""_s, u"value country \"Uni\" 8+15"_s);
    row("behind a closed quote", u"country:\"United States\"|"_s, u"value country \"United States\" 8+15"_s);
    row("value behind a quoted one", u"country:\"United States\",J|"_s, u"value country \"J\" 24+1"_s);
    row("in a phrase", u"\"forced la|bour\""_s, u"nothing \"\" 10+0"_s);
    row("in an open phrase", u"\"forced la|"_s, u"nothing \"\" 10+0"_s);
    row("word behind a phrase", u"\"a b\" co|"_s, u"word \"co\" 6+2"_s);
    row("address", u"https://us|"_s, u"word \"https://us\" 0+10"_s);
    row("behind a value", u"country:JP |"_s, u"nothing \"\" 11+0"_s);
    row("text that does not parse", u") OR ki|"_s, u"word \"ki\" 5+2"_s);
}

void TestToken::findsToken()
{
    QFETCH(const QString, text);
    QTEST(tokenText(text), "token");
}

void TestToken::staysInsideAnyText()
{
    const QStringList pieces = {u" "_s, u"a"_s,  u"kind:"_s, u"\""_s, u"\\"_s, u"("_s,   u")"_s,
                                u","_s, u".."_s, u"-"_s,     u">"_s,  u"="_s,  u"NOT"_s, u"\u201c"_s};
    QRandomGenerator random(1949);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int count = random.bounded(10); count > 0; --count)
            text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const int size = static_cast<int>(text.size());
        for (int cursor = -1; cursor <= size + 1; ++cursor) {
            const CursorToken token = query::tokenAt(text, cursor);
            QVERIFY2(token.start >= 0 && token.length >= 0 && token.start + token.length <= size, qPrintable(text));
            QVERIFY2(token.part == CursorToken::Part::Value || token.column.isEmpty(), qPrintable(text));
        }
    }
}

QTEST_APPLESS_MAIN(TestToken)
#include "tst_token.moc"
