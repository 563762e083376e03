#include "app/tasks/latest.h"
#include "app/tasks/worker.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
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
    void tellsProgress();
    void givesTheResultOfAPlainFunction();
    void stopsWhenItsOwnerGoes();
    void stopsWhatANewerRequestReplaces();
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

void TestWorker::tellsProgress()
{
    tasks::Worker worker;
    QSemaphore watched;
    QFuture<int> future = worker.runStoppable<int>([&](QPromise<int> &promise, const std::stop_token &) {
        watched.acquire();
        promise.setProgressRange(0, 70);
        promise.setProgressValue(70);
        promise.addResult(1);
    });
    QFutureWatcher<int> watcher;
    QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
    watcher.setFuture(future);
    watched.release();
    QTRY_VERIFY(watcher.isFinished());
    // The future may be finished before what it told has come.
    QTRY_COMPARE(progress.isEmpty() ? 0 : progress.constLast().constFirst().toInt(), 70);
    QCOMPARE(future.progressMaximum(), 70);
}

void TestWorker::givesTheResultOfAPlainFunction()
{
    tasks::Worker worker;
    const QFuture<QString> future = worker.run([] { return QStringLiteral("done"); });
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result(), QStringLiteral("done"));
}

void TestWorker::stopsWhenItsOwnerGoes()
{
    tasks::Worker worker;
    QSemaphore begun;
    std::atomic_bool stopped = false;
    bool delivered = false;
    auto owner = std::make_unique<tasks::Latest<int>>([&](int) { delivered = true; });
    const QFuture<int> future = worker.runStoppable<int>([&](QPromise<int> &promise, const std::stop_token &stop) {
        begun.release();
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
        stopped = true;
        promise.addResult(1);
    });
    owner->start(future);
    begun.acquire();
    owner.reset();
    QTRY_VERIFY(stopped);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!delivered);
}

void TestWorker::stopsWhatANewerRequestReplaces()
{
    tasks::Worker worker;
    QList<int> delivered;
    tasks::Latest<int> latest([&](int value) { delivered += value; });
    const auto untilStopped = [](QPromise<int> &promise, const std::stop_token &stop) {
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
        promise.addResult(1); // too late
    };
    latest.start(worker.runStoppable<int>(untilStopped));
    latest.start(worker.runStoppable<int>(untilStopped));
    latest.start(
        worker.runStoppable<int>([](QPromise<int> &promise, const std::stop_token &) { promise.addResult(3); }));
    QTRY_COMPARE(delivered, QList<int>{3});
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
