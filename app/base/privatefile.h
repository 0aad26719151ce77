#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace base {

/// Makes the folder and its missing parents, each 0700 whatever the umask;
/// folders that are there stay as they are. Where it fails, errno says why.
[[nodiscard]] bool makePrivateFolder(const QString &path);

/// Forces the folder's entries to disk. No promise where the file system has
/// none.
void syncFolder(const QString &path);

/// Whether a disk will do that knows no permissions (a memory stick): not for a
/// key.
enum class Permissions { Demanded, WherePossible };

struct WriteFailure {
    QString diagnostic; ///< untranslated
};

/// Writes a file (0600) whole or not at all, also when the process or the
/// machine dies.
[[nodiscard]] Result<void, WriteFailure> writePrivately(
    const QString &path, const QByteArray &bytes, Permissions permissions = Permissions::Demanded);

} // namespace base
