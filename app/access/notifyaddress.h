#pragma once

#include <QHostAddress>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace http {

/// Why a notification did not leave, or brought no answer.
enum class NotifyFailure {
    Unusable, ///< no URL or header that can be sent
    PlainHttp, ///< beyond loopback
    NotAllowed, ///< the host is not in the list of those that may be told
    AddressForbidden, ///< the name leads into a private network, to loopback, …
    HostNotFound,
    ConnectionRefused, ///< or no route
    TlsFailed,
    ProxyFailed,
    Deadline, ///< no whole answer in time
    Broken, ///< closed or cut before the answer was whole
    TooLarge,
};

/// Whether this may be asked at all: loopback, or https at one of the allowed (`host` for port 443,
/// `host:port`), exactly.
[[nodiscard]] std::optional<NotifyFailure> objectionTo(const QUrl &url, const QStringList &allowed);

/// Whether the address lies in the open internet: none of IANA's special-purpose blocks, nor an
/// IPv6 form of an IPv4 address there.
[[nodiscard]] bool isPublic(const QHostAddress &address);

/// Whether a URL's host may be met at these addresses. All must do, as one that does not says
/// enough about who runs the name: loopback for a loopback host, else public ones.
[[nodiscard]] std::optional<NotifyFailure> objectionTo(
    const QUrl &url, const QList<QHostAddress> &addresses);

} // namespace http
