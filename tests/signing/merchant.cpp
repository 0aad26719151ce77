#include "signing/merchant.h"

#include <QRegularExpression>

Merchant::Merchant()
{
    const QString key = m_files.makeRsaKey(QStringLiteral("key.pem"));
    const QString other = m_files.makeRsaKey(QStringLiteral("other.pem"));
    m_files.makeCertificate(QStringLiteral("cert.pem"), key, serial);
    m_files.makeCertificate(QStringLiteral("platform.pem"), other, QStringLiteral("0A01"));
    const auto openssl = [this](const char *line) {
        m_files.openssl(QString::fromLatin1(line).split(QLatin1Char(' ')));
    };
    openssl("pkcs12 -export -inkey key.pem -in cert.pem -passout pass:1900000001 -out key.p12");
    openssl("pkcs8 -topk8 -in key.pem -passout pass:abcd -out locked.pem");
    openssl("pkey -in other.pem -pubout -out platform_public.pem");
}

signing::Identity Merchant::identity() const
{
    return { .mchid = QStringLiteral("1900000001"),
        .serial = serial,
        .keyFile = path("key.pem"),
        .passphrase = {},
        .verifyKeys = { { .serial = QStringLiteral("0A01"), .file = path("platform.pem") } } };
}

signing::Identity Merchant::locked(const char *passphrase) const
{
    signing::Identity who = identity();
    who.keyFile = path("locked.pem");
    who.passphrase = secret(passphrase);
    return who;
}

signing::Unsigned Merchant::requestOf(const QByteArray &body)
{
    return {
        .method = "POST", .urlLine = "/v3/global/papay/contracts/app-pre-entrust-sign", .body = body
    };
}

QByteArray Merchant::signatureIn(const QByteArray &authorization)
{
    static const QRegularExpression parameter(QStringLiteral("signature=\"([^\"]*)\""));
    const auto match = parameter.match(QString::fromLatin1(authorization));
    return QByteArray::fromBase64(match.captured(1).toLatin1());
}

std::shared_ptr<const base::Secret> Merchant::secret(const char *text)
{
    return std::make_shared<const base::Secret>(QByteArray(text));
}
