#pragma once

#include <QLatin1String>
#include <QString>

namespace profile {

enum class ProfileErrorCode {
    NameMissing,
    NameTaken, ///< another profile has it, but for case
    MerchantNumberMissing,
    MerchantNumberWrong, ///< not 1 to 32 digits and letters
    AccessPointWrong,
    SandboxTowardsWeChat, ///< see RailError
    LiveTowardsLoopback,
    KeyMissing, ///< neither key file nor token
    ProxyWrong, ///< no host, or no port
    FolderNotWritable,
    KeyNotCopied, ///< a key or certificate cannot be read, so that it cannot be taken along
    Unreadable, ///< the file of a profile cannot be read, or is no profile
    NewerFormat, ///< written by a newer version of the program
    NotExported, ///< the file to export to cannot be written
    SandboxStays, ///< the sandbox profile cannot be changed or deleted
};

struct ProfileError {
    ProfileErrorCode code;
    QString path = {};
    QString diagnostic = {}; ///< untranslated
};

/// `name_missing`, …
[[nodiscard]] QLatin1String name(ProfileErrorCode code);

} // namespace profile
