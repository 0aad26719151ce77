#pragma once

#include "history/files/descriptor.h"
#include "history/files/location.h"

#include <chrono>

namespace history {

/// A lock that the consoles of a data dir share, in this process and others; let go with its owner.
class FileLock final
{
public:
    enum class Kind {
        /// SQLite does not wait, but fails, when two consoles switch a file to WAL at once.
        Opening,
        /// SQLite waits in ever longer naps, up to 100 ms, and whoever writes without a pause
        /// starves the others until they give up. Here all wait alike.
        Writing,
        /// One backup, purge, restore or repair at a time. Taken before the other two.
        Keeping,
    };

    /// Waits up to the limit, then Busy.
    [[nodiscard]] static base::Result<FileLock, StoreError> take(
        const Location &location, Kind kind, std::chrono::milliseconds limit);

private:
    explicit FileLock(Descriptor file)
        : m_file(std::move(file))
    {
    }
    Descriptor m_file;
};

} // namespace history
