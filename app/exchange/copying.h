#pragma once

#include "exchange/pasting.h"

#include <QString>

namespace exchange {

/// Who would send the request: public names only. Empty ones become placeholders.
struct Sender {
    QString accessPoint; ///< base URI, with or without the slash at its end
    QString mchid;
    QString serial; ///< of the merchant's certificate
};

/// The request as text for developers, ending with a line break: Json: the body, indented, members
/// in the order of `Field`; Curl: a command for a POSIX shell, rightly quoted; Php: wechatpay-php
/// as its documentation shows it; Go: a program with wechatpay-go; Pairs: `key=value` lines.
/// Secrets and what changes with each request (signature, nonce, timestamp, private key) are
/// placeholders in capitals, such as `YOUR_PRIVATE_KEY_FILE`. `read` understands all but Go. Pure.
[[nodiscard]] QString written(
    Format format, const contract::PreSignRequest &request, const Sender &sender);

/// What the app team needs of a session, compact JSON: {"session_id","out_contract_code",
/// "expired_time"}; without expired_time where none was sent.
[[nodiscard]] QByteArray handOff(
    const QString &sessionId, const QString &outContractCode, const QString &expiredTime);

} // namespace exchange
