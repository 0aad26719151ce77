#pragma once

#include "history/files/location.h"

namespace history {

/// A file of room that is given up when the disk is full and an answer must be recorded. All
/// consoles of a data dir share it.
class Reserve final
{
public:
    /// The largest answer (1 MiB) twice: in the WAL and, at the checkpoint, in the database.
    static constexpr qint64 size = qint64(2) << 20;

    explicit Reserve(const Location &location)
        : m_location(location)
    {
    }

    /// Makes it, really allocated, unless it is there.
    [[nodiscard]] StoreStatus ensure() const;
    /// Gives the room back to the disk; false when there was none to give.
    [[nodiscard]] bool release() const;

private:
    const Location m_location;
};

} // namespace history
