#pragma once

#include "sandbox/credentials.h"
#include "sandbox/keys/certificates.h"
#include "sandbox/keys/keyfolder.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace sandbox {

/// Files to store together: name to bytes.
using KeyFiles = QMap<QString, QByteArray>;

/// A private key and the certificate of it, by their file names.
struct PairNames {
    QLatin1String key;
    QLatin1String certificate;
};

/// A file of the folder that is not what it should be. `why`: untranslated.
[[nodiscard]] tl::unexpected<CredentialsError> damaged(
    const KeyFolder &folder, const QString &name, const char *why);

/// A file of the folder that could not be made.
[[nodiscard]] tl::unexpected<CredentialsError> notGenerated(
    const KeyFolder &folder, const QString &name);

/// A new key and its certificate, which an authority issues to itself; false when one could not be
/// made.
[[nodiscard]] bool addPair(
    KeyFiles &files, const PairNames &names, const CertificateRequest &about);

/// That a key is one, and that its certificate is of it.
[[nodiscard]] base::Result<void, CredentialsError> checkPair(
    const KeyFolder &folder, const PairNames &names);

} // namespace sandbox
