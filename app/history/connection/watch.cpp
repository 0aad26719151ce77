#include "history/connection/watch.h"

#include "history/connection/driverlibrary.h"

#include <QSqlDriver>
#include <QVariant>

#include <csignal>

#include <fcntl.h>
#include <sys/socket.h>

namespace history {

static int socketOf(void *connection)
{
    using Socket = int (*)(const void *);
    const auto socket = reinterpret_cast<Socket>(functionOf("libpq.so.5", "PQsocket"));
    return socket ? socket(connection) : -1;
}

static Descriptor copyOfSocket(const QSqlDriver &driver)
{
    const QVariant handle = driver.handle();
    // PGconn is a name for that.
    if (qstrcmp(handle.typeName(), "pg_conn*") != 0 && qstrcmp(handle.typeName(), "PGconn*") != 0)
        return Descriptor();
    const int socket = socketOf(*static_cast<void *const *>(handle.constData()));
    return Descriptor(socket < 0 ? -1 : ::fcntl(socket, F_DUPFD_CLOEXEC, 0));
}

Watch::Watch(const QSqlDriver &driver)
    : m_socket(copyOfSocket(driver))
{
}

Watch::~Watch()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Watch::setLimit(Limit limit)
{
    m_limit = limit;
    m_changed.notify_one(); // lest it sleeps for as long as the one before
}

Watch::Wait::Wait(Watch &watch)
    : m_watch(watch)
{
    m_watch.begin();
}

Watch::Wait::~Wait() { m_watch.end(); }

bool Watch::hasBroken() const
{
    const std::scoped_lock lock(m_mutex);
    return m_hasBroken;
}

void Watch::begin()
{
    if (!m_socket || m_limit == Limit::zero())
        return;
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    const std::scoped_lock lock(m_mutex);
    m_due = Clock::now() + m_limit;
    // One that is to wake for an earlier answer looks again then.
    if (m_sleeps)
        m_changed.notify_one();
    m_sleeps = false;
}

void Watch::end()
{
    const std::scoped_lock lock(m_mutex);
    m_due.reset();
}

void Watch::run()
{
    // Signals are for those threads that the program has set up for them.
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        m_sleeps = !m_due;
        if (!m_due) {
            m_changed.wait(lock);
        } else if (const auto due = *m_due; Clock::now() < due) {
            m_changed.wait_until(lock, due);
        } else {
            m_hasBroken = true;
            m_due.reset();
            ::shutdown(m_socket.get(), SHUT_RDWR);
        }
    }
}

} // namespace history
