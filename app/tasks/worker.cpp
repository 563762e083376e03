#include "app/tasks/worker.h"

namespace tasks {

namespace {

// Nothing in QFuture calls back at the moment of a cancel; its watcher does, on the thread that made it.
class Bridge : public QFutureWatcher<void>
{
public:
    Bridge(std::stop_source source, QObject *parent)
        : QFutureWatcher<void>(parent)
        , m_source(std::move(source))
    {
        connect(this, &QFutureWatcherBase::canceled, this, [this] { m_source.request_stop(); });
        connect(this, &QFutureWatcherBase::finished, this, &QObject::deleteLater);
    }
    void stopNow()
    {
        m_source.request_stop();
        cancel();
    }

private:
    std::stop_source m_source;
};

} // namespace

Worker::Worker()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

Worker::~Worker()
{
    // First what has not begun: else the thread takes it up as soon as what runs has stopped.
    m_pool.clear();
    for (QObject *child : m_bridges.children())
        static_cast<Bridge *>(child)->stopNow();
    m_pool.waitForDone();
}

void Worker::stopWhenCancelled(const QFuture<void> &future, std::stop_source source)
{
    auto *bridge = new Bridge(std::move(source), &m_bridges);
    bridge->setFuture(future);
}

} // namespace tasks
