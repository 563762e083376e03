#include "app/models/rowcache.h"

#include <QTest>

/// What is kept, and what is forgotten first.
class TestRowCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasInserted();
    void staysWithinItsCapacity();
    void forgetsTheOldest();
    void keepsWhatWasTouched();
    void keepsABurstLargerThanItself();

private:
    static QList<domain::Row> rows(qint64 from, qint64 to);
};

QList<domain::Row> TestRowCache::rows(qint64 from, qint64 to)
{
    QList<domain::Row> rows;
    for (qint64 key = from; key <= to; ++key)
        rows.append({.key = key, .id = QString::number(key), .cells = {}});
    return rows;
}

void TestRowCache::findsWhatWasInserted()
{
    models::RowCache cache(10);
    cache.insert(rows(1, 3));
    QVERIFY(cache.find(2) != nullptr);
    QCOMPARE(cache.find(2)->id, QString::number(2));
    QCOMPARE(cache.find(4), nullptr);
    cache.clear();
    QCOMPARE(cache.find(2), nullptr);
}

void TestRowCache::staysWithinItsCapacity()
{
    models::RowCache cache(100);
    for (qint64 from = 1; from < 5'000; from += 50) {
        cache.insert(rows(from, from + 49));
        QVERIFY(cache.size() <= 100);
        QVERIFY(cache.contains(from) && cache.contains(from + 49));
    }
}

void TestRowCache::forgetsTheOldest()
{
    models::RowCache cache(4);
    cache.insert(rows(1, 4));
    cache.insert(rows(5, 5));
    QVERIFY(!cache.contains(1));
    QVERIFY(cache.contains(4));
    QVERIFY(cache.contains(5));
}

void TestRowCache::keepsWhatWasTouched()
{
    models::RowCache cache(4);
    cache.insert(rows(1, 4));
    cache.touch(1);
    cache.touch(99); // not here: nothing happens
    cache.insert(rows(5, 5));
    QVERIFY(cache.contains(1));
    QVERIFY(!cache.contains(2));
}

void TestRowCache::keepsABurstLargerThanItself()
{
    models::RowCache cache(4);
    cache.insert(rows(1, 4));
    cache.insert(rows(10, 30));
    QCOMPARE(cache.size(), 21);
    QVERIFY(cache.contains(10));
    QVERIFY(!cache.contains(4));
}

QTEST_GUILESS_MAIN(TestRowCache)
#include "tst_rowcache.moc"
