#include "signing/authorization.h"

#include <QStringBuilder>

#include <initializer_list>

namespace signing {

namespace {

QByteArray lines(std::initializer_list<QByteArrayView> parts)
{
    qsizetype size = 0;
    for (const QByteArrayView part : parts)
        size += part.size() + 1;
    QByteArray text;
    text.reserve(size);
    for (const QByteArrayView part : parts) {
        text += part;
        text += '\n';
    }
    return text;
}

} // namespace

QByteArray stringToSign(const QByteArray &method, const QByteArray &urlLine, qint64 timestamp,
    const QByteArray &nonce, const QByteArray &body)
{
    return lines({ method, urlLine, QByteArray::number(timestamp), nonce, body });
}

QByteArray answerToVerify(
    const QByteArray &timestamp, const QByteArray &nonce, const QByteArray &body)
{
    return lines({ timestamp, nonce, body });
}

QByteArray authorization(const AuthorizationParts &parts)
{
    const QByteArray value = "WECHATPAY2-SHA256-RSA2048 mchid=\"" + parts.mchid + "\",nonce_str=\""
        + parts.nonce + "\",timestamp=\"" + QByteArray::number(parts.timestamp) + "\",serial_no=\""
        + parts.serial + "\",signature=\"" + parts.signature + '"';
    return value;
}

} // namespace signing
