#pragma once

#include "base/clock.h"
#include "profile/profiles.h"
#include "signing/signer.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

class CurrentProfile;

/// Until when the current profile's merchant certificate is good: looked at when the profile
/// changes and every few hours. Opens no key and asks nobody: what a protected bundle holds is
/// known once its key was opened.
class CertificateWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificateWatch)
public:
    CertificateWatch(CurrentProfile &current, profile::Profiles &profiles, signing::Signer &signer,
        QObject *parent);

    /// Begins to look; the window calls it once it has been painted, and again when a key may have
    /// been opened since.
    void look();
    /// Nothing: not known, or of the embedded sandbox.
    [[nodiscard]] const std::optional<QDateTime> &validUntil() const { return m_until; }

signals:
    void changed();

private:
    void follow();
    void askTheSigner(const profile::Profile &profile, int generation);
    void know(const std::optional<QDateTime> &until);

    CurrentProfile &m_current;
    profile::Profiles &m_profiles;
    signing::Signer &m_signer;
    QTimer m_again;
    std::optional<QDateTime> m_until;
    int m_generation = 0; ///< answers of an older one are forgotten
};

} // namespace ui
