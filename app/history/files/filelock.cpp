#include "history/files/filelock.h"

#include "history/files/diagnosis.h"

#include <QDeadlineTimer>
#include <QThread>

#include <cerrno>

namespace history {

static QString pathOf(const Location &location, FileLock::Kind kind)
{
    switch (kind) {
    case FileLock::Kind::Opening:
        return location.instances() + QStringLiteral("/opening");
    case FileLock::Kind::Writing:
        return location.instances() + QStringLiteral("/writing");
    case FileLock::Kind::Keeping:
        return location.instances() + QStringLiteral("/keeping");
    }
    Q_UNREACHABLE();
}

base::Result<FileLock, StoreError> FileLock::take(
    const Location &location, Kind kind, std::chrono::milliseconds limit)
{
    Descriptor file = openPrivate(pathOf(location, kind));
    if (!file)
        return tl::unexpected(fileError(location, errno));
    // flock has no waiting with a limit, hence the small steps: the signal that would end a wait is
    // the whole process's, and inotify tells of a close before the lock is gone.
    const QDeadlineTimer deadline(limit);
    while (!tryLock(file)) {
        if (deadline.hasExpired())
            return tl::unexpected(StoreError { StoreErrorCode::Busy, location.database(),
                QStringLiteral("another console holds ") + pathOf(location, kind) });
        QThread::msleep(1);
    }
    return FileLock(std::move(file));
}

} // namespace history
