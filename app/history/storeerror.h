#pragma once

#include <QLatin1String>
#include <QString>

namespace history {

/// Why the history cannot be read or written. The stable name of each is papayctl's error code.
enum class StoreErrorCode {
    FolderMissing, ///< the data folder cannot be made
    NoPermission,
    ReadOnly,
    DiskFull,
    Damaged, ///< not a database, or its pages contradict each other
    NewerSchema, ///< written by a newer version of this program
    Busy, ///< another program holds the file for longer than the busy limit
    NotFound, ///< no such row, or it is finished already
    Unreachable, ///< the server does not answer, or the connection to it was lost
    AccessDenied, ///< the server refuses user or password, or the user lacks a right
    Untrusted, ///< the server's certificate does not prove that it is the one named
    OlderSchema, ///< the server's owner has to bring it up to date: the desk role may not
    DriverMissing, ///< Qt has no driver for PostgreSQL on this machine
    SettingUnreadable, ///< <dataDir>/history.json does not say where the history lies
    Unsupported, ///< not with this kind of history
    Failed, ///< anything else: see diagnostic
};

struct StoreError {
    StoreErrorCode code;
    QString path; ///< the database file, or host:port/database
    QString diagnostic; ///< untranslated, SQLite's own words, for the log
};

/// `history_disk_full`, …
[[nodiscard]] QLatin1String name(StoreErrorCode code);

} // namespace history
