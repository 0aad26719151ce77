#include "sandbox/keys/servertls.h"

#include "sandbox/keys/certificatechecks.h"
#include "sandbox/keys/keypairs.h"

#include <QSslCertificate>

namespace sandbox {

namespace {

constexpr PairNames authority { serverAuthorityKey, serverAuthorityCert };
constexpr PairNames server { serverKey, serverCert };
constexpr QLatin1String authorityName("Papay Console Sandbox TLS CA");
constexpr int yearDays = 365;
constexpr int renewalDays = 30;
constexpr qint64 hour = 60 * 60;
constexpr qsizetype mostHosts = 16;

using Done = base::Result<void, CredentialsError>;

CertificateRequest authorityRequest(const ServerNames &names, const QDateTime &now)
{
    return { .use = CertificateUse::ServerAuthority,
        .subjectName = authorityName,
        .days = yearDays,
        .names = names,
        .from = now.addSecs(-hour) };
}

CertificateRequest serverRequest(
    const KeyFiles &issuer, const ServerNames &names, const QDateTime &now)
{
    return { .use = CertificateUse::Server,
        .subjectName = names.dns.constFirst(),
        .issuerCertificate = issuer.value(serverAuthorityCert),
        .issuerKey = issuer.value(serverAuthorityKey),
        .days = yearDays,
        .names = names,
        .from = now.addSecs(-hour) };
}

/// A pair with the key that is there, or with a new one.
bool renewPair(
    KeyFiles &files, const PairNames &names, const QByteArray &key, const CertificateRequest &about)
{
    if (key.isEmpty())
        return addPair(files, names, about);
    CertificateRequest request = about;
    request.subjectKey = key;
    if (request.issuerCertificate.isEmpty())
        request.issuerKey = key;
    const std::optional<QByteArray> certificate = makeCertificate(request);
    if (!certificate)
        return false;
    files.insert(names.key, key);
    files.insert(names.certificate, *certificate);
    return true;
}

/// Both files of a pair or none of them, and fit for each other.
Done checkPairIfThere(const KeyFolder &folder, const PairNames &names)
{
    const bool hasKey = folder.has(names.key);
    if (hasKey != folder.has(names.certificate))
        return damaged(folder, hasKey ? names.certificate : names.key,
            "missing, though others of its set are there");
    return hasKey ? checkPair(folder, names) : Done();
}

/// The authority's key, to be kept over a renewal; nothing when it has to be made.
QByteArray keptKey(const KeyFolder &folder, const QByteArray &platformAuthority)
{
    const QByteArray key = folder.read(serverAuthorityKey);
    return isOfKey(platformAuthority, key) ? QByteArray() : key;
}

bool lasts(const KeyFolder &folder, const ServerNames &names, const QDateTime &now)
{
    return isTrustedFor(
        names, folder.read(serverCert), folder.read(serverAuthorityCert), now.addDays(renewalDays));
}

/// Those that the server's certificate has been for already, besides: another process may be
/// listening there.
QStringList withEarlier(const QStringList &hosts, const QByteArray &serverPem)
{
    const auto known = QSslCertificate(serverPem).subjectAlternativeNames();
    QStringList all = hosts + known.values(QSsl::DnsEntry) + known.values(QSsl::IpAddressEntry);
    all.removeDuplicates();
    return all.size() > mostHosts ? hosts : all;
}

Done makeServerTls(const KeyFolder &folder, const QByteArray &authorityKey,
    const ServerNames &names, const QDateTime &now)
{
    KeyFiles files;
    if (!renewPair(files, authority, authorityKey, authorityRequest(names, now)))
        return notGenerated(folder, serverAuthorityCert);
    if (!renewPair(files, server, folder.read(serverKey), serverRequest(files, names, now)))
        return notGenerated(folder, serverCert);
    return folder.store(files);
}

} // namespace

base::Result<void, CredentialsError> ensureServerTls(const KeyFolder &folder,
    const QByteArray &platformAuthority, const QStringList &hosts, const QDateTime &now)
{
    const Done pairs = checkPairIfThere(folder, authority).and_then([&] {
        return checkPairIfThere(folder, server);
    });
    if (!pairs)
        return pairs;
    const auto needed = loopbackAnd(hosts);
    if (!needed)
        return notGenerated(folder, serverCert);
    const QByteArray authorityKey = keptKey(folder, platformAuthority);
    const bool isOurs = !authorityKey.isEmpty();
    if (isOurs && lasts(folder, *needed, now))
        return {};
    const QStringList all = isOurs && lasts(folder, *loopbackAnd({}), now)
        ? withEarlier(hosts, folder.read(serverCert))
        : hosts;
    return makeServerTls(folder, authorityKey, loopbackAnd(all).value_or(*needed), now);
}

base::Result<ServerPair, CredentialsError> misbehavingServer(
    const QString &path, ServerFault fault, const QDateTime &now)
{
    const auto folder = KeyFolder::open(path);
    if (!folder)
        return tl::make_unexpected(folder.error());
    const KeyFiles files { { serverAuthorityKey, folder->read(serverAuthorityKey) },
        { serverAuthorityCert, folder->read(serverAuthorityCert) } };
    const ServerNames loopback = *loopbackAnd({});
    CertificateRequest request = serverRequest(files, loopback, now);
    request.subjectKey = folder->read(serverKey);
    switch (fault) {
    case ServerFault::WrongName:
        // Within what the authority may speak for, so that the name is all there is to find.
        request.subjectName = QStringLiteral("elsewhere.localhost");
        request.names = { .dns = { request.subjectName } };
        break;
    case ServerFault::Expired:
        request.from = now.addDays(-yearDays);
        request.until = now.addDays(-1);
        break;
    }
    const std::optional<QByteArray> certificate = makeCertificate(request);
    if (!certificate)
        return notGenerated(*folder, serverCert);
    return ServerPair { request.subjectKey, *certificate };
}

} // namespace sandbox
