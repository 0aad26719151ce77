#pragma once

#include <QByteArray>

#include <optional>

namespace signing {

/// The same text in GBK; nothing when it is not UTF-8, or not in GBK, or this system has no GBK.
[[nodiscard]] std::optional<QByteArray> toGbk(const QByteArray &utf8);

/// The same text in UTF-8; nothing when it is not GBK, or this system has no GBK.
[[nodiscard]] std::optional<QByteArray> fromGbk(const QByteArray &gbk);

} // namespace signing
