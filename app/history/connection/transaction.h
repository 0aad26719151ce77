#pragma once

#include "history/files/filelock.h"

#include <optional>
#include <utility>

namespace history {

class Connection;

/// Rolled back unless committed. It takes the write lock at once: one that is taken later can fail
/// without waiting.
class Transaction final
{
public:
    [[nodiscard]] static base::Result<Transaction, StoreError> begin(Connection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_turn(std::move(other.m_turn))
        , m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)

    [[nodiscard]] StoreStatus commit();

private:
    Transaction(Connection &connection, std::optional<FileLock> turn)
        : m_turn(std::move(turn))
        , m_connection(&connection)
    {
    }
    std::optional<FileLock> m_turn; ///< ours until SQLite's lock is let go
    Connection *m_connection; ///< null once it is over
};

} // namespace history
