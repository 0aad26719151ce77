#include "signing/keyerror.h"

namespace signing {

QLatin1String name(KeyErrorCode code)
{
    switch (code) {
    case KeyErrorCode::NoCryptography:
        return QLatin1String("no_cryptography");
    case KeyErrorCode::FileMissing:
        return QLatin1String("key_file_missing");
    case KeyErrorCode::FileUnreadable:
        return QLatin1String("key_file_unreadable");
    case KeyErrorCode::FileTooLarge:
        return QLatin1String("key_file_too_large");
    case KeyErrorCode::Empty:
        return QLatin1String("key_file_empty");
    case KeyErrorCode::NotAKey:
        return QLatin1String("not_a_key");
    case KeyErrorCode::IsCertificate:
        return QLatin1String("key_is_certificate");
    case KeyErrorCode::IsPublicKey:
        return QLatin1String("key_is_public_key");
    case KeyErrorCode::NotRsa:
        return QLatin1String("key_not_rsa");
    case KeyErrorCode::TooShort:
        return QLatin1String("key_too_short");
    case KeyErrorCode::PassphraseNeeded:
        return QLatin1String("passphrase_needed");
    case KeyErrorCode::WrongPassphraseOrDamaged:
        return QLatin1String("wrong_passphrase_or_damaged");
    case KeyErrorCode::Damaged:
        return QLatin1String("key_damaged");
    case KeyErrorCode::NoKeyInside:
        return QLatin1String("no_key_inside");
    case KeyErrorCode::SerialMissing:
        return QLatin1String("serial_missing");
    case KeyErrorCode::SerialMismatch:
        return QLatin1String("serial_mismatch");
    case KeyErrorCode::SigningFailed:
        return QLatin1String("signing_failed");
    case KeyErrorCode::NotAVerifyKey:
        return QLatin1String("not_a_verify_key");
    }
    Q_UNREACHABLE();
}

} // namespace signing
