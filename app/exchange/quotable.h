#pragma once

#include <QString>

namespace exchange {

/// A piece of a pasted text as a remark may show it: one line, at most 80 characters, and nothing
/// that looks like a secret: what follows `Authorization:`, a password's or a signature's name, key
/// blocks, and long runs of letters and digits become “…”.
[[nodiscard]] QString quotable(const QString &text);
/// The same of a URL: without user name, password, query and fragment.
[[nodiscard]] QString quotableUrl(const QString &url);

/// The URL without user name and password.
[[nodiscard]] QString withoutUserInfo(const QString &url);

} // namespace exchange
