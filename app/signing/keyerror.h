#pragma once

#include <QLatin1String>
#include <QString>

namespace signing {

/// Why a key cannot be used; the stable name of each is papayctl's error code.
enum class KeyErrorCode {
    NoCryptography, ///< the QCA provider is missing
    FileMissing,
    FileUnreadable, ///< no permission, a folder, …
    FileTooLarge, ///< over 1 MiB
    Empty,
    NotAKey, ///< nothing that we know
    IsCertificate, ///< a certificate where the private key belongs
    IsPublicKey, ///< a public key where the private key belongs
    NotRsa,
    TooShort, ///< facts: bits
    PassphraseNeeded,
    WrongPassphraseOrDamaged,
    Damaged,
    NoKeyInside, ///< a .p12 without a private key
    SerialMissing, ///< neither given nor found in a certificate
    SerialMismatch, ///< the certificate's serial is another than the one given
    SigningFailed,
    NotAVerifyKey, ///< neither certificate nor public key where one belongs
    NotACertificate, ///< no certificate where the merchant's belongs
    CertificateMismatch, ///< the merchant certificate is of another key
    RefusedIssuer, ///< a sandbox identity in a live profile
    IsZip, ///< an archive that wants unpacking
    IsApiV3Key, ///< an APIv3 key where a private key belongs
    ApiV3KeyLength, ///< not 32 bytes; `bits` holds the number of bytes
    NoTokenSupport, ///< the QCA plugin for PKCS#11 is missing
    TokenModuleUnusable, ///< the PKCS#11 library cannot be loaded
    TokenMissing, ///< no token of that name is there: never plugged in, or removed
    TokenKeyMissing, ///< the token holds no such certificate with its key
    PinNeeded,
    WrongPin, ///< facts: wrongPins
    PinLocked, ///< after too many wrong PINs: the token's own tool must unlock it
    TokenFailed, ///< the token made no signature, or a wrong one
    PromptCancelled, ///< a person was asked for passphrase or PIN, and cancelled
};

struct KeyError {
    KeyErrorCode code;
    QString file = {}; ///< the path (or token) as given; never its content
    int bits = 0; ///< TooShort, ApiV3KeyLength
    QString found = {}; ///< SerialMismatch: the certificate's own serial
    int wrongPins = 0; ///< WrongPin: in a row, on this token, since the program started
};

/// `key_file_missing`, `wrong_passphrase_or_damaged`, …
[[nodiscard]] QLatin1String name(KeyErrorCode code);

} // namespace signing
