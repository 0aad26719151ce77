#include "sandbox/credentials.h"

#include "base/environment.h"
#include "sandbox/keys/certificatechecks.h"
#include "sandbox/keys/certificates.h"
#include "sandbox/keys/keyfolder.h"
#include "sandbox/keys/keypairs.h"
#include "sandbox/keys/servertls.h"
#include "signing/certificate.h"
#include "signing/keyerror.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace sandbox {

namespace {

constexpr QLatin1String mchid("3200000001");

constexpr PairNames authority { QLatin1String("authority_key.pem"),
    QLatin1String("authority_cert.pem") };
constexpr PairNames merchant { QLatin1String("merchant_key.pem"),
    QLatin1String("merchant_cert.pem") };
constexpr PairNames platform { QLatin1String("platform_key.pem"),
    QLatin1String("platform_cert.pem") };
constexpr QLatin1String platformPublicKey("platform_public_key.pem");
constexpr QLatin1String apiv3Key("apiv3_key");

constexpr int merchantDays = 5 * 365 + 1;
constexpr int tenYears = 10 * 365 + 2;

using Done = base::Result<void, CredentialsError>;

QByteArray makeApiv3Key()
{
    static constexpr char alphabet[]
        = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QByteArray key(32, Qt::Uninitialized);
    for (char &character : key)
        character = alphabet[QRandomGenerator::system()->bounded(int(sizeof alphabet) - 1)];
    return key;
}

Done makeIdentity(const KeyFolder &folder)
{
    KeyFiles files;
    if (!addPair(files, authority,
            { .use = CertificateUse::Authority,
                .subjectName = base::sandboxAuthority,
                .days = tenYears }))
        return notGenerated(folder, authority.key);
    CertificateRequest request { .subjectName = mchid,
        .issuerCertificate = files.value(authority.certificate),
        .issuerKey = files.value(authority.key),
        .days = merchantDays };
    if (!addPair(files, merchant, request))
        return notGenerated(folder, merchant.key);
    request.subjectName = platformName;
    request.days = platformDays;
    if (!addPair(files, platform, request))
        return notGenerated(folder, platform.key);
    const std::optional<QByteArray> publicKey = publicKeyOf(files.value(platform.key));
    if (!publicKey)
        return notGenerated(folder, platformPublicKey);
    files.insert(platformPublicKey, *publicKey);
    files.insert(apiv3Key, makeApiv3Key());
    return folder.store(files);
}

Done checkIssued(const KeyFolder &folder, const PairNames &names)
{
    if (const Done pair = checkPair(folder, names); !pair)
        return pair;
    if (!isIssuedBy(folder.read(names.certificate), folder.read(authority.certificate)))
        return damaged(folder, names.certificate, "not issued by the sandbox's own authority");
    return {};
}

Done checkIdentity(const KeyFolder &folder)
{
    const Done pairs = checkIssued(folder, authority)
                           .and_then([&] { return checkIssued(folder, merchant); })
                           .and_then([&] { return checkIssued(folder, platform); });
    if (!pairs)
        return pairs;
    const auto facts = signing::readCertificate(folder.read(merchant.certificate));
    if (!facts || facts->subjectName != mchid)
        return damaged(folder, merchant.certificate, "not the sandbox's merchant");
    if (folder.read(platformPublicKey) != publicKeyOf(folder.read(platform.key)))
        return damaged(folder, platformPublicKey, "not the public half of the platform's key");
    if (folder.read(apiv3Key).trimmed().size() != 32)
        return damaged(folder, apiv3Key, "not 32 bytes");
    return {};
}

/// In earlier versions' folders one authority, under the names that are TLS's now, issued
/// everything.
Done adoptAuthority(const KeyFolder &folder)
{
    const bool isEarlier = !folder.has(authority.key) && !folder.has(authority.certificate)
        && folder.has(serverAuthorityKey) && folder.has(serverAuthorityCert);
    if (!isEarlier)
        return {};
    const QByteArray certificate = folder.read(serverAuthorityCert);
    if (!isIssuedBy(folder.read(merchant.certificate), certificate))
        return {};
    return folder.store({ { authority.key, folder.read(serverAuthorityKey) },
        { authority.certificate, certificate } });
}

Done ensureIdentity(const KeyFolder &folder)
{
    if (const Done adopted = adoptAuthority(folder); !adopted)
        return adopted;
    const std::array names { merchant.key, merchant.certificate, platform.key, platform.certificate,
        platformPublicKey, apiv3Key, authority.key, authority.certificate };
    const auto has = [&folder](const QString &name) { return folder.has(name); };
    if (std::none_of(names.cbegin(), names.cend(), has))
        return makeIdentity(folder);
    const auto missing = std::find_if_not(names.cbegin(), names.cend(), has);
    if (missing != names.cend())
        return damaged(folder, *missing, "missing, though others of its set are there");
    return checkIdentity(folder);
}

QString serialOf(const KeyFolder &folder, const QString &name)
{
    const auto facts = signing::readCertificate(folder.read(name));
    return facts ? facts->serial : QString();
}

/// Shaped as WeChat Pay's are, and the same for as long as the platform's pair is.
QString publicKeyIdOf(const QString &platformSerial)
{
    const QByteArray hash
        = QCryptographicHash::hash(platformSerial.toLatin1(), QCryptographicHash::Sha256);
    const auto number = qFromBigEndian<quint64>(hash.constData());
    return QStringLiteral("PUB_KEY_ID_%1").arg(number, 20, 10, QLatin1Char('0'));
}

Credentials describe(const KeyFolder &folder, bool withTls)
{
    Credentials credentials { .mchid = mchid,
        .serial = serialOf(folder, merchant.certificate),
        .merchantKey = folder.pathOf(merchant.key),
        .merchantCert = folder.pathOf(merchant.certificate),
        .platformSerial = serialOf(folder, platform.certificate),
        .platformKey = folder.pathOf(platform.key),
        .platformCert = folder.pathOf(platform.certificate),
        .platformPublicKey = folder.pathOf(platformPublicKey),
        .apiv3Key = folder.pathOf(apiv3Key),
        .authorityCert = folder.pathOf(authority.certificate),
        .authorityKey = folder.pathOf(authority.key),
        .caCert = folder.pathOf(serverAuthorityCert) };
    credentials.platformPublicKeyId = publicKeyIdOf(credentials.platformSerial);
    if (withTls) {
        credentials.serverKey = folder.pathOf(serverKey);
        credentials.serverCert = folder.pathOf(serverCert);
    }
    return credentials;
}

} // namespace

CredentialsError unusable(const QString &path, const signing::KeyError &error)
{
    const bool isOurs = error.code == signing::KeyErrorCode::NoCryptography;
    return { .code
        = isOurs ? CredentialsErrorCode::KeyGenerationFailed : CredentialsErrorCode::Damaged,
        .path = path,
        .diagnostic = signing::name(error.code) };
}

base::Result<Credentials, CredentialsError> ensureCredentials(const QString &path, bool withTls)
{
    if (withTls)
        return ensureCredentials(path, TlsNeeds());
    const auto folder = KeyFolder::open(path);
    if (!folder)
        return tl::make_unexpected(folder.error());
    return ensureIdentity(*folder).map([&folder] { return describe(*folder, false); });
}

base::Result<Credentials, CredentialsError> ensureCredentials(
    const QString &path, const TlsNeeds &tls)
{
    const auto folder = KeyFolder::open(path);
    if (!folder)
        return tl::make_unexpected(folder.error());
    const auto ensureServer = [&] {
        return ensureServerTls(*folder, folder->read(authority.certificate), tls.hosts, tls.now);
    };
    return ensureIdentity(*folder).and_then(ensureServer).map([&folder] {
        return describe(*folder, true);
    });
}

} // namespace sandbox
