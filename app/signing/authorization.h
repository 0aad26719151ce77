#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace signing {

/// The five lines that a request's signature covers, each ended by \n (domain.md 4).
/// `urlLine`: absolute path with query, as sent; `timestamp`: Unix seconds; `body`: the bytes sent.
[[nodiscard]] QByteArray stringToSign(const QByteArray &method, const QByteArray &urlLine,
    qint64 timestamp, const QByteArray &nonce, const QByteArray &body);

/// The three lines that an answer's signature covers (domain.md 5). The timestamp is the header's
/// own text; the body is what arrived.
[[nodiscard]] QByteArray answerToVerify(
    const QByteArray &timestamp, const QByteArray &nonce, const QByteArray &body);

struct AuthorizationParts {
    QByteArray mchid;
    QByteArray nonce;
    qint64 timestamp = 0;
    QByteArray serial;
    QByteArray signature; ///< Base64 on one line
};

/// The value of the Authorization header: `WECHATPAY2-SHA256-RSA2048 mchid="…",…`.
[[nodiscard]] QByteArray authorization(const AuthorizationParts &parts);

} // namespace signing
