#include "signing/verify.h"

#include "signing/authorization.h"
#include "signing/certificate.h"

#include <algorithm>
#include <array>

namespace signing {

namespace {

constexpr qint64 toleranceMs = qint64(5) * 60 * 1000;
constexpr const char *timestampHeader = "Wechatpay-Timestamp";
constexpr const char *nonceHeader = "Wechatpay-Nonce";
constexpr const char *signatureHeader = "Wechatpay-Signature";
constexpr const char *serialHeader = "Wechatpay-Serial";
constexpr std::array signingHeaders { timestampHeader, nonceHeader, signatureHeader, serialHeader };

constexpr std::array allCodes { VerifyCode::Verified, VerifyCode::NotSigned,
    VerifyCode::HeadersMissing, VerifyCode::TimestampUnreadable, VerifyCode::ClockSkew,
    VerifyCode::UnknownSerial, VerifyCode::Probe, VerifyCode::SignatureUnreadable,
    VerifyCode::BadSignature };

QByteArray valueOf(const Headers &headers, const char *name)
{
    return headerValue(headers, name).value_or(QByteArray());
}

QStringList missingHeaders(const Headers &headers)
{
    QStringList missing;
    for (const char *name : signingHeaders) {
        if (valueOf(headers, name).isEmpty())
            missing.append(QLatin1String(name));
    }
    return missing;
}

/// Unix seconds; at most 12 digits, so that no later sum can overflow.
std::optional<qint64> secondsOf(const QByteArray &text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() > 12 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return text.toLongLong();
}

/// The one spelling that Base64 has for these bytes: no blanks, full padding.
std::optional<QByteArray> strictBase64(const QByteArray &text)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return decoded.decoded;
}

VerifyCode signatureCode(const PublicKey &key, const QByteArray &message, const QByteArray &text)
{
    if (text.startsWith("WECHATPAY/SIGNTEST/"))
        return VerifyCode::Probe;
    const auto signature = strictBase64(text);
    if (!signature)
        return VerifyCode::SignatureUnreadable;
    return key.verifies(message, *signature) ? VerifyCode::Verified : VerifyCode::BadSignature;
}

} // namespace

QLatin1String name(VerifyCode code)
{
    switch (code) {
    case VerifyCode::Verified:
        return QLatin1String("verified");
    case VerifyCode::NotSigned:
        return QLatin1String("not_signed");
    case VerifyCode::HeadersMissing:
        return QLatin1String("headers_missing");
    case VerifyCode::TimestampUnreadable:
        return QLatin1String("timestamp_unreadable");
    case VerifyCode::ClockSkew:
        return QLatin1String("clock_skew");
    case VerifyCode::UnknownSerial:
        return QLatin1String("unknown_serial");
    case VerifyCode::Probe:
        return QLatin1String("probe");
    case VerifyCode::SignatureUnreadable:
        return QLatin1String("signature_unreadable");
    case VerifyCode::BadSignature:
        return QLatin1String("bad_signature");
    }
    Q_UNREACHABLE();
}

std::optional<VerifyCode> verifyCodeNamed(QStringView text)
{
    for (const VerifyCode code : allCodes) {
        if (text == name(code))
            return code;
    }
    return std::nullopt;
}

std::optional<QByteArray> headerValue(const Headers &headers, const char *name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

void VerifyKeys::add(const QString &serial, PublicKey &&key)
{
    m_keys.emplace_back(normalisedSerial(serial), std::move(key));
}

const PublicKey *VerifyKeys::find(const QString &serial) const
{
    const QString wanted = normalisedSerial(serial);
    for (const auto &[known, key] : m_keys) {
        if (known == wanted)
            return &key;
    }
    return nullptr;
}

Verification verifyAnswer(
    const VerifyKeys &keys, const Headers &headers, const QByteArray &body, qint64 nowMs)
{
    Verification result;
    result.serial = QString::fromLatin1(valueOf(headers, serialHeader));
    const QStringList missing = missingHeaders(headers);
    if (size_t(missing.size()) == signingHeaders.size())
        return result; // NotSigned
    if (!missing.isEmpty()) {
        result.code = VerifyCode::HeadersMissing;
        result.missing = missing;
        return result;
    }
    const QByteArray timestamp = valueOf(headers, timestampHeader);
    const auto seconds = secondsOf(timestamp);
    if (!seconds) {
        result.code = VerifyCode::TimestampUnreadable;
        return result;
    }
    result.skewSeconds = *seconds - nowMs / 1000;
    const PublicKey *const key = keys.find(result.serial);
    if (qAbs(nowMs - *seconds * 1000) >= toleranceMs) {
        result.code = VerifyCode::ClockSkew;
    } else if (key == nullptr) {
        result.code = VerifyCode::UnknownSerial;
    } else {
        const QByteArray message = answerToVerify(timestamp, valueOf(headers, nonceHeader), body);
        result.code = signatureCode(*key, message, valueOf(headers, signatureHeader));
    }
    return result;
}

} // namespace signing
