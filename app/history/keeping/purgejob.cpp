#include "history/keeping/purgejob.h"

#include "history/connection/connection.h"
#include "history/connection/opening.h"
#include "history/keeping/batchsize.h"
#include "history/keeping/receipt.h"
#include "history/keeping/reclaim.h"

namespace history {

/// What happens between two steps in a file: others have their turn, and now and then what was
/// written is moved out of the -wal. SQLite would do that while it has the turn.
class FileSteps final
{
public:
    FileSteps(Connection &connection, const std::function<bool()> &goOn)
        : m_connection(connection)
        , m_goOn(goOn)
    {
        static_cast<void>(m_connection.execute(QStringLiteral("pragma wal_autocheckpoint = 0")));
        // What is removed is not to be found in the file any more.
        static_cast<void>(m_connection.execute(QStringLiteral("pragma secure_delete = on")));
    }

    [[nodiscard]] bool next()
    {
        giveWay();
        if (++m_count % stepsPerCheckpoint == 0)
            static_cast<void>(checkpoint(m_connection));
        return m_goOn();
    }

private:
    static constexpr int stepsPerCheckpoint = 16;
    Connection &m_connection;
    const std::function<bool()> &m_goOn;
    int m_count = 0;
};

static Receipt receipt(const Removal &removal, const ReceiptFile &file, qint64 bytesFreed)
{
    return { .purged = removal.removed, .path = file.path(), .bytesFreed = bytesFreed };
}

static ReceiptResult purgeFile(Connection &connection, const Location &location,
    const PurgePreview &preview, const ReceiptFile &file, const std::function<bool()> &goOn)
{
    FileSteps steps(connection, goOn);
    const auto between = [&] { return steps.next(); };
    const Removal removal = removeRows(connection, preview, between);
    const auto freed = removal.failure ? base::Result<qint64, StoreError>(0)
                                       : reclaim(connection, location, between);
    // The rows are gone, whether or not the room could be given back.
    const auto written = file.finish(removal, freed.value_or(0));
    if (removal.failure)
        return tl::unexpected(*removal.failure);
    if (!freed)
        return tl::unexpected(freed.error());
    if (!written)
        return tl::unexpected(written.error());
    return receipt(removal, file, *freed);
}

static ReceiptResult purgeServer(Connection &connection, const PurgePreview &preview,
    const ReceiptFile &file, const std::function<bool()> &goOn)
{
    // Rows are looked for first, maybe among a million.
    connection.limitAnswers(std::chrono::minutes(1));
    const Removal removal = removeRows(connection, preview, goOn);
    // Its room is the server's matter: autovacuum.
    const auto written = file.finish(removal, 0);
    if (removal.failure)
        return tl::unexpected(*removal.failure);
    if (!written)
        return tl::unexpected(written.error());
    return receipt(removal, file, 0);
}

ReceiptResult purgeWithReceipt(
    const Place &place, const PurgePreview &preview, const std::function<bool()> &goOn)
{
    const Location location { place.dataDir };
    Opening opening(place, Opening::Access::Write, defaultBusyLimit);
    const auto connection = opening.connection();
    if (!connection)
        return tl::unexpected(connection.error());
    const ReceiptFile file(location, preview);
    if (const auto begun = file.begin(); !begun)
        return tl::unexpected(begun.error());
    return place.server ? purgeServer(**connection, preview, file, goOn)
                        : purgeFile(**connection, location, preview, file, goOn);
}

} // namespace history
