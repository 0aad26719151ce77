#pragma once

#include "platform/certificatelist.h"
#include "signing/identity.h"

#include <QTemporaryDir>

#include <memory>

namespace platform {

/// A certificate of a profile's platform folder, for showing.
struct StoredCertificate {
    signing::VerifyKeyFile file;
    signing::CertificateFacts facts;
};

/// The certificates that were downloaded for one profile, on disk: `<SERIAL>.pem` and `refreshed`,
/// all 0600 in a folder 0700. Another console may write there too. For one thread.
class PlatformFolder final
{
public:
    /// An empty path: a private temporary folder, made when something is written, gone with this.
    explicit PlatformFolder(const QString &path);
    ~PlatformFolder();
    Q_DISABLE_COPY_MOVE(PlatformFolder)

    struct Content {
        QList<StoredCertificate> certificates {};
        qint64 refreshedMs = 0; ///< UTC, 0: never
        bool isDamaged = false; ///< a file was left out
    };
    /// What is there and has not expired. A file that is no certificate of the serial that it is
    /// named by is left out.
    [[nodiscard]] Content read(qint64 nowMs);
    /// Puts these, but for expired ones, in the place of all that were there.
    [[nodiscard]] base::Result<void, RefreshError> write(
        const QList<PlatformCertificate> &certificates, qint64 nowMs);

private:
    struct Stamp {
        QString name;
        qint64 size = 0;
        qint64 modifiedMs = 0;
        bool operator==(const Stamp &) const = default;
    };
    [[nodiscard]] QList<Stamp> stamps() const;
    [[nodiscard]] Content readFiles(const QList<Stamp> &stamps) const;
    [[nodiscard]] bool makeFolder();
    void removeOthers(const QList<PlatformCertificate> &certificates) const;

    QString m_path;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QList<Stamp> m_stamps; ///< of what m_content was read from
    Content m_content;
};

} // namespace platform
