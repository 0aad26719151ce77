#pragma once

namespace history {

/// A function of a library that a driver of QtSql has loaded; nullptr where it has not, or has its
/// own copy inside. To link such a library would load it whenever a console starts.
[[nodiscard]] void *functionOf(const char *library, const char *function);

} // namespace history
