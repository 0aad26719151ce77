#pragma once

#include <QString>

namespace ui {

/// How long a session is still good for, in words.
struct TimeLeft {
    QString text;
    int lastsMs = 0; ///< until the text is another one; 0: for ever
    bool isExpired = false;
};

/// `expiredTime` as it was sent; empty where none was.
[[nodiscard]] TimeLeft timeLeft(const QString &expiredTime, qint64 nowMs);

} // namespace ui
