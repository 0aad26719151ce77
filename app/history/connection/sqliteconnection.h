#pragma once

#include "history/connection/connection.h"
#include "history/connection/namedconnection.h"

#include <unordered_map>

namespace history {

/// The history as a file.
class SqliteConnection final : public Connection
{
public:
    [[nodiscard]] static Opened open(const Location &location, std::chrono::milliseconds busyLimit);

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] base::Result<QSqlQuery, StoreError> run(
        const QString &sql, const QVariantList &values = {}) override;
    [[nodiscard]] base::Result<FileLock, StoreError> takeTurn() const override;
    [[nodiscard]] base::Result<std::optional<FileLock>, StoreError> beginTurn() override;
    [[nodiscard]] StoreStatus commitTurn() override;
    [[nodiscard]] StoreError error(StoreErrorCode code, const QString &diagnostic) const override;
    [[nodiscard]] bool isCurrent() const override;
    void pinSchema(int) override { }
    void limitAnswers(std::chrono::milliseconds) override { }
    void listen(const std::function<void()> &) override { }

private:
    SqliteConnection(const Location &location, std::chrono::milliseconds busyLimit);
    [[nodiscard]] base::Result<QSqlQuery, StoreError> runAgain(
        const QString &sql, const QVariantList &values) override;
    void keep(const QString &sql, QSqlQuery &&query) override;
    [[nodiscard]] base::Result<QSqlQuery, StoreError> prepared(const QString &sql) const;
    [[nodiscard]] StoreStatus runPrepared(QSqlQuery &query, const QVariantList &values) const;
    [[nodiscard]] StoreError errorOf(const QSqlError &error) const override;

    struct FileId {
        quint64 device = 0;
        quint64 inode = 0;
        bool operator==(const FileId &) const = default;
    };
    [[nodiscard]] static FileId fileId(const QString &path);

    const NamedConnection m_connection;
    std::unordered_map<QString, QSqlQuery> m_kept; ///< at rest; they go before the connection
    const Location m_location;
    const std::chrono::milliseconds m_busyLimit;
    const FileId m_file;
};

} // namespace history
