#pragma once

class QUrl;

namespace base {

/// Whether the URL's host is loopback: literally 127/8 or ::1, or `localhost`.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace base
