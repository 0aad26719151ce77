#pragma once

#include "signing/key.h"
#include "signing/slip.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace signing {

/// What a signature is checked against: the request as it was sent.
struct SentRequest {
    QByteArray method {};
    QByteArray urlLine {}; ///< absolute path with query
    QByteArray timestamp {}; ///< the header's own text
    QByteArray nonce {};
    QByteArray body {};
};

/// What a signature turned out to be of.
enum class SignatureFit {
    Fits,
    Slipped, ///< of this request, but for the slips
    OtherText, ///< made with this key, of a text that none of the slips explains
    OtherKey, ///< nothing fits: made with another key, most likely
};

struct SlipFinding {
    SignatureFit fit = SignatureFit::OtherKey;
    QList<Slip> slips {}; ///< Slipped: one, or the few that it takes together
    QByteArray signedText {}; ///< Fits and Slipped: what the signature is of
};

/// Which usual slips, one or as few as it takes, make this signature fit. `hosts`: that may stand
/// in the URL line, besides WeChat Pay's (`example.com`, `127.0.0.1:8080`). Only what verifies is
/// named. Pure; takes a few milliseconds, 50 at most; a body over 64 KiB is tried as it is.
[[nodiscard]] SlipFinding findSlips(const SentRequest &sent, const QByteArray &signature,
    const PublicKey &key, const QByteArrayList &hosts = {});

} // namespace signing
