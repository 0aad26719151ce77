#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <chrono>

namespace sandbox {

/// How an answer travels: whole, or broken on purpose.
struct Delivery {
    enum class Way {
        Whole,
        Hang, ///< nothing is ever sent; the connection stays open
        Close, ///< closed without a byte
        Reset, ///< TCP reset without a byte
        Truncate, ///< `bytes` of the whole text, then closed
        Dribble, ///< one byte each `pause`
        Raw, ///< the answer's body is all that is sent, without any head
    };
    Way way = Way::Whole;
    std::chrono::milliseconds delay { 0 }; ///< before the first byte
    std::chrono::milliseconds pause { 100 };
    int bytes = 0;
};

struct Answer {
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers; ///< Content-Length and Connection are added
    QByteArray body;
    Delivery delivery;
};

/// The whole text of an answer, head and body.
[[nodiscard]] QByteArray toBytes(const Answer &answer, bool keepAlive);

} // namespace sandbox
