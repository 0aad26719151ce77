#include "base/uuid.h"
#include "support/warnings.h"
#include "ui/inspectorbench.h"
#include "ui/session/notekeeper.h"
#include "ui/style.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using history::Row;
using support::InspectorBench;

/// What a clerk writes about an attempt: saved by itself, and never lost.
class tst_Notes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void theKeyGoesToTheNote();
    void aPauseOfTypingSaves();
    void aBlankAtTheEndIsNotTakenAwayFromWhoTypesOn();
    void leavingTheFieldSaves();
    void anotherRowsNoteDoesNotMixWithIt();
    void closingTheWindowSaves();
    void whatCannotBeSavedIsKeptAndTriedAgain();
    void anotherConsolesNoteComesIntoView();
    void whoTypesIsNotInterrupted();
    void aNoteToARequestOnItsWayOutlivesItsAnswer();
    void withoutARowThereIsNothingToNote();
};

void tst_Notes::theKeyGoesToTheNote()
{
    InspectorBench bench(InspectorBench::Narrow);
    QVERIFY(!bench.inspector->editNote.isEnabled()); // there is no row
    bench.note(bench.recorded("A1"));
    QVERIFY(bench.inspector->editNote.isEnabled());
    QCOMPARE(bench.inspector->currentIndex(), bench.inspector->count() - 1);
    QTest::keyClick(bench.noteEdit(), Qt::Key_Tab);
    QTRY_VERIFY(bench.tagInput()->hasFocus());
}

void tst_Notes::aPauseOfTypingSaves()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("called back"));
    QVERIFY(bench.inspector->holdsUnsavedNote());
    QCOMPARE(bench.stored(row).note, QString());
    QTRY_COMPARE(bench.stored(row).note, QStringLiteral("called back"));
    QTRY_VERIFY(!bench.inspector->holdsUnsavedNote());
    QVERIFY(bench.noteEdit()->hasFocus());
    QCOMPARE(bench.remark("noteStrip"), QString());
    QVERIFY(bench.inspector->tabText(bench.inspector->count() - 1).contains(u'•'));
}

void tst_Notes::aBlankAtTheEndIsNotTakenAwayFromWhoTypesOn()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("called "));
    bench.inspector->saveNote();
    QTRY_COMPARE(bench.stored(row).note, QStringLiteral("called"));
    QTRY_VERIFY(!bench.inspector->holdsUnsavedNote());
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("back"));
    bench.inspector->saveNote();
    QTRY_COMPARE(bench.stored(row).note, QStringLiteral("called back"));
    QCOMPARE(bench.noteEdit()->toPlainText(), QStringLiteral("called back"));
}

void tst_Notes::leavingTheFieldSaves()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("one"));
    QTest::keyClick(bench.noteEdit(), Qt::Key_Return);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("two"));
    QSignalSpy changed(bench.store.get(), &history::Store::rowChanged);
    bench.tagInput()->setFocus();
    QVERIFY(changed.wait(ui::NoteKeeper::pauseMs / 2));
    QCOMPARE(bench.stored(row).note, QStringLiteral("one\ntwo"));
}

void tst_Notes::anotherRowsNoteDoesNotMixWithIt()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row first = bench.recorded("A1");
    const Row second = bench.recorded("A2");
    bench.note(first);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("of the first"));
    bench.inspector->showRow(second);
    QCOMPARE(bench.noteEdit()->toPlainText(), QString());
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("of the second"));
    bench.inspector->showRow(bench.stored(first));
    QTRY_COMPARE(bench.noteEdit()->toPlainText(), QStringLiteral("of the first"));
    QTRY_COMPARE(bench.stored(first).note, QStringLiteral("of the first"));
    QTRY_COMPARE(bench.stored(second).note, QStringLiteral("of the second"));
}

void tst_Notes::closingTheWindowSaves()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("late"));
    bench.tagInput()->setText(QStringLiteral("vip")); // not even ended
    emit bench.tagInput()->textEdited(bench.tagInput()->text());
    bench.inspector.reset();
    bench.restartStore();
    QCOMPARE(bench.stored(row).note, QStringLiteral("late"));
    QCOMPARE(bench.stored(row).tags, QStringList(QStringLiteral("vip")));
}

void tst_Notes::whatCannotBeSavedIsKeptAndTriedAgain()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row gone = [&bench] {
        Row row = bench.recorded("A1");
        row.id = base::uuid7(bench.clock.nowMs()); // a file that was replaced does not hold it
        return row;
    }();
    const Row other = bench.recorded("A2");
    bench.note(gone);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("precious"));
    bench.inspector->saveNote();
    QTRY_VERIFY(bench.remark("noteStrip").contains(QLatin1String("Not saved yet")));
    QCOMPARE(bench.noteEdit()->toPlainText(), QStringLiteral("precious"));
    QVERIFY(bench.inspector->holdsUnsavedNote());
    bench.inspector->showRow(other);
    QCOMPARE(bench.noteEdit()->toPlainText(), QString());
    QVERIFY(bench.inspector->holdsUnsavedNote());
    bench.inspector->showRow(gone);
    QCOMPARE(bench.noteEdit()->toPlainText(), QStringLiteral("precious"));
    // Once the row is there it is saved without a keystroke.
    QVERIFY(bench.store->begin(gone).result());
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.stored(gone).note, QStringLiteral("precious"), 2 * ui::NoteKeeper::retryMs);
    QTRY_COMPARE(bench.remark("noteStrip"), QString());
    QVERIFY(!bench.inspector->holdsUnsavedNote());
}

void tst_Notes::anotherConsolesNoteComesIntoView()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    QVERIFY(bench.store->annotate(row.id, QStringLiteral("from afar"), { QStringLiteral("x") })
                .result());
    QTRY_COMPARE(bench.noteEdit()->toPlainText(), QStringLiteral("from afar"));
    QCOMPARE(bench.chips(), QStringList(QStringLiteral("x")));
    QVERIFY(!bench.inspector->holdsUnsavedNote());
}

void tst_Notes::whoTypesIsNotInterrupted()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("mine"));
    QSignalSpy changed(bench.store.get(), &history::Store::rowChanged);
    QVERIFY(bench.store->annotate(row.id, QStringLiteral("from afar"), {}).result());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(bench.noteEdit()->toPlainText(), QStringLiteral("mine"));
    bench.inspector->saveNote();
    QTRY_COMPARE(bench.stored(row).note, QStringLiteral("mine"));
    QCOMPARE(bench.noteEdit()->toPlainText(), QStringLiteral("mine"));
}

void tst_Notes::aNoteToARequestOnItsWayOutlivesItsAnswer()
{
    InspectorBench bench(InspectorBench::Narrow);
    Row row = bench.recorded("A1");
    bench.note(row);
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("early"));
    bench.inspector->saveNote();
    QTRY_COMPARE(bench.stored(row).note, QStringLiteral("early"));
    row.outcome = history::Outcome::Unknown;
    row.failure = QStringLiteral("timeout");
    const auto finished = bench.store->finish(row).result();
    QVERIFY(finished);
    bench.inspector->showRow(*finished); // as the page does with what Sign ended with
    QTRY_COMPARE(bench.stored(row).outcome, history::Outcome::Unknown);
    QCOMPARE(bench.noteEdit()->toPlainText(), QStringLiteral("early"));
    QTest::keyClicks(bench.noteEdit(), QStringLiteral("!"));
    bench.inspector->saveNote();
    QTRY_COMPARE(bench.stored(row).note, QStringLiteral("early!"));
}

void tst_Notes::withoutARowThereIsNothingToNote()
{
    InspectorBench bench(InspectorBench::Narrow);
    bench.note(bench.recorded("A1"));
    bench.inspector->clearAll();
    QVERIFY(!bench.noteEdit()->isEnabled());
    QVERIFY(!bench.inspector->editNote.isEnabled());
    QVERIFY(!bench.inspector->holdsUnsavedNote());
}

QTEST_MAIN(tst_Notes)
#include "tst_notes.moc"
