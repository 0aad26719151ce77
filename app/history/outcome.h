#pragma once

#include <QLatin1String>
#include <QStringView>

#include <optional>

namespace history {

/// What became of an attempt: design.md's table.
enum class Outcome { Pending, Verified, Refused, Unverified, Unreachable, Unknown };

/// `pending`, `verified`, …: in the file, on the command line.
[[nodiscard]] QLatin1String name(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeNamed(QStringView name);

} // namespace history
