#pragma once

#include "signing/tokenlibrary.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace signing {

/// A certificate as it lies on a token.
struct TokenObject {
    QByteArray id; ///< CKA_ID: its private key has the same
    QByteArray der;
};

struct ListedToken {
    TokenName name;
    QList<TokenObject> certificates {}; ///< X.509
};

/// The tokens that are there now, of a PKCS#11 library that QCA's plugin has loaded; a slot without
/// an initialised token counts as empty. Needs no PIN. Not through QCA: its listing crashes where a
/// certificate is not of an RSA key.
[[nodiscard]] QList<ListedToken> tokensOf(const QString &module);

} // namespace signing
