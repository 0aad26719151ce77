#pragma once

#include "exchange/pasting.h"

#include <QRandomGenerator>
#include <QStringList>

namespace samples {

/// A text of tests/data/exchange.
[[nodiscard]] QString document(const QString &name);

/// The seed's example with its own contract code, expiry and access point.
[[nodiscard]] contract::PreSignRequest seedRequest();

/// The four documents of the issue: a body, a curl command, the SDK's PHP, `key=value` lines.
[[nodiscard]] QStringList fourDocuments();

/// What a paste brought, one text each: `openid=x`.
[[nodiscard]] QStringList found(const exchange::Pasted &pasted);
/// Its remarks, one text each: `UnknownMember 3 mchid`, with the line.
[[nodiscard]] QStringList remarks(const exchange::Pasted &pasted);

/// Texts that upset quoting: quotes, escapes, line breaks, what shells and PHP replace, other
/// scripts, halves of characters.
[[nodiscard]] const QStringList &nastyTexts();

/// Some members filled, most of them with nasty texts; plan_id is digits, base_uri a real one.
[[nodiscard]] contract::PreSignRequest randomRequest(QRandomGenerator &random);

} // namespace samples
