#include "sandbox/keys/keypairs.h"

#include "sandbox/keys/certificatechecks.h"

namespace sandbox {

tl::unexpected<CredentialsError> damaged(
    const KeyFolder &folder, const QString &name, const char *why)
{
    return tl::make_unexpected(CredentialsError {
        CredentialsErrorCode::Damaged, folder.pathOf(name), QString::fromLatin1(why) });
}

tl::unexpected<CredentialsError> notGenerated(const KeyFolder &folder, const QString &name)
{
    return tl::make_unexpected(
        CredentialsError { CredentialsErrorCode::KeyGenerationFailed, folder.pathOf(name), {} });
}

bool addPair(KeyFiles &files, const PairNames &names, const CertificateRequest &about)
{
    const std::optional<QByteArray> key = makeKey();
    if (!key)
        return false;
    CertificateRequest request = about;
    request.subjectKey = *key;
    if (request.issuerCertificate.isEmpty())
        request.issuerKey = *key;
    const std::optional<QByteArray> certificate = makeCertificate(request);
    if (!certificate)
        return false;
    files.insert(names.key, *key);
    files.insert(names.certificate, *certificate);
    return true;
}

base::Result<void, CredentialsError> checkPair(const KeyFolder &folder, const PairNames &names)
{
    const QByteArray key = folder.read(names.key);
    if (!publicKeyOf(key))
        return damaged(folder, names.key, "not a private key");
    if (!isOfKey(folder.read(names.certificate), key))
        return damaged(folder, names.certificate, "not a certificate of its key");
    return {};
}

} // namespace sandbox
