#include "sandbox/rules/pathmember.h"

#include "sandbox/rules/memberrefusal.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

constexpr int outOfRange = 268435464; ///< domain.md 3.3
constexpr qsizetype longestId = 64; ///< domain.md 8
constexpr qsizetype longestCode = 32; ///< domain.md 1

bool isWellFormed(const QByteArray &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A(?:[^%]|%[0-9A-Fa-f]{2})*\\z"));
    return shape.match(QString::fromLatin1(text)).hasMatch();
}

} // namespace

std::optional<QString> percentDecoded(const QByteArray &text)
{
    if (!isWellFormed(text))
        return {};
    // Stateless: half a character at the end is an error, too.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(QByteArray::fromPercentEncoding(text));
    const bool hasControls = std::any_of(decoded.cbegin(), decoded.cend(),
        [](QChar c) { return c.category() == QChar::Other_Control; });
    return decoder.hasError() || hasControls ? std::nullopt : std::optional(decoded);
}

base::Result<QString, Refusal> checkPathMember(const Route &route, Verdicts &verdicts)
{
    const bool isCode = route.endpoint == Endpoint::ContractByCode;
    const QString name
        = isCode ? QStringLiteral("out_contract_code") : QStringLiteral("contract_id");
    const QString sent = QString::fromLatin1(route.parameter);
    const std::optional<QString> decoded = percentDecoded(route.parameter);
    if (!verdicts.note("path_encoding", decoded.has_value()))
        return tl::make_unexpected(memberRefused(Reason::RuleBroken, MemberPlace::Path, name, sent,
            QStringLiteral("not percent-encoded UTF-8")));
    const qsizetype length = decoded->toUcs4().size();
    if (verdicts.note("path_member", length <= (isCode ? longestCode : longestId)))
        return *decoded;
    Refusal refusal = memberRefused(Reason::RuleBroken, MemberPlace::Path, name, *decoded,
        contract::name(contract::Check::MaxLength));
    refusal.number = outOfRange;
    return tl::make_unexpected(refusal);
}

} // namespace sandbox
