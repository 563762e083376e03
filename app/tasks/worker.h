#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace tasks {

/// One thread that never expires and runs what it is given in order: the home of things bound to a thread, such as a
/// SQL connection. The destructor drops what has not begun and waits for what has.
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

private:
    QThreadPool m_pool;
};

} // namespace tasks
