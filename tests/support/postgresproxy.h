#pragma once

#include "history/place.h"

#include <memory>

namespace support {

/// Stands between consoles and a Cluster's unix socket, and spoils the line on request. Listens on
/// 127.0.0.1, on a thread of its own; every function may be called at any time.
class PostgresProxy final
{
public:
    /// What happens to a COMMIT; but for a late one, the connection ends with it.
    enum class Commit {
        Lost, ///< the server never gets it
        Unanswered, ///< it is done, but its answer gets lost
        Late, ///< with it everything is frozen: it arrives at the thaw
    };

    /// The server as Cluster::server names it.
    explicit PostgresProxy(const history::Server &server);
    ~PostgresProxy();
    Q_DISABLE_COPY_MOVE(PostgresProxy)

    /// The same server, by way of this proxy.
    [[nodiscard]] history::Server server() const;

    /// Of the next COMMITs, on whatever connection; the others pass.
    void spoil(Commit how, int count = 1);
    /// How many of them are still to come.
    [[nodiscard]] int toSpoil() const;

    /// Forwards nothing any more, either way; connections stay open and are still accepted.
    void freeze();
    /// Goes on with all of them: what was sent meanwhile arrives late.
    void thaw();

private:
    class Loop;
    const history::Server m_server;
    const std::unique_ptr<Loop> m_loop;
};

} // namespace support
