#pragma once

#include "history/files/descriptor.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

class QSqlDriver;

namespace history {

/// Breaks a connection whose server owes an answer for too long: whoever waits for it is told then
/// that the connection was lost. libpq waits for ever, and keepalives say only that a kernel lives,
/// be it of a server that hangs or of a machine in between.
class Watch final
{
public:
    using Limit = std::chrono::milliseconds;

    /// Of an open connection of QPSQL.
    explicit Watch(const QSqlDriver &driver);
    ~Watch();
    Q_DISABLE_COPY_MOVE(Watch)

    /// How long an answer may take; zero: for ever.
    void setLimit(Limit limit);

    /// While it lives an answer is due.
    class Wait final
    {
    public:
        explicit Wait(Watch &watch);
        ~Wait();
        Q_DISABLE_COPY_MOVE(Wait)

    private:
        Watch &m_watch;
    };

    /// Whether it has broken the connection.
    [[nodiscard]] bool hasBroken() const;

private:
    using Clock = std::chrono::steady_clock;
    void begin();
    void end();
    void run();

    const Descriptor m_socket; ///< a copy: it stays this connection's whatever libpq closes
    Limit m_limit { 0 };
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Clock::time_point> m_due;
    bool m_sleeps = true; ///< the thread, until somebody waits again
    bool m_isEnding = false;
    bool m_hasBroken = false;
    std::thread m_thread; ///< from the first wait on
};

} // namespace history
