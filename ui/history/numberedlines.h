#pragma once

#include "history/query.h"

#include <QItemSelection>

namespace ui {

/// Lines that follow each other.
struct LineRange {
    int first = 0;
    int last = 0;
    bool operator==(const LineRange &) const = default;
};

/// The lines of a selection in order, each once.
[[nodiscard]] QList<LineRange> linesOf(const QItemSelection &selection);
/// The lines on which some numbers are listed. Nothing where they are so scattered that a view
/// would choke on them. Costs some milliseconds for a million of a million.
[[nodiscard]] QList<LineRange> linesOf(
    const QList<history::RowNumber> &wanted, const QList<history::RowNumber> &listed);
/// The numbers on those lines; shared with the listed ones where it is all of them.
[[nodiscard]] QList<history::RowNumber> numbersOn(
    const QList<LineRange> &lines, const QList<history::RowNumber> &listed);

} // namespace ui
