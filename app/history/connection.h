#pragma once

#include "history/filelock.h"

#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <memory>

namespace history {

/// One SQLite connection, of the thread that opens it and destroys it.
class Connection final
{
public:
    using Opened = base::Result<std::unique_ptr<Connection>, StoreError>;

    /// Opens the file, which exists, and sets up what holds for every connection but the WAL mode.
    [[nodiscard]] static Opened open(const Location &location, std::chrono::milliseconds busyLimit);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs one statement, values bound in order. The query is forward-only; it must go before the
    /// connection does.
    [[nodiscard]] base::Result<QSqlQuery, StoreError> run(
        const QString &sql, const QVariantList &values = {});
    /// The same, for statements that answer nothing.
    [[nodiscard]] StoreStatus execute(const QString &sql, const QVariantList &values = {});
    /// What ended the query: nothing more to fetch, or an error.
    [[nodiscard]] StoreStatus ended(const QSqlQuery &query) const;
    /// The first column of the first row.
    [[nodiscard]] base::Result<QVariant, StoreError> value(const QString &sql);

    /// The right to write, among the consoles; SQLite's own lock is for other programs.
    [[nodiscard]] base::Result<FileLock, StoreError> takeTurn() const;
    /// An error of ours about this file.
    [[nodiscard]] StoreError error(StoreErrorCode code, const QString &diagnostic) const;

    /// False when the file of that name is no longer the one that was opened: rows written to a
    /// file that was removed would be lost without a word.
    [[nodiscard]] bool isCurrent() const;

private:
    Connection(const Location &location, const QString &name, std::chrono::milliseconds busyLimit);
    [[nodiscard]] StoreError errorOf(const QSqlError &error) const;

    struct FileId {
        quint64 device = 0;
        quint64 inode = 0;
        bool operator==(const FileId &) const = default;
    };
    [[nodiscard]] static FileId fileId(const QString &path);

    const Location m_location;
    const QString m_name;
    const std::chrono::milliseconds m_busyLimit;
    FileId m_file;
};

} // namespace history
