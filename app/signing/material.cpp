#include "signing/material.h"

#include "signing/apiv3key.h"
#include "signing/decode.h"
#include "signing/decodepublic.h"
#include "signing/key.h"
#include "signing/spki.h"

namespace signing {

namespace {

constexpr qsizetype maximalSize = qsizetype(1024) * 1024;

MaterialKind kindOfKey(const QByteArray &bytes)
{
    return isPkcs12(bytes) ? MaterialKind::Pkcs12 : MaterialKind::PrivateKey;
}

Material unusable(const KeyError &problem)
{
    return { .kind = MaterialKind::Unusable, .problem = problem };
}

Material usable(const PrivateKey &key, MaterialKind kind)
{
    return {
        .kind = kind,
        .bits = key.bits(),
        .fingerprint = key.fingerprint(),
        .certificate = key.certificate(),
    };
}

/// A certificate or a public key: what it holds, and what may stand in the way of using it.
Material publicMaterial(const QByteArray &bytes, MaterialKind kind)
{
    const auto key = readAnyPublicKey(bytes);
    if (!key)
        return unusable(key.error());
    Material material {
        .kind = kind,
        .problem = objectionTo(key->get()),
        .bits = rsaBits(key->get()),
        .fingerprint = fingerprintOf(key->get()),
    };
    if (kind == MaterialKind::Certificate) {
        material.certificate = readCertificate(bytes);
        if (!material.certificate)
            return unusable({ .code = KeyErrorCode::Damaged });
    }
    return material;
}

Material apiV3Material(const QByteArray &bytes)
{
    Material material { .kind = MaterialKind::ApiV3Key };
    const qsizetype size = apiV3KeyIn(bytes).value_or(QByteArrayView()).size();
    if (size != apiV3KeySize)
        material.problem = KeyError { .code = KeyErrorCode::ApiV3KeyLength, .bits = int(size) };
    return material;
}

/// A private key that cannot be used, or not yet.
Material closed(const KeyError &problem, MaterialKind kind)
{
    Material material { .kind = kind, .problem = problem, .bits = problem.bits };
    return material;
}

/// Codes of what is a private key all the same.
bool isOfPrivateKey(KeyErrorCode code)
{
    return code == KeyErrorCode::NotRsa || code == KeyErrorCode::TooShort
        || code == KeyErrorCode::PassphraseNeeded || code == KeyErrorCode::WrongPassphraseOrDamaged
        || code == KeyErrorCode::NoKeyInside;
}

/// What it is that is no usable private key.
Material otherMaterial(const QByteArray &bytes, const KeyError &problem)
{
    if (problem.code == KeyErrorCode::IsCertificate)
        return publicMaterial(bytes, MaterialKind::Certificate);
    if (problem.code == KeyErrorCode::IsPublicKey)
        return publicMaterial(bytes, MaterialKind::PublicKey);
    if (problem.code == KeyErrorCode::IsApiV3Key)
        return apiV3Material(bytes);
    if (isOfPrivateKey(problem.code))
        return closed(problem, kindOfKey(bytes));
    return unusable(problem);
}

} // namespace

Material inspect(const QByteArray &bytes, const base::Secret &passphrase)
{
    if (bytes.size() > maximalSize)
        return unusable({ .code = KeyErrorCode::FileTooLarge });
    const openssl::ErrorGuard guard;
    const auto key = readPrivateKey(bytes, passphrase);
    if (!key)
        return otherMaterial(bytes, key.error());
    return usable(*key, kindOfKey(bytes));
}

} // namespace signing
