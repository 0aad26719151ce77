#include "support/warnings.h"
#include "ui/history/numberedlines.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <numeric>

using history::RowNumber;

/// Where rows that are known by number stand in a list.
class tst_NumberedLines : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void linesAreFoundByNumber();
};

void tst_NumberedLines::linesAreFoundByNumber()
{
    using ui::LineRange;
    const QList<RowNumber> listed { 9, 7, 8, 4'000'000'000, 1, 2, 3 };
    const auto lines
        = [&listed](const QList<RowNumber> &wanted) { return ui::linesOf(wanted, listed); };
    QCOMPARE(lines({}), QList<LineRange> {});
    QCOMPARE(lines({ 8 }), (QList<LineRange> { { 2, 2 } }));
    QCOMPARE(lines({ 5 }), QList<LineRange> {});
    QCOMPARE(lines({ 3, 7, 8, 1, 5 }), (QList<LineRange> { { 1, 2 }, { 4, 4 }, { 6, 6 } }));
    QCOMPARE(ui::numbersOn(lines({ 7, 1, 2 }), listed), (QList<RowNumber> { 7, 1, 2 }));
    QList<RowNumber> many(10'000);
    std::iota(many.begin(), many.end(), 1u);
    QCOMPARE(ui::linesOf(many, many), (QList<LineRange> { { 0, 9'999 } }));
    QCOMPARE(ui::numbersOn({ { 0, 9'999 } }, many), many);
    QList<RowNumber> even;
    std::copy_if(many.cbegin(), many.cend(), std::back_inserter(even),
        [](RowNumber number) { return number % 2 == 0; });
    QCOMPARE(ui::linesOf(even, many), QList<LineRange> {}); // thousands of pieces
}

QTEST_GUILESS_MAIN(tst_NumberedLines)
#include "tst_numberedlines.moc"
