#pragma once

#include <QFuture>
#include <QMetaObject>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThread>

#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

namespace base {

/// One thread that runs what it is given, in order, from its first job until this object goes. What
/// only its jobs touch needs no lock and may be bound to the thread (keys, a database connection).
/// Jobs answer through QFuture; read it with base::whenDone.
///
/// Not a QThreadPool of one: who waits for a pool's future runs the job himself, on the wrong
/// thread and out of order.
class Worker
{
public:
    /// The name is the thread's, as debuggers show it.
    explicit Worker(const QString &name);
    /// Finishes what was queued, then ends the thread.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    template <typename Job> [[nodiscard]] auto run(Job job)
    {
        using Answer = std::invoke_result_t<Job &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        post([promise, job = std::move(job)]() mutable {
            if constexpr (std::is_void_v<Answer>)
                job();
            else
                promise->addResult(job());
            promise->finish();
        });
        return future;
    }

private:
    template <typename Job> void post(Job &&job)
    {
        // Not before: several workers are made while the window wants to appear.
        std::call_once(m_started, [this] { m_thread.start(); });
        QMetaObject::invokeMethod(m_here.get(), std::forward<Job>(job), Qt::QueuedConnection);
    }

    std::once_flag m_started;
    QThread m_thread;
    std::unique_ptr<QObject> m_here; ///< lives on the thread: what jobs are posted to
};

} // namespace base
