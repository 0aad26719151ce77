#pragma once

#include "history/files/location.h"

namespace history {

/// How one file takes the place of another that consoles have open, so that neither loses a row and
/// a death at any moment leaves either the old file or the new one.
///
/// The new one is made in <dataDir>/replacement, a data dir of its own, under the keeping lock.
/// Then, under the opening and the writing lock, the old one is renamed (whoever has it open
/// notices that at his next turn, and SQLite neither checkpoints nor removes a -wal once its file
/// has moved), its -wal after it, its -shm removed, and the new one gets the name. Dead in between,
/// there is no file of that name, and whoever opens next does the rest.

/// Where the new file is made.
[[nodiscard]] Location replacementOf(const Location &location);
/// An empty folder there.
[[nodiscard]] StoreStatus prepareReplacement(const Location &location);
/// Removes what was made there and is not needed. Not once the old file has moved.
void discardReplacement(const Location &location);

/// Makes the finished file there one without -wal, on disk.
[[nodiscard]] StoreStatus finishReplacement(const Location &location);

/// Puts it in the place of the history, which gets the name `aside`, a path below the data dir;
/// empty where there is none. The caller holds the keeping, opening and writing locks.
[[nodiscard]] StoreStatus replaceBy(const Location &location, const QString &aside);

/// Does the rest of a replacement whose console died in between. For whoever opens, under the
/// opening lock, before he makes a file.
[[nodiscard]] StoreStatus completeReplacement(const Location &location);

} // namespace history
