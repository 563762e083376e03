#include "app/tasks/latest.h"

#include <QPromise>
#include <QTest>

#include <memory>

/// Which answers are delivered, and which are dropped.
class TestLatest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delivers();
    void deliversWhatIsThereAlready();
    void dropsTheLateAnswer();
    void dropsWhatIsDoneButNotDelivered();
    void cancelsTheOneBefore();
    void deliversNothingWhenCancelled();
    void deliversNothingWhenCancelledBeforeDelivery();
    void deliversAgainAfterACancel();
    void startsAnewWhileDelivering();
    void deliversNothingWithoutAResult();
    void ownerGoneFirst();

private:
    static void finish(QPromise<int> &promise, int value);
    static void settle();
};

void TestLatest::finish(QPromise<int> &promise, int value)
{
    promise.addResult(value);
    promise.finish();
}

void TestLatest::settle()
{
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
}

void TestLatest::delivers()
{
    QList<int> delivered;
    tasks::Latest<int> latest([&](int value) { delivered += value; });
    QPromise<int> promise;
    promise.start();
    latest.start(promise.future());
    QVERIFY(latest.isRunning());
    finish(promise, 7);
    QTRY_COMPARE(delivered, QList<int>{7});
}

void TestLatest::dropsTheLateAnswer()
{
    QList<int> delivered;
    tasks::Latest<int> latest([&](int value) { delivered += value; });
    QPromise<int> slow;
    QPromise<int> quick;
    slow.start();
    quick.start();
    latest.start(slow.future());
    latest.start(quick.future());
    finish(quick, 2);
    QTRY_COMPARE(delivered, QList<int>{2});
    finish(slow, 1);
    settle();
    QCOMPARE(delivered, QList<int>{2});
}

// By way of the event loop all the same: who calls start() is never called back in the middle of it.
void TestLatest::deliversWhatIsThereAlready()
{
    QList<int> delivered;
    tasks::Latest<int> latest([&](int value) { delivered += value; });
    latest.start(QtFuture::makeReadyFuture(5));
    QVERIFY(delivered.isEmpty());
    QTRY_COMPARE(delivered, QList<int>{5});
    settle();
    QCOMPARE(delivered, QList<int>{5});
}

void TestLatest::dropsWhatIsDoneButNotDelivered()
{
    QList<int> delivered;
    tasks::Latest<int> latest([&](int value) { delivered += value; });
    QPromise<int> first;
    first.start();
    latest.start(first.future());
    finish(first, 1);
    latest.start(QtFuture::makeReadyFuture(2)); // before the event loop could tell of the first
    QTRY_VERIFY(!delivered.isEmpty());
    settle();
    QCOMPARE(delivered, QList<int>{2});
}

void TestLatest::cancelsTheOneBefore()
{
    tasks::Latest<int> latest([](int) {});
    QPromise<int> first;
    QPromise<int> second;
    first.start();
    second.start();
    latest.start(first.future());
    latest.start(second.future());
    QVERIFY(first.isCanceled());
    QVERIFY(!second.isCanceled());
    first.finish();
    second.finish();
}

void TestLatest::deliversNothingWhenCancelled()
{
    QList<int> delivered;
    tasks::Latest<int> latest([&](int value) { delivered += value; });
    QPromise<int> promise;
    promise.start();
    latest.start(promise.future());
    promise.addResult(1);
    latest.cancel();
    promise.finish();
    settle();
    QVERIFY(delivered.isEmpty());
}

void TestLatest::deliversNothingWhenCancelledBeforeDelivery()
{
    QList<int> delivered;
    tasks::Latest<int> latest([&](int value) { delivered += value; });
    QPromise<int> promise;
    promise.start();
    latest.start(promise.future());
    finish(promise, 1);
    latest.cancel();
    settle();
    QVERIFY(delivered.isEmpty());
}

void TestLatest::deliversAgainAfterACancel()
{
    QList<int> delivered;
    tasks::Latest<int> latest([&](int value) { delivered += value; });
    latest.cancel(); // of nothing
    latest.start(QtFuture::makeReadyFuture(1));
    latest.cancel();
    latest.start(QtFuture::makeReadyFuture(2));
    QTRY_VERIFY(!delivered.isEmpty());
    QCOMPARE(delivered, QList<int>{2});
}

void TestLatest::startsAnewWhileDelivering()
{
    QList<int> delivered;
    tasks::Latest<int> *again = nullptr;
    tasks::Latest<int> latest([&](int value) {
        delivered += value;
        if (value < 3)
            again->start(QtFuture::makeReadyFuture(value + 1));
    });
    again = &latest;
    latest.start(QtFuture::makeReadyFuture(1));
    QTRY_COMPARE(delivered.size(), 3);
    QCOMPARE(delivered, (QList<int>{1, 2, 3}));
}

void TestLatest::deliversNothingWithoutAResult()
{
    bool delivered = false;
    tasks::Latest<int> latest([&](int) { delivered = true; });
    QPromise<int> promise;
    promise.start();
    latest.start(promise.future());
    promise.finish();
    settle();
    QVERIFY(!delivered);
    QVERIFY(!latest.isRunning());
}

void TestLatest::ownerGoneFirst()
{
    bool delivered = false;
    QPromise<int> promise;
    promise.start();
    auto latest = std::make_unique<tasks::Latest<int>>([&](int) { delivered = true; });
    latest->start(promise.future());
    latest.reset();
    QVERIFY(promise.isCanceled());
    finish(promise, 1);
    settle();
    QVERIFY(!delivered);
}

QTEST_GUILESS_MAIN(TestLatest)
#include "tst_latest.moc"
