#pragma once

#include "base/nonce.h"
#include "sandbox/conversation.h"
#include "sandbox/sandbox.h"
#include "sandbox/scenario.h"

#include <QJsonObject>

namespace support {

/// A conversation about scenarios: each pre-sign with a contract code and a nonce of its own.
class ScenarioTalk
{
public:
    /// `keys`: the sandbox's folder.
    explicit ScenarioTalk(const QString &keys)
        : m_talk(keys)
    {
    }

    [[nodiscard]] Conversation &conversation() { return m_talk; }
    /// The seed's example whose contract code asks for a scenario, or for none (empty).
    [[nodiscard]] Draft draft(const QString &scenario, const Change &change = {});
    /// Sends it and waits.
    Response ask(const QString &scenario, const Change &change = {});
    /// Waits for the log to have so many entries: the last of them.
    [[nodiscard]] sandbox::LogEntry logged(int count);
    /// By the platform's key, whatever the serial says.
    [[nodiscard]] bool isSignedRightly(const Response &response) const;
    [[nodiscard]] QByteArray freshNonce() { return m_nonces.next(); }

private:
    Conversation m_talk;
    base::SystemNonceSource m_nonces;
    int m_number = 1000;
};

/// The body of a response.
[[nodiscard]] QJsonObject objectOf(const Response &response);

} // namespace support
