#pragma once

#include "signing/filestamp.h"
#include "signing/report.h"
#include "signing/verify.h"

#include <vector>

namespace signing {

/// The keys that verify answers, out of their files, for one thread. Files that changed are read
/// again.
class VerifyKeyFiles final
{
public:
    VerifyKeyFiles() = default;
    Q_DISABLE_COPY_MOVE(VerifyKeyFiles)

    /// All of these, or the first one's error. Good until the next call.
    [[nodiscard]] base::Result<const VerifyKeys *, KeyError> read(
        const QList<VerifyKeyFile> &files);
    /// What is known of one.
    [[nodiscard]] static base::Result<VerifyKeyFacts, KeyError> examine(const VerifyKeyFile &file);

private:
    struct Held {
        QList<VerifyKeyFile> files;
        QList<FileStamp> stamps;
        VerifyKeys keys;
    };
    std::vector<Held> m_held;
};

} // namespace signing
