#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <functional>

namespace tasks {

/// Keeps one request in flight: start() cancels the one before it, whose late answer is never delivered.
///
/// Lives on the thread that made it; deliver is called there. An answer never outlives its owner. A future that is
/// cancelled delivers nothing.
template <typename T>
class Latest
{
public:
    explicit Latest(std::function<void(const T &)> deliver)
        : m_deliver(std::move(deliver))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] {
            if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0)
                m_deliver(m_watcher.result());
        });
    }
    ~Latest() { cancel(); }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;

    void start(const QFuture<T> &next)
    {
        m_watcher.cancel();
        m_watcher.setFuture(next);
    }
    void cancel() { m_watcher.cancel(); }
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

private:
    std::function<void(const T &)> m_deliver;
    QFutureWatcher<T> m_watcher;
};

} // namespace tasks
