#pragma once

#include "history/store.h"

/// Rows of some age, for what is kept for some days only.
namespace agedrows {

inline constexpr qint64 dayMs = 24 * 3600 * 1000;

/// For begin; its code says the age and the profile.
[[nodiscard]] history::Row aged(int days, const QString &profile = QStringLiteral("one"));
/// A finished row of that age, with an answer of so many bytes.
history::Row add(history::Store &store, int days, const QString &profile = QStringLiteral("one"),
    int bytes = 100);

/// That many of ten days, and one of none.
struct Many {
    int rows;
    int bytes = 100;
    QString profile = QStringLiteral("one");
};
/// In one import: the disk syncs once. Answers whether all were added.
[[nodiscard]] bool fill(const QString &dataDir, const base::Clock &clock, const Many &many);

} // namespace agedrows
