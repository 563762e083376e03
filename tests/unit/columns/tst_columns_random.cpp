#include "tests/unit/columns/oracle.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using columns::Position;
using columns::Scan;

class TestColumnsRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithOracle_data();
    void agreesWithOracle();
};

namespace {

QList<catalogue::SortKey> randomOrder(sample::Generator &generator)
{
    QList<catalogue::SortKey> order;
    for (int left = generator.below(3); left > 0; --left) {
        const int column = generator.below(13);
        order.append(
            {sample::description().columns[column].id, generator.oneIn(2) ? Qt::AscendingOrder : Qt::DescendingOrder});
    }
    return order;
}

QMap<QString, qint64> countsOf(const columns::Facet &facet)
{
    QMap<QString, qint64> counts;
    for (const columns::FacetRow &row : facet.rows) {
        if (row.count > 0)
            counts[row.id] += row.count;
    }
    return counts;
}

} // namespace

void TestColumnsRandom::agreesWithOracle_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("filters");
    QTest::newRow("no row") << 0 << 30;
    QTest::newRow("one row") << 1 << 100;
    QTest::newRow("one word of a bitmap") << 64 << 150;
    QTest::newRow("one more") << 65 << 150;
    QTest::newRow("some hundred") << 300 << 150;
    QTest::newRow("one chunk and a bit") << 4103 << 60;
    QTest::newRow("three chunks") << 10'000 << 30;
}

void TestColumnsRandom::agreesWithOracle()
{
    QFETCH(const int, rows);
    QFETCH(const int, filters);
    sample::Generator generator(static_cast<unsigned>(rows) + 11);
    const sample::Sample made = generator.sample(rows);
    const auto table = made.build();
    const QList<domain::Row> laidOut = made.laidOut();
    QCOMPARE(table->rowCount(), rows);
    for (qsizetype i = 0; i < laidOut.size(); ++i) {
        QCOMPARE(table->key(static_cast<Position>(i)), laidOut[i].key);
        QCOMPARE(table->positionOf(laidOut[i].key), qint64{i});
        QCOMPARE(table->positionOf(laidOut[i].key + 1), qint64{-1});
    }
    const QStringList facets{u"place"_s, u"tags"_s, u"kind"_s, u"lists"_s, u"country"_s, u"partners"_s, u"active"_s};
    int telling = 0; // filters that part the rows
    for (int i = 0; i < filters; ++i) {
        columns::Question question{.filter = generator.filter(made), .order = randomOrder(generator), .facets = facets};
        const QByteArray text = query::toText(question.filter).toUtf8();
        const std::vector<Position> expected = sample::answer(laidOut, question.filter, question.order);
        telling += !expected.empty() && static_cast<int>(expected.size()) < rows ? 1 : 0;
        for (const Scan scan : {Scan::Fastest, Scan::Portable}) {
            question.scan = scan;
            const qsizetype limit = generator.below(80);
            const auto count = static_cast<qsizetype>(std::min(static_cast<std::size_t>(limit), expected.size()));
            const std::vector<Position> top(expected.begin(), expected.begin() + count);
            // Sometimes the first rows before all, which then go on from there, and always after.
            const bool isFirst = generator.oneIn(2);
            const auto before = isFirst ? table->first(question, limit) : top;
            QVERIFY2(before && *before == top, text);
            const auto answer = table->ask(question);
            QVERIFY2(answer, qPrintable(answer ? QString() : QString::fromUtf8(text) + answer.error().message));
            QVERIFY2((*answer)->ordered == expected, text);
            QCOMPARE((*answer)->rows.count(), expected.size());
            for (const columns::Facet &facet : (*answer)->facets) {
                if (countsOf(facet) != sample::facet(laidOut, question.filter, facet.column))
                    QFAIL(qPrintable(QString::fromUtf8(text) + u" facet "_s + facet.column));
            }
            const auto first = table->first(question, limit);
            QVERIFY2(first && *first == top, text);
            // The same rows in another order, and by other facets, need no new scan.
            const columns::Question other{.filter = question.filter, .facets = {u"kind"_s}, .scan = scan};
            const auto again = table->ask(other);
            QVERIFY2(again && (*again)->rows == (*answer)->rows, text);
            std::vector<Position> inLayout = expected;
            std::ranges::sort(inLayout);
            QVERIFY2((*again)->ordered == inLayout, text);
        }
    }
    QVERIFY(rows < 64 || telling * 2 > filters);
}

QTEST_APPLESS_MAIN(TestColumnsRandom)
#include "tst_columns_random.moc"
