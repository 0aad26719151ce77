#include "history/connection.h"

#include "history/diagnosis.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include <sys/stat.h>

namespace history {

Connection::Connection(
    const Location &location, const QString &name, std::chrono::milliseconds busyLimit)
    : m_location(location)
    , m_name(name)
    , m_busyLimit(busyLimit)
    , m_file(fileId(location.database()))
{
}

Connection::~Connection() { QSqlDatabase::removeDatabase(m_name); }

Connection::Opened Connection::open(const Location &location, std::chrono::milliseconds busyLimit)
{
    const QString name = QUuid::createUuid().toString();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    std::unique_ptr<Connection> connection(new Connection(location, name, busyLimit));
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

base::Result<QSqlQuery, StoreError> Connection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query.lastError()));
    for (const QVariant &bound : values)
        query.addBindValue(bound);
    if (!query.exec())
        return tl::unexpected(errorOf(query.lastError()));
    return query;
}

StoreStatus Connection::execute(const QString &sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    return {};
}

StoreStatus Connection::ended(const QSqlQuery &query) const
{
    if (query.lastError().isValid())
        return tl::unexpected(errorOf(query.lastError()));
    return {};
}

base::Result<QVariant, StoreError> Connection::value(const QString &sql)
{
    auto query = run(sql);
    if (!query)
        return tl::unexpected(query.error());
    if (query->next())
        return query->value(0);
    if (const auto end = ended(*query); !end)
        return tl::unexpected(end.error());
    return QVariant();
}

base::Result<FileLock, StoreError> Connection::takeTurn() const
{
    return FileLock::take(m_location, FileLock::Kind::Writing, m_busyLimit);
}

StoreError Connection::error(StoreErrorCode code, const QString &diagnostic) const
{
    return { code, m_location.database(), diagnostic };
}

bool Connection::isCurrent() const { return m_file == fileId(m_location.database()); }

Connection::FileId Connection::fileId(const QString &path)
{
    struct stat status {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return { quint64(status.st_dev), quint64(status.st_ino) };
}

StoreError Connection::errorOf(const QSqlError &error) const
{
    const QString diagnostic = error.nativeErrorCode() + QLatin1Char(' ') + error.text();
    return sqliteError(m_location, error.nativeErrorCode().toInt(), diagnostic);
}

} // namespace history
