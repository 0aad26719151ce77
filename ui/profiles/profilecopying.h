#pragma once

#include "profiles/profilesaving.h"

namespace ui {

/// Makes a second profile of one: its files are copied, and so are its secrets, as far as they are
/// at hand. Emits finished exactly once, never from within start.
class ProfileCopying final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileCopying)
public:
    ProfileCopying(const Services &services, const profile::Profile &profile, QObject *parent);

    void start();

signals:
    void finished(const ui::SavingEnd &end);

private:
    void nextSecret();

    const Services m_services;
    const profile::Profile m_original;
    ProfileDraft m_draft;
    QList<profile::SecretKind> m_waiting;
};

} // namespace ui
