#include "history/loadedrows.h"
#include "history/samples.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using history::Row;
using history::Store;
using ui::LoadedRows;

/// The rows of the table that are in memory.
class TestLoadedRows final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aRowThatWasReadTooEarlyHidesNoNewerOne();
};

/// Another thread reads it while it is written.
void TestLoadedRows::aRowThatWasReadTooEarlyHidesNoNewerOne()
{
    const QTemporaryDir dir;
    const support::FixedClock clock { samples::nowMs };
    Store store(dir.path(), clock);
    const Row begun = *store.begin(samples::attempt()).result();
    const QList<history::RowNumber> numbers { history::RowNumber(begun.rowid) };
    LoadedRows rows(store, numbers, nullptr);
    QSignalSpy came(&rows, &LoadedRows::came);
    QCOMPARE(rows.look(0), nullptr);
    QCoreApplication::sendPostedEvents(&rows); // the pending row is being read
    Row answered = samples::answered(begun);
    answered.revision = begun.revision + 1;
    rows.keep(answered);
    QVERIFY(rows.at(0)->outcome != history::Outcome::Pending);
    QVERIFY(came.wait());
    QVERIFY(rows.at(0)->outcome != history::Outcome::Pending);
}

QTEST_GUILESS_MAIN(TestLoadedRows)
#include "tst_loadedrows.moc"
