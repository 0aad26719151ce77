#pragma once

#include <QString>

namespace signing {

/// What tells that a file is no longer the one that was read.
struct FileStamp {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1;
    qint64 modifiedNs = 0;
    qint64 changedNs = 0;
    bool operator==(const FileStamp &) const = default;
};

/// A default one where no file is. Take it before the file is read, so that a change in between is
/// seen the next time.
[[nodiscard]] FileStamp stampOf(const QString &path);

} // namespace signing
