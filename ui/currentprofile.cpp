#include "currentprofile.h"

#include "option.h"

namespace ui {

CurrentProfile::CurrentProfile(
    profile::Profiles &profiles, QSettings &settings, const QString &first, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_settings(settings)
    , m_wanted(first.isEmpty() ? options::profile.read(settings) : first)
    , m_profile(profile::sandboxProfile())
{
    connect(&profiles, &profile::Profiles::changed, this, &CurrentProfile::reload);
    reload();
}

bool CurrentProfile::isEmbedded() const
{
    return m_profile.accessPoint == profile::embeddedAccessPoint;
}

bool CurrentProfile::isLive() const { return m_profile.environment == base::Environment::Live; }

void CurrentProfile::select(const QString &id)
{
    options::profile.write(m_settings, id);
    m_wanted = id;
    reload();
}

void CurrentProfile::reload()
{
    m_profile = m_profiles.find(m_wanted).value_or(profile::sandboxProfile());
    emit changed();
}

} // namespace ui
