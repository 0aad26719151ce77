#pragma once

#include "signing/openssl.h"

#include <QByteArray>

namespace sandbox {

/// The private key of a PEM text; null when it holds none. Never prompts: an encrypted key is no
/// key of ours.
[[nodiscard]] signing::openssl::Key readKey(const QByteArray &pem);

/// The certificate of a PEM text; null when it holds none.
[[nodiscard]] signing::openssl::Certificate readX509(const QByteArray &pem);

/// What was written into a memory BIO.
[[nodiscard]] QByteArray written(const signing::openssl::Bio &bio);

} // namespace sandbox
