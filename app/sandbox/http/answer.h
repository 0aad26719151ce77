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
        Reset, ///< `bytes` of the whole text (none, unless told otherwise), then TCP reset
        Truncate, ///< `bytes` of the whole text, then closed
        Dribble, ///< one byte each `pause`
        Raw, ///< the answer's body is all that is sent, without any head; then closed
    };
    Way way = Way::Whole;
    std::chrono::milliseconds delay { 0 }; ///< before the first byte
    std::chrono::milliseconds pause { 100 };
    int bytes = 0;
};

struct Answer {
    int status = 200;
    /// Content-Length (unless it is here) and Connection are added.
    QList<QPair<QByteArray, QByteArray>> headers {};
    QByteArray body {};
    Delivery delivery {};

    /// Gives a header this one value, in place of any that it has.
    void setHeader(const QByteArray &name, const QByteArray &value);
    /// The first value of a header, names compared without case; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// Takes a header away, names compared without case.
    void removeHeader(const QByteArray &name);
};

/// The whole text of an answer, head and body.
[[nodiscard]] QByteArray toBytes(const Answer &answer, bool keepAlive);

} // namespace sandbox
