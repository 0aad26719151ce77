#pragma once

#include "base/result.h"
#include "base/worker.h"
#include "profile/materials.h"
#include "profile/profile.h"
#include "profile/profileerror.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <optional>

namespace profile {

using SaveResult = base::Result<Profile, ProfileError>;
using DoneResult = base::Result<void, ProfileError>;

/// What has to be put into the profile's own folder before its file names it.
struct Copies {
    bool keyFiles = false; ///< copy key and certificate files there (0600) instead of naming them
    base::SharedSecret pastedKey {}; ///< the text of a key that was pasted; becomes the key file
    QByteArray pastedCertificate {}; ///< becomes the certificate file
    QList<PastedVerifyKey> pastedPlatformKeys {}; ///< added to the verify keys
};

/// Every profile, each a folder `<dataDir>/profiles/<id>` (0700) with `profile.json` (0600),
/// written whole or not at all. The sandbox's comes first and is always there; the others by name.
/// A file that cannot be read is left as it is and listed in `unreadable`. The list is read when
/// the object is made (a few small files); everything else that touches the disk happens on a
/// worker.
class Profiles final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Profiles)
public:
    explicit Profiles(const QString &dataDir, QObject *parent = nullptr);
    ~Profiles() override;

    [[nodiscard]] const QList<Profile> &all() const { return m_all; }
    [[nodiscard]] std::optional<Profile> find(const QString &id) const;
    /// By name, without case; for the command line.
    [[nodiscard]] std::optional<Profile> named(const QString &name) const;
    [[nodiscard]] const QList<ProfileError> &unreadable() const { return m_unreadable; }

    /// What stands against saving, without touching the disk: empty when nothing does. Every
    /// field's problem at once.
    [[nodiscard]] QList<ProfileError> objections(
        const Profile &profile, const Copies &copies = {}) const;
    /// Creates (empty id) or replaces; answers with the profile as it is now, id and folder filled,
    /// without passphrase. An objection is its error too. `all` knows of it before the future's
    /// watchers on this thread do.
    [[nodiscard]] QFuture<SaveResult> save(const Profile &profile, const Copies &copies = {});
    /// Deletes its folder, with what was copied there. Its attempts stay in the history. A profile
    /// of `unreadable` goes by the name of its folder.
    [[nodiscard]] QFuture<DoneResult> remove(const QString &id);
    /// A name like "Shop (2)" that is free.
    [[nodiscard]] QString freeName(const QString &like) const;

    /// Writes the profile without secrets or paths of private keys; certificates and public keys
    /// go along as text. 0600.
    [[nodiscard]] QFuture<DoneResult> exportTo(const QString &file, const Profile &profile);
    /// Reads what exportTo wrote and saves it under a free name. It has no key yet.
    [[nodiscard]] QFuture<SaveResult> importFrom(const QString &file);

    /// Looks at files and folders that were dropped, on the worker.
    [[nodiscard]] QFuture<Materials> look(const QStringList &paths, const QString &mchid);
    /// Looks at a text that was pasted.
    [[nodiscard]] QFuture<Materials> look(const base::SharedSecret &text, const QString &mchid);

signals:
    void changed();

private:
    void put(const Profile &profile);
    void drop(const QString &id);

    const QString m_folder; ///< of all profiles
    QList<Profile> m_all;
    QList<ProfileError> m_unreadable;
    base::Worker m_worker; ///< last member: ends before what its jobs touch
};

} // namespace profile
