#include "base/worker.h"

namespace base {

Worker::Worker(const QString &name)
{
    m_pool.setObjectName(name);
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // keeps the one thread, so that what is bound to it stays usable
}

Worker::~Worker() { m_pool.waitForDone(); }

} // namespace base
