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
    case KeyErrorCode::NotACertificate:
        return QLatin1String("not_a_certificate");
    case KeyErrorCode::CertificateMismatch:
        return QLatin1String("certificate_mismatch");
    case KeyErrorCode::RefusedIssuer:
        return QLatin1String("refused_issuer");
    case KeyErrorCode::IsZip:
        return QLatin1String("is_zip");
    case KeyErrorCode::IsApiV3Key:
        return QLatin1String("is_apiv3_key");
    case KeyErrorCode::ApiV3KeyLength:
        return QLatin1String("apiv3_key_length");
    case KeyErrorCode::NoTokenSupport:
        return QLatin1String("no_token_support");
    case KeyErrorCode::TokenModuleUnusable:
        return QLatin1String("token_module_unusable");
    case KeyErrorCode::TokenMissing:
        return QLatin1String("token_missing");
    case KeyErrorCode::TokenKeyMissing:
        return QLatin1String("token_key_missing");
    case KeyErrorCode::PinNeeded:
        return QLatin1String("pin_needed");
    case KeyErrorCode::WrongPin:
        return QLatin1String("wrong_pin");
    case KeyErrorCode::PinLocked:
        return QLatin1String("pin_locked");
    case KeyErrorCode::TokenFailed:
        return QLatin1String("token_failed");
    case KeyErrorCode::PromptCancelled:
        return QLatin1String("prompt_cancelled");
    }
    Q_UNREACHABLE();
}

} // namespace signing
