#include "signing/tokenmerchant.h"

#include <QFile>

namespace {

const QString logName = QStringLiteral("oddtoken.log");

} // namespace

TokenMerchant::TokenMerchant()
{
    const support::TestKeys &files = m_merchant.files();
    m_tokens.create(merchantLabel(), merchantPin());
    m_tokens.import(
        merchantLabel(), merchantPin(), m_merchant.path("key.pem"), m_merchant.path("cert.pem"));
    m_tokens.create(institutionLabel(), institutionPin());
    m_tokens.import(institutionLabel(), institutionPin(), m_merchant.path("other.pem"),
        m_merchant.path("platform.pem"));

    const QString lost = files.makeRsaKey(QStringLiteral("lost.pem"));
    m_tokens.importCertificate(merchantLabel(), merchantPin(),
        files.makeCertificate(QStringLiteral("lost_cert.pem"), lost, QStringLiteral("0C01")),
        QStringLiteral("A1B3"));
    files.openssl({ QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("EC"),
        QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"),
        QStringLiteral("-out"), QStringLiteral("ec.pem") });
    m_tokens.importCertificate(merchantLabel(), merchantPin(),
        files.makeCertificate(QStringLiteral("ec_cert.pem"), files.path(QStringLiteral("ec.pem")),
            QStringLiteral("0C02")),
        QStringLiteral("A1B4"));

    qputenv("ODD_TOKEN_MODULE", QFile::encodeName(support::SoftToken::module()));
    qputenv("ODD_TOKEN_LOG", QFile::encodeName(files.path(logName)));
}

signing::Identity TokenMerchant::merchant(const QString &pin) const
{
    signing::Identity who = m_merchant.identity();
    who.serial.clear();
    who.keyFile.clear();
    who.token
        = signing::TokenKey { support::SoftToken::module(), merchantLabel(), Merchant::serial };
    who.passphrase = Merchant::secret(pin.toUtf8().constData());
    return who;
}

signing::Identity TokenMerchant::institution(const QString &pin) const
{
    signing::Identity who = merchant(pin);
    who.token->token = institutionLabel();
    who.token->certificateSerial = QStringLiteral("0A01");
    return who;
}

qsizetype TokenMerchant::logins() const
{
    QFile log(m_merchant.files().path(logName));
    return log.open(QIODevice::ReadOnly) ? log.readAll().count("login\n") : 0;
}

TokenMerchant::Code TokenMerchant::open(signing::Signer &signer, const signing::Identity &who)
{
    const auto result = signer.open(who).result();
    return result ? std::nullopt : Code(result.error().code);
}

bool TokenMerchant::signsWith(
    signing::Signer &signer, const signing::Identity &who, const char *key) const
{
    const auto result = signer.sign(who, Merchant::requestOf("{}")).result();
    if (!result) {
        qInfo("%s", signing::name(result.error().code).data());
        return false;
    }
    return Merchant::signatureIn(result->authorization)
        == m_merchant.files().signature(m_merchant.path(key), result->stringToSign);
}
