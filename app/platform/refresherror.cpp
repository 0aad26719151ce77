#include "platform/refresherror.h"

namespace platform {

QLatin1String name(RefreshErrorCode code)
{
    switch (code) {
    case RefreshErrorCode::ApiV3KeyNeeded:
        return QLatin1String("apiv3_key_needed");
    case RefreshErrorCode::ApiV3KeyLength:
        return QLatin1String("apiv3_key_length");
    case RefreshErrorCode::KeyUnusable:
        return QLatin1String("key_unusable");
    case RefreshErrorCode::NotAllowed:
        return QLatin1String("not_allowed");
    case RefreshErrorCode::NoAnswer:
        return QLatin1String("no_answer");
    case RefreshErrorCode::Refused:
        return QLatin1String("refused");
    case RefreshErrorCode::NoCertificates:
        return QLatin1String("no_certificates");
    case RefreshErrorCode::Unreadable:
        return QLatin1String("unreadable");
    case RefreshErrorCode::WrongApiV3Key:
        return QLatin1String("wrong_apiv3_key");
    case RefreshErrorCode::WrongCertificate:
        return QLatin1String("wrong_certificate");
    case RefreshErrorCode::NotVerified:
        return QLatin1String("not_verified");
    case RefreshErrorCode::NotWritten:
        return QLatin1String("not_written");
    }
    Q_UNREACHABLE();
}

} // namespace platform
