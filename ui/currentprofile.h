#pragma once

#include "profile/profiles.h"

#include <QObject>

class QSettings;

namespace ui {

/// Which profile the window works as. The last choice is remembered; one that is gone becomes the
/// sandbox's.
class CurrentProfile final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CurrentProfile)
public:
    /// `first`: the id to begin with, which is not remembered; empty: the remembered one.
    CurrentProfile(
        profile::Profiles &profiles, QSettings &settings, const QString &first, QObject *parent);

    /// As it is kept: the embedded access point is not resolved (SandboxStatus::embedded does).
    [[nodiscard]] const profile::Profile &profile() const { return m_profile; }
    /// Whether it is at the embedded sandbox.
    [[nodiscard]] bool isEmbedded() const;
    [[nodiscard]] bool isLive() const;
    void select(const QString &id);

signals:
    /// Another profile, or one of them changed: perhaps this one.
    void changed();

private:
    void reload();

    profile::Profiles &m_profiles;
    QSettings &m_settings;
    QString m_wanted; ///< the id that was chosen, be it there or not
    profile::Profile m_profile;
};

} // namespace ui
