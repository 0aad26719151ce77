#pragma once

#include "history/row.h"

#include <random>

namespace bench {

/// A history as an operation in Hong Kong would have it after some years: Chinese and Latin names,
/// several profiles and plans, refusals of every kind, notes on a few. The same rows every time.
class ManyRows final
{
public:
    explicit ManyRows(int rows);

    /// The next row, whole, oldest first; a few were imported and are older than their neighbours.
    [[nodiscard]] history::Row next();

    /// Stands in exactly one row, the one in the middle.
    [[nodiscard]] static QString rareName();

private:
    [[nodiscard]] int below(int limit);
    template <typename List> [[nodiscard]] const auto &oneOf(const List &list);
    [[nodiscard]] QString letters(QStringView alphabet, int count);
    [[nodiscard]] QString personName();
    void answer(history::Row &row);

    const int m_rows;
    int m_number = 0;
    qint64 m_startedMs;
    std::mt19937 m_random { 20251123 };
};

/// Makes a history of so many of them in that data dir, in which nobody may have one open; where it
/// is already, nothing.
void makeHistory(const QString &dataDir, int rows);

/// The history of so many rows that the benchmarks of one run share: in $PAPAY_BENCH_DIR, which is
/// kept, or in `otherwise`.
[[nodiscard]] QString sharedHistory(const QString &otherwise, int rows);

} // namespace bench
