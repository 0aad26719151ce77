#include "profile/publicpem.h"

#include "signing/material.h"
#include "signing/pem.h"

namespace profile {

namespace {

/// The DER of the first PEM block whose label ends so; without PEM, all of it.
QByteArray derOf(const QByteArray &bytes, QByteArrayView labelEnd)
{
    if (signing::looksLikeDer(bytes))
        return bytes;
    const std::vector<signing::PemBlock> blocks = signing::pemBlocks(bytes);
    if (blocks.empty())
        return signing::bytesOfBase64(bytes).bytes();
    const signing::PemBlock *block = signing::findBlock(blocks, labelEnd);
    return block == nullptr ? QByteArray() : block->der.bytes();
}

QByteArray pem(const QByteArray &der, const QByteArray &label)
{
    constexpr qsizetype lineLength = 64;
    const QByteArray letters = der.toBase64();
    QByteArray text = "-----BEGIN " + label + "-----\n";
    for (qsizetype at = 0; at < letters.size(); at += lineLength)
        text += letters.mid(at, lineLength) + '\n';
    return text + "-----END " + label + "-----\n";
}

/// PKCS#1 begins with a number, SubjectPublicKeyInfo with the algorithm's sequence.
QByteArray publicKeyLabel(const QByteArray &der)
{
    constexpr char integerTag = 0x02;
    constexpr qsizetype longHeader = 4; // 0x30 0x82 and two bytes of length: 256 bytes and more
    return der.size() > longHeader && der[longHeader] == integerTag ? "RSA PUBLIC KEY"
                                                                    : "PUBLIC KEY";
}

} // namespace

QSslCertificate certificateIn(const QByteArray &bytes)
{
    return QSslCertificate(derOf(bytes, "CERTIFICATE"), QSsl::Der);
}

std::optional<QByteArray> certificatePem(const QByteArray &bytes)
{
    const QSslCertificate certificate = certificateIn(bytes);
    return certificate.isNull() ? std::nullopt : std::optional(certificate.toPem());
}

std::optional<QByteArray> publicPem(const QByteArray &bytes)
{
    if (const auto certificate = certificatePem(bytes))
        return certificate;
    const QByteArray der = derOf(bytes, "PUBLIC KEY");
    // Judged alone: beside a private key in the same file it would be the private key's.
    if (signing::inspect(der, {}).kind != signing::MaterialKind::PublicKey)
        return std::nullopt;
    return pem(der, publicKeyLabel(der));
}

} // namespace profile
