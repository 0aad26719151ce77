#pragma once

#include "base/privatefile.h"
#include "profile/profileerror.h"

#include <QByteArray>
#include <QString>

namespace profile {

/// base::makePrivateFolder, and closes one that was there to others (0700).
/// FolderNotWritable.
[[nodiscard]] base::Result<void, ProfileError> makePrivateFolder(const QString &folder);

/// base::writePrivately. FolderNotWritable.
[[nodiscard]] base::Result<void, ProfileError> writePrivately(const QString &file,
    const QByteArray &bytes, base::Permissions permissions = base::Permissions::Demanded);

} // namespace profile
