#pragma once

#include "base/result.h"
#include "profile/jsonmembers.h"
#include "profile/profile.h"
#include "profile/profileerror.h"

#include <QByteArray>
#include <QJsonObject>

namespace profile {

/// What a profile's file says of its format. A file of a higher number is a newer program's.
inline constexpr int profileFormat = 1;

/// Unreadable or NewerFormat.
using ProfileRead = base::Result<Profile, ProfileErrorCode>;

/// profile.json of a profile in its folder: files below the folder are named relative to it, so
/// that the whole may be moved. Never a secret.
[[nodiscard]] QByteArray profileJson(const Profile &profile);
/// Reads it; the id is the folder's name.
[[nodiscard]] ProfileRead readProfileJson(const QByteArray &json, const QString &folder);

/// The object in a profile's file, exported or not, once its format is known to be ours.
[[nodiscard]] base::Result<QJsonObject, ProfileErrorCode> readFormat(const QByteArray &json);

/// What names no file: everything but keys and certificates.
[[nodiscard]] QJsonObject plainMembers(const Profile &profile);
[[nodiscard]] Profile readPlainMembers(const JsonMembers &members);

} // namespace profile
