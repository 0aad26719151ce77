#include "words/problems.h"

#include <QCoreApplication>

namespace words {

namespace {
struct Keys {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};
} // namespace

QString text(const signing::KeyError &error)
{
    using Code = signing::KeyErrorCode;
    switch (error.code) {
    case Code::NoCryptography:
        return Keys::tr("The cryptography library's OpenSSL provider (qca-ossl) was not found, "
                        "so nothing can be signed. Run app/setup, or install the program again.");
    case Code::FileMissing:
        return Keys::tr("The file %1 is not there. It may have been moved or renamed: choose it "
                        "again.")
            .arg(error.file);
    case Code::FileUnreadable:
        return Keys::tr("The file %1 cannot be read. Check that it is a file and that you are "
                        "allowed to read it.")
            .arg(error.file);
    case Code::FileTooLarge:
        return Keys::tr("The file %1 is too large to be a key. Choose apiclient_key.pem or "
                        "apiclient_cert.p12.")
            .arg(error.file);
    case Code::Empty:
        return Keys::tr("The file %1 is empty. Copy it again from where it was made.")
            .arg(error.file);
    case Code::NotAKey:
        return Keys::tr("%1 holds no private key. Choose apiclient_key.pem or "
                        "apiclient_cert.p12.")
            .arg(error.file);
    case Code::IsCertificate:
        return Keys::tr("%1 is a certificate, not a private key. Choose apiclient_key.pem.")
            .arg(error.file);
    case Code::IsPublicKey:
        return Keys::tr("%1 is a public key, not a private key. Choose apiclient_key.pem.")
            .arg(error.file);
    case Code::NotRsa:
        return Keys::tr("The key in %1 is not an RSA key, and WeChat Pay accepts RSA keys only. "
                        "Choose the one that belongs to the merchant certificate.")
            .arg(error.file);
    case Code::TooShort:
        return Keys::tr("The RSA key in %1 has %2 bits. At least 2048 are needed: apply for a "
                        "new certificate.")
            .arg(error.file)
            .arg(error.bits);
    case Code::PassphraseNeeded:
        return Keys::tr("The key in %1 is protected by a passphrase, and none was given. Enter it; "
                        "for a .p12 file it is usually the merchant number.")
            .arg(error.file);
    case Code::WrongPassphraseOrDamaged:
        return Keys::tr("The key in %1 cannot be opened: the passphrase is wrong, or the file is "
                        "damaged. Enter the passphrase again; for a .p12 file it is usually the "
                        "merchant number.")
            .arg(error.file);
    case Code::Damaged:
        return Keys::tr("The file %1 is damaged. Copy it again from where it was made.")
            .arg(error.file);
    case Code::NoKeyInside:
        return Keys::tr("%1 holds no private key, so nothing can be signed with it. Export it "
                        "again with its key, or choose apiclient_key.pem.")
            .arg(error.file);
    case Code::SerialMissing:
        return Keys::tr("The serial number that goes with %1 is not known, and every request "
                        "names it. Choose the certificate that belongs to it (for the merchant, "
                        "apiclient_cert.pem), or give the serial number.")
            .arg(error.file);
    case Code::SerialMismatch:
        return Keys::tr("The certificate in %1 has the serial number %2, which is not the one "
                        "given. Correct the serial number or choose the other file.")
            .arg(error.file, error.found);
    case Code::SigningFailed:
        return Keys::tr("The key in %1 could not make a signature. Nothing was sent; try "
                        "again, and check the key if it happens again.")
            .arg(error.file);
    case Code::NotAVerifyKey:
        return Keys::tr("%1 is neither a platform certificate nor a WeChat Pay public key, so "
                        "answers cannot be verified with it. Choose another file.")
            .arg(error.file);
    case Code::NotACertificate:
        return Keys::tr("%1 is not a certificate. Choose apiclient_cert.pem, or leave the "
                        "certificate out and give the serial number.")
            .arg(error.file);
    case Code::CertificateMismatch:
        return Keys::tr("The certificate in %1 does not belong to the key: they were not made "
                        "together. Choose the key and the certificate of one and the same set.")
            .arg(error.file);
    case Code::RefusedIssuer:
        return Keys::tr("The certificate in %1 is a sandbox's. A live profile never signs with it: "
                        "choose the merchant's own key, or make this a sandbox profile.")
            .arg(error.file);
    case Code::IsZip:
        return Keys::tr("%1 is a zip archive. Unpack it first, then choose the folder that it "
                        "makes.")
            .arg(error.file);
    case Code::IsApiV3Key:
        return Keys::tr("%1 holds an APIv3 key, not a private key. Choose apiclient_key.pem; the "
                        "APIv3 key has a field of its own.")
            .arg(error.file);
    case Code::ApiV3KeyLength:
        return Keys::tr("An APIv3 key has exactly 32 characters; this one has %1. Copy it again "
                        "from where you set it, without blanks around it.")
            .arg(error.bits);
    case Code::NoTokenSupport:
        return Keys::tr("Tokens cannot be used: the cryptography library's PKCS#11 plugin "
                        "(qca-pkcs11) was not found. Run app/setup, or install the program again.");
    case Code::TokenModuleUnusable:
        return Keys::tr("The PKCS#11 library %1 cannot be used. Install the token's driver, or "
                        "choose the library that came with it.")
            .arg(error.file);
    case Code::TokenMissing:
        return Keys::tr("The token %1 is not there, or was removed. Plug it in, then try again.")
            .arg(error.file);
    case Code::TokenKeyMissing:
        return Keys::tr("The token %1 does not hold this profile's certificate together with its "
                        "key. Choose the certificate again, or another token.")
            .arg(error.file);
    case Code::PinNeeded:
        return Keys::tr("The token %1 wants its PIN, and none was given. Enter it.")
            .arg(error.file);
    case Code::WrongPin:
        return Keys::tr("The PIN of the token %1 is wrong (%n time(s) in a row). Most tokens lock "
                        "after a few wrong PINs: be sure of it before you enter it again.",
            nullptr, error.wrongPins)
            .arg(error.file);
    case Code::PinLocked:
        return Keys::tr("The token %1 has locked its PIN after too many wrong ones. Unlock it with "
                        "the token's own tool, or ask who gave it to you.")
            .arg(error.file);
    case Code::TokenFailed:
        return Keys::tr("The token %1 made no usable signature. Nothing was sent; plug the token "
                        "in again, then try again.")
            .arg(error.file);
    case Code::PromptCancelled:
        return Keys::tr("You gave no passphrase or PIN for %1, so nothing was signed or sent. Sign "
                        "again when you have it.")
            .arg(error.file);
    }
    Q_UNREACHABLE();
}

} // namespace words
