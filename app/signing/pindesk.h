#pragma once

#include "base/secret.h"
#include "base/worker.h"

#include <QMutex>
#include <QtCrypto>

#include <memory>

namespace signing {

/// Gives a token the PIN that a person gave before. QCA blocks the thread that uses a token until
/// an event handler on another one has answered, so this has a thread of its own: it answers also
/// while the program's other threads wait.
class PinDesk final
{
public:
    PinDesk();
    ~PinDesk();
    Q_DISABLE_COPY_MOVE(PinDesk)

    struct Questions {
        int pin = 0; ///< more than once: the PIN did not open the token
        bool token = false; ///< the token was asked for: it is not there
    };

    /// From now on the first question for this token's PIN is answered, and every other refused:
    /// a wrong PIN costs one try of those that the token allows.
    void open(const QString &store, const base::Secret &pin);
    /// Forgets the PIN; answers what was asked since.
    Questions close();

private:
    void answer(int id, const QCA::Event &event);

    QMutex m_mutex; ///< of all below but the handler
    QString m_store;
    QCA::SecureArray m_pin;
    Questions m_questions;
    std::unique_ptr<QCA::EventHandler> m_handler; ///< lives on the thread
    base::Worker m_thread; ///< last member: ends before what it touches
};

} // namespace signing
