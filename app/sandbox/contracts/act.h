#pragma once

#include "sandbox/contracts/signedcontract.h"

#include <QLatin1String>
#include <QStringView>

#include <optional>

namespace sandbox {

/// What a played user does with a session, or with the contract that came of it.
enum class Act {
    Agree,
    Refuse,
    Abandon, ///< goes away without a word
    IpDiffers, ///< agrees from another address than user_client_ip: WeChat refuses the signing
    Terminate, ///< of a signed contract
};

/// `agree`, `refuse`, `abandon`, `ip-differs`, `terminate`.
[[nodiscard]] QLatin1String name(Act act);
[[nodiscard]] std::optional<Act> actNamed(QStringView name);

/// What became of an act.
enum class PlayOutcome {
    Signed,
    Refused,
    Abandoned,
    IpDiffers, ///< the session stays unsigned
    Terminated,
    NoSession, ///< never given, expired, or made room for others; nothing happened
    AlreadySigned, ///< nothing happened
    NotSigned, ///< nothing to terminate; nothing happened
    AlreadyTerminated, ///< nothing happened
};

/// `signed`, `refused`, `abandoned`, `ip_differs`, `terminated`, `no_session`, …
[[nodiscard]] QLatin1String name(PlayOutcome outcome);

struct PlayedAct {
    PlayOutcome outcome;
    std::optional<SignedContract> contract {}; ///< when there is one, whatever the outcome
};

} // namespace sandbox
