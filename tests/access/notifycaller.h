#pragma once

#include "access/notifycall.h"

#include <QList>

namespace accesstest {

/// 127.0.0.1.
[[nodiscard]] QList<QHostAddress> loopback();

/// A lookup that knows one answer, and counts.
[[nodiscard]] http::Lookup leadingTo(const QList<QHostAddress> &addresses, int *count = nullptr);

/// A small notification.
[[nodiscard]] http::NotifyParcel parcelTo(const QUrl &url);

/// The URL with another host.
[[nodiscard]] QUrl named(QUrl url, const QString &host);

/// Makes the call and waits for its end; without one, an empty result and a test failure.
[[nodiscard]] http::NotifyResult outcome(http::Network &network, const http::NotifyParcel &parcel,
    const http::NotifyPolicy &policy = {});

/// 0 when there is no answer.
[[nodiscard]] int statusOf(const http::NotifyResult &result);

} // namespace accesstest
