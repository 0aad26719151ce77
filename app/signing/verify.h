#pragma once

#include "signing/key.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace signing {

/// What became of checking an answer's signature. The stable names go into the history.
enum class VerifyCode {
    Verified,
    NotSigned, ///< none of the Wechatpay-* headers is there
    HeadersMissing, ///< some are there, some are not (facts: which are missing)
    TimestampUnreadable,
    ClockSkew, ///< |now - timestamp| >= 5 minutes
    UnknownSerial, ///< no key of that serial
    Probe, ///< the deliberate false signature WECHATPAY/SIGNTEST/… (domain.md 5)
    SignatureUnreadable, ///< not Base64
    BadSignature,
};

/// `verified`, `not_signed`, …
[[nodiscard]] QLatin1String name(VerifyCode code);
[[nodiscard]] std::optional<VerifyCode> verifyCodeNamed(QStringView name);

struct Verification {
    VerifyCode code = VerifyCode::NotSigned;
    QString serial = {}; ///< Wechatpay-Serial as it came
    QStringList missing = {}; ///< HeadersMissing: names
    qint64 skewSeconds = 0; ///< the answer's timestamp minus ours
};

/// Header names compare without case; values as they came.
using Headers = QList<QPair<QByteArray, QByteArray>>;

/// The value of a header, nothing when it is not there.
[[nodiscard]] std::optional<QByteArray> headerValue(const Headers &headers, const char *name);

/// Serial (exact, as normalisedSerial gives it) to key.
class VerifyKeys
{
public:
    void add(const QString &serial, PublicKey &&key);
    [[nodiscard]] const PublicKey *find(const QString &serial) const;
    [[nodiscard]] bool isEmpty() const { return m_keys.empty(); }

private:
    std::vector<std::pair<QString, PublicKey>> m_keys;
};

/// Checks raw body bytes and headers, in the order of VerifyCode (domain.md 5). A header without a
/// value counts as missing. Pure.
[[nodiscard]] Verification verifyAnswer(
    const VerifyKeys &keys, const Headers &headers, const QByteArray &body, qint64 nowMs);

} // namespace signing
