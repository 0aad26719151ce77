#include "certificatewatch.h"

#include "base/async.h"
#include "currentprofile.h"

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

CertificateWatch::CertificateWatch(
    CurrentProfile &current, profile::Profiles &profiles, signing::Signer &signer, QObject *parent)
    : QObject(parent)
    , m_current(current)
    , m_profiles(profiles)
    , m_signer(signer)
{
    m_again.setInterval(6h); // days are counted down
    connect(&m_again, &QTimer::timeout, this, &CertificateWatch::look);
    connect(&current, &CurrentProfile::changed, this, &CertificateWatch::follow);
}

void CertificateWatch::follow()
{
    if (m_again.isActive()) // else nobody wants to know yet
        look();
}

static std::optional<QDateTime> expiryIn(const QList<profile::FoundMaterial> &found)
{
    for (const profile::FoundMaterial &one : found) {
        if (one.material.certificate)
            return one.material.certificate->validUntil;
    }
    return std::nullopt;
}

void CertificateWatch::look()
{
    m_again.start();
    const int generation = ++m_generation;
    const profile::Profile &profile = m_current.profile();
    const signing::Identity &identity = profile.identity;
    if (m_current.isEmbedded())
        return know(std::nullopt);
    if (identity.token)
        return askTheSigner(profile, generation);
    const QString file
        = identity.certificateFile.isEmpty() ? identity.keyFile : identity.certificateFile;
    if (file.isEmpty()) // imported, and no key was given to it yet
        return know(std::nullopt);
    base::whenDone(m_profiles.look({ file }, identity.mchid), this,
        [this, profile, generation](const profile::Materials &materials) {
            if (generation != m_generation)
                return;
            if (const auto until = expiryIn(materials.found))
                know(until);
            else
                askTheSigner(profile, generation);
        });
}

void CertificateWatch::askTheSigner(const profile::Profile &profile, int generation)
{
    base::whenDone(m_signer.examine(profile.identity), this,
        [this, generation](const signing::IdentityReport &report) {
            if (generation != m_generation)
                return;
            if (report.key && report.key->certificate)
                know(report.key->certificate->validUntil);
            else
                know(std::nullopt);
        });
}

void CertificateWatch::know(const std::optional<QDateTime> &until)
{
    m_until = until;
    emit changed();
}

} // namespace ui
