#pragma once

#include <QFuture>
#include <QString>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace base {

/// One thread that lives as long as this object and runs what it is given, in order. What only its
/// jobs touch needs no lock and may be bound to the thread (keys, a database connection).
/// Jobs answer through QFuture; read it with base::whenDone.
class Worker
{
public:
    /// The name is the thread's, as debuggers show it.
    explicit Worker(const QString &name);
    /// Finishes what was queued, then ends the thread.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    template <typename Job> [[nodiscard]] auto run(Job &&job)
    {
        return QtConcurrent::run(&m_pool, std::forward<Job>(job));
    }

private:
    QThreadPool m_pool;
};

} // namespace base
