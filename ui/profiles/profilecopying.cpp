#include "profiles/profilecopying.h"

#include "base/async.h"

namespace ui {

ProfileCopying::ProfileCopying(
    const Services &services, const profile::Profile &profile, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_original(profile)
    , m_draft(duplicateOf(profile, services.profiles))
    , m_waiting(std::begin(allSecretKinds), std::end(allSecretKinds))
{
}

void ProfileCopying::start() { nextSecret(); }

void ProfileCopying::nextSecret()
{
    if (m_waiting.isEmpty()) {
        auto *saving = new ProfileSaving(m_services, m_draft, this);
        connect(saving, &ProfileSaving::finished, this, &ProfileCopying::finished);
        saving->start();
        return;
    }
    const profile::SecretKind kind = m_waiting.takeFirst();
    base::whenDone(m_services.signing.vault.find(m_original, kind), this,
        [this, kind](const base::SharedSecret &secret) {
            const bool inRing = m_original.inKeyRing.contains(kind);
            m_draft.secrets.insert(kind, { .secret = secret, .keepInKeyRing = inRing });
            nextSecret();
        });
}

} // namespace ui
