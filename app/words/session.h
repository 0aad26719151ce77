#pragma once

#include "history/row.h"

#include <QString>

namespace words {

/// What to do with a session that was opened, and what this computer cannot do with it.
[[nodiscard]] QString handOffAdvice();
/// What to do with an attempt whose expired_time is past: its session opens nothing any more, or it
/// may not be repeated any more.
[[nodiscard]] QString expiredAdvice(history::Outcome outcome);

/// What WeChat Pay's support asks for, in Chinese and English whatever the language in use:
/// Request-ID, time with zone, host, merchant number, HTTP status, code and message. Without
/// session, openid, name and IP address: where the message holds them, they are masked.
[[nodiscard]] QString supportNote(const history::Row &row);

} // namespace words
