#include "platformside.h"

#include "sandbox/keys/sealing.h"
#include "signing/authorization.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

base::SharedSecret secret(const QByteArray &text)
{
    return std::make_shared<const base::Secret>(
        base::Secret(QByteArray(text.constData(), text.size())));
}

PlatformSide::PlatformSide()
{
    for (const auto *name : { "first", "second", "public", "stranger" })
        m_files.makeRsaKey(QString(QLatin1String(name) + u"_key.pem"_s));
    m_files.makeCertificate(u"first.pem"_s, u"first_key.pem"_s, first, u"Platform"_s);
    m_files.makeCertificate(u"second.pem"_s, u"second_key.pem"_s, second, u"Platform"_s);
    m_files.openssl(
        { u"pkey"_s, u"-in"_s, u"public_key.pem"_s, u"-pubout"_s, u"-out"_s, u"public.pem"_s });
}

QJsonObject PlatformSide::sealed(const QString &serial, const QByteArray &text)
{
    const QByteArray nonce = "61f9c719728a";
    const auto box = sandbox::sealAesGcm(apiV3Key, nonce, "certificate", text);
    return { { u"serial_no"_s, serial }, { u"effective_time"_s, u"2020-01-01T10:00:00+08:00"_s },
        { u"expire_time"_s, u"2049-01-01T10:00:00+08:00"_s },
        { u"encrypt_certificate"_s,
            QJsonObject { { u"algorithm"_s, u"AEAD_AES_256_GCM"_s },
                { u"nonce"_s, QString::fromLatin1(nonce) },
                { u"associated_data"_s, u"certificate"_s },
                { u"ciphertext"_s, QString::fromLatin1(box->toBase64()) } } } };
}

QJsonObject PlatformSide::member(const QString &name, const QString &serial) const
{
    const QString own = name == u"first"_s ? first : second;
    return sealed(serial.isEmpty() ? own : serial, m_files.read(QString(name + u".pem"_s)));
}

QByteArray PlatformSide::list(const QList<QJsonObject> &members)
{
    QJsonArray array;
    for (const QJsonObject &member : members)
        array.append(member);
    return QJsonDocument(QJsonObject { { u"data"_s, array } }).toJson(QJsonDocument::Compact);
}

http::HttpAnswer PlatformSide::answer(
    const QByteArray &body, const QString &key, const QString &serial, qint64 nowMs) const
{
    const QByteArray timestamp = QByteArray::number(nowMs / 1000);
    const QByteArray nonce = "d824f2e086d3c1df967785d13fcd22ef";
    const QByteArray signature = m_files.signature(
        QString(key + u"_key.pem"_s), signing::answerToVerify(timestamp, nonce, body));
    return { .status = 200,
        .headers = { { "Wechatpay-Timestamp", timestamp }, { "Wechatpay-Nonce", nonce },
            { "Wechatpay-Signature", signature.toBase64() },
            { "Wechatpay-Serial", serial.toLatin1() } },
        .body = body };
}

http::HttpAnswer PlatformSide::goodAnswer(qint64 nowMs) const
{
    return answer(list({ member(u"first"_s), member(u"second"_s) }), u"first"_s, first, nowMs);
}

QByteArray PlatformSide::wire(const http::HttpAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    return text + answer.body;
}
