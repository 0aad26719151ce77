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
};

struct KeyError {
    KeyErrorCode code;
    QString file = {}; ///< the path as given; never its content
    int bits = 0; ///< TooShort
    QString found = {}; ///< SerialMismatch: the certificate's own serial
};

/// `key_file_missing`, `wrong_passphrase_or_damaged`, …
[[nodiscard]] QLatin1String name(KeyErrorCode code);

} // namespace signing
