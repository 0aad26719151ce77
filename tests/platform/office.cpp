#include "office.h"

#include "signing/authorization.h"

#include <QEventLoop>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

Office::Office()
{
    m_side.files().makeRsaKey(u"merchant_key.pem"_s);
    m_side.files().makeCertificate(u"merchant.pem"_s, u"merchant_key.pem"_s, serial);
}

platform::Services Office::services() { return { m_clock, m_signer, m_network, m_vault }; }

profile::Profile Office::profileAt(const QUrl &accessPoint) const
{
    profile::Profile profile;
    profile.id = u"shop"_s;
    profile.folder = m_folder.filePath(u"profiles/shop"_s);
    profile.accessPoint = accessPoint.toString();
    profile.identity.mchid = u"1900000001"_s;
    profile.identity.serial = serial;
    profile.identity.keyFile = m_side.files().path(u"merchant_key.pem"_s);
    profile.identity.certificateFile = m_side.files().path(u"merchant.pem"_s);
    return profile;
}

void Office::knowApiV3Key()
{
    m_vault.keep(u"shop"_s, profile::SecretKind::ApiV3Key, secret(PlatformSide::apiV3Key));
}

platform::CertificatesAnswer Office::ask(
    const profile::Unlocked &who, const base::SharedSecret &apiV3Key)
{
    platform::CertificatesCall call(services(), m_worker, { who, {}, apiV3Key }, nullptr);
    std::optional<platform::CertificatesAnswer> ended;
    QEventLoop loop;
    QObject::connect(&call, &platform::CertificatesCall::finished, &loop,
        [&](const platform::CertificatesAnswer &answer) {
            if (ended)
                qFatal("A call ended twice.");
            ended = answer;
            loop.quit();
        });
    call.start();
    if (ended)
        qFatal("A call ended from within start.");
    loop.exec();
    return *ended;
}

support::Script Office::answering(const QByteArray &wire)
{
    return { support::AwaitRequest {}, support::Send { wire }, support::Close {} };
}

QByteArray Office::header(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray Office::authorized(const QByteArray &request, const QByteArray &member)
{
    const QRegularExpression wanted(QString(QString::fromLatin1(member) + u"=\"([^\"]*)\""_s));
    const auto text = QString::fromLatin1(header(request, "Authorization"));
    return wanted.match(text).captured(1).toLatin1();
}

bool Office::isSigned(const QByteArray &request) const
{
    const QList<QByteArray> line = request.left(request.indexOf('\r')).split(' ');
    const auto key = signing::readPublicKey(m_side.files().read(u"merchant.pem"_s));
    const QByteArray message = signing::stringToSign(line.value(0), line.value(1),
        authorized(request, "timestamp").toLongLong(), authorized(request, "nonce_str"), {});
    return authorized(request, "serial_no") == QByteArray(serial.data())
        && authorized(request, "mchid") == "1900000001"
        && key->verifies(message, QByteArray::fromBase64(authorized(request, "signature")));
}
