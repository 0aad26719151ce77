#include "history/numberedlines.h"

#include <algorithm>
#include <vector>

namespace ui {

using history::RowNumber;

/// A view asks each of them for each cell that it paints.
static constexpr qsizetype mostRanges = 256;
/// Rows are numbered densely; where they are not, no one has patience for the memory.
static constexpr quint64 widestSpan = quint64(1) << 26;

QList<LineRange> linesOf(const QItemSelection &selection)
{
    QList<LineRange> ranges;
    for (const QItemSelectionRange &range : selection)
        ranges.append({ range.top(), range.bottom() });
    std::sort(ranges.begin(), ranges.end(),
        [](const LineRange &one, const LineRange &other) { return one.first < other.first; });
    QList<LineRange> joined;
    for (const LineRange &range : std::as_const(ranges)) {
        if (!joined.isEmpty() && range.first <= joined.last().last + 1)
            joined.last().last = qMax(joined.last().last, range.last);
        else
            joined.append(range);
    }
    return joined;
}

/// Adds a line behind those before.
static void add(QList<LineRange> &ranges, int line)
{
    if (!ranges.isEmpty() && ranges.last().last == line - 1)
        ranges.last().last = line;
    else
        ranges.append({ line, line });
}

static QList<LineRange> lineOf(RowNumber wanted, const QList<RowNumber> &listed)
{
    const int line = int(listed.indexOf(wanted));
    return line < 0 ? QList<LineRange> {} : QList<LineRange> { { line, line } };
}

QList<LineRange> linesOf(const QList<RowNumber> &wanted, const QList<RowNumber> &listed)
{
    if (wanted.isEmpty())
        return {};
    if (wanted.size() == 1)
        return lineOf(wanted.first(), listed);
    // Of everything but what came on top since.
    const qsizetype newer = listed.size() - wanted.size();
    if (newer >= 0 && std::equal(wanted.cbegin(), wanted.cend(), listed.cbegin() + newer))
        return { { int(newer), int(listed.size()) - 1 } };
    const auto [least, greatest] = std::minmax_element(wanted.cbegin(), wanted.cend());
    const RowNumber first = *least;
    const quint64 span = quint64(*greatest) - first + 1;
    if (span > widestSpan)
        return {};
    std::vector<bool> isWanted(span);
    for (const RowNumber number : wanted)
        isWanted[number - first] = true;
    QList<LineRange> ranges;
    for (qsizetype line = 0; line < listed.size(); ++line) {
        const quint64 place = quint64(listed[line]) - first; // huge below the first
        if (place >= span || !isWanted[place])
            continue;
        add(ranges, int(line));
        if (ranges.size() > mostRanges)
            return {};
    }
    return ranges;
}

QList<RowNumber> numbersOn(const QList<LineRange> &lines, const QList<RowNumber> &listed)
{
    if (lines.size() == 1 && lines.first() == LineRange { 0, int(listed.size()) - 1 })
        return listed;
    QList<RowNumber> numbers;
    for (const LineRange &range : lines)
        numbers += listed.mid(range.first, range.last - range.first + 1);
    return numbers;
}

} // namespace ui
