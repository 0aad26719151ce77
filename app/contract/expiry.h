#pragma once

#include <QString>

#include <optional>

namespace contract {

/// The text in Hong Kong time (zonedtime.h): `2021-11-20T13:29:35+08:00`.
[[nodiscard]] QString expiryText(qint64 utcMs);

/// The instant of an RFC 3339 date-time with seconds and offset, UTC milliseconds; nothing when it
/// is none. Fractions beyond milliseconds are cut off; leap seconds (:60) are refused.
[[nodiscard]] std::optional<qint64> expiryMs(const QString &expiredTime);

} // namespace contract
