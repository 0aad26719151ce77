#include "sandbox/notifications/notificationrecord.h"

namespace sandbox {

QLatin1String name(NotificationRecord::State state)
{
    using State = NotificationRecord::State;
    switch (state) {
    case State::ShownOnly:
        return QLatin1String("shown_only");
    case State::Waiting:
        return QLatin1String("waiting");
    case State::Posting:
        return QLatin1String("posting");
    case State::Accepted:
        return QLatin1String("accepted");
    case State::GivenUp:
        return QLatin1String("given_up");
    case State::Stopped:
        return QLatin1String("stopped");
    }
    Q_UNREACHABLE();
}

QLatin1String name(NotificationSignature signature)
{
    switch (signature) {
    case NotificationSignature::True:
        return QLatin1String("true");
    case NotificationSignature::Probe:
        return QLatin1String("probe");
    case NotificationSignature::Forged:
        return QLatin1String("forged");
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
