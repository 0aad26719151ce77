#pragma once

#include "history/row.h"

#include <QHash>

#include <mutex>

namespace history {

/// What this store has written itself and told already. Safe from any thread.
class OwnWrites final
{
public:
    void note(const Row &row);
    /// Whether the row as it was read tells nothing new.
    [[nodiscard]] bool isKnown(const Row &row);

private:
    std::mutex m_mutex;
    QHash<QString, qint64> m_revisions; ///< by id; of those that have not been read yet
};

} // namespace history
