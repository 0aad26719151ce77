#include "sandbox/rules/authorizationheader.h"

#include <QHash>
#include <QRegularExpression>

#include <optional>

namespace sandbox {

namespace {

using Members = QHash<QString, QByteArray>;

/// name="value" pairs with nothing but commas between them; nothing when they are otherwise.
std::optional<Members> readPairs(const QString &text)
{
    static const QRegularExpression pair(
        QStringLiteral(R"re(\G([A-Za-z_]+)="([^"\\\s]*)"(,|\z))re"));
    Members members;
    qsizetype position = 0;
    bool isLast = false;
    while (!isLast) {
        const QRegularExpressionMatch match = pair.match(text, position);
        if (!match.hasMatch() || members.contains(match.captured(1)))
            return {};
        members.insert(match.captured(1), match.captured(2).toLatin1());
        isLast = match.capturedView(3).isEmpty();
        position = match.capturedEnd();
    }
    return members;
}

} // namespace

base::Result<AuthorizationMembers, AuthorizationError> readAuthorization(const QByteArray &value)
{
    const qsizetype space = value.indexOf(' ');
    if (space < 0)
        return tl::make_unexpected(AuthorizationError::Malformed);
    if (value.first(space) != "WECHATPAY2-SHA256-RSA2048")
        return tl::make_unexpected(AuthorizationError::WrongScheme);
    // Latin-1, so that each byte stays what it is.
    const std::optional<Members> members = readPairs(QString::fromLatin1(value.sliced(space + 1)));
    if (!members)
        return tl::make_unexpected(AuthorizationError::Malformed);
    const AuthorizationMembers read { .mchid = members->value(QStringLiteral("mchid")),
        .nonce = members->value(QStringLiteral("nonce_str")),
        .timestamp = members->value(QStringLiteral("timestamp")),
        .serial = members->value(QStringLiteral("serial_no")),
        .signature = members->value(QStringLiteral("signature")) };
    for (const QByteArray &member :
        { read.mchid, read.nonce, read.timestamp, read.serial, read.signature }) {
        if (member.isEmpty())
            return tl::make_unexpected(AuthorizationError::Malformed);
    }
    return read;
}

} // namespace sandbox
