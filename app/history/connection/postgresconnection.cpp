#include "history/connection/postgresconnection.h"

#include "history/connection/clocale.h"
#include "history/connection/postgreserror.h"
#include "history/connection/serveraddress.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>

namespace history {

static constexpr char channel[] = "papay_attempt";

PostgresConnection::PostgresConnection(const Server &server)
    : m_server(server)
    , m_connection(QStringLiteral("QPSQL"))
{
}

Connection::Opened PostgresConnection::open(
    const Server &server, const base::SharedSecret &password, std::chrono::milliseconds busyLimit)
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
        return tl::unexpected(
            StoreError { StoreErrorCode::DriverMissing, title(server), QStringLiteral("QPSQL") });
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(server));
    if (const auto connected = connection->connect(password, busyLimit); !connected)
        return tl::unexpected(connected.error());
    if (const auto done = connection->setUp(busyLimit); !done)
        return tl::unexpected(done.error());
    return connection;
}

StoreStatus PostgresConnection::connect(
    const base::SharedSecret &password, std::chrono::milliseconds busyLimit)
{
    const auto options = connectOptions(m_server, busyLimit);
    if (!options)
        return tl::unexpected(error(StoreErrorCode::Failed,
            QStringLiteral("the path of the root certificate holds a semicolon")));
    QSqlDatabase database = m_connection.database();
    database.setHostName(hosts(m_server));
    database.setPort(m_server.port);
    database.setDatabaseName(m_server.database);
    database.setConnectOptions(*options);
    const CLocale english;
    // Given here, the password is not kept.
    if (!database.open(m_server.user, password ? QString::fromUtf8(password->bytes()) : QString()))
        return tl::unexpected(openError(database.lastError()));
    m_watch.emplace(*database.driver());
    m_watch->setLimit(2 * busyLimit);
    return {};
}

StoreStatus PostgresConnection::setUp(std::chrono::milliseconds busyLimit)
{
    // Commits are on the server's disk before they are answered; what is stronger stays. A console
    // that hangs in a transaction loses it, lest all others wait; one whose machine is gone is
    // noticed by the server, so that its pending rows can be cleared up.
    const QString settings
        = QStringLiteral("select set_config('search_path', 'papay', false), "
                         "set_config('client_min_messages', 'error', false), "
                         "set_config('lock_timeout', '%1', false), "
                         "set_config('idle_in_transaction_session_timeout', '10000', false), "
                         "set_config('tcp_keepalives_idle', '10', false), "
                         "set_config('tcp_keepalives_interval', '5', false), "
                         "set_config('tcp_keepalives_count', '3', false), "
                         "set_config('synchronous_commit', case when "
                         "current_setting('synchronous_commit') in ('off', 'local') then 'on' "
                         "else current_setting('synchronous_commit') end, false)")
              .arg(busyLimit.count());
    return execute(settings);
}

/// PostgreSQL has no U+0000 in texts; the bytes, which are what counts, have it.
static QVariant storable(const QVariant &value)
{
    if (value.metaType().id() != QMetaType::QString)
        return value;
    return value.toString().replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

static QString literal(const QSqlDriver &driver, const QVariant &value)
{
    QSqlField field(QString(), value.metaType());
    field.setValue(storable(value));
    return driver.formatValue(field);
}

/// QPSQL binds by writing the values into an EXECUTE. Writing them into the statement itself saves
/// the PREPARE and the DEALLOCATE, which in a transaction that failed only warns.
static QString withValues(const QSqlDriver &driver, const QString &sql, const QVariantList &values)
{
    if (values.isEmpty())
        return sql;
    const QStringList parts = sql.split(u'?');
    Q_ASSERT(parts.size() == values.size() + 1);
    QString whole = parts.first();
    for (qsizetype i = 0; i < values.size(); ++i)
        whole += literal(driver, values.at(i)) + parts.at(i + 1);
    return whole;
}

base::Result<QSqlQuery, StoreError> PostgresConnection::run(
    const QString &sql, const QVariantList &values)
{
    const QSqlDatabase database = m_connection.database();
    // QtSql would warn of it: what is rolled back once the server is lost.
    if (!database.isOpen())
        return tl::unexpected(
            error(StoreErrorCode::Unreachable, QStringLiteral("the connection was lost")));
    QSqlQuery query(database);
    query.setForwardOnly(true);
    const Watch::Wait wait(*m_watch);
    if (query.exec(withValues(*database.driver(), sql, values)))
        return query;
    return tl::unexpected(errorOf(query.lastError()));
}

bool PostgresConnection::next(QSqlQuery &query)
{
    const Watch::Wait wait(*m_watch);
    return query.next();
}

void PostgresConnection::limitAnswers(std::chrono::milliseconds limit) { m_watch->setLimit(limit); }

base::Result<FileLock, StoreError> PostgresConnection::takeTurn() const
{
    return tl::unexpected(
        error(StoreErrorCode::Unsupported, QStringLiteral("turns belong to transactions here")));
}

base::Result<std::optional<FileLock>, StoreError> PostgresConnection::beginTurn()
{
    m_failed.reset();
    // Read committed: what is read after the turn was taken is what the one before has committed.
    if (const auto begun = execute(QStringLiteral("begin isolation level read committed")); !begun)
        return tl::unexpected(begun.error());
    if (const auto turn = takeAdvisoryTurn(); !turn) {
        static_cast<void>(execute(QStringLiteral("rollback")));
        return tl::unexpected(turn.error());
    }
    return std::optional<FileLock>();
}

StoreStatus PostgresConnection::takeAdvisoryTurn()
{
    // Others are told when it is committed.
    if (auto taken
        = execute(QStringLiteral("select pg_advisory_xact_lock(%1, 1), pg_notify('%2', '')")
                      .arg(QString::number(advisorySpace), QLatin1String(channel)));
        !taken || !m_schema)
        return taken;
    const auto version = value(QStringLiteral("select version from version"));
    if (!version)
        return tl::unexpected(version.error());
    if (version->toInt() == *m_schema)
        return {};
    const auto code
        = version->toInt() > *m_schema ? StoreErrorCode::NewerSchema : StoreErrorCode::OlderSchema;
    return tl::unexpected(
        error(code, QStringLiteral("the schema was changed to %1").arg(version->toInt())));
}

StoreStatus PostgresConnection::commitTurn()
{
    // PostgreSQL answers a commit of what has failed with success, and rolls back.
    if (m_failed)
        return tl::unexpected(*m_failed);
    return execute(QStringLiteral("commit"));
}

StoreError PostgresConnection::error(StoreErrorCode code, const QString &diagnostic) const
{
    return { code, title(m_server), diagnostic };
}

bool PostgresConnection::isCurrent() const { return !m_isLost && m_connection.database().isOpen(); }

void PostgresConnection::listen(const std::function<void()> &changed)
{
    QSqlDriver *driver = m_connection.database().driver();
    QObject::connect(driver, &QSqlDriver::notification, &m_here, [changed] { changed(); });
    // A standby has none; its rows can be read all the same. When the server goes, Qt says that it
    // disables the notifier of a socket that libpq has closed: QPSQL lets nobody else do it.
    const Watch::Wait wait(*m_watch);
    static_cast<void>(driver->subscribeToNotification(QLatin1String(channel)));
}

StoreError PostgresConnection::errorOf(const QSqlError &failure) const
{
    const QString state = isCurrent() ? failure.nativeErrorCode() : QString();
    m_failed = error(codeOfSqlState(state),
        m_watch->hasBroken() ? QStringLiteral("the server owed an answer for too long")
                             : failure.nativeErrorCode() + u' ' + failure.text());
    m_isLost = m_failed->code == StoreErrorCode::Unreachable;
    return *m_failed;
}

StoreError PostgresConnection::openError(const QSqlError &failure) const
{
    return error(codeOfRefusal(failure.databaseText()), failure.text());
}

} // namespace history
