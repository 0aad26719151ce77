#pragma once

#include "base/result.h"
#include "profile/profileerror.h"

#include <QByteArray>
#include <QString>

namespace profile {

/// Makes the folder and those above it where they are missing, and closes it to others (0700).
/// FolderNotWritable.
[[nodiscard]] base::Result<void, ProfileError> makePrivateFolder(const QString &folder);

/// Whether a disk will do that knows no permissions (a memory stick): not for a key.
enum class Permissions { Demanded, WherePossible };

/// Writes a file (0600) whole or not at all, also when the process or the machine dies.
/// FolderNotWritable.
[[nodiscard]] base::Result<void, ProfileError> writePrivately(
    const QString &file, const QByteArray &bytes, Permissions permissions = Permissions::Demanded);

} // namespace profile
