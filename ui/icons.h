#pragma once

#include "history/outcome.h"
#include "look.h"
#include "profile/profile.h"

#include <QIcon>
#include <QPixmap>

namespace ui {

/// The colour of an outcome.
[[nodiscard]] Tone tone(history::Outcome outcome);
/// The sign of an outcome: each has a shape of its own, so that colour is never alone.
[[nodiscard]] QPixmap outcomePixmap(history::Outcome outcome, int size, qreal ratio);
/// The sign of what was not sent at all.
[[nodiscard]] QPixmap problemPixmap(int size, qreal ratio);
/// A profile's colour, in the shape of its environment: round, or for a live one a marked diamond.
[[nodiscard]] QIcon profileIcon(const profile::Profile &profile, qreal ratio);
/// The program's own icon, drawn.
[[nodiscard]] QIcon programIcon();

} // namespace ui
