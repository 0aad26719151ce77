#include "signing/certificate.h"

#include "signing/pem.h"

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

std::optional<CertificateFacts> readCertificate(const QByteArray &bytes)
{
    const QSslCertificate certificate(firstCertificate(bytes), QSsl::Der);
    if (certificate.isNull())
        return std::nullopt;
    return CertificateFacts {
        .serial = normalisedSerial(QString::fromLatin1(certificate.serialNumber())),
        .subjectName = certificate.subjectInfo(QSslCertificate::CommonName).value(0),
        .issuerName = certificate.issuerInfo(QSslCertificate::CommonName).value(0),
        .validFrom = certificate.effectiveDate(),
        .validUntil = certificate.expiryDate(),
    };
}

QString normalisedSerial(const QString &serial)
{
    const QString given = serial.trimmed();
    if (given.startsWith(QLatin1String("PUB_KEY_ID_")))
        return given;
    QString digits;
    for (const QChar c : given) {
        if (c != QLatin1Char(':') && !c.isSpace())
            digits += c.toUpper();
    }
    if (digits.startsWith(QLatin1String("0X")))
        digits.remove(0, 2);
    return digits;
}

bool sameSerial(const QString &one, const QString &other)
{
    const auto significant = [](const QString &serial) {
        const QString digits = normalisedSerial(serial);
        qsizetype zeros = 0;
        while (zeros < digits.size() && digits[zeros] == QLatin1Char('0'))
            ++zeros;
        return digits.sliced(zeros);
    };
    return significant(one) == significant(other);
}

} // namespace signing
