#pragma once

#include "history/opening.h"
#include "history/query.h"

namespace history {

/// The one that reads, on the reader's thread.
class Reader final
{
public:
    explicit Reader(
        const Location &location, std::chrono::milliseconds busyLimit = defaultBusyLimit);

    void close() { m_opening.close(); }

    [[nodiscard]] PageResult page(const Query &query);
    [[nodiscard]] StoreResult row(const QString &id);
    [[nodiscard]] CodeUsesResult usesOf(const CodeQuery &query);

private:
    [[nodiscard]] static PageResult summaries(Connection &connection, const Query &query);
    [[nodiscard]] static StoreResult whole(Connection &connection, const QString &id);
    [[nodiscard]] static CodeUsesResult uses(Connection &connection, const CodeQuery &query);
    template <typename Result, typename Read> [[nodiscard]] Result answer(Read read);

    Opening m_opening;
};

} // namespace history
