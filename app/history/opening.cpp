#include "history/opening.h"

#include "history/filelock.h"
#include "history/schema.h"

namespace history {

static StoreStatus useWal(Connection &connection)
{
    const auto mode = connection.value(QStringLiteral("pragma journal_mode = wal"));
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString() != QLatin1String("wal"))
        return tl::unexpected(connection.error(StoreErrorCode::Failed,
            QStringLiteral("no WAL on this file system: ") + mode->toString()));
    return {};
}

Opening::Opening(const Location &location, Access access, std::chrono::milliseconds busyLimit)
    : m_location(location)
    , m_access(access)
    , m_busyLimit(busyLimit)
{
}

base::Result<Connection *, StoreError> Opening::connection()
{
    if (!isOpen()) {
        m_connection.reset();
        auto opened = open();
        if (!opened)
            return tl::unexpected(opened.error());
        m_connection = std::move(*opened);
    }
    return m_connection.get();
}

Connection::Opened Opening::open() const
{
    if (const auto made = makeFolders(m_location); !made)
        return tl::unexpected(made.error());
    const auto lock = FileLock::take(m_location, FileLock::Kind::Opening, m_busyLimit);
    if (!lock)
        return tl::unexpected(lock.error());
    if (const auto made = makeDatabaseFile(m_location); !made)
        return tl::unexpected(made.error());
    auto opened = Connection::open(m_location, m_busyLimit);
    if (!opened)
        return opened;
    // A file that is not ours, or newer than we are, is not written to: look before WAL is set.
    const auto version = schemaVersionOf(**opened);
    if (!version)
        return tl::unexpected(version.error());
    if (const auto done = useWal(**opened); !done)
        return tl::unexpected(done.error());
    const bool mayStayOld = m_access == Access::Read && *version >= readableVersion;
    if (const auto done = migrate(**opened); !done && !mayStayOld)
        return tl::unexpected(done.error());
    if (m_access == Access::Read) {
        const auto done = (*opened)->execute(QStringLiteral("pragma query_only = on"));
        if (!done)
            return tl::unexpected(done.error());
    }
    return opened;
}

void Opening::closeAfter(const StoreError &error)
{
    switch (error.code) {
    case StoreErrorCode::DiskFull: // opening would need room of its own
    case StoreErrorCode::Busy:
    case StoreErrorCode::NotFound:
        return;
    case StoreErrorCode::FolderMissing:
    case StoreErrorCode::NoPermission:
    case StoreErrorCode::ReadOnly:
    case StoreErrorCode::Damaged:
    case StoreErrorCode::NewerSchema:
    case StoreErrorCode::Failed:
        close();
        return;
    }
    Q_UNREACHABLE();
}

} // namespace history
