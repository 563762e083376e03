#include "app/catalogue/catalogue.h"
#include "app/catalogue/check.h"
#include "app/query/parser.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using catalogue::Table;

namespace {

/// "error at 3+4: message [candidate, candidate]".
QString asText(const domain::Error &error)
{
    QString text = u"error at %1+%2: %3"_s.arg(error.column).arg(error.length).arg(error.message);
    if (!error.candidates.isEmpty())
        text += u" [%1]"_s.arg(error.candidates.join(u", "_s));
    return text;
}

const Table &tableOf(const QString &id)
{
    return *catalogue::findTable(id);
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksFilters_data();
    void checksFilters();
    void errorsHelp();
    void checksWhatWasNeverTyped();
    void readsSort_data();
    void readsSort();
    void readsColumns_data();
    void readsColumns();
    void findsNearest_data();
    void findsNearest();
    void nearestTakesLongWords();
};

void TestCheck::checksFilters_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const QString &filter, const QString &outcome, const QString &table = u"instruments"_s) {
        QTest::newRow(qPrintable(table + u": " + filter)) << table << filter << outcome;
    };
    const QString good = u"good"_s;
    row(u""_s, good);
    row(u"forced labour"_s, good);
    row(u"kind:statute,regulation -status:repealed"_s, good);
    row(u"(kind:statute OR binding:*) -(jurisdictions:US)"_s, good);
    row(u"id:uflpa"_s, good);
    row(u"unverified:* sources:plaw-117-78"_s, good);
    row(u"kind:=statute"_s, good);
    row(u"title:^Uyghur title:=x title:a,b"_s, good);
    row(u"adopted:2023 adopted:2023-05 adopted:=2023-05-18 adopted:*"_s, good);
    row(u"adopted:>=2023,<1990,2000..2010"_s, good);
    row(u"adopted:2023..2023-05"_s, good);
    row(u"listings_count:>=10 listings_count:1..2.5 listings_count:-3"_s, good, u"countries"_s);
    row(u"edition:2022..2024"_s, good, u"goods"_s);
    row(u"child_labour:true"_s, good, u"goods"_s);

    row(u"knd:x"_s, u"error at 1+3: There is no column “knd” in instruments [kind, id]"_s);
    row(u"a -(b OR Jurisdiction:US)"_s,
        u"error at 10+12: There is no column “jurisdiction” in instruments [jurisdictions]"_s);
    row(u"country_id:JP"_s, u"error at 1+10: country_id is a column of files only [country]"_s, u"goods"_s);
    row(u"good_id:x"_s, u"error at 1+7: There is no column “good_id” in goods [good, id]"_s, u"goods"_s);
    row(u"kind:statute,^reg"_s, u"error at 14+4: “^” does not work on kind"_s);
    row(u"kind:>=statute"_s, u"error at 6+9: “>=” does not work on kind"_s);
    row(u"title:a,x..y"_s, u"error at 9+4: “..” does not work on title"_s);
    row(u"adopted:^2023"_s, u"error at 9+5: “^” does not work on adopted"_s);
    row(u"sources:<a"_s, u"error at 9+2: “<” does not work on sources"_s);
    row(u"adopted:2023-13"_s, u"error at 9+7: “2023-13” is not a date"_s);
    row(u"adopted:2023,>2023-5"_s, u"error at 14+7: “2023-5” is not a date"_s);
    row(u"adopted:2020..next"_s, u"error at 9+10: “next” is not a date"_s);
    row(u"adopted:2021..2020"_s, u"error at 9+10: The range 2021..2020 ends before it begins"_s);
    row(u"goods_count:many"_s, u"error at 13+4: “many” is not a number"_s, u"countries"_s);
    row(u"goods_count:nan"_s, u"error at 13+3: “nan” is not a number"_s, u"countries"_s);
    row(u"goods_count:5..1"_s, u"error at 13+4: The range 5..1 ends before it begins"_s, u"countries"_s);
    row(u"child_labour:>true"_s, u"error at 14+5: “>” does not work on child_labour"_s, u"goods"_s);
}

void TestCheck::checksFilters()
{
    QFETCH(const QString, table);
    QFETCH(const QString, filter);
    const domain::Result<query::Filter> parsed = query::parse(filter);
    QVERIFY(parsed);
    const domain::Result<> sound = catalogue::check(tableOf(table), *parsed);
    QTEST(sound ? u"good"_s : asText(sound.error()), "outcome");
}

void TestCheck::errorsHelp()
{
    for (const QString &filter : {u"knd:x"_s, u"kind:>x"_s, u"title:>x"_s, u"adopted:^x"_s, u"adopted:x"_s,
                                  u"adopted:2021..2020"_s, u"related_id:x"_s}) {
        const domain::Result<> sound = catalogue::check(tableOf(u"instruments"_s), *query::parse(filter));
        QVERIFY2(!sound, qPrintable(filter));
        QCOMPARE(sound.error().kind, domain::Error::Kind::WrongUse);
        QVERIFY2(!sound.error().remedy.isEmpty() && !sound.error().remedy.contains(u'%'), qPrintable(filter));
    }
}

void TestCheck::checksWhatWasNeverTyped()
{
    const query::Filter filter = query::Filter::of({.column = u"knd"_s, .operands = {{.text = u"x"_s}}});
    const domain::Result<> sound = catalogue::check(tableOf(u"instruments"_s), filter);
    QVERIFY(!sound);
    QCOMPARE(sound.error().column, 0);
}

void TestCheck::readsSort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("one") << u"title"_s << u"title"_s;
    QTest::newRow("descending") << u"-adopted,title"_s << u"-adopted title"_s;
    QTest::newRow("with blanks") << u" -adopted , title "_s << u"-adopted title"_s;
    QTest::newRow("twice") << u"title,-title"_s << u"title"_s;
    QTest::newRow("id") << u"id"_s << u"id"_s;
    QTest::newRow("unknown") << u"title,-adoptd"_s
                             << u"error at 8+6: There is no column “adoptd” in instruments [adopted]"_s;
    QTest::newRow("unsortable") << u"unverified"_s << u"error at 1+10: Rows cannot be sorted by unverified"_s;
    QTest::newRow("nothing between commas")
        << u"title,,id"_s << u"error at 7+0: The name of a column is missing [id, url, kind]"_s;
    QTest::newRow("minus alone") << u"-"_s << u"error at 2+0: The name of a column is missing [id, url, kind]"_s;
}

void TestCheck::readsSort()
{
    QFETCH(const QString, text);
    const auto keys = catalogue::parseSort(tableOf(u"instruments"_s), text);
    QStringList words;
    if (keys) {
        for (const catalogue::SortKey &key : *keys)
            words.append((key.order == Qt::DescendingOrder ? u"-"_s : QString()) + key.column);
    }
    QTEST(keys ? words.join(u' ') : asText(keys.error()), "outcome");
}

void TestCheck::readsColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    const QString standard = u"country convention ratified status note"_s;
    QTest::newRow("none") << u""_s << standard;
    QTest::newRow("blank") << u" "_s << standard;
    QTest::newRow("in the order asked") << u"note, country"_s << u"note country"_s;
    QTest::newRow("hidden ones") << u"id,sources,unverified"_s << u"id sources unverified"_s;
    QTest::newRow("ids of links") << u"country_id,country,sources_id"_s << u"country_id country sources_id"_s;
    QTest::newRow("unknown") << u"id,countri"_s
                             << u"error at 4+7: There is no column “countri” in ratifications "
                                "[country, country_id]"_s;
    QTest::newRow("id of no link") << u"note_id"_s
                                   << u"error at 1+7: There is no column “note_id” in ratifications "
                                      "[note, id, country_id]"_s;
    QTest::newRow("twice") << u"id,note,id"_s << u"error at 9+2: Column id is named twice"_s;
    QTest::newRow("comma last") << u"id,"_s << u"error at 4+0: The name of a column is missing [id, note]"_s;
}

void TestCheck::readsColumns()
{
    QFETCH(const QString, text);
    const auto columns = catalogue::parseColumns(tableOf(u"ratifications"_s), text);
    QTEST(columns ? columns->join(u' ') : asText(columns.error()), "outcome");
}

void TestCheck::findsNearest_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("nearest");
    const QStringList tables = {u"instruments"_s, u"organisations"_s, u"countries"_s, u"listings"_s, u"goods"_s};
    QTest::newRow("letter missing") << u"instrumnts"_s << tables.mid(0, 1) << QStringList{u"instruments"_s};
    QTest::newRow("best of many") << u"lisitngs"_s << tables << QStringList{u"listings"_s};
    QTest::newRow("a swap is one step") << u"ab"_s << QStringList{u"cd"_s, u"ba"_s, u"abcd"_s}
                                        << QStringList{u"ba"_s, u"abcd"_s};
    QTest::newRow("a beginning") << u"organ"_s << tables << QStringList{u"organisations"_s};
    QTest::newRow("a middle") << u"labour"_s << QStringList{u"colour"_s, u"forced_labour"_s}
                              << QStringList{u"forced_labour"_s, u"colour"_s};
    QTest::newRow("case and accents") << u"MÉXICO"_s << QStringList{u"Morocco"_s, u"mexico"_s}
                                      << QStringList{u"mexico"_s};
    QTest::newRow("Japanese") << u"日木"_s << QStringList{u"中国"_s, u"日本"_s} << QStringList{u"日本"_s};
    QTest::newRow("nothing alike") << u"xyz"_s << QStringList{u"abcdef"_s, u"good"_s, u"id"_s}
                                   << QStringList{u"id"_s, u"good"_s};
    QTest::newRow("each once") << u"a"_s << QStringList{u"b"_s, u"b"_s, u"c"_s} << QStringList{u"b"_s, u"c"_s};
    QTest::newRow("no words") << u"a"_s << QStringList() << QStringList();
    QTest::newRow("no word") << u""_s << QStringList{u"abc"_s, u"a"_s} << QStringList{u"a"_s, u"abc"_s};
}

void TestCheck::findsNearest()
{
    QFETCH(const QString, word);
    QFETCH(const QStringList, words);
    QTEST(catalogue::nearest(word, words), "nearest");
}

void TestCheck::nearestTakesLongWords()
{
    const QString word(1'000'000, u'a');
    QCOMPARE(catalogue::nearest(word, QStringList(2'000, word)), QStringList{word});
}

QTEST_APPLESS_MAIN(TestCheck)
#include "tst_check.moc"
