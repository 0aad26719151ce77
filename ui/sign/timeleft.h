#pragma once

#include <QString>

namespace ui {

/// How long a session is still good for, in words.
struct TimeLeft {
    QString text;
    bool isCounting = false; ///< changes with every second
    bool isExpired = false;
};

/// `expiredTime` as it was sent; empty where none was.
[[nodiscard]] TimeLeft timeLeft(const QString &expiredTime, qint64 nowMs);

} // namespace ui
