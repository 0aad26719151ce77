#pragma once

#include "base/worker.h"
#include "profile/systemkeyring.h"

#include <QMap>
#include <QObject>
#include <QPair>

namespace profile {

/// The secrets of the profiles: in memory until it is locked, and in the system's key ring where
/// the profile says so. Nowhere else. A profile without an id was never saved: nothing is kept for
/// it, so that no two of them share a secret.
class Vault final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Vault)
public:
    explicit Vault(SystemKeyRing &ring, QObject *parent = nullptr);
    ~Vault() override;

    /// From memory, else from the key ring if the profile says that it is there, else from the
    /// sandbox's file. Null: it has to be asked for (or the ring is locked or gone).
    [[nodiscard]] QFuture<base::SharedSecret> find(const Profile &profile, SecretKind kind);
    /// Keeps it in memory.
    void keep(const QString &profileId, SecretKind kind, const base::SharedSecret &secret);
    /// Keeps it in memory and in the key ring.
    [[nodiscard]] QFuture<KeyRingDone> store(
        const QString &profileId, SecretKind kind, const base::SharedSecret &secret);
    /// Forgets it in memory: it proved wrong.
    void drop(const QString &profileId, SecretKind kind);
    /// Takes it out of memory and key ring.
    [[nodiscard]] QFuture<KeyRingDone> erase(const QString &profileId, SecretKind kind);
    /// Empties the memory.
    void lock();

signals:
    void locked();
    /// What became of a `store`: the key ring has it now, or memory only.
    void stored(const QString &profileId, profile::SecretKind kind);
    void notStored(profile::KeyRingError error);

private:
    using Key = QPair<QString, SecretKind>;
    using Promise = std::shared_ptr<QPromise<base::SharedSecret>>;

    void takeFromRing(const Key &key, const base::SharedSecret &secret, quint64 askedAt);
    void findInFile(const QString &file, const Promise &promise);

    SystemKeyRing &m_ring;
    QMap<Key, base::SharedSecret> m_held;
    quint64 m_changes = 0; ///< an answer of the ring that is older than a change is not kept
    base::Worker m_files; ///< last member: ends before what its jobs touch
};

} // namespace profile
