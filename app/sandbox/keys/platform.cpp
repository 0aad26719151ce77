#include "sandbox/keys/platform.h"

#include "sandbox/keys/certificates.h"
#include "sandbox/keys/sealing.h"
#include "signing/certificate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sandbox {

namespace {

constexpr char associatedData[] = "certificate";
constexpr qsizetype nonceSize = 12;

base::Result<QByteArray, CredentialsError> bytesOf(const QString &path)
{
    return signing::readKeyFile(path).map_error(
        [&path](const signing::KeyError &error) { return unusable(path, error); });
}

base::Result<signing::PrivateKey, CredentialsError> privateKeyOf(const QString &path)
{
    const auto read = [&path](QByteArray &&bytes) {
        const base::Secret secret(std::move(bytes));
        return signing::readPrivateKey(secret.bytes(), base::Secret())
            .map_error([&path](const signing::KeyError &error) { return unusable(path, error); });
    };
    return bytesOf(path).and_then(read);
}

/// As the access point writes times: 2018-06-08T10:34:56+08:00.
QString inHongKong(const QDateTime &time)
{
    return time.toOffsetFromUtc(8 * 60 * 60).toString(Qt::ISODate);
}

} // namespace

base::Result<std::unique_ptr<Platform>, CredentialsError> Platform::create(
    const Credentials &credentials)
{
    auto key = privateKeyOf(credentials.platformKey);
    if (!key)
        return tl::make_unexpected(key.error());
    std::unique_ptr<Platform> platform(new Platform);
    QByteArray certificate;
    QByteArray authorityKey;
    const QPair<QString, QByteArray *> files[] = {
        { credentials.platformCert, &certificate },
        { credentials.authorityCert, &platform->m_authority },
        { credentials.authorityKey, &authorityKey },
    };
    for (const auto &[path, bytes] : files) {
        auto content = bytesOf(path);
        if (!content)
            return tl::make_unexpected(content.error());
        *bytes = std::move(*content);
    }
    platform->m_publicKeyId = credentials.platformPublicKeyId.toLatin1();
    platform->m_authorityKey = base::Secret(std::move(authorityKey));
    platform->m_pairs.push_back(
        { credentials.platformSerial.toLatin1(), certificate, std::move(*key) });
    return platform;
}

std::optional<QByteArray> Platform::rotate()
{
    std::optional<QByteArray> made = makeKey();
    if (!made)
        return {};
    const base::Secret pem(std::move(*made));
    const auto certificate = makeCertificate({ .subjectName = platformName,
        .subjectKey = pem.bytes(),
        .issuerCertificate = m_authority,
        .issuerKey = m_authorityKey.bytes(),
        .days = platformDays });
    auto key = signing::readPrivateKey(pem.bytes(), base::Secret());
    if (!certificate || !key)
        return {};
    const auto facts = signing::readCertificate(*certificate);
    if (!facts)
        return {};
    const QByteArray serial = facts->serial.toLatin1();
    m_pairs.push_back({ serial, *certificate, std::move(*key) });
    return serial;
}

PlatformSignature Platform::sign(const QByteArray &message, const QByteArray &serial)
{
    if (serial == m_publicKeyId)
        return { serial, m_pairs.front().key.sign(message) };
    const auto named = std::find_if(m_pairs.begin(), m_pairs.end(),
        [&serial](const Pair &pair) { return pair.serial == serial; });
    Pair &pair = named == m_pairs.end() ? m_pairs.back() : *named;
    return { pair.serial, pair.key.sign(message) };
}

QByteArray Platform::certificateList(const base::Secret &apiv3Key, base::NonceSource &nonces) const
{
    QJsonArray data;
    for (const Pair &pair : m_pairs) {
        const QByteArray nonce = nonces.next().left(nonceSize);
        const QByteArray sealed
            = sealAesGcm(apiv3Key.bytes(), nonce, associatedData, pair.certificate)
                  .value_or(QByteArray());
        const QJsonObject encrypted {
            { QStringLiteral("algorithm"), QStringLiteral("AEAD_AES_256_GCM") },
            { QStringLiteral("nonce"), QString::fromLatin1(nonce) },
            { QStringLiteral("associated_data"), QString::fromLatin1(associatedData) },
            { QStringLiteral("ciphertext"), QString::fromLatin1(sealed.toBase64()) },
        };
        const auto facts = signing::readCertificate(pair.certificate);
        data.append(QJsonObject {
            { QStringLiteral("serial_no"), QString::fromLatin1(pair.serial) },
            { QStringLiteral("effective_time"),
                inHongKong(facts ? facts->validFrom : QDateTime()) },
            { QStringLiteral("expire_time"), inHongKong(facts ? facts->validUntil : QDateTime()) },
            { QStringLiteral("encrypt_certificate"), encrypted },
        });
    }
    return QJsonDocument(QJsonObject { { QStringLiteral("data"), data } })
        .toJson(QJsonDocument::Compact);
}

} // namespace sandbox
