#pragma once

#include <QByteArray>

namespace transfer {

/// `Name: value` lines without those that prove who somebody is (Authorization, cookies): design.md
/// keeps them out of everything that is handed on.
[[nodiscard]] QByteArray withoutAuthorization(const QByteArray &headers);

} // namespace transfer
