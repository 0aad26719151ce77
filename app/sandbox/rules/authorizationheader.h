#pragma once

#include "base/result.h"

#include <QByteArray>

namespace sandbox {

/// The members of an Authorization value, as sent.
struct AuthorizationMembers {
    QByteArray mchid;
    QByteArray nonce;
    QByteArray timestamp;
    QByteArray serial;
    QByteArray signature;
};

enum class AuthorizationError { WrongScheme, Malformed };

/// Reads `WECHATPAY2-SHA256-RSA2048 name="value",…` by name in any order (domain.md 4): one space,
/// no blanks, each of the five exactly once. Other names are passed over.
[[nodiscard]] base::Result<AuthorizationMembers, AuthorizationError> readAuthorization(
    const QByteArray &value);

} // namespace sandbox
