#pragma once

#include "base/clock.h"
#include "profile/vault.h"
#include "signing/signer.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace ui {

/// Forgets passphrases, PINs and opened keys once nobody has touched keyboard or mouse for a while,
/// or when told to. What is being signed goes on: it holds what it needs.
class AutoLock final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AutoLock)
public:
    AutoLock(
        const base::Clock &clock, signing::Signer &signer, profile::Vault &vault, QObject *parent);

    /// How long nobody may touch anything; 0: for ever.
    void setPatience(std::chrono::milliseconds patience);
    void lock();
    /// Someone works with keys again.
    void release();
    [[nodiscard]] bool isLocked() const { return m_locked; }

signals:
    /// Locked, or no longer.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteUse();
    void lookAtTheClock();

    const base::Clock &m_clock;
    signing::Signer &m_signer;
    profile::Vault &m_vault;
    std::chrono::milliseconds m_patience {};
    qint64 m_lastUseMs = 0;
    QTimer m_timer;
    bool m_locked = false;
};

} // namespace ui
