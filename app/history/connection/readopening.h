#pragma once

#include "history/connection/opening.h"

namespace history {

/// A connection for reading, and what is known of the history behind it.
class ReadOpening final
{
public:
    ReadOpening(const Place &place, std::chrono::milliseconds busyLimit);

    /// As Opening's.
    [[nodiscard]] base::Result<Connection *, StoreError> connection();
    void close() { m_opening.close(); }
    void setPassword(const base::SharedSecret &password) { m_opening.setPassword(password); }
    [[nodiscard]] const Location &location() const { return m_opening.location(); }

    /// Of the open connection.
    [[nodiscard]] int schema() const { return m_schema; }
    /// Grows with every opening: what was known of the file before may be of another one.
    [[nodiscard]] int openings() const { return m_openings; }

    /// What `read(connection)` answers, once there is one.
    template <typename Result, typename Read> [[nodiscard]] Result answer(Read read)
    {
        const auto open = connection();
        if (!open)
            return tl::unexpected(open.error());
        Result result = read(**open);
        if (!result)
            m_opening.closeAfter(result.error());
        return result;
    }

private:
    Opening m_opening;
    int m_schema = 0;
    int m_openings = 0;
};

} // namespace history
