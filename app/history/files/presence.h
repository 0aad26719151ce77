#pragma once

#include "history/files/descriptor.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace history {

/// What tells other consoles that this one is alive: a flock on <folder>/<instance>, held for life.
/// The kernel lets go of it however the process ends.
class Presence final
{
public:
    Presence(const QString &folder, const QString &instance);
    ~Presence();
    Q_DISABLE_COPY_MOVE(Presence)

    /// Makes and locks the file, again if somebody has removed it. Where it fails, errno says why.
    /// No row may be begun before.
    [[nodiscard]] bool hold();
    [[nodiscard]] const QString &instance() const { return m_instance; }

private:
    const QString m_folder;
    const QString m_instance;
    Descriptor m_lock;
};

/// An instance that is gone, and its lock, so that nobody else clears up after it meanwhile. The
/// lock file goes with the claim.
class Claim final
{
public:
    /// Nothing when that instance is alive.
    [[nodiscard]] static std::optional<Claim> on(const QString &folder, const QString &instance);
    ~Claim();
    Claim(Claim &&) noexcept = default;
    Claim &operator=(Claim &&) = delete;
    Q_DISABLE_COPY(Claim)

    [[nodiscard]] const QString &instance() const { return m_instance; }

private:
    Claim(const QString &instance, const QString &path, Descriptor lock);

    QString m_instance;
    QString m_path;
    Descriptor m_lock; ///< none when there was no lock file
};

/// The instances that have a lock file, alive or not.
[[nodiscard]] QStringList instancesIn(const QString &folder);

} // namespace history
