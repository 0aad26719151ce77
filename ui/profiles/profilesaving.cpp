#include "profiles/profilesaving.h"

#include "base/async.h"

namespace ui {

using profile::SecretKind;

ProfileSaving::ProfileSaving(const Services &services, const ProfileDraft &draft, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_draft(draft)
    , m_waiting(std::begin(allSecretKinds), std::end(allSecretKinds))
    , m_inKeyRing(draft.profile.inKeyRing)
{
}

void ProfileSaving::start()
{
    base::whenDone(m_services.profiles.save(m_draft.profile, m_draft.copies), this,
        [this](const profile::SaveResult &result) { saved(result); });
}

void ProfileSaving::saved(const profile::SaveResult &result)
{
    if (!result) {
        m_end.error = result.error();
        emit finished(m_end);
        return;
    }
    m_end.profile = *result;
    nextSecret();
}

void ProfileSaving::nextSecret()
{
    if (m_waiting.isEmpty())
        return saveRing();
    const SecretKind kind = m_waiting.takeFirst();
    const SecretEntry entry = m_draft.secrets.value(kind);
    const bool isInRing = m_inKeyRing.contains(kind);
    if (entry.secret && entry.keepInKeyRing)
        return store(kind, entry.secret);
    if (entry.secret && isInRing)
        return takeOutOfRing(kind, entry.secret);
    if (entry.secret)
        m_services.signing.vault.keep(m_end.profile.id, kind, entry.secret);
    if (entry.secret || !isInRing || entry.keepInKeyRing)
        return nextSecret();
    // The ring is to hold it no longer, but whoever works on goes on working.
    base::whenDone(m_services.signing.vault.find(m_draft.profile, kind), this,
        [this, kind](const base::SharedSecret &secret) { takeOutOfRing(kind, secret); });
}

void ProfileSaving::store(SecretKind kind, const base::SharedSecret &secret)
{
    base::whenDone(m_services.signing.vault.store(m_end.profile.id, kind, secret), this,
        [this, kind](const profile::KeyRingDone &done) {
            if (done) {
                m_inKeyRing.insert(kind);
            } else {
                m_inKeyRing.remove(kind); // what lies there, if anything, is an older one
                m_end.keyRing = done.error();
            }
            nextSecret();
        });
}

void ProfileSaving::takeOutOfRing(SecretKind kind, const base::SharedSecret &secret)
{
    base::whenDone(m_services.signing.vault.erase(m_end.profile.id, kind), this,
        [this, kind, secret](const profile::KeyRingDone &done) {
            m_inKeyRing.remove(kind);
            if (!done)
                m_end.keyRing = done.error();
            if (secret)
                m_services.signing.vault.keep(m_end.profile.id, kind, secret);
            nextSecret();
        });
}

void ProfileSaving::saveRing()
{
    if (m_inKeyRing == m_end.profile.inKeyRing) {
        emit finished(m_end);
        return;
    }
    profile::Profile profile = m_end.profile;
    profile.inKeyRing = m_inKeyRing;
    base::whenDone(
        m_services.profiles.save(profile), this, [this](const profile::SaveResult &result) {
            if (result)
                m_end.profile = *result;
            else
                m_end.error = result.error();
            emit finished(m_end);
        });
}

} // namespace ui
