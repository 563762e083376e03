#include "app/tasks/worker.h"

namespace tasks {

Worker::Worker()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

Worker::~Worker()
{
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace tasks
