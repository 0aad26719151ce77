#include "sandbox/keys/certificates.h"

#include "sandbox/keys/pemobjects.h"

#include <QHostAddress>
#include <QThread>

#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>

namespace sandbox {

namespace {

using signing::openssl::Bio;
using signing::openssl::Certificate;
using signing::openssl::ErrorGuard;
using signing::openssl::Key;
using signing::openssl::Release;
using Bignum = std::unique_ptr<BIGNUM, Release<BN_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;

bool setName(X509_NAME *name, const QString &commonName)
{
    const auto add = [name](const char *field, const QByteArray &text) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                   reinterpret_cast<const unsigned char *>(text.constData()),
                   static_cast<int>(text.size()), -1, 0)
            == 1;
    };
    return add("O", "Papay Console") && add("CN", commonName.toUtf8());
}

/// 159 bits with the first one set: 40 hex digits in the 20 octets that RFC 5280 allows.
bool setSerial(X509 *certificate)
{
    const Bignum number(BN_new());
    return number && BN_rand(number.get(), 159, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_nconf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// As OpenSSL's configuration language writes them: DNS:localhost,IP:127.0.0.1
QByteArray alternativeNames(const ServerNames &names)
{
    QStringList entries;
    for (const QString &name : names.dns)
        entries.append(QStringLiteral("DNS:") + name);
    for (const QString &address : names.addresses)
        entries.append(QStringLiteral("IP:") + address);
    return entries.join(u',').toLatin1();
}

/// The range of an address that an authority may speak for: itself, or all of loopback.
QString rangeOf(const QString &address)
{
    const QHostAddress parsed(address);
    if (parsed.protocol() == QAbstractSocket::IPv6Protocol)
        return address + QStringLiteral("/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    return parsed.isLoopback() ? QStringLiteral("127.0.0.0/255.0.0.0")
                               : address + QStringLiteral("/255.255.255.255");
}

QByteArray nameConstraints(const ServerNames &names)
{
    QStringList entries { QStringLiteral("critical") };
    for (const QString &name : names.dns)
        entries.append(QStringLiteral("permitted;DNS:") + name);
    for (const QString &address : names.addresses)
        entries.append(QStringLiteral("permitted;IP:") + rangeOf(address));
    return entries.join(u',').toLatin1();
}

bool addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
{
    const auto add = [certificate, issuer](int nid, const char *value) {
        return addExtension(certificate, issuer, nid, value);
    };
    if (!add(NID_subject_key_identifier, "hash")
        || !add(NID_authority_key_identifier, "keyid:always"))
        return false;
    switch (request.use) {
    case CertificateUse::Authority:
        return add(NID_basic_constraints, "critical,CA:TRUE")
            && add(NID_key_usage, "critical,keyCertSign,cRLSign");
    case CertificateUse::Signing:
        return add(NID_basic_constraints, "CA:FALSE")
            && add(NID_key_usage, "critical,digitalSignature");
    case CertificateUse::ServerAuthority:
        return add(NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
            && add(NID_key_usage, "critical,keyCertSign,cRLSign")
            && add(NID_name_constraints, nameConstraints(request.names).constData());
    case CertificateUse::Server:
        return add(NID_basic_constraints, "CA:FALSE")
            && add(NID_key_usage, "critical,digitalSignature,keyEncipherment")
            && add(NID_ext_key_usage, "serverAuth")
            && add(NID_subject_alt_name, alternativeNames(request.names).constData());
    }
    Q_UNREACHABLE();
}

bool setDates(X509 *certificate, const CertificateRequest &request)
{
    const QDateTime from
        = request.from.isValid() ? request.from : QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QDateTime until = request.until.isValid() ? request.until : from.addDays(request.days);
    return ASN1_TIME_set(X509_getm_notBefore(certificate), from.toSecsSinceEpoch())
        && ASN1_TIME_set(X509_getm_notAfter(certificate), until.toSecsSinceEpoch());
}

} // namespace

std::optional<QByteArray> makeKey()
{
    const ErrorGuard guard;
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), 2048) != 1)
        return {};
    EVP_PKEY_CTX_set_cb(context.get(),
        [](EVP_PKEY_CTX *) { return QThread::currentThread()->isInterruptionRequested() ? 0 : 1; });
    EVP_PKEY *made = nullptr;
    if (EVP_PKEY_generate(context.get(), &made) != 1)
        return {};
    const Key key(made);
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio
        || PEM_write_bio_PKCS8PrivateKey(
               bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1)
        return {};
    return written(bio);
}

std::optional<QByteArray> publicKeyOf(const QByteArray &keyPem)
{
    const ErrorGuard guard;
    const Key key = readKey(keyPem);
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!key || !bio || PEM_write_bio_PUBKEY(bio.get(), key.get()) != 1)
        return {};
    return written(bio);
}

std::optional<QByteArray> makeCertificate(const CertificateRequest &request)
{
    const ErrorGuard guard;
    const Key subjectKey = readKey(request.subjectKey);
    const Key issuerKey = readKey(request.issuerKey);
    const Certificate certificate(X509_new());
    const Certificate authority
        = request.issuerCertificate.isEmpty() ? nullptr : readX509(request.issuerCertificate);
    X509 *x509 = certificate.get();
    X509 *issuer = request.issuerCertificate.isEmpty() ? x509 : authority.get();
    if (!subjectKey || !issuerKey || !x509 || !issuer)
        return {};
    const bool isMade = X509_set_version(x509, X509_VERSION_3) == 1 && setSerial(x509)
        && setDates(x509, request) && setName(X509_get_subject_name(x509), request.subjectName)
        && X509_set_issuer_name(x509, X509_get_subject_name(issuer)) == 1
        && X509_set_pubkey(x509, subjectKey.get()) == 1 && addExtensions(x509, issuer, request)
        && X509_sign(x509, issuerKey.get(), EVP_sha256()) > 0;
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!isMade || !bio || PEM_write_bio_X509(bio.get(), x509) != 1)
        return {};
    return written(bio);
}

} // namespace sandbox
