#pragma once

#include <QString>

namespace signing {

/// QCA's OpenSSL plugin. Named at every call: QCA falls back in silence where it is left out.
[[nodiscard]] inline QString providerName() { return QStringLiteral("qca-ossl"); }

} // namespace signing
