#include "signing/filekeys.h"

#include <QDir>
#include <QFileInfo>

namespace signing {

namespace {

tl::unexpected<KeyError> inFile(KeyError error, const QString &file)
{
    error.file = file;
    return tl::make_unexpected(error);
}

const base::Secret &passphraseOf(const Identity &identity)
{
    static const base::Secret none;
    return identity.passphrase ? *identity.passphrase : none;
}

/// As the sandbox and WeChat Pay's certificate tool name the merchant's certificate.
QStringList neighboursOf(const QString &keyFile)
{
    const QDir folder = QFileInfo(keyFile).dir();
    return { folder.filePath(QStringLiteral("merchant_cert.pem")),
        folder.filePath(QStringLiteral("apiclient_cert.pem")) };
}

base::Result<PrivateKey, KeyError> readKey(const Identity &identity)
{
    auto bytes = readKeyFile(identity.keyFile);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const base::Secret content(std::move(*bytes));
    auto key = readPrivateKey(content.bytes(), passphraseOf(identity));
    if (!key)
        return inFile(key.error(), identity.keyFile);
    return key;
}

base::Result<CertificateFacts, KeyError> readCertificateFile(const QString &file)
{
    auto bytes = readKeyFile(file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const base::Secret content(std::move(*bytes)); // who knows what the file is
    const auto facts = readCertificate(content.bytes());
    if (!facts)
        return inFile({ .code = KeyErrorCode::NotACertificate }, file);
    return *facts;
}

base::Result<FileKey, KeyError> readWithCertificates(const Identity &identity)
{
    auto key = readKey(identity);
    if (!key)
        return tl::make_unexpected(key.error());
    FileKey read { std::move(*key), {}, identity.keyFile, {} };
    read.certificate = read.key.certificate();
    if (read.certificate)
        read.issuers.append({ read.certificate->issuerName, identity.keyFile });
    if (!identity.certificateFile.isEmpty()) {
        const auto facts = readCertificateFile(identity.certificateFile);
        if (!facts)
            return tl::make_unexpected(facts.error());
        if (facts->fingerprint != read.key.fingerprint())
            return inFile({ .code = KeyErrorCode::CertificateMismatch }, identity.certificateFile);
        read.certificate = *facts;
        read.certificateFile = identity.certificateFile;
        read.issuers.append({ facts->issuerName, identity.certificateFile });
    }
    for (const QString &file : neighboursOf(identity.keyFile)) {
        const auto facts = readCertificateFile(file);
        if (facts && facts->fingerprint == read.key.fingerprint())
            read.issuers.append({ facts->issuerName, file });
    }
    return read;
}

} // namespace

base::Result<FileKey *, KeyError> FileKeys::read(const Identity &identity)
{
    const QStringList files = QStringList { identity.keyFile, identity.certificateFile }
        + neighboursOf(identity.keyFile);
    QList<FileStamp> stamps;
    for (const QString &file : files)
        stamps.append(stampOf(file));
    const base::Secret &passphrase = passphraseOf(identity);
    for (const auto &held : m_held) {
        if (held->files == files && held->stamps == stamps
            && held->passphrase.bytes() == passphrase.bytes())
            return &held->key;
    }
    std::erase_if(m_held, [&](const auto &held) { return held->files == files; });

    auto key = readWithCertificates(identity);
    if (!key)
        return tl::make_unexpected(key.error());
    m_held.push_back(
        std::make_unique<Held>(Held { files, stamps, passphrase.clone(), std::move(*key) }));
    return &m_held.back()->key;
}

} // namespace signing
