#pragma once

#include <QByteArray>

namespace sandbox {

/// What messages are written in.
enum class Language { Chinese, HongKong, English };

/// What an Accept-Language value prefers; Chinese when it names none. Taiwan's gets Hong Kong's.
[[nodiscard]] Language preferredLanguage(const QByteArray &acceptLanguage);

/// The Content-Language value.
[[nodiscard]] QByteArray tag(Language language);

} // namespace sandbox
