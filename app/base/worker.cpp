#include "base/worker.h"

namespace base {

Worker::Worker(const QString &name)
    : m_here(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_here->moveToThread(&m_thread);
}

Worker::~Worker()
{
    if (!m_thread.isRunning())
        return; // never had a job
    // As a last job, so that all jobs before it are run: quit() from here would drop them.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

} // namespace base
