#pragma once

#include "sandbox/credentials.h"
#include "signing/key.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace support {

inline constexpr char certificatesPath[] = "/v3/global/certificates";
inline constexpr char preSignPath[] = "/v3/global/papay/contracts/app-pre-entrust-sign";

/// A request before it is signed; a test changes what it wants to see refused.
struct Draft {
    QByteArray method = "POST";
    QByteArray target = preSignPath;
    QByteArray body {};
    QList<QPair<QByteArray, QByteArray>> headers { { "Host", "127.0.0.1" },
        { "Accept", "application/json" }, { "User-Agent", "papay-console-tests" },
        { "Content-Type", "application/json" } };
    QByteArray mchid {};
    QByteArray serial {};
    QByteArray nonce = "593BEC0C930BF1AFEB40B4A08C8FB242";
    qint64 timestamp = 0;
    std::optional<QByteArray> signedBody {}; ///< when another body is signed than sent
    std::optional<QByteArray> signedTarget {};
    std::optional<QByteArray> signature {};
    std::optional<QByteArray> authorization {}; ///< the whole value, in place of the true one
};

/// The sandbox's merchant, with its key.
class Merchant
{
public:
    explicit Merchant(const sandbox::Credentials &credentials);

    /// A draft that the sandbox accepts at this time, if it accepts the body.
    [[nodiscard]] Draft draft(const QByteArray &body, qint64 nowMs) const;
    /// The members of a draft's Authorization, in the order that official SDKs use.
    [[nodiscard]] QList<QByteArray> members(const Draft &draft);
    /// The bytes that go over the wire.
    [[nodiscard]] QByteArray request(const Draft &draft);

private:
    sandbox::Credentials m_credentials;
    signing::PrivateKey m_key;
};

} // namespace support
