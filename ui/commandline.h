#pragma once

#include <QString>
#include <QStringList>

namespace ui {

/// What the command line of papay-console asks for.
struct CommandLine {
    QString dataDir = {}; ///< absolute
    QString language = {}; ///< empty: remembered, else the system's
    QString profileId = {}; ///< empty: remembered
    QString printed = {}; ///< not empty: print this and end, without a window
    int exitStatus = 0; ///< of the end; not 0: `printed` goes to standard error
};

/// Reads the options; needs the application's name and version. `arguments` begin with the
/// program's own name.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

/// Whether the options ask for text only, so that no display is needed.
[[nodiscard]] bool wantsOnlyText(int argc, char *argv[]);

} // namespace ui
