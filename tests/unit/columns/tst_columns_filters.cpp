#include "tests/unit/columns/oracle.h"

#include "app/catalogue/vocabulary.h"
#include "app/query/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestColumnsFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void namesWhatIsUnknown_data();
    void namesWhatIsUnknown();
    void countsFacets_data();
    void countsFacets();
    void completesValues_data();
    void completesValues();
    void tellsTitlesAndLinks();
    void countsBadCells();
    void stopsWhenAsked();
    void findsExactTextsAtTheEdgesOfBlocks();

private:
    std::shared_ptr<const columns::Table> m_table;
};

namespace {

/// Rows "a" to "f", told by hand.
sample::Sample handmade()
{
    const auto link = [](qint64 key) { return domain::Link{sample::targets()[key].id, sample::targets()[key].title}; };
    const auto date = [](const QString &text) { return domain::Cell(*domain::PartialDate::fromText(text)); };
    const domain::Cell none;
    sample::Sample made;
    const auto add = [&](const QString &name, QList<domain::Cell> rest) {
        rest.prepend(name);
        rest.prepend(u"id-"_s + name.first(1));
        made.rows += {made.rows.size() + 1, u"id-"_s + name.first(1), rest};
    };
    // name: note, aliases, place, tags, kind, lists, country, partners, active, amount, since, unverified, sources
    add(u"a 新疆棉花"_s,
        {u"Straße, cafe\u0301"_s, QStringList{u"Cotton One"_s, u"Two"_s}, u"Urumqi"_s, QStringList{u"spinning"_s},
         u"company"_s, QStringList{u"uflpa"_s, u"cbp"_s}, link(1), QList<domain::Link>{link(1), link(2), link(1)}, true,
         1234.5, date(u"2023"_s), QStringList{u"name"_s}, QList<domain::Link>{link(70'000)}});
    add(u"b ＡＢＣ"_s, {u"ends in one"_s, QStringList{u"One"_s}, u"urumqi"_s, none, u"vessel"_s, QStringList{u"cbp"_s},
                        link(2), none, false, 12.0, date(u"2023-05"_s), none, none});
    add(u"c ｶﾞｽ"_s, {u"一"_s, none, u"Kashgar"_s, QStringList{u"spinning"_s, u"weaving"_s}, none, none, link(3), none,
                     none, -3.0, date(u"2023-05-18"_s), none, none});
    add(u"d"_s, {none, QStringList{u"one two"_s}, none, none, u"imported"_s, none, none, none, none, 0.0,
                 date(u"2022-12-31"_s), none, none});
    add(u"e İzmir"_s,
        {u"\tOne\n"_s, none, none, none, none, none, none, none, true, none, date(u"2024-01"_s), none, none});
    add(u"f"_s, QList<domain::Cell>(13));
    return made;
}

/// The names of the rows, one letter each, or the error.
QString letters(const columns::Table &table, const domain::Result<std::shared_ptr<const columns::Answer>> &answer)
{
    if (!answer)
        return u"%1+%2 %3 [%4]"_s.arg(QString::number(answer.error().column), QString::number(answer.error().length),
                                      answer.error().message, answer.error().candidates.join(u", "_s));
    QString rows;
    for (const columns::Position position : (*answer)->ordered)
        rows += QChar(u'a' + static_cast<int>(table.key(position) - 1));
    return rows;
}

} // namespace

void TestColumnsFilters::initTestCase()
{
    m_table = handmade().build();
}

void TestColumnsFilters::answers_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("rows");

    QTest::newRow("all") << u""_s << u"abcdef"_s;
    QTest::newRow("in a text") << u"one"_s << u"abde"_s;
    QTest::newRow("one Han character") << u"棉"_s << u"a"_s;
    QTest::newRow("two Han characters") << u"新疆"_s << u"a"_s; // not by its source, whose title holds it too
    QTest::newRow("grown letter") << u"strasse"_s << u"a"_s;
    QTest::newRow("the letter itself") << u"STRAßE"_s << u"a"_s;
    QTest::newRow("accent") << u"CAFÉ"_s << u"a"_s;
    QTest::newRow("full width") << u"abc"_s << u"b"_s;
    QTest::newRow("asked in full width") << u"ａｂｃ"_s << u"b"_s;
    QTest::newRow("half-width kana") << u"ガス"_s << u"c"_s;
    QTest::newRow("kana without voicing is another") << u"カス"_s << u""_s;
    QTest::newRow("dotted capital") << u"izmir"_s << u"e"_s;
    QTest::newRow("not across columns") << u"\"棉花 straße\""_s << u""_s;
    QTest::newRow("not across columns, nothing between") << u"棉花strasse"_s << u""_s;
    QTest::newRow("not across elements") << u"\"one two\""_s << u"d"_s;
    QTest::newRow("control characters are blanks") << u"note:=\" one \""_s << u"e"_s;
    QTest::newRow("title of a value") << u"vessel"_s << u"b"_s;
    QTest::newRow("title of a link") << u"ivoire"_s << u"c"_s;
    QTest::newRow("other name of a link is not shown") << u"日本"_s << u""_s;
    QTest::newRow("word of a boolean") << u"yes"_s << u"ae"_s;
    QTest::newRow("number as shown") << u"\"1,234.5\""_s << u"a"_s;
    QTest::newRow("number as typed") << u"1234.5"_s << u"a"_s;
    QTest::newRow("date") << u"2023-05"_s << u"bc"_s;
    QTest::newRow("id") << u"id-c"_s << u"c"_s;
    QTest::newRow("unverified is not shown") << u"unverified:*"_s << u"a"_s;
    QTest::newRow("sources are not the row's text") << u"reuters"_s << u""_s;
    QTest::newRow("sources by name") << u"sources:reuters"_s << u"a"_s;
    QTest::newRow("nothing that is seen") << u"\u00AD"_s << u"abcdef"_s;

    QTest::newRow("column: contains") << u"note:one"_s << u"be"_s;
    QTest::newRow("column: another has it") << u"name:one"_s << u""_s;
    QTest::newRow("column: begins") << u"note:^ends"_s << u"b"_s;
    QTest::newRow("column: is") << u"name:=D"_s << u"d"_s;
    QTest::newRow("column: begins, not inside") << u"note:^in"_s << u""_s;
    QTest::newRow("list: any element is") << u"aliases:=two"_s << u"a"_s;
    QTest::newRow("list: any element begins") << u"aliases:^t"_s << u"a"_s;
    QTest::newRow("list: known") << u"aliases:*"_s << u"abd"_s;
    QTest::newRow("text with facet: contains") << u"place:rum"_s << u"ab"_s;
    QTest::newRow("text with facet: is, folded") << u"place:=URUMQI"_s << u"ab"_s;
    QTest::newRow("list with facet: begins") << u"tags:^w"_s << u"c"_s;
    QTest::newRow("text never misses a value") << u"place:nowhere"_s << u""_s;

    QTest::newRow("value by id") << u"kind:company"_s << u"a"_s;
    QTest::newRow("value by title, any case") << u"kind:VESSEL"_s << u"b"_s;
    QTest::newRow("value not in the vocabulary") << u"kind:imported"_s << u"d"_s;
    QTest::newRow("value without rows") << u"kind:trade_union"_s << u""_s;
    QTest::newRow("any of") << u"kind:company,vessel"_s << u"ab"_s;
    QTest::newRow("none of") << u"-kind:company,vessel"_s << u"cdef"_s;
    QTest::newRow("value unknown") << u"-kind:*"_s << u"cef"_s;
    QTest::newRow("list of values") << u"lists:cbp"_s << u"ab"_s;
    QTest::newRow("link by id") << u"country:JP"_s << u"a"_s;
    QTest::newRow("link by title") << u"country:japan"_s << u"a"_s;
    QTest::newRow("link by other name") << u"country:日本"_s << u"a"_s;
    QTest::newRow("link by accents left out") << u"country:\"cote d’ivoire\""_s << u"c"_s;
    QTest::newRow("list of links") << u"partners:CN"_s << u"a"_s;
    QTest::newRow("boolean") << u"active:true"_s << u"ae"_s;
    QTest::newRow("boolean in Japanese") << u"active:いいえ"_s << u"b"_s;
    QTest::newRow("not true keeps unknown") << u"-active:yes"_s << u"bcdf"_s;

    QTest::newRow("number is") << u"amount:12"_s << u"b"_s;
    QTest::newRow("number zero") << u"amount:0"_s << u"d"_s;
    QTest::newRow("number below") << u"amount:<0"_s << u"c"_s;
    QTest::newRow("number at most") << u"amount:<=0"_s << u"cd"_s;
    QTest::newRow("number between") << u"amount:0..12"_s << u"bd"_s;
    QTest::newRow("comparison never holds for unknown") << u"-amount:<1000000"_s << u"ef"_s;

    QTest::newRow("year holds its months and days") << u"since:2023"_s << u"abc"_s;
    QTest::newRow("month does not hold its year") << u"since:2023-05"_s << u"bc"_s;
    QTest::newRow("from a month on: the whole period") << u"since:>=2023-03"_s << u"bce"_s;
    QTest::newRow("from the year on") << u"since:>=2023"_s << u"abce"_s;
    QTest::newRow("after the year") << u"since:>2023"_s << u"e"_s;
    QTest::newRow("before the year") << u"since:<2023"_s << u"d"_s;
    QTest::newRow("up to the month") << u"since:<=2023-05"_s << u"bcd"_s;
    QTest::newRow("between") << u"since:2022-12..2023-05"_s << u"bcd"_s;
    QTest::newRow("negation keeps unknown") << u"-since:2023"_s << u"def"_s;

    QTest::newRow("and") << u"one cbp"_s << u"ab"_s;
    QTest::newRow("and of conditions") << u"one lists:cbp"_s << u"ab"_s;
    QTest::newRow("or") << u"棉 OR kind:vessel"_s << u"ab"_s;
    QTest::newRow("nested") << u"one -(kind:company OR active:*)"_s << u"d"_s;
}

void TestColumnsFilters::answers()
{
    QFETCH(const QString, filter);
    const auto parsed = query::parse(filter);
    QVERIFY(parsed);
    for (const columns::Scan scan : {columns::Scan::Fastest, columns::Scan::Portable})
        QTEST(letters(*m_table, m_table->ask({.filter = *parsed, .scan = scan})), "rows");
}

void TestColumnsFilters::namesWhatIsUnknown_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("error");
    QTest::newRow("value") << u"one kind:compny"_s
                           << u"10+6 “compny” does not occur in the column “Kind”. [company, Company]"_s;
    QTest::newRow("second of two") << u"country:JP,Jpan"_s
                                   << u"12+4 “Jpan” does not occur in the column “Country”. [Japan"_s;
    QTest::newRow("boolean") << u"active:perhaps"_s << u"8+7 “perhaps” does not occur in the column “Active”."_s;
    QTest::newRow("inside a group") << u"-(a OR kind:xyzzy)"_s << u"13+5 “xyzzy” does not occur"_s;
    QTest::newRow("column") << u"knd:company"_s << u"1+3 There is no column “knd”. [kind"_s;
    QTest::newRow("no date") << u"since:>soon"_s << u"7+5 “soon” does not fit the column “Since”."_s;
    QTest::newRow("no number") << u"amount:many"_s << u"8+4 “many” does not fit the column “Amount”."_s;
    QTest::newRow("greater than a text") << u"name:>a"_s << u"6+2 “a” does not fit the column “Name”."_s;
    QTest::newRow("greater than a value") << u"kind:>company"_s << u"6+8 “company” does not fit the column “Kind”."_s;
}

void TestColumnsFilters::namesWhatIsUnknown()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, error);
    const auto parsed = query::parse(filter);
    QVERIFY(parsed);
    const auto answer = m_table->ask({.filter = *parsed});
    const QString told = letters(*m_table, answer);
    QVERIFY2(told.startsWith(error), qPrintable(told));
    QCOMPARE(answer.error().kind, domain::Error::Kind::WrongUse);
    QVERIFY(answer.error().candidates.size() <= 3);
    const auto first = m_table->first({.filter = *parsed}, 5);
    QVERIFY(!first);
    QCOMPARE(first.error().message, answer.error().message);
}

void TestColumnsFilters::countsFacets_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("lines");
    QTest::newRow("whole table") << u""_s << u"active"_s << u"unknown 3, true Yes 2, false No 1"_s;
    QTest::newRow("own condition left out")
        << u"active:true"_s << u"active"_s << u"unknown 3, true Yes 2, false No 1"_s;
    QTest::newRow("the others count") << u"active:true one"_s << u"active"_s << u"true Yes 2, false No 1, unknown 1"_s;
    QTest::newRow("each element once, ties by title")
        << u""_s << u"partners"_s << u"unknown 5, CN China 1, JP Japan 1"_s;
    QTest::newRow("chosen without rows") << u"kind:trade_union 棉"_s << u"kind"_s
                                         << u"company Company 1, trade_union Trade union 0"_s;
    QTest::newRow("excluded without rows") << u"-active:false 棉"_s << u"active"_s << u"true Yes 1, false No 0"_s;
    QTest::newRow("unknown chosen without rows") << u"-active:* 棉"_s << u"active"_s << u"true Yes 1, unknown 0"_s;
    QTest::newRow("by its exact text") << u""_s << u"place"_s
                                       << u"unknown 3, Kashgar Kashgar 1, Urumqi Urumqi 1, urumqi urumqi 1"_s;
    QTest::newRow("two facets with conditions")
        << u"active:true country:JP"_s << u"country"_s << u"JP Japan 1, unknown 1"_s;
}

void TestColumnsFilters::countsFacets()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, column);
    const auto parsed = query::parse(filter);
    QVERIFY(parsed);
    const auto answer = m_table->ask({.filter = *parsed, .facets = {u"country"_s, column, u"active"_s}});
    QVERIFY(answer);
    QStringList lines;
    for (const columns::FacetRow &row : (*answer)->facets.at(1).rows) {
        lines += row.id.isEmpty() ? u"unknown %1"_s.arg(row.count)
                                  : u"%1 %2 %3"_s.arg(row.id, row.title, QString::number(row.count));
    }
    QTEST(lines.join(u", "_s), "lines");
}

void TestColumnsFilters::completesValues_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("values");
    QTest::newRow("most frequent first") << u"lists"_s << u""_s << 10 << u"cbp 2, uflpa 1"_s;
    QTest::newRow("limit") << u"lists"_s << u""_s << 1 << u"cbp 2"_s;
    QTest::newRow("by title") << u"country"_s << u"CÔTE"_s << 10 << u"CI 1"_s;
    QTest::newRow("by other name") << u"country"_s << u"日"_s << 10 << u"JP 1"_s;
    QTest::newRow("by id, inside") << u"kind"_s << u"port"_s << 10 << u"imported 1"_s;
    QTest::newRow("without rows") << u"kind"_s << u"trade_union"_s << 10 << u""_s;
    QTest::newRow("text has none") << u"name"_s << u""_s << 10 << u""_s;
    QTest::newRow("no such column") << u"nothing"_s << u""_s << 10 << u""_s;
    QTest::newRow("no room") << u"lists"_s << u""_s << 0 << u""_s;
}

void TestColumnsFilters::completesValues()
{
    QFETCH(const QString, column);
    QFETCH(const QString, typed);
    QFETCH(const int, limit);
    QStringList told;
    for (const columns::FacetRow &row : m_table->values(column, typed, limit))
        told += u"%1 %2"_s.arg(row.id, QString::number(row.count));
    QTEST(told.join(u", "_s), "values");
}

void TestColumnsFilters::tellsTitlesAndLinks()
{
    QCOMPARE(m_table->title(u"country"_s, u"JP"_s), u"Japan"_s);
    QCOMPARE(m_table->title(u"country"_s, u"XX"_s), u"XX"_s);
    QCOMPARE(m_table->title(u"kind"_s, u"trade_union"_s),
             catalogue::valueTitle(u"organisation_kind"_s, u"trade_union"_s));
    QCOMPARE(m_table->title(u"name"_s, u"x"_s), u"x"_s);
    const int country = sample::description().indexOf(u"country"_s);
    QCOMPARE(m_table->link(country, 2), (domain::Link{u"CN"_s, u"China"_s}));
    QCOMPARE(m_table->link(country, 4), domain::Link()); // no row leads there
    QCOMPARE(m_table->link(sample::description().indexOf(u"sources"_s), 70'000).id, u"reuters"_s);
    QCOMPARE(m_table->link(1, 2), domain::Link());
    QCOMPARE(m_table->link(-1, 2), domain::Link());
    QCOMPARE(m_table->link(99, 2), domain::Link());
}

void TestColumnsFilters::countsBadCells()
{
    columns::Builder builder(sample::description(), u"en"_s);
    const int since = sample::description().indexOf(u"since"_s);
    for (const std::string_view text : {"2023", "2023-02-30", "soon", ""}) {
        builder.beginRow(builder.rowCount() + 1);
        builder.date(since, text);
        builder.endRow();
    }
    QCOMPARE(builder.badCells(), 2);
    const auto table = builder.finish({});
    QCOMPARE(builder.rowCount(), 0);
    const auto unknown = query::parse(u"-since:*"_s);
    QCOMPARE((*table->ask({.filter = *unknown}))->count(), 3);
}

void TestColumnsFilters::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const columns::Question questions[] = {{}, {.order = {{u"note"_s, Qt::AscendingOrder}}}, {.facets = {u"kind"_s}}};
    for (const columns::Question &question : questions) {
        const auto answer = m_table->ask(question, source.get_token());
        QVERIFY(answer);
        QCOMPARE((*answer)->count(), 0);
        QCOMPARE((*answer)->rows.size(), 0U);
        const auto first = m_table->first(question, 10, source.get_token());
        QVERIFY(first);
        QVERIFY(first->empty());
    }
    QCOMPARE((*m_table->ask({.order = {{u"note"_s, Qt::AscendingOrder}}}))->count(), 6); // nothing half done was kept
}

/// The block index must know what stands behind the last text of a block, which is the first mark of the next.
void TestColumnsFilters::findsExactTextsAtTheEdgesOfBlocks()
{
    const catalogue::Table onlyNames{
        .id = "names"_L1,
        .title = "Names",
        .singular = "name",
        .columns = {{"name"_L1, "Name", catalogue::Type::Text, catalogue::Use::Filterable}},
        .order = {},
        .detail = {}};
    constexpr int rows = 4096 + 64 + 3;
    columns::Builder builder(onlyNames, u"en"_s);
    for (int row = 0; row < rows; ++row) {
        builder.beginRow(row + 1);
        builder.text(0, "name " + std::to_string(row * 7));
        builder.endRow();
    }
    const auto table = builder.finish({});
    for (const int row : {0, 1, 62, 63, 64, 127, 128, 4031, 4032, 4095, 4096, 4159, 4160, rows - 1}) {
        for (const query::Comparison comparison : {query::Comparison::Exactly, query::Comparison::BeginsWith}) {
            const query::Operand operand{.comparison = comparison, .text = u"Name %1"_s.arg(row * 7)};
            const auto found = table->ask({.filter = query::Filter::of({.column = u"name"_s, .operands = {operand}})});
            QVERIFY(found);
            QVERIFY((*found)->rows.test(static_cast<std::size_t>(row)));
            QVERIFY(comparison != query::Comparison::Exactly || (*found)->count() == 1);
        }
    }
}

QTEST_APPLESS_MAIN(TestColumnsFilters)
#include "tst_columns_filters.moc"
