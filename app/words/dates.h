#pragma once

#include <QDateTime>
#include <QString>

namespace words {

/// A day as people of the language in use write it, with the year and without the weekday, in this
/// machine's zone: 2026年12月5日, December 5, 2026.
[[nodiscard]] QString dayText(const QDateTime &time);

} // namespace words
