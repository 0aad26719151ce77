#include "profile/profileerror.h"

namespace profile {

QLatin1String name(ProfileErrorCode code)
{
    switch (code) {
    case ProfileErrorCode::NameMissing:
        return QLatin1String("name_missing");
    case ProfileErrorCode::NameTaken:
        return QLatin1String("name_taken");
    case ProfileErrorCode::MerchantNumberMissing:
        return QLatin1String("merchant_number_missing");
    case ProfileErrorCode::MerchantNumberWrong:
        return QLatin1String("merchant_number_wrong");
    case ProfileErrorCode::AccessPointWrong:
        return QLatin1String("access_point_wrong");
    case ProfileErrorCode::SandboxTowardsWeChat:
        return QLatin1String("sandbox_towards_wechat");
    case ProfileErrorCode::LiveTowardsLoopback:
        return QLatin1String("live_towards_loopback");
    case ProfileErrorCode::KeyMissing:
        return QLatin1String("key_missing");
    case ProfileErrorCode::ProxyWrong:
        return QLatin1String("proxy_wrong");
    case ProfileErrorCode::FolderNotWritable:
        return QLatin1String("profile_folder_not_writable");
    case ProfileErrorCode::KeyNotCopied:
        return QLatin1String("key_not_copied");
    case ProfileErrorCode::Unreadable:
        return QLatin1String("profile_unreadable");
    case ProfileErrorCode::NewerFormat:
        return QLatin1String("profile_newer_format");
    case ProfileErrorCode::NotExported:
        return QLatin1String("profile_not_exported");
    case ProfileErrorCode::SandboxStays:
        return QLatin1String("sandbox_profile_stays");
    }
    Q_UNREACHABLE();
}

} // namespace profile
