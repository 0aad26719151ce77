#pragma once

#include "history/row.h"

namespace ui {

/// How the answer of a row was checked, in words, line by line: verdict, what was looked at, key,
/// times, and the string that the answer's signature covers (without a session_id that was not
/// verified).
[[nodiscard]] QString verificationText(const history::Row &row);

} // namespace ui
