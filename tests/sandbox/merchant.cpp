#include "sandbox/merchant.h"

#include "signing/authorization.h"

#include <atomic>

namespace support {

namespace {

/// Of 32 upper-case hex digits, as those of SDKs; no two are the same in a process.
QByteArray nextNonce()
{
    static std::atomic<quint32> count = 0;
    return "593BEC0C930BF1AFEB40B4A0"
        + QByteArray::number(++count, 16).toUpper().rightJustified(8, '0');
}

signing::PrivateKey load(const QString &path)
{
    return std::move(*signing::readKeyFile(path).and_then(
        [](const QByteArray &bytes) { return signing::readPrivateKey(bytes, base::Secret()); }));
}

} // namespace

Merchant::Merchant(const sandbox::Credentials &credentials)
    : m_credentials(credentials)
    , m_key(load(credentials.merchantKey))
{
}

Draft Merchant::draft(const QByteArray &body, qint64 nowMs) const
{
    return { .body = body,
        .mchid = m_credentials.mchid.toLatin1(),
        .serial = m_credentials.serial.toLatin1(),
        .nonce = nextNonce(),
        .timestamp = nowMs / 1000 };
}

QList<QByteArray> Merchant::members(const Draft &draft)
{
    const QByteArray message
        = signing::stringToSign(draft.method, draft.signedTarget.value_or(draft.target),
            draft.timestamp, draft.nonce, draft.signedBody.value_or(draft.body));
    const QByteArray signature = draft.signature.value_or(m_key.sign(message).toBase64());
    return { "mchid=\"" + draft.mchid + '"', "nonce_str=\"" + draft.nonce + '"',
        "signature=\"" + signature + '"',
        "timestamp=\"" + QByteArray::number(draft.timestamp) + '"',
        "serial_no=\"" + draft.serial + '"' };
}

QByteArray Merchant::request(const Draft &draft)
{
    QByteArray bytes = draft.method + ' ' + draft.target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : draft.headers)
        bytes += name + ": " + value + "\r\n";
    const QByteArray authorization = draft.authorization.value_or(
        QByteArray("WECHATPAY2-SHA256-RSA2048 " + members(draft).join(',')));
    if (!authorization.isEmpty())
        bytes += "Authorization: " + authorization + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(draft.body.size()) + "\r\n\r\n";
    return bytes + draft.body;
}

} // namespace support
