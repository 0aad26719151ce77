#pragma once

#include <QString>

namespace bench {

// Each prints its figures over the history in that data dir, and answers whether its goal is met.

[[nodiscard]] bool page(const QString &dataDir);
[[nodiscard]] bool search(const QString &dataDir);
[[nodiscard]] bool write(const QString &dataDir);
[[nodiscard]] bool memory(const QString &dataDir);

/// What `memory` starts as a process of its own: prints its resident bytes.
[[nodiscard]] int measureMemory(const QString &dataDir);

} // namespace bench
