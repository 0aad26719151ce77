#include "sandbox/rules/authentication.h"

#include "sandbox/rules/authorizationheader.h"
#include "signing/authorization.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

constexpr qint64 windowMs = 5 * 60 * 1000;
constexpr qsizetype shownCharacters = 8;

/// A refusal that names a member of the Authorization header.
Refusal refused(Reason reason, const char *member, const QByteArray &value, const char *issue)
{
    return { .reason = reason,
        .detail { { QStringLiteral("field"), QString::fromLatin1(member) },
            { QStringLiteral("value"), QString::fromUtf8(value) },
            { QStringLiteral("issue"), QString::fromLatin1(issue) },
            { QStringLiteral("location"), QStringLiteral("authorization") } } };
}

Refusal malformed(const char *issue)
{
    return { .reason = Reason::AuthorizationMalformed,
        .detail { { QStringLiteral("issue"), QString::fromLatin1(issue) },
            { QStringLiteral("location"), QStringLiteral("authorization") } } };
}

/// At most 32 digits and letters (domain.md 4).
bool isNonce(const QByteArray &text)
{
    return text.size() <= 32 && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

/// Unix seconds (or what may be milliseconds), written as a number is.
std::optional<qint64> readTimestamp(const QByteArray &text)
{
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    const bool isPlain = isNumber && text.size() <= 13 && QByteArray::number(seconds) == text;
    return isPlain && seconds >= 0 ? std::optional(seconds) : std::nullopt;
}

/// The string-to-sign as the access point shows it: the body cut to its first characters.
QString truncated(const Request &request, qint64 timestamp, const QByteArray &nonce)
{
    const QList<uint> body = QString::fromUtf8(request.body.left(4 * shownCharacters)).toUcs4();
    const QString shown = QString::fromUcs4(reinterpret_cast<const char32_t *>(body.constData()),
        std::min(body.size(), shownCharacters));
    return QString::fromUtf8(
        signing::stringToSign(request.method, request.target, timestamp, nonce, shown.toUtf8()));
}

/// Nests the issue as live answers do, while the pages show it flat (domain.md 3.1).
Refusal wrongSignature(const Request &request, qint64 timestamp, const QByteArray &nonce)
{
    const QByteArray message
        = signing::stringToSign(request.method, request.target, timestamp, nonce, request.body);
    const QJsonObject information {
        { QStringLiteral("method"), QString::fromUtf8(request.method) },
        { QStringLiteral("url"), QString::fromUtf8(request.target) },
        { QStringLiteral("truncated_sign_message"), truncated(request, timestamp, nonce) },
        { QStringLiteral("sign_message_length"), message.size() },
    };
    const QJsonObject nested { { QStringLiteral("issue"), QStringLiteral("sign not match") } };
    return { .reason = Reason::SignatureWrong,
        .detail { { QStringLiteral("field"), QStringLiteral("signature") },
            { QStringLiteral("location"), QStringLiteral("authorization") },
            { QStringLiteral("detail"), nested },
            { QStringLiteral("sign_information"), information } } };
}

bool isSignedBy(const signing::PublicKey &key, const Request &request, qint64 timestamp,
    const AuthorizationMembers &members)
{
    const auto signature = QByteArray::fromBase64Encoding(
        members.signature, QByteArray::AbortOnBase64DecodingErrors);
    return signature
        && key.verifies(signing::stringToSign(
                            request.method, request.target, timestamp, members.nonce, request.body),
            signature.decoded);
}

/// An Authorization that can be read at all.
base::Result<AuthorizationMembers, Refusal> read(const Request &request, Verdicts &verdicts)
{
    if (!verdicts.note("authorization", request.count("Authorization") == 1))
        return tl::make_unexpected(malformed("exactly one Authorization header is needed"));
    const auto members = readAuthorization(*request.header("Authorization"));
    const bool isSchemeWrong = !members && members.error() == AuthorizationError::WrongScheme;
    if (!verdicts.note("scheme", !isSchemeWrong))
        return tl::make_unexpected(Refusal { .reason = Reason::SchemeWrong });
    if (!verdicts.note("members", members.has_value()))
        return tl::make_unexpected(
            malformed("mchid, nonce_str, timestamp, serial_no and signature, each once in quotes"));
    return *members;
}

/// What the merchant lacks at the platform to sign with this certificate.
std::optional<Refusal> checkCertificate(
    const Merchant &merchant, const QByteArray &serial, qint64 nowMs, Verdicts &verdicts)
{
    if (!verdicts.note("certificate", merchant.certificate.has_value()))
        return Refusal { .reason = Reason::CertificateMissing };
    if (!verdicts.note("serial", serial == merchant.certificate->serial))
        return refused(Reason::SerialWrong, "serial_no", serial, "no such certificate");
    if (!verdicts.note("certificate_valid", nowMs <= merchant.certificate->validUntilMs))
        return refused(Reason::CertificateExpired, "serial_no", serial, "certificate expired");
    if (!verdicts.note("apiv3_key", !merchant.apiv3Key.isEmpty()))
        return Refusal { .reason = Reason::Apiv3KeyMissing };
    return {};
}

} // namespace

base::Result<const Merchant *, Refusal> authenticate(const Request &request,
    const Merchants &merchants, NonceMemory &nonces, qint64 nowMs, Verdicts &verdicts)
{
    const auto failed = [](Refusal &&refusal) { return tl::make_unexpected(std::move(refusal)); };
    const auto members = read(request, verdicts);
    if (!members)
        return tl::make_unexpected(members.error());
    const Merchant *merchant = merchants.find(members->mchid);
    if (!verdicts.note("mchid", merchant != nullptr))
        return failed(
            refused(Reason::MerchantUnknown, "mchid", members->mchid, "unknown merchant"));
    if (!verdicts.note("nonce", isNonce(members->nonce)))
        return failed(malformed("nonce_str holds at most 32 digits and letters"));
    const std::optional<qint64> timestamp = readTimestamp(members->timestamp);
    if (!verdicts.note("timestamp", timestamp.has_value()))
        return failed(malformed("timestamp is Unix seconds"));
    if (!verdicts.note("clock", std::abs(nowMs - *timestamp * 1000) <= windowMs))
        return failed(
            refused(Reason::ClockOff, "timestamp", members->timestamp, "more than 5 minutes off"));
    if (!verdicts.note("nonce_new", !nonces.knows(merchant->mchid, members->nonce, nowMs)))
        return failed(refused(Reason::NonceSeen, "nonce_str", members->nonce, "used before"));
    if (auto refusal = checkCertificate(*merchant, members->serial, nowMs, verdicts))
        return failed(std::move(*refusal));
    const signing::PublicKey &key = merchant->certificate->key;
    if (!verdicts.note("signature", isSignedBy(key, request, *timestamp, *members)))
        return failed(wrongSignature(request, *timestamp, members->nonce));
    nonces.remember(merchant->mchid, members->nonce, nowMs);
    return merchant;
}

} // namespace sandbox
