#pragma once

#include "attempt/order.h"

#include "access/httpcall.h"
#include "history/row.h"
#include "signing/signer.h"

#include <QByteArray>

namespace attempt {

/// The row that is committed before the first byte leaves; outcome pending.
/// `headers`: all that will be sent.
[[nodiscard]] history::Row pendingRow(const Order &order, const QUrl &accessPoint,
    const QByteArray &body, const signing::Signed &signature, const http::Headers &headers,
    qint64 nowMs);

/// The row once a whole answer arrived and was checked.
[[nodiscard]] history::Row answeredRow(history::Row row, const http::HttpResult &result,
    const signing::VerifyResult &verification, qint64 nowMs);

/// The row when no whole answer arrived.
[[nodiscard]] history::Row unansweredRow(
    history::Row row, const http::HttpResult &result, qint64 nowMs);

/// `Name: value` lines, each ended by \n.
[[nodiscard]] QByteArray headerLines(const http::Headers &headers);
/// What such lines say; a line without a colon is left out.
[[nodiscard]] http::Headers headersOf(const QByteArray &lines);

} // namespace attempt
