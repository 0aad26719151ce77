#include "sandbox/credentials.h"

#include "base/environment.h"
#include "sandbox/certificates.h"
#include "sandbox/keyfolder.h"
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

constexpr QLatin1String caKey("ca_key.pem");
constexpr QLatin1String caCert("ca_cert.pem");
constexpr QLatin1String merchantKey("merchant_key.pem");
constexpr QLatin1String merchantCert("merchant_cert.pem");
constexpr QLatin1String platformKey("platform_key.pem");
constexpr QLatin1String platformCert("platform_cert.pem");
constexpr QLatin1String platformPublicKey("platform_public_key.pem");
constexpr QLatin1String apiv3Key("apiv3_key");
constexpr QLatin1String serverKey("server_key.pem");
constexpr QLatin1String serverCert("server_cert.pem");

constexpr int merchantDays = 5 * 365 + 1;
constexpr int tenYears = 10 * 365 + 2;
constexpr int serverDays = 365;

using Files = QMap<QString, QByteArray>;
using Done = base::Result<void, CredentialsError>;

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

QByteArray makeApiv3Key()
{
    static constexpr char alphabet[]
        = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QByteArray key(32, Qt::Uninitialized);
    for (char &character : key)
        character = alphabet[QRandomGenerator::system()->bounded(int(sizeof alphabet) - 1)];
    return key;
}

/// A new key and its certificate under these names; false when one could not be made.
bool addPair(
    Files &files, const QString &keyName, const QString &certName, const CertificateRequest &about)
{
    const std::optional<QByteArray> key = makeKey();
    if (!key)
        return false;
    CertificateRequest request = about;
    request.subjectKey = *key;
    if (request.use == CertificateUse::Authority)
        request.issuerKey = *key;
    const std::optional<QByteArray> certificate = makeCertificate(request);
    if (!certificate)
        return false;
    files.insert(keyName, *key);
    files.insert(certName, *certificate);
    return true;
}

Done makeIdentity(const KeyFolder &folder)
{
    Files files;
    if (!addPair(files, caKey, caCert,
            { .use = CertificateUse::Authority,
                .subjectName = base::sandboxAuthority,
                .days = tenYears }))
        return notGenerated(folder, caKey);
    CertificateRequest request { .subjectName = mchid,
        .issuerCertificate = files.value(caCert),
        .issuerKey = files.value(caKey),
        .days = merchantDays };
    if (!addPair(files, merchantKey, merchantCert, request))
        return notGenerated(folder, merchantKey);
    request.subjectName = platformName;
    request.days = platformDays;
    if (!addPair(files, platformKey, platformCert, request))
        return notGenerated(folder, platformKey);
    const std::optional<QByteArray> publicKey = publicKeyOf(files.value(platformKey));
    if (!publicKey)
        return notGenerated(folder, platformPublicKey);
    files.insert(platformPublicKey, *publicKey);
    files.insert(apiv3Key, makeApiv3Key());
    return folder.store(files);
}

Done checkPair(const KeyFolder &folder, const QString &keyName, const QString &certName)
{
    const QByteArray key = folder.read(keyName);
    if (!publicKeyOf(key))
        return damaged(folder, keyName, "not a private key");
    const QByteArray certificate = folder.read(certName);
    if (!isOfKey(certificate, key))
        return damaged(folder, certName, "not a certificate of its key");
    if (!isIssuedBy(certificate, folder.read(caCert)))
        return damaged(folder, certName, "not issued by the sandbox's own authority");
    return {};
}

Done checkIdentity(const KeyFolder &folder)
{
    const Done pairs = checkPair(folder, caKey, caCert)
                           .and_then([&] { return checkPair(folder, merchantKey, merchantCert); })
                           .and_then([&] { return checkPair(folder, platformKey, platformCert); });
    if (!pairs)
        return pairs;
    const auto merchant = signing::readCertificate(folder.read(merchantCert));
    if (!merchant || merchant->subjectName != mchid)
        return damaged(folder, merchantCert, "not the sandbox's merchant");
    if (folder.read(platformPublicKey) != publicKeyOf(folder.read(platformKey)))
        return damaged(folder, platformPublicKey, "not the public half of the platform's key");
    if (folder.read(apiv3Key).trimmed().size() != 32)
        return damaged(folder, apiv3Key, "not 32 bytes");
    return {};
}

Done ensureIdentity(const KeyFolder &folder)
{
    const std::array names { merchantKey, merchantCert, platformKey, platformCert,
        platformPublicKey, apiv3Key, caKey, caCert };
    const auto has = [&folder](const QString &name) { return folder.has(name); };
    if (std::none_of(names.cbegin(), names.cend(), has))
        return makeIdentity(folder);
    const auto missing = std::find_if_not(names.cbegin(), names.cend(), has);
    if (missing != names.cend())
        return damaged(folder, *missing, "missing, though others of its set are there");
    return checkIdentity(folder);
}

/// The listener's own pair; its certificate is renewed a day before it expires.
Done ensureServer(const KeyFolder &folder)
{
    CertificateRequest request { .use = CertificateUse::Server,
        .subjectName = QStringLiteral("localhost"),
        .issuerCertificate = folder.read(caCert),
        .issuerKey = folder.read(caKey),
        .days = serverDays };
    if (!folder.has(serverKey) && !folder.has(serverCert)) {
        Files files;
        if (!addPair(files, serverKey, serverCert, request))
            return notGenerated(folder, serverKey);
        return folder.store(files);
    }
    for (const QLatin1String name : { serverKey, serverCert }) {
        if (!folder.has(name))
            return damaged(folder, name, "missing, though others of its set are there");
    }
    if (const Done pair = checkPair(folder, serverKey, serverCert); !pair)
        return pair;
    const auto facts = signing::readCertificate(folder.read(serverCert));
    if (facts && facts->validUntil > QDateTime::currentDateTimeUtc().addDays(1))
        return {};
    request.subjectKey = folder.read(serverKey);
    const std::optional<QByteArray> renewed = makeCertificate(request);
    if (!renewed)
        return notGenerated(folder, serverCert);
    return folder.store({ { serverCert, *renewed } });
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
        .serial = serialOf(folder, merchantCert),
        .merchantKey = folder.pathOf(merchantKey),
        .merchantCert = folder.pathOf(merchantCert),
        .platformSerial = serialOf(folder, platformCert),
        .platformKey = folder.pathOf(platformKey),
        .platformCert = folder.pathOf(platformCert),
        .platformPublicKey = folder.pathOf(platformPublicKey),
        .apiv3Key = folder.pathOf(apiv3Key),
        .caCert = folder.pathOf(caCert),
        .caKey = folder.pathOf(caKey) };
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
    const auto folder = KeyFolder::open(path);
    if (!folder)
        return tl::make_unexpected(folder.error());
    if (const Done identity = ensureIdentity(*folder); !identity)
        return tl::make_unexpected(identity.error());
    if (withTls) {
        if (const Done server = ensureServer(*folder); !server)
            return tl::make_unexpected(server.error());
    }
    return describe(*folder, withTls);
}

} // namespace sandbox
