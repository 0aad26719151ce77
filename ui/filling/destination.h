#pragma once

#include "exchange/copying.h"
#include "sandbox/sandbox.h"

#include <QObject>

#include <optional>

namespace ui {

class CurrentProfile;

/// Where the form would be sent, and as whom: the current profile, and the embedded sandbox once it
/// is up.
class Destination final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Destination)
public:
    Destination(const CurrentProfile &current, const sandbox::Sandbox &sandbox, QObject *parent);

    /// Where the form leads unless it says otherwise; empty while the sandbox is not up.
    [[nodiscard]] QString accessPoint() const;
    /// For a copy of the request; Hong Kong's access point while the sandbox is not up.
    [[nodiscard]] exchange::Sender sender(const contract::PreSignRequest &request) const;

private:
    const CurrentProfile &m_current;
    std::optional<sandbox::Ready> m_sandbox;
};

} // namespace ui
