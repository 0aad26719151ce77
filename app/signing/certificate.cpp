#include "signing/certificate.h"

#include "signing/pem.h"
#include "signing/spki.h"

#include <QSslCertificate>

namespace signing {

namespace {

QByteArray firstCertificate(const QByteArray &bytes)
{
    if (looksLikeDer(bytes))
        return bytes;
    const std::vector<PemBlock> blocks = pemBlocks(bytes);
    if (blocks.empty())
        return bytesOfBase64(bytes).bytes();
    const PemBlock *block = findBlock(blocks, "CERTIFICATE");
    return block == nullptr ? QByteArray() : block->der.bytes();
}

} // namespace

/// WeChat Pay's merchant certificates write 微信商户系统 as O and the company as OU.
static QString companyOf(const QSslCertificate &certificate)
{
    const QStringList units = certificate.subjectInfo(QSslCertificate::OrganizationalUnitName);
    return units.isEmpty() ? certificate.subjectInfo(QSslCertificate::Organization).value(0)
                           : units.first();
}

std::optional<CertificateFacts> readCertificate(const QByteArray &bytes)
{
    const QByteArray der = firstCertificate(bytes);
    const QSslCertificate certificate(der, QSsl::Der);
    if (certificate.isNull())
        return std::nullopt;
    CertificateFacts facts {
        .serial = normalisedSerial(QString::fromLatin1(certificate.serialNumber())),
        .subjectName = certificate.subjectInfo(QSslCertificate::CommonName).value(0),
        .organisation = companyOf(certificate),
        .issuerName = certificate.issuerInfo(QSslCertificate::CommonName).value(0),
        .validFrom = certificate.effectiveDate(),
        .validUntil = certificate.expiryDate(),
    };
    // Not QSslCertificate::publicKey(): it knows no bits of some keys and warns of others.
    const openssl::ErrorGuard guard;
    if (const openssl::Key key = certificateKey(der)) {
        facts.bits = rsaBits(key.get());
        facts.fingerprint = fingerprintOf(key.get());
    }
    return facts;
}

} // namespace signing
