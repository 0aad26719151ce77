#pragma once

#include "signing/slips.h"

#include <QByteArray>
#include <QByteArrayList>

#include <functional>
#include <optional>
#include <vector>

namespace signing {

/// What a signer put together, on its way to the text that was signed.
struct SlippedRequest {
    SentRequest parts {};
    QByteArray lineEnd = "\n"; ///< of the first four lines
    QByteArray lastEnd = "\n";
};

/// The text whose digest is signed.
[[nodiscard]] QByteArray textOf(const SlippedRequest &request);

/// One way to slip. Gives nothing where it would change nothing.
struct SlipStep {
    Slip slip;
    int bodyCost; ///< for each byte of the body, in bytes that could be digested instead
    std::function<std::optional<SlippedRequest>(const SlippedRequest &)> apply;
};

/// Ways that exclude each other.
using SlipAxis = std::vector<SlipStep>;

/// All ways of this request, to be taken in this order. Those of its body are left out when it is
/// over 64 KiB, and those of JSON when it is none.
[[nodiscard]] std::vector<SlipAxis> slipAxes(const SentRequest &sent, const QByteArrayList &hosts);

/// Timestamps in milliseconds that the one in seconds may have been.
[[nodiscard]] std::vector<SlippedRequest> inMilliseconds(const SlippedRequest &request);

} // namespace signing
