#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace signing {

/// One block of a PEM text, read as people paste them: lost line breaks, `\n` written out, quotes,
/// a byte order mark and text around it do no harm.
struct PemBlock {
    QByteArray label; ///< `PRIVATE KEY`, `CERTIFICATE`, …
    base::Secret der; ///< empty when the Base64 is damaged, or when it is the next
    base::Secret encrypted; ///< the whole block when it has a Proc-Type header, for OpenSSL
};

[[nodiscard]] std::vector<PemBlock> pemBlocks(QByteArrayView text);

/// The first block whose label ends so; null when there is none. (OpenSSH's own format is not PEM
/// of ours, though it looks alike.)
[[nodiscard]] const PemBlock *findBlock(
    const std::vector<PemBlock> &blocks, QByteArrayView labelEnd);

/// The bytes of a Base64 text with the same tolerance; empty when it is none.
[[nodiscard]] base::Secret bytesOfBase64(QByteArrayView text);

/// Whether bytes begin as an ASN.1 sequence of 128 bytes or more does: as every key file does.
[[nodiscard]] bool looksLikeDer(QByteArrayView bytes);

} // namespace signing
