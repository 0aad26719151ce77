#pragma once

#include "cli/arguments.h"
#include "cli/sign.h"
#include "history/place.h"

namespace cli {

/// `papayctl database …`: what to do about the place where the history lies.
struct DatabaseOrder {
    enum class Action {
        Status,
        Use, ///< `place` is from now on where the history lies
        Create, ///< as the server's owner, like those below
        Migrate,
        Purge, ///< of the server or of the local file
    };
    Action action = Action::Status;
    history::PlaceSetting setting; ///< as it is
    /// Where to work, as whom; the password is the one of --password-fd.
    history::Place place;
    QString deskRole; ///< of Create
    int days = 0; ///< of Purge: rows that are older go
    QString profile; ///< of Purge: id or name; empty: all
    bool isConfirmed = false; ///< --yes
};

/// Reads the setting and the descriptor of the password.
[[nodiscard]] base::Result<DatabaseOrder, OrderError> databaseOrder(
    const Arguments &arguments, const QString &dataDir);

} // namespace cli
