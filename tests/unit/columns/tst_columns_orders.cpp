#include "tests/unit/columns/oracle.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using columns::Position;

class TestColumnsOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sorts_data();
    void sorts();
    void sortsLongTextsThatAgree();
    void keepsUnknownLast_data();
    void keepsUnknownLast();
    void refusesUnknownColumn();
    void answersManyThreads();
    void stopsInTheMiddle();

private:
    sample::Sample m_sample;
    QList<domain::Row> m_laidOut;
    std::shared_ptr<const columns::Table> m_table;
};

void TestColumnsOrders::initTestCase()
{
    sample::Generator generator(5);
    m_sample = generator.sample(6000); // more than are sorted by comparing
    m_laidOut = m_sample.laidOut();
    m_table = m_sample.build();
}

void TestColumnsOrders::sorts_data()
{
    QTest::addColumn<QList<catalogue::SortKey>>("order");
    for (const catalogue::Column &column : sample::description().columns) {
        const QByteArray id = column.id.toUtf8();
        QTest::addRow("%s ascending", id.constData()) << QList<catalogue::SortKey>{{column.id, Qt::AscendingOrder}};
        QTest::addRow("%s descending", id.constData()) << QList<catalogue::SortKey>{{column.id, Qt::DescendingOrder}};
    }
    QTest::newRow("default in full") << sample::description().order;
    QTest::newRow("two columns") << QList<catalogue::SortKey>{{u"kind"_s, Qt::DescendingOrder},
                                                              {u"name"_s, Qt::DescendingOrder}};
    QTest::newRow("three columns") << QList<catalogue::SortKey>{
        {u"country"_s, Qt::AscendingOrder}, {u"place"_s, Qt::DescendingOrder}, {u"note"_s, Qt::AscendingOrder}};
}

void TestColumnsOrders::sorts()
{
    QFETCH(const QList<catalogue::SortKey>, order);
    for (const query::Filter &filter :
         {query::Filter(), query::Filter::of({.operands = {{.text = u"cotton"_s}}}),
          query::Filter::of(
              {.column = u"id"_s, .operands = {{.comparison = query::Comparison::Exactly, .text = u"row-31"_s}}})}) {
        const std::vector<Position> expected = sample::answer(m_laidOut, filter, order);
        const auto first = m_table->first({.filter = filter, .order = order}, 60);
        QVERIFY(first);
        const auto count = static_cast<qsizetype>(std::min<std::size_t>(60, expected.size()));
        QCOMPARE(*first, std::vector<Position>(expected.begin(), expected.begin() + count));
        for (int turn = 0; turn < 2; ++turn) { // made, then kept
            const auto answer = m_table->ask({.filter = filter, .order = order});
            QVERIFY(answer);
            QVERIFY((*answer)->ordered == expected);
        }
    }
}

/// Texts that begin alike for long are where sorting by a few bytes at a time goes wrong.
void TestColumnsOrders::sortsLongTextsThatAgree()
{
    sample::Sample made;
    sample::Generator generator(6);
    for (int i = 0; i < 5000; ++i) {
        domain::Row row = generator.row(i + 1);
        row.cells[2] = QString(generator.below(20) * 5 + 1, u'x') + QString(generator.below(3), u'y');
        made.rows += row;
    }
    const auto table = made.build();
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        const QList<catalogue::SortKey> order{{u"note"_s, direction}};
        QVERIFY((*table->ask({.order = order}))->ordered == sample::answer(made.laidOut(), {}, order));
    }
}

void TestColumnsOrders::keepsUnknownLast_data()
{
    sorts_data();
}

void TestColumnsOrders::keepsUnknownLast()
{
    QFETCH(const QList<catalogue::SortKey>, order);
    const int column = sample::description().indexOf(order.constFirst().column);
    QHash<qint64, bool> known;
    for (const domain::Row &row : m_sample.rows)
        known[row.key] = !domain::isUnknown(row.cells[column]);
    bool before = true;
    const auto answer = m_table->ask({.order = order});
    QVERIFY(answer);
    for (const Position position : (*answer)->ordered) {
        const bool now = known[m_table->key(position)];
        QVERIFY(before || !now);
        before = now;
    }
}

void TestColumnsOrders::refusesUnknownColumn()
{
    const auto answer = m_table->ask({.order = {{u"nmae"_s, Qt::AscendingOrder}}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, domain::Error::Kind::WrongUse);
    QVERIFY(answer.error().candidates.contains(u"name"_s));
}

/// A new table, so that all threads meet orders and lookups that are not made yet.
void TestColumnsOrders::answersManyThreads()
{
    const auto table = m_sample.build();
    QList<catalogue::SortKey> orders;
    for (const catalogue::Column &column : sample::description().columns)
        orders.append({column.id, Qt::DescendingOrder});
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (qsizetype i = 0; i < orders.size(); ++i) {
                const QList<catalogue::SortKey> order{orders[(i + thread) % orders.size()]};
                const auto mine = table->ask({.order = order, .facets = {u"kind"_s}});
                const auto theirs = m_table->ask({.order = order, .facets = {u"kind"_s}});
                if (!mine || !theirs || (*mine)->ordered != (*theirs)->ordered ||
                    table->positionOf(m_table->key(static_cast<Position>(i))) != i)
                    ++wrong;
            }
        });
    }
    threads.clear();
    QCOMPARE(wrong.load(), 0);
}

/// Stopping at any moment gives nothing or all, never a part.
void TestColumnsOrders::stopsInTheMiddle()
{
    const columns::Question question{.filter = query::Filter::of({.operands = {{.text = u"a"_s}}}),
                                     .order = {{u"note"_s, Qt::DescendingOrder}},
                                     .facets = {u"country"_s}};
    const auto whole = m_table->ask(question);
    QVERIFY(whole && (*whole)->count() > 0);
    for (int turn = 0; turn < 40; ++turn) {
        const auto table = turn % 4 == 0 ? m_sample.build() : m_table;
        std::stop_source source;
        std::jthread stopper([&source, turn] {
            std::this_thread::sleep_for(std::chrono::microseconds(turn * 20)); // a different moment each turn
            source.request_stop();
        });
        const auto answer = table->ask(question, source.get_token());
        QVERIFY(answer);
        if ((*answer)->count() != 0) {
            QVERIFY((*answer)->ordered == (*whole)->ordered);
            QVERIFY(!(*answer)->facets.isEmpty());
        }
    }
}

QTEST_APPLESS_MAIN(TestColumnsOrders)
#include "tst_columns_orders.moc"
