#include "app/workflows/csvfile_p.h"
#include "app/workflows/keyranks_p.h"
#include "tests/unit/workflows/desk.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using workflows::KeyRanks;

/// Rows in any order come out in that order, whichever way they are read.
class TestCsvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksKeys_data();
    void ranksKeys();
    void writesInAnyOrder_data();
    void writesInAnyOrder();
    void stopsWhenTold();
};

namespace {

std::vector<qint64> keysOf(Desk &desk, const catalogue::Table &table)
{
    std::vector<qint64> keys;
    const auto columns = desk.session().columns(table);
    for (columns::Position position = 0; columns && position < (*columns)->rowCount(); ++position)
        keys.push_back((*columns)->key(position));
    std::ranges::sort(keys);
    return keys;
}

/// The file's lines; the table must have no text of several lines.
QByteArrayList written(
    Desk &desk, const std::vector<qint64> &keys, std::size_t recordsAtOnce,
    const std::function<bool(bool)> &afterRow = [](bool sound) { return sound; })
{
    const catalogue::Table &table = desk.table(u"countries"_s);
    const QList<exporters::FileColumn> columns = *exporters::fileColumns(table, {u"id"_s, u"name"_s, u"name_ja"_s});
    workflows::TargetFile file(desk.out(u"a.csv"_s));
    if (!file.begin())
        return {};
    const auto done = workflows::writeCsvFile(
        desk.session(),
        {.table = table, .columns = columns, .dialect = {}, .keys = keys, .recordsAtOnce = recordsAtOnce}, file,
        afterRow);
    if (!done || !file.commit())
        return {};
    QByteArrayList lines = desk.read(u"a.csv"_s).split('\n');
    lines.removeLast(); // what is behind the last line end: nothing
    return lines;
}

} // namespace

void TestCsvFile::ranksKeys_data()
{
    QTest::addColumn<qint64>("highest");
    QTest::newRow("close together") << qint64{3'000};
    QTest::newRow("some numbers apart") << qint64{60'000};
    QTest::newRow("far apart") << qint64{4'000'000'000};
}

void TestCsvFile::ranksKeys()
{
    QFETCH(const qint64, highest);
    std::mt19937_64 random(7);
    std::vector<qint64> keys;
    for (int i = 0; i < 1'000; ++i)
        keys.push_back(1 + static_cast<qint64>(random() % static_cast<quint64>(highest)));
    std::vector<qint64> expected = keys;
    std::ranges::sort(expected);
    expected.erase(std::ranges::unique(expected).begin(), expected.end());
    const KeyRanks ranks(keys);
    QVERIFY(ranks.ascending() == expected);
    for (const qint64 key : keys)
        QCOMPARE(expected.at(ranks.rankOf(key)), key);
    QVERIFY(KeyRanks({}).ascending().empty());
}

void TestCsvFile::writesInAnyOrder_data()
{
    QTest::addColumn<quint64>("recordsAtOnce");
    QTest::newRow("one at a time") << quint64{1};
    QTest::newRow("a few at a time") << quint64{7};
    QTest::newRow("all at once") << quint64{1'000'000};
}

void TestCsvFile::writesInAnyOrder()
{
    QFETCH(const quint64, recordsAtOnce);
    Desk desk;
    QVERIFY(desk.isOpen());
    std::vector<qint64> keys = keysOf(desk, desk.table(u"countries"_s));
    const QByteArrayList inOrder = written(desk, keys, recordsAtOnce);
    QCOMPARE(static_cast<std::size_t>(inOrder.size()), keys.size() + 1);
    QHash<qint64, QByteArray> lineOf;
    for (std::size_t i = 0; i < keys.size(); ++i)
        lineOf.insert(keys[i], inOrder.at(static_cast<qsizetype>(i) + 1));

    std::shuffle(keys.begin(), keys.end(), std::mt19937(3));
    keys.push_back(keys.front());  // one that comes twice
    keys.push_back(4'000'000'000); // one that is gone
    QByteArrayList expected{inOrder.constFirst()};
    for (const qint64 key : keys)
        if (lineOf.contains(key))
            expected += lineOf.value(key);
    QCOMPARE(written(desk, keys, recordsAtOnce), expected);
}

void TestCsvFile::stopsWhenTold()
{
    Desk desk;
    QVERIFY(desk.isOpen());
    std::vector<qint64> keys = keysOf(desk, desk.table(u"countries"_s));
    for (const bool isReversed : {false, true}) {
        int rows = 0;
        QCOMPARE(written(desk, keys, 4, [&rows](bool sound) { return sound && ++rows < 10; }).size(), 11);
        QCOMPARE(rows, 10);
        if (!isReversed)
            std::ranges::reverse(keys);
    }
}

QTEST_GUILESS_MAIN(TestCsvFile)
#include "tst_csvfile.moc"
