#pragma once

#include <QString>
#include <QtGlobal>

class QSettings;

namespace ui {

/// The next number of a profile's contract codes, from 1; it is used up. `daily`: the numbers begin
/// anew each day, by Hong Kong's clocks. Reads the file anew and writes it at once, so that two
/// consoles over one folder go on from each other's numbers.
[[nodiscard]] quint64 nextSequence(
    QSettings &settings, const QString &profileId, bool daily, qint64 nowMs);

} // namespace ui
