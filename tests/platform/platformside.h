#pragma once

#include "access/message.h"
#include "base/secret.h"
#include "support/testkeys.h"

#include <QJsonObject>

/// The other side of GET /v3/global/certificates, made with openssl's own program: two platform
/// certificates (first.pem, second.pem), a WeChat Pay public key (public.pem), and a stranger's
/// key. Answers are signed and sealed as domain.md 5 and 6 tell.
class PlatformSide final
{
public:
    PlatformSide();

    [[nodiscard]] const support::TestKeys &files() const { return m_files; }
    /// A member of the list: `name`: first or second; its serial unless another is given.
    [[nodiscard]] QJsonObject member(const QString &name, const QString &serial = {}) const;
    /// A member that holds any text, sealed rightly.
    [[nodiscard]] static QJsonObject sealed(const QString &serial, const QByteArray &text);
    [[nodiscard]] static QByteArray list(const QList<QJsonObject> &members);
    /// A 200 answer with that body, signed with the key `<key>_key.pem` as of `nowMs`.
    [[nodiscard]] http::HttpAnswer answer(
        const QByteArray &body, const QString &key, const QString &serial, qint64 nowMs) const;
    /// The list of both certificates, signed with the first.
    [[nodiscard]] http::HttpAnswer goodAnswer(qint64 nowMs) const;

    /// As bytes on the wire.
    [[nodiscard]] static QByteArray wire(const http::HttpAnswer &answer);

    static constexpr QLatin1String first { "5157F09EFDC096DE15EBE81A47057A7232F1B8E1" };
    static constexpr QLatin1String second { "F08B07E79B8269FEC3D5D3E6AB8ED163A6A380DB" };
    static constexpr QLatin1String publicKeyId { "PUB_KEY_ID_0114232134912410000000000000" };
    static constexpr const char *apiV3Key = "0123456789abcdefghijABCDEFGHIJ_!";

private:
    support::TestKeys m_files;
};

[[nodiscard]] base::SharedSecret secret(const QByteArray &text);
