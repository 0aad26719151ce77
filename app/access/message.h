#pragma once

#include "access/failure.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace http { // not `access`: POSIX has a function of that name

using Headers = QList<QPair<QByteArray, QByteArray>>;

struct HttpRequest {
    QByteArray method; ///< GET (without a body) or POST
    QUrl url;
    Headers headers; ///< besides the ones that HttpCall sets itself; Authorization, for one
    QByteArray body; ///< sent as it is
    QByteArray acceptLanguage = "zh-CN"; ///< en, zh-CN, zh-HK, zh-TW (domain.md 3.1)
};

/// design.md's default deadlines, and the response limit.
struct Limits {
    std::chrono::milliseconds connect { 5'000 }; ///< proxy lookup to TLS handshake
    std::chrono::milliseconds inactivity { 10'000 };
    std::chrono::milliseconds total { 15'000 };
    qint64 maxBody = 1'048'576; ///< bytes
};

struct HttpAnswer {
    int status = 0;
    Headers headers; ///< names as they came; Qt joins repeated ones, drops empty ones
    QByteArray body; ///< whole, as it arrived (chunks put together)
};

/// What became of a call: an answer (whatever its status), or a failure.
struct HttpResult {
    std::optional<HttpAnswer> answer = {};
    std::optional<Failure> failure = {};
    bool nothingSent = false; ///< certain that not a byte of the request left
    qint64 durationMs = 0; ///< monotonic
    QString diagnostic = {}; ///< untranslated, for the log
};

} // namespace http
