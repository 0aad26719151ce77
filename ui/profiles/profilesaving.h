#pragma once

#include "profiles/profiledraft.h"
#include "services.h"

#include <QObject>

#include <optional>

namespace ui {

/// How saving ended.
struct SavingEnd {
    std::optional<profile::ProfileError> error {}; ///< nothing was saved
    profile::Profile profile {}; ///< as it is now
    /// A secret could not be put into the key ring: it is held in memory until the console locks.
    std::optional<profile::KeyRingError> keyRing {};
};

/// Saves a draft: first the profile, then its secrets, then which of them lie in the key ring.
/// Emits finished exactly once, never from within start; destroying it ends it silently.
class ProfileSaving final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileSaving)
public:
    ProfileSaving(const Services &services, const ProfileDraft &draft, QObject *parent);

    void start();

signals:
    void finished(const ui::SavingEnd &end);

private:
    void saved(const profile::SaveResult &result);
    void nextSecret();
    void store(profile::SecretKind kind, const base::SharedSecret &secret);
    void takeOutOfRing(profile::SecretKind kind, const base::SharedSecret &secret);
    void saveRing();

    const Services m_services;
    const ProfileDraft m_draft;
    QList<profile::SecretKind> m_waiting;
    QSet<profile::SecretKind> m_inKeyRing;
    SavingEnd m_end;
};

} // namespace ui
