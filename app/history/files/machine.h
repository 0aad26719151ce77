#pragma once

#include <QString>

namespace history {

/// Who and where: the effective user's name (its number where it has none) and the host's name.
/// May ask a directory service: not for the GUI thread.
struct Machine {
    QString osUser;
    QString host;
};
[[nodiscard]] Machine thisMachine();

} // namespace history
