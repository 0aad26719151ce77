#include "autolock.h"

#include <QCoreApplication>
#include <QEvent>

namespace ui {

AutoLock::AutoLock(
    const base::Clock &clock, signing::Signer &signer, profile::Vault &vault, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_signer(signer)
    , m_vault(vault)
    , m_lastUseMs(clock.nowMs())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::lookAtTheClock);
    QCoreApplication::instance()->installEventFilter(this);
}

void AutoLock::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
    m_timer.stop();
    noteUse();
}

void AutoLock::lock()
{
    m_vault.lock();
    m_signer.lock();
    m_locked = true;
    emit changed();
}

void AutoLock::release()
{
    if (!m_locked)
        return;
    m_locked = false;
    emit changed();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) { // of the many types these are a person's doing
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        noteUse();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Asks the clock too: timers stand still while the computer sleeps.
void AutoLock::noteUse()
{
    const qint64 now = m_clock.nowMs();
    if (m_timer.isActive() && now - m_lastUseMs >= m_patience.count())
        lock();
    m_lastUseMs = now;
    if (m_patience.count() > 0 && !m_timer.isActive())
        m_timer.start(m_patience);
}

void AutoLock::lookAtTheClock()
{
    const std::chrono::milliseconds idle(m_clock.nowMs() - m_lastUseMs);
    if (idle >= m_patience)
        lock();
    else
        m_timer.start(m_patience - idle);
}

} // namespace ui
