#pragma once

#include "signing/signer.h"

#include <vector>

namespace signing {

/// What tells that a file is no longer the one that was read.
struct FileStamp {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1;
    qint64 modifiedNs = 0;
    qint64 changedNs = 0;
    bool operator==(const FileStamp &) const = default;
};

/// The keys that were read so far, for one thread. A file that changed is read again, and a key
/// opened with one passphrase is not given to who brings another. The pointers are good until the
/// next call.
class KeyRing final
{
public:
    KeyRing() = default;
    Q_DISABLE_COPY_MOVE(KeyRing)

    [[nodiscard]] base::Result<PrivateKey *, KeyError> privateKey(const Identity &identity);
    /// The certificate serial to sign with: the identity's, which must fit a .p12's certificate,
    /// else that certificate's.
    [[nodiscard]] static base::Result<QString, KeyError> serialOf(
        const Identity &identity, const PrivateKey &key);
    [[nodiscard]] base::Result<const VerifyKeys *, KeyError> verifyKeys(const Identity &identity);

private:
    struct Held {
        QString file;
        FileStamp stamp;
        base::Secret passphrase;
        PrivateKey key;
    };
    struct HeldSet {
        QList<VerifyKeyFile> files;
        QList<FileStamp> stamps;
        VerifyKeys keys;
    };
    std::vector<Held> m_private;
    std::vector<HeldSet> m_verify;
};

} // namespace signing
