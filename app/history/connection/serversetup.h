#pragma once

#include "history/place.h"
#include "history/query.h"

namespace history {

class Connection;

// What the owner of a shared history does on its server; a console never does. All of them connect
// as `owner` (Place::server's user) and block: not for the GUI thread. Everything lies in the
// schema `papay` of the named database. One owner at a time: others wait, at last Busy.

/// Makes the database where it is missing and the role may, the schema and its tables (or brings
/// them up to date), and lets `deskRole`, which exists, read, insert and update: not delete, not
/// change the schema. May be repeated, for a further desk role too. Where the extension pg_trgm may
/// be made, the search gets an index. The database must be UTF-8, else Unsupported.
[[nodiscard]] StoreStatus initialise(const Place &owner, const QString &deskRole);

/// Brings a schema that was initialised up to date, each step whole or not at all. OlderSchema
/// where there is none to begin with, NewerSchema where this program is too old for it.
[[nodiscard]] StoreStatus migrate(const Place &owner);

/// Whether that connection's role may take rows away, as a purge does: the owner's may.
[[nodiscard]] base::Result<bool, StoreError> mayPurge(Connection &connection);

} // namespace history
