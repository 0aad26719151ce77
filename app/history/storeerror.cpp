#include "history/storeerror.h"

namespace history {

QLatin1String name(StoreErrorCode code)
{
    switch (code) {
    case StoreErrorCode::FolderMissing:
        return QLatin1String("history_folder_missing");
    case StoreErrorCode::NoPermission:
        return QLatin1String("history_no_permission");
    case StoreErrorCode::ReadOnly:
        return QLatin1String("history_read_only");
    case StoreErrorCode::DiskFull:
        return QLatin1String("history_disk_full");
    case StoreErrorCode::Damaged:
        return QLatin1String("history_damaged");
    case StoreErrorCode::NewerSchema:
        return QLatin1String("history_newer_schema");
    case StoreErrorCode::Busy:
        return QLatin1String("history_busy");
    case StoreErrorCode::NotFound:
        return QLatin1String("history_not_found");
    case StoreErrorCode::Unreachable:
        return QLatin1String("history_unreachable");
    case StoreErrorCode::AccessDenied:
        return QLatin1String("history_access_denied");
    case StoreErrorCode::Untrusted:
        return QLatin1String("history_untrusted");
    case StoreErrorCode::OlderSchema:
        return QLatin1String("history_older_schema");
    case StoreErrorCode::DriverMissing:
        return QLatin1String("history_driver_missing");
    case StoreErrorCode::SettingUnreadable:
        return QLatin1String("history_setting_unreadable");
    case StoreErrorCode::Unsupported:
        return QLatin1String("history_unsupported");
    case StoreErrorCode::Failed:
        return QLatin1String("history_failed");
    }
    Q_UNREACHABLE();
}

} // namespace history
