#pragma once

#include "exchange/copying.h"

namespace exchange {

/// The access point that the request goes to, with a slash at its end; a placeholder where neither
/// request nor sender names one.
[[nodiscard]] QString accessPointOf(const contract::PreSignRequest &request, const Sender &sender);
/// The sender with placeholders for what is empty.
[[nodiscard]] Sender named(const Sender &sender);

/// plan_id, when its text is a number as it will be sent.
[[nodiscard]] bool isNumber(contract::Field field, const QString &text);

/// The fields with a text, base_uri not among them.
[[nodiscard]] QList<contract::Field> filledMembers(const contract::PreSignRequest &request);

[[nodiscard]] QString writtenCurl(const contract::PreSignRequest &request, const Sender &sender);
[[nodiscard]] QString writtenPhp(const contract::PreSignRequest &request, const Sender &sender);
[[nodiscard]] QString writtenGo(const contract::PreSignRequest &request, const Sender &sender);
[[nodiscard]] QString writtenPairs(const contract::PreSignRequest &request);

} // namespace exchange
