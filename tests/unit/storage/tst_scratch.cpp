#include "app/storage/scratch_p.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using storage::EntrySorter;
using storage::ScratchFile;
using storage::ScratchTexts;
using storage::SortEntry;

// What an import keeps aside: texts come back as they were, any number of entries is sorted.
class TestScratch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTexts();
    void refusesPlacesBeyond();
    void sorts_data();
    void sorts();
    void sortsAgain();
    void leavesNothing();
};

void TestScratch::keepsTexts()
{
    ScratchTexts texts(QDir::tempPath());
    const std::string large(3'000'000, 'x');
    const std::vector<std::string> all{"one", "", std::string("a\0b", 3), large, "last"};
    std::vector<qint64> places;
    for (const std::string &text : all)
        places.push_back(*texts.add(text));
    for (const std::size_t i : {4u, 0u, 3u, 1u, 2u})
        QVERIFY(texts.read(places[i]).value_or("?") == all[i]);
    QVERIFY(texts.add("more")); // after reading
    std::vector<std::string> seen;
    QVERIFY(texts.forEach([&](std::string_view text) {
        seen.emplace_back(text);
        return seen.size() < 6;
    }));
    QCOMPARE(seen.size(), std::size_t(6));
    QVERIFY(seen[3] == large);
    QVERIFY(seen[5] == "more");
}

void TestScratch::refusesPlacesBeyond()
{
    ScratchFile file({});
    QVERIFY(!file.read(0, 1));
    QVERIFY(file.append("abc"));
    QVERIFY(file.read(1, 2).value_or("?") == "bc");
    QVERIFY(!file.read(2, 2));
}

void TestScratch::sorts_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("runLength");
    QTest::addColumn<quint64>("keys"); // how many there are, 0: all
    QTest::newRow("none") << 0 << 10 << quint64(50);
    QTest::newRow("one") << 1 << 10 << quint64(50);
    QTest::newRow("in memory") << 9 << 10 << quint64(50);
    QTest::newRow("one whole run") << 10 << 10 << quint64(50);
    QTest::newRow("two runs") << 11 << 10 << quint64(50);
    QTest::newRow("runs longer than what is read ahead") << 20'000 << 9'000 << quint64(50);
    QTest::newRow("many runs") << 5'000 << 7 << quint64(50);
    QTest::newRow("in lots, few keys") << 20'000 << 50'000 << quint64(50);
    QTest::newRow("in lots, one key") << 20'000 << 50'000 << quint64(1);
    QTest::newRow("in lots, two keys") << 20'000 << 50'000 << quint64(2);
    QTest::newRow("in lots, as many keys as lots") << 20'000 << 50'000 << quint64(4096);
    QTest::newRow("in lots, one key more") << 20'000 << 50'000 << quint64(4097);
    QTest::newRow("in lots, all keys") << 20'000 << 50'000 << quint64(0);
    QTest::newRow("in lots and runs") << 20'000 << 5'000 << quint64(0);
}

void TestScratch::sorts()
{
    QFETCH(const int, count);
    QFETCH(const int, runLength);
    QFETCH(const quint64, keys);
    std::mt19937_64 random(7);
    std::vector<SortEntry> expected;
    EntrySorter sorter(QDir::tempPath(), static_cast<std::size_t>(runLength));
    for (int i = 0; i < count; ++i) {
        // Some have the same key: their places decide then.
        const SortEntry entry{.high = keys == 0 ? random() : random() % keys,
                              .low = random() % 3,
                              .content = random(),
                              .place = i * 31 % 977};
        expected.push_back(entry);
        QVERIFY(sorter.add(entry));
    }
    std::stable_sort(expected.begin(), expected.end());
    QCOMPARE(sorter.count(), qint64(count));
    QVERIFY(sorter.rewind());
    SortEntry entry;
    for (const SortEntry &each : expected) {
        const auto next = sorter.next(entry);
        QVERIFY(next && *next);
        QVERIFY(!(entry < each) && !(each < entry));
    }
    QVERIFY(!*sorter.next(entry));
}

void TestScratch::sortsAgain()
{
    EntrySorter sorter({}, 2);
    for (const quint64 key : {3u, 1u, 2u, 5u, 4u})
        QVERIFY(sorter.add({.high = key}));
    SortEntry entry;
    for (int round = 0; round < 2; ++round) {
        QVERIFY(sorter.rewind());
        for (quint64 key = 1; key <= 5; ++key) {
            QVERIFY(*sorter.next(entry));
            QCOMPARE(entry.high, key);
        }
    }
}

void TestScratch::leavesNothing()
{
    const QTemporaryDir folder;
    {
        ScratchTexts texts(folder.path());
        QVERIFY(texts.add("text"));
        QVERIFY(texts.read(0));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestScratch)
#include "tst_scratch.moc"
