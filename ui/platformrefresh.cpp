#include "platformrefresh.h"

#include "autolock.h"
#include "base/async.h"
#include "currentprofile.h"
#include "profile/unlock.h"

#include <chrono>
#include <variant>

namespace ui {

using namespace std::chrono_literals;

PlatformRefresh::PlatformRefresh(const attempt::Services &services, CurrentProfile &current,
    const AutoLock &lock, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_current(current)
    , m_lock(lock)
{
    m_hourly.setInterval(1h);
    m_hourly.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_hourly, &QTimer::timeout, this, &PlatformRefresh::refresh);
    connect(&current, &CurrentProfile::changed, this, &PlatformRefresh::follow);
    connect(&services.platformKeys, &platform::PlatformKeys::refreshed, this,
        &PlatformRefresh::lookAtTheStore);
}

void PlatformRefresh::start()
{
    m_hourly.start();
    follow();
}

void PlatformRefresh::follow()
{
    if (!m_hourly.isActive() || m_profileId == m_current.profile().id)
        return;
    m_profileId = m_current.profile().id;
    lookAtTheStore();
    refresh();
}

void PlatformRefresh::refresh()
{
    m_errand.reset(); // of another profile, or an hour old
    const profile::Profile profile = m_current.profile();
    // The embedded sandbox's certificates come with it; an attempt asks again when they change.
    if (m_current.isEmbedded() || m_lock.isLocked())
        return;
    m_errand = std::make_unique<QObject>();
    const auto key = m_services.vault.find(profile, profile::SecretKind::ApiV3Key);
    base::whenDone(key, m_errand.get(), [this, profile](const base::SharedSecret &secret) {
        if (secret)
            unlock(profile);
    });
}

void PlatformRefresh::unlock(const profile::Profile &profile)
{
    auto *unlock = new profile::Unlock(
        { m_services.signer, m_services.vault, nullptr }, profile, m_errand.get());
    connect(unlock, &profile::Unlock::finished, this, [this](const profile::UnlockResult &result) {
        if (const auto *who = std::get_if<profile::Unlocked>(&result))
            m_services.platformKeys.refreshIfStale(*who, {});
    });
    unlock->start();
}

void PlatformRefresh::lookAtTheStore()
{
    const QString id = m_current.profile().id;
    const auto stored = m_services.platformKeys.stored(m_current.profile());
    base::whenDone(stored, this, [this, id](const platform::PlatformKeys::Stored &found) {
        if (id != m_current.profile().id)
            return;
        m_refreshedMs = found.refreshedMs;
        emit looked();
    });
}

} // namespace ui
