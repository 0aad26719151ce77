#include "sandbox/contracts/act.h"

using namespace Qt::StringLiterals;

namespace sandbox {

QLatin1String name(Act act)
{
    switch (act) {
    case Act::Agree:
        return "agree"_L1;
    case Act::Refuse:
        return "refuse"_L1;
    case Act::Abandon:
        return "abandon"_L1;
    case Act::IpDiffers:
        return "ip-differs"_L1;
    case Act::Terminate:
        return "terminate"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Act> actNamed(QStringView name)
{
    for (const Act act :
        { Act::Agree, Act::Refuse, Act::Abandon, Act::IpDiffers, Act::Terminate }) {
        if (name == sandbox::name(act))
            return act;
    }
    return {};
}

QLatin1String name(PlayOutcome outcome)
{
    switch (outcome) {
    case PlayOutcome::Signed:
        return "signed"_L1;
    case PlayOutcome::Refused:
        return "refused"_L1;
    case PlayOutcome::Abandoned:
        return "abandoned"_L1;
    case PlayOutcome::IpDiffers:
        return "ip_differs"_L1;
    case PlayOutcome::Terminated:
        return "terminated"_L1;
    case PlayOutcome::NoSession:
        return "no_session"_L1;
    case PlayOutcome::AlreadySigned:
        return "already_signed"_L1;
    case PlayOutcome::NotSigned:
        return "not_signed"_L1;
    case PlayOutcome::AlreadyTerminated:
        return "already_terminated"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
