#pragma once

#include "base/secret.h"
#include "signing/identity.h"
#include "signing/material.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace profile {

/// What a file is to a profile.
enum class Role {
    MerchantKey,
    MerchantCertificate,
    MerchantBundle, ///< .p12
    PlatformCertificate,
    PlatformPublicKey,
    ApiV3Key,
    TrustChain, ///< a certificate authority's: not needed
    ServerCertificate, ///< a web server's: not needed
    /// The private or public key of a certificate among these files that is not the merchant's:
    /// not needed.
    OfAnotherCertificate,
    Leaflet, ///< the certificate tool's readme: nothing to read
    TooMany, ///< the first file that was not read any more
    Unusable,
};

/// One file (or pasted text), and what it is.
struct FoundMaterial {
    QString path {}; ///< empty: pasted
    Role role = Role::Unusable;
    signing::Material material {};
    QString mchid {}; ///< MerchantCertificate, MerchantBundle: in the subject
    /// MerchantCertificate: it belongs to no key among these files.
    bool keyMissing = false;
    /// MerchantKey: one of the certificates among these files is its own.
    bool hasCertificate = false;
    /// MerchantBundle: the merchant number opened it.
    bool openedByMchid = false;
    /// ApiV3Key: the key, where its length is right. Pasted: the text of key or certificate.
    base::SharedSecret content {};
};

/// A certificate or public key that comes as a text.
struct PastedVerifyKey {
    QString serial; ///< may be empty for a public key: ask for it
    QByteArray text;
};

/// What some files make together: each in words, and the parts of an identity that they hold.
struct Materials {
    QList<FoundMaterial> found;
    QString mchid {};
    QString serial {}; ///< of the merchant certificate
    QString keyFile {}; ///< apiclient_key.pem before the .p12 where both are there
    base::SharedSecret pastedKey {};
    QString certificateFile {};
    QByteArray pastedCertificate {};
    base::SharedSecret passphrase {}; ///< that opened keyFile, where one had to
    /// A public key's serial is empty where the file's name does not tell it: ask for it.
    QList<signing::VerifyKeyFile> platformKeys {};
    QList<PastedVerifyKey> pastedPlatformKeys {};
    base::SharedSecret apiV3Key {};
    bool isSandbox = false; ///< the certificate is of the sandbox's own authority
};

/// Reads files, and the files directly in folders (at most 100). Blocks.
/// `mchid`: what is known already, to open a .p12 with; else the subject of a certificate beside
/// it.
[[nodiscard]] Materials lookAt(const QStringList &paths, const QString &mchid);
[[nodiscard]] Materials lookAtText(const base::SharedSecret &text, const QString &mchid);

} // namespace profile
