#pragma once

#include "base/secret.h"
#include "history/connection/connection.h"
#include "history/connection/namedconnection.h"
#include "history/connection/watch.h"

#include <QObject>

namespace history {

/// The history on a server. Everything of ours lies in the schema `papay`.
class PostgresConnection final : public Connection
{
public:
    [[nodiscard]] static Opened open(const Server &server, const base::SharedSecret &password,
        std::chrono::milliseconds busyLimit);

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }
    [[nodiscard]] base::Result<QSqlQuery, StoreError> run(
        const QString &sql, const QVariantList &values = {}) override;
    [[nodiscard]] base::Result<FileLock, StoreError> takeTurn() const override;
    [[nodiscard]] base::Result<std::optional<FileLock>, StoreError> beginTurn() override;
    [[nodiscard]] StoreStatus commitTurn() override;
    [[nodiscard]] StoreError error(StoreErrorCode code, const QString &diagnostic) const override;
    [[nodiscard]] bool isCurrent() const override;
    [[nodiscard]] bool next(QSqlQuery &query) override;
    void pinSchema(int version) override { m_schema = version; }
    void limitAnswers(std::chrono::milliseconds limit) override;
    void listen(const std::function<void()> &changed) override;

private:
    explicit PostgresConnection(const Server &server);
    [[nodiscard]] StoreStatus connect(
        const base::SharedSecret &password, std::chrono::milliseconds busyLimit);
    [[nodiscard]] StoreStatus takeAdvisoryTurn();
    [[nodiscard]] StoreStatus setUp(std::chrono::milliseconds busyLimit);
    [[nodiscard]] StoreError errorOf(const QSqlError &error) const override;
    [[nodiscard]] StoreError openError(const QSqlError &error) const;

    const Server m_server;
    const NamedConnection m_connection;
    std::optional<Watch> m_watch; ///< of an open connection
    mutable std::optional<StoreError>
        m_failed; ///< what broke the transaction: its commit would lie
    mutable bool m_isLost = false;
    std::optional<int> m_schema;
    QObject m_here; ///< what the driver's signals are connected with
};

} // namespace history
