#pragma once

#include "signing/filestamp.h"
#include "signing/identity.h"
#include "signing/key.h"

#include <QList>

#include <memory>
#include <vector>

namespace signing {

/// A private key out of a file, with what is known of its certificate.
struct FileKey {
    PrivateKey key;
    /// The certificate file's, else that in the key's own file.
    std::optional<CertificateFacts> certificate;
    QString certificateFile; ///< where that is from
    struct Issuer {
        QString name;
        QString file;
    };
    /// Who issued this key's certificates: also of one that lies beside the key under the name
    /// that WeChat Pay's tool or the sandbox gives it.
    QList<Issuer> issuers;
};

/// The keys that were read so far, for one thread. A file that changed is read again, and a key
/// opened with one passphrase is not given to who brings another.
class FileKeys final
{
public:
    FileKeys() = default;
    Q_DISABLE_COPY_MOVE(FileKeys)

    /// The identity's key; good until the next call.
    [[nodiscard]] base::Result<FileKey *, KeyError> read(const Identity &identity);
    void forget() { m_held.clear(); }

private:
    struct Held {
        QStringList files; ///< the key's, then those of certificates
        QList<FileStamp> stamps;
        base::Secret passphrase;
        FileKey key;
    };
    std::vector<std::unique_ptr<Held>> m_held;
};

} // namespace signing
