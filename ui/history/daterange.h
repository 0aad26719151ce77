#pragma once

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace ui {

/// Days of this computer's zone to list attempts of. The relative ones stay relative: what was
/// today yesterday is not today.
struct DateRange {
    enum class Kind { Any, Today, Week, Month, Own };
    Kind kind = Kind::Any;
    QDate from {}; ///< of Own: the first day
    QDate until {}; ///< of Own: the last day
    bool operator==(const DateRange &) const = default;

    /// Whether it means other instants tomorrow.
    [[nodiscard]] bool isRelative() const;
};

/// The instants of a range: from the first on, before the second.
struct Instants {
    std::optional<qint64> fromMs {}; ///< UTC milliseconds
    std::optional<qint64> untilMs {};
    bool operator==(const Instants &) const = default;
};

/// Week and Month are the last 7 and 30 days, today being one of them. A day begins when the
/// zone's clocks say so, also where they skip midnight.
[[nodiscard]] Instants instantsOf(const DateRange &range, qint64 nowMs, const QTimeZone &zone);

/// The day it is there at that instant.
[[nodiscard]] QDate dayAt(qint64 utcMs, const QTimeZone &zone);

} // namespace ui
