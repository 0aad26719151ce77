#pragma once

#include "attempt/order.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ui {

class AutoLock;
class CurrentProfile;

/// Keeps the current profile's platform certificates fresh without asking anyone for anything: when
/// another profile is chosen and every hour, where the APIv3 key is at hand, and not while the
/// console is locked.
class PlatformRefresh final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlatformRefresh)
public:
    PlatformRefresh(const attempt::Services &services, CurrentProfile &current,
        const AutoLock &lock, QObject *parent);

    /// Begins; the window calls it once it has been painted.
    void start();
    /// When the current profile's were fetched, UTC ms; 0: never, or not known yet.
    [[nodiscard]] qint64 refreshedMs() const { return m_refreshedMs; }

signals:
    /// refreshedMs may be another.
    void looked();

private:
    void follow();
    void refresh();
    void unlock(const profile::Profile &profile);
    void lookAtTheStore();

    const attempt::Services m_services;
    CurrentProfile &m_current;
    const AutoLock &m_lock;
    QTimer m_hourly;
    QString m_profileId; ///< that was refreshed last
    std::unique_ptr<QObject> m_errand; ///< what is under way is its child
    qint64 m_refreshedMs = 0;
};

} // namespace ui
