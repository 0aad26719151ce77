#include "history/connection/sqliteconnection.h"

#include "history/files/diagnosis.h"

#include <QFile>
#include <QSqlError>

#include <sys/stat.h>

namespace history {

/// Statements. An attempt has some ten.
static constexpr size_t mostKept = 32;

SqliteConnection::SqliteConnection(const Location &location, std::chrono::milliseconds busyLimit)
    : m_connection(QStringLiteral("QSQLITE"))
    , m_location(location)
    , m_busyLimit(busyLimit)
    , m_file(fileId(location.database()))
{
}

Connection::Opened SqliteConnection::open(
    const Location &location, std::chrono::milliseconds busyLimit)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(location, busyLimit));
    QSqlDatabase database = connection->m_connection.database();
    database.setDatabaseName(location.database());
    database.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=") + QString::number(busyLimit.count()));
    if (!database.open()) {
        const StoreError error = connection->errorOf(database.lastError());
        database = {};
        return tl::unexpected(error);
    }
    database = {};
    // FULL syncs the WAL at each commit: what begin has answered survives a power cut.
    for (const char *setting : { "pragma synchronous = full", "pragma foreign_keys = on" }) {
        if (const auto done = connection->execute(QLatin1String(setting)); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

base::Result<QSqlQuery, StoreError> SqliteConnection::run(
    const QString &sql, const QVariantList &values)
{
    auto query = prepared(sql);
    if (!query)
        return query;
    if (const auto done = runPrepared(*query, values); !done)
        return tl::unexpected(done.error());
    return query;
}

base::Result<QSqlQuery, StoreError> SqliteConnection::runAgain(
    const QString &sql, const QVariantList &values)
{
    auto kept = m_kept.extract(sql);
    auto query
        = kept ? base::Result<QSqlQuery, StoreError>(std::move(kept.mapped())) : prepared(sql);
    if (!query)
        return query;
    if (const auto done = runPrepared(*query, values); !done)
        return tl::unexpected(done.error());
    return query;
}

void SqliteConnection::keep(const QString &sql, QSqlQuery &&query)
{
    query.finish();
    if (m_kept.size() >= mostKept)
        m_kept.clear();
    m_kept.insert_or_assign(sql, std::move(query));
}

base::Result<QSqlQuery, StoreError> SqliteConnection::prepared(const QString &sql) const
{
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query.lastError()));
    return query;
}

StoreStatus SqliteConnection::runPrepared(QSqlQuery &query, const QVariantList &values) const
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec())
        return tl::unexpected(errorOf(query.lastError()));
    return {};
}

base::Result<FileLock, StoreError> SqliteConnection::takeTurn() const
{
    return FileLock::take(m_location, FileLock::Kind::Writing, m_busyLimit);
}

base::Result<std::optional<FileLock>, StoreError> SqliteConnection::beginTurn()
{
    auto turn = takeTurn();
    if (!turn)
        return tl::unexpected(turn.error());
    // Whoever replaces the file does so with the turn: from here on it stays.
    if (!isCurrent())
        return tl::unexpected(error(
            StoreErrorCode::Failed, QStringLiteral("the file was replaced while it was open")));
    if (const auto begun = execute(QStringLiteral("begin immediate")); !begun)
        return tl::unexpected(begun.error());
    return std::optional(std::move(*turn));
}

StoreStatus SqliteConnection::commitTurn() { return execute(QStringLiteral("commit")); }

StoreError SqliteConnection::error(StoreErrorCode code, const QString &diagnostic) const
{
    return { code, m_location.database(), diagnostic };
}

bool SqliteConnection::isCurrent() const { return m_file == fileId(m_location.database()); }

SqliteConnection::FileId SqliteConnection::fileId(const QString &path)
{
    struct stat status {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return { quint64(status.st_dev), quint64(status.st_ino) };
}

StoreError SqliteConnection::errorOf(const QSqlError &error) const
{
    const QString diagnostic = error.nativeErrorCode() + QLatin1Char(' ') + error.text();
    return sqliteError(m_location, error.nativeErrorCode().toInt(), diagnostic);
}

} // namespace history
