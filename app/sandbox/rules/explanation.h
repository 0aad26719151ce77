#pragma once

#include "sandbox/http/requestreader.h"
#include "sandbox/rules/authorizationheader.h"
#include "signing/slips.h"

#include <QList>

namespace sandbox {

/// Why a signature was refused: "string-to-sign differs in line 5: 71 bytes against 214".
struct Explanation {
    bool isBase64 = true; ///< the signature at all
    signing::SignatureFit fit = signing::SignatureFit::OtherKey;
    QList<signing::Slip> slips {}; ///< what the client did, with SignatureFit::Slipped
    /// The first of the five lines that differs, 1 to 5; 0 when none does (the slip is in the
    /// digest) or when it is unknown what was signed.
    int line = 0;
    qsizetype ourBytes = 0; ///< of that line as it arrived, the newline that ends it among them
    qsizetype theirBytes = 0; ///< of that line as it was signed
};

/// What a refused signature was of, as far as usual slips (signing::findSlips) explain it. Pure;
/// takes a few milliseconds, 50 at most.
[[nodiscard]] Explanation explainSignature(const Request &request,
    const AuthorizationMembers &authorization, const signing::PublicKey &key);

} // namespace sandbox
