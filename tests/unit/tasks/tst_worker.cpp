#include "app/tasks/worker.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

/// One thread, in order, that stops when asked.
class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOnOneThread();
    void cancelRequestsAStop();
    void skipsWhatWasCancelledBeforeItsTurn();
    void endsWithoutWhatHasNotBegun();
};

void TestWorker::runsInOrderOnOneThread()
{
    tasks::Worker worker;
    QList<int> order;
    QSet<QThread *> threads;
    QFuture<int> last;
    for (int i = 0; i < 20; ++i)
        last = worker.runStoppable<int>([&, i](QPromise<int> &promise, const std::stop_token &) {
            order += i;
            threads += QThread::currentThread();
            promise.addResult(i);
        });
    QTRY_VERIFY(last.isFinished());
    QCOMPARE(last.result(), 19);
    QCOMPARE(order.size(), 20);
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(threads.size(), 1);
    QVERIFY(!threads.contains(QThread::currentThread()));
}

void TestWorker::cancelRequestsAStop()
{
    tasks::Worker worker;
    QSemaphore begun;
    std::atomic_bool stopped = false;
    QFuture<int> future = worker.runStoppable<int>([&](QPromise<int> &, const std::stop_token &stop) {
        begun.release();
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
        stopped = true;
    });
    begun.acquire();
    QVERIFY(!stopped);
    future.cancel();
    QTRY_VERIFY(stopped);
    QTRY_VERIFY(future.isFinished());
}

void TestWorker::skipsWhatWasCancelledBeforeItsTurn()
{
    tasks::Worker worker;
    QSemaphore gate;
    std::atomic_bool ran = false;
    QFuture<int> first = worker.runStoppable<int>([&](QPromise<int> &, const std::stop_token &) { gate.acquire(); });
    QFuture<int> second = worker.runStoppable<int>([&](QPromise<int> &, const std::stop_token &) { ran = true; });
    QFuture<int> third =
        worker.runStoppable<int>([&](QPromise<int> &promise, const std::stop_token &) { promise.addResult(3); });
    second.cancel();
    gate.release();
    QTRY_VERIFY(third.isFinished());
    QVERIFY(!ran);
    QCOMPARE(third.result(), 3);
}

void TestWorker::endsWithoutWhatHasNotBegun()
{
    auto worker = std::make_unique<tasks::Worker>();
    QSemaphore begun;
    std::atomic_bool ran = false;
    QFuture<int> running = worker->runStoppable<int>([&](QPromise<int> &, const std::stop_token &stop) {
        begun.release();
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
    });
    QFuture<int> waiting = worker->runStoppable<int>([&](QPromise<int> &, const std::stop_token &) { ran = true; });
    begun.acquire();
    worker.reset(); // would never return if the running task were not asked to stop
    QVERIFY(running.isFinished());
    QVERIFY(waiting.isFinished());
    QVERIFY(!ran);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
