#pragma once

#include "services.h"

#include <QObject>

#include <optional>

class QWidget;

namespace ui {

/// Deletes profiles: asks first, and says what goes and what stays.
class ProfileRemoval final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileRemoval)
public:
    /// `window`: what the question belongs to; also the parent.
    ProfileRemoval(const Services &services, QWidget *window);

    void ask(const profile::Profile &profile);

    /// How deleting ended.
    struct End {
        QString name;
        std::optional<profile::ProfileError> error {};
        /// A secret may still lie in the key ring.
        std::optional<profile::KeyRingError> keyRing {};
    };

signals:
    void finished(const ui::ProfileRemoval::End &end);

private:
    void remove(const profile::Profile &profile);
    void eraseSecrets(const profile::Profile &profile, QList<profile::SecretKind> kinds, End end);

    const Services m_services;
    QWidget *m_window;
};

} // namespace ui
