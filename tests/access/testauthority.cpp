#include "access/testauthority.h"

#include <QSslKey>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace accesstest {

namespace {

template <auto Free> struct Freer {
    template <typename T> void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Bio = std::unique_ptr<BIO, Freer<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>>;

constexpr long day = 24 * 60 * 60;

template <typename Write> QByteArray pem(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (write(bio.get()) != 1)
        qFatal("cannot write PEM");
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray pemOf(X509 *certificate)
{
    return pem([certificate](BIO *bio) { return PEM_write_bio_X509(bio, certificate); });
}

QByteArray pemOf(EVP_PKEY *key)
{
    return pem([key](BIO *bio) {
        return PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

Certificate unsignedCertificate(const char *commonName, EVP_PKEY *key, long from, long until)
{
    static long serial = 0;
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), until);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0);
    return certificate;
}

void extend(X509 *certificate, int nid, const char *value)
{
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, nid, value));
    if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
        qFatal("cannot add the extension %s", value);
}

} // namespace

struct TestAuthority::Pair {
    Key key { EVP_EC_gen("P-256") };
    Certificate certificate;
};

TestAuthority::TestAuthority()
    : m_self(std::make_unique<Pair>())
{
    m_self->certificate
        = unsignedCertificate("Papay test authority", m_self->key.get(), -400 * day, 400 * day);
    X509 *self = m_self->certificate.get();
    X509_set_issuer_name(self, X509_get_subject_name(self));
    extend(self, NID_basic_constraints, "critical,CA:TRUE");
    X509_sign(self, m_self->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QSslCertificate TestAuthority::certificate() const
{
    return QSslCertificate(pemOf(m_self->certificate.get()));
}

QSslConfiguration TestAuthority::vouchFor(const Server &server) const
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate
        = unsignedCertificate("Papay test server", key.get(), -300 * day, server.validDays * day);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(m_self->certificate.get()));
    extend(certificate.get(), NID_subject_alt_name, server.names.constData());
    X509_sign(certificate.get(), m_self->key.get(), EVP_sha256());

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pemOf(certificate.get())));
    configuration.setPrivateKey(QSslKey(pemOf(key.get()), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    // A server that would speak HTTP/2 if it were asked to.
    configuration.setAllowedNextProtocols({ "h2", "http/1.1" });
    return configuration;
}

} // namespace accesstest
