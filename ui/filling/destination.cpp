#include "filling/destination.h"

#include "currentprofile.h"

namespace ui {

using contract::Field;

Destination::Destination(
    const CurrentProfile &current, const sandbox::Sandbox &sandbox, QObject *parent)
    : QObject(parent)
    , m_current(current)
{
    connect(&sandbox, &sandbox::Sandbox::ready, this,
        [this](const sandbox::Ready &ready) { m_sandbox = ready; });
}

QString Destination::accessPoint() const
{
    if (!m_current.isEmbedded())
        return m_current.profile().accessPoint;
    return m_sandbox ? m_sandbox->url.toString() : QString();
}

exchange::Sender Destination::sender(const contract::PreSignRequest &request) const
{
    const signing::Identity &identity = m_current.profile().identity;
    exchange::Sender sender { accessPoint(), identity.mchid, identity.serial };
    if (m_current.isEmbedded() && m_sandbox) {
        sender.mchid = m_sandbox->credentials.mchid;
        sender.serial = m_sandbox->credentials.serial;
    }
    if (request.has(Field::BaseUri))
        sender.accessPoint = request.value(Field::BaseUri);
    else if (sender.accessPoint.isEmpty())
        sender.accessPoint = profile::hongKongAccessPoint;
    return sender;
}

} // namespace ui
