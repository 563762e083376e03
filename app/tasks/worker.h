#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <stop_token>

namespace tasks {

/// One thread that never expires and runs what it is given in order: the home of things bound to a thread, such as a
/// SQL connection. The destructor drops what has not begun, asks what has begun to stop, and waits for it.
class Worker
{
public:
    Worker();
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Runs function() on the thread. A request that was cancelled before its turn is skipped.
    template <typename Function>
    [[nodiscard]] auto run(Function function)
    {
        return QtConcurrent::run(&m_pool, std::move(function));
    }

    /// Runs function(promise, stop) on the thread, to give one T. Cancelling the future requests the stop, by way of
    /// the caller's event loop; a request that was cancelled before its turn is skipped.
    template <typename T, typename Function>
    [[nodiscard]] QFuture<T> runStoppable(Function function)
    {
        std::stop_source source;
        QFuture<T> future = QtConcurrent::run(
            &m_pool, [function = std::move(function), stop = source.get_token()](QPromise<T> &promise) {
                if (!promise.isCanceled())
                    function(promise, stop);
            });
        stopWhenCancelled(QFuture<void>(future), std::move(source));
        return future;
    }

private:
    void stopWhenCancelled(const QFuture<void> &future, std::stop_source source);

    QThreadPool m_pool;
    QObject m_bridges; // parent of what carries a cancel to its stop source
};

} // namespace tasks
