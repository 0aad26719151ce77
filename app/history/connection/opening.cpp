#include "history/connection/opening.h"

#include "history/files/filelock.h"
#include "history/keeping/backup.h"
#include "history/keeping/reclaim.h"
#include "history/keeping/replacement.h"
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

Opening::Opening(const Place &place, Access access, std::chrono::milliseconds busyLimit)
    : m_place(place)
    , m_location { place.dataDir }
    , m_access(access)
    , m_busyLimit(busyLimit)
{
}

void Opening::setPassword(const base::SharedSecret &password)
{
    m_place.password = password;
    close();
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
    if (m_place.isUnknown)
        return tl::unexpected(
            StoreError { StoreErrorCode::SettingUnreadable, placeFile(m_place.dataDir), {} });
    if (const auto made = makeFolders(m_location); !made)
        return tl::unexpected(made.error());
    return isOnServer() ? openServer() : openFile();
}

Connection::Opened Opening::openServer() const
{
    auto opened = Connection::open(m_place, m_busyLimit);
    if (!opened)
        return opened;
    const auto version = schemaVersionOf(**opened);
    if (!version)
        return tl::unexpected(version.error());
    if (*version < schemaVersion)
        return tl::unexpected((*opened)->error(StoreErrorCode::OlderSchema,
            QStringLiteral("schema %1, needed %2").arg(*version).arg(schemaVersion)));
    (*opened)->pinSchema(*version);
    if (m_access == Access::Write)
        return opened;
    // To look for a text among a million rows may take a while.
    (*opened)->limitAnswers(12 * m_busyLimit);
    const auto done = (*opened)->execute(QStringLiteral("set default_transaction_read_only = on"));
    if (!done)
        return tl::unexpected(done.error());
    return opened;
}

Connection::Opened Opening::openFile() const
{
    const auto lock = FileLock::take(m_location, FileLock::Kind::Opening, m_busyLimit);
    if (!lock)
        return tl::unexpected(lock.error());
    if (const auto done = completeReplacement(m_location); !done)
        return tl::unexpected(done.error());
    if (const auto made = makeDatabaseFile(m_location); !made)
        return tl::unexpected(made.error());
    auto opened = Connection::open(m_location, m_busyLimit);
    if (!opened)
        return opened;
    // A file that is not ours, or newer than we are, is not written to: look before WAL is set.
    const auto version = schemaVersionOf(**opened);
    if (!version)
        return tl::unexpected(version.error());
    if (const auto done = *version == 0 ? makeShrinkable(**opened) : StoreStatus(); !done)
        return tl::unexpected(done.error());
    if (const auto done = useWal(**opened); !done)
        return tl::unexpected(done.error());
    const bool mayStayOld = m_access == Access::Read && *version >= readableVersion;
    if (const auto done = migrateWithBackup(**opened, m_location, *version); !done && !mayStayOld)
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
    // A server's connection is also what tells others that we live (announce): it stays while it
    // can, unless another one may see another server or schema.
    if (isOnServer() && m_connection && m_connection->isCurrent()
        && error.code != StoreErrorCode::ReadOnly && error.code != StoreErrorCode::NewerSchema
        && error.code != StoreErrorCode::OlderSchema)
        return;
    switch (error.code) {
    case StoreErrorCode::DiskFull: // opening would need room of its own
    case StoreErrorCode::Busy:
    case StoreErrorCode::NotFound:
    case StoreErrorCode::Unsupported:
        return;
    case StoreErrorCode::FolderMissing:
    case StoreErrorCode::NoPermission:
    case StoreErrorCode::ReadOnly:
    case StoreErrorCode::Damaged:
    case StoreErrorCode::NewerSchema:
    case StoreErrorCode::Unreachable:
    case StoreErrorCode::AccessDenied:
    case StoreErrorCode::Untrusted:
    case StoreErrorCode::OlderSchema:
    case StoreErrorCode::DriverMissing:
    case StoreErrorCode::SettingUnreadable:
    case StoreErrorCode::Failed:
        close();
        return;
    }
    Q_UNREACHABLE();
}

} // namespace history
