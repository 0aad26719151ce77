#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace sandbox {

/// How long a merchant may take to answer a notification (domain.md 7).
inline constexpr std::chrono::milliseconds notificationLimit { 5'000 };

/// Why a post brought no answer. The stable names go into lines and logs.
enum class PostFailure {
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

/// `unusable`, `plain_http`, …
[[nodiscard]] QLatin1String name(PostFailure failure);

/// Bytes to post, and where.
struct Parcel {
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// What became of a parcel: an answer, or a failure.
struct PostResult {
    int status = 0; ///< 0: no answer
    QByteArray body {};
    std::optional<PostFailure> failure {};
    std::chrono::milliseconds duration { 0 };
};

/// Posts a parcel, at most once, and calls back once on the same thread, perhaps before it returns;
/// takes notificationLimit at most. The other end of the room `access`, which the sandbox never
/// sees. The callback may be called when the one who asked is gone.
using Courier
    = std::function<void(const Parcel &parcel, std::function<void(const PostResult &)> done)>;

} // namespace sandbox
