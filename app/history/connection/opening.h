#pragma once

#include "history/connection/connection.h"

#include <chrono>
#include <memory>

namespace history {

/// How long a statement waits for another console's lock.
inline constexpr std::chrono::milliseconds defaultBusyLimit { 5000 };

/// A connection that is opened when it is first needed and opened anew after it was dropped, or
/// when the file has been moved away or the server was lost. Opening makes what is missing and
/// brings a file's schema up to date; a server's is its owner's. Belongs to one thread.
class Opening final
{
public:
    enum class Access { Write, Read };

    Opening(const Place &place, Access access, std::chrono::milliseconds busyLimit);

    /// The connection, opened if need be; valid until the next call of a member.
    [[nodiscard]] base::Result<Connection *, StoreError> connection();
    /// Whether the next connection() answers without opening.
    [[nodiscard]] bool isOpen() const { return m_connection && m_connection->isCurrent(); }
    void close() { m_connection.reset(); }
    /// To be told of every error: those that may lie in the connection or its file end it, so that
    /// the next job starts afresh.
    void closeAfter(const StoreError &error);

    /// For the next opening, which is the next time that a connection is asked for.
    void setPassword(const base::SharedSecret &password);

    [[nodiscard]] const Location &location() const { return m_location; }
    [[nodiscard]] bool isOnServer() const { return m_place.server.has_value(); }

private:
    [[nodiscard]] Connection::Opened open() const;
    [[nodiscard]] Connection::Opened openFile() const;
    [[nodiscard]] Connection::Opened openServer() const;

    Place m_place;
    const Location m_location;
    const Access m_access;
    const std::chrono::milliseconds m_busyLimit;
    std::unique_ptr<Connection> m_connection;
};

} // namespace history
