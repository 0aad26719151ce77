#pragma once

#include "contract/field.h"
#include "sandbox/client.h"
#include "sandbox/merchant.h"
#include "sandbox/running.h"
#include "support/fixedclock.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace support {

/// One minute before the seed's expiry.
inline constexpr qint64 nowMs = 1'637'386'115'000;

/// The seed's example as printed.
[[nodiscard]] QByteArray seedBody();

/// What a row changes on a draft of the seed's example.
using Change = std::function<void(Draft &)>;
/// One field of another text.
[[nodiscard]] Change field(contract::Field name, const QString &text);
/// Another body.
[[nodiscard]] Change body(const QByteArray &text);
/// Something put in before the body's end.
[[nodiscard]] Change more(const QByteArray &members);
/// A header of another value; a null one takes it away.
[[nodiscard]] Change header(const QByteArray &name, const QByteArray &value);
/// A GET of this target, as clients send it: without body and Content-Type.
[[nodiscard]] Change get(const QByteArray &target);
/// Another Authorization value; an empty one takes it away.
[[nodiscard]] Change authorization(const QByteArray &value);

/// A sandbox whose clock stands at `nowMs`, its merchant, and a client on a socket.
class Conversation
{
public:
    Conversation();
    /// With keys that are there already.
    explicit Conversation(const QString &keys, const sandbox::Tamper &tamper = {});

    [[nodiscard]] bool isUp() const { return m_sandbox.isUp(); }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] Merchant &merchant() { return *m_merchant; }
    [[nodiscard]] RunningSandbox &sandbox() { return m_sandbox; }
    [[nodiscard]] const sandbox::Credentials &credentials() const
    {
        return m_sandbox.ready().credentials;
    }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// The seed's example, signed now.
    [[nodiscard]] Draft draft(const Change &change = {}) const;
    /// Sends and waits; the status is 0 when nothing came.
    Response ask(const Draft &draft);

private:
    QTemporaryDir m_folder;
    FixedClock m_clock { nowMs };
    RunningSandbox m_sandbox;
    std::unique_ptr<Merchant> m_merchant;
    std::unique_ptr<Client> m_client;
};

} // namespace support
