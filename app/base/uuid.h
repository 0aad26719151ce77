#pragma once

#include <QString>

namespace base {

/// A UUIDv7 (RFC 9562 5.7) for the given UTC milliseconds: 36 lower-case characters whose text
/// order is creation order to the millisecond. Qt 6.4 makes none.
[[nodiscard]] QString uuid7(qint64 nowMs);

} // namespace base
