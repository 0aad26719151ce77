#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace sandbox {

struct Request {
    QByteArray method;
    QByteArray target; ///< as on the request line: absolute path with query
    int minorVersion = 1; ///< HTTP/1.x
    QList<QPair<QByteArray, QByteArray>> headers; ///< names as sent, values trimmed
    QByteArray body;

    /// The first value of a header, names compared without case; nothing when absent.
    [[nodiscard]] std::optional<QByteArray> header(const char *name) const;
    /// How often a header was sent.
    [[nodiscard]] int count(const char *name) const;
    /// The target up to its query.
    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] bool keepsConnection() const;
    bool operator==(const Request &) const = default;
};

/// What a request may be at most, in bytes.
struct ReadLimits {
    int head = 64 * 1024;
    int headers = 100; ///< how many
    int body = 1024 * 1024;
};

/// What the bytes so far make.
struct Reading {
    enum class Status {
        Incomplete, ///< read on
        Complete, ///< `request` is whole and took `consumed` bytes
        Bad, ///< answer `httpStatus` (400, 413, 417, 431, 501, 505) and close
    };
    Status status = Status::Incomplete;
    Request request {};
    qsizetype consumed = 0;
    int httpStatus = 0;
    bool expectsContinue = false; ///< Incomplete, head read, and the client waits for 100
    bool operator==(const Reading &) const = default;
};

/// A pure, strict HTTP/1.1 reader (RFC 9112) over all bytes received since the last whole request:
/// exactly one Host in 1.1, no obsolete folding, one decimal Content-Length, no
/// Transfer-Encoding (501), no blanks before a colon, no bare CR, LF or NUL. Never throws, never
/// reads beyond `bytes`. Judges line by line, so that the result does not depend on how the bytes
/// were cut: a prefix is Incomplete or has the result of the whole.
[[nodiscard]] Reading readRequest(const QByteArray &bytes, const ReadLimits &limits);

} // namespace sandbox
