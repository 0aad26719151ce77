#include "base/uuid.h"
#include "support/fixedclock.h"
#include "support/warnings.h"
#include "ui/cardbench.h"
#include "ui/session/inspector.h"
#include "ui/session/notepage.h"
#include "ui/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using history::Row;

/// What a clerk adds to an attempt: saved by itself, and never lost.
class tst_Notes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init();
    void cleanup();
    void theKeyGoesToTheNote();
    void aPauseOfTypingSaves();
    void aBlankAtTheEndIsNotTakenAwayFromWhoTypesOn();
    void leavingTheFieldSaves();
    void anotherRowsNoteDoesNotMixWithIt();
    void closingTheWindowSaves();
    void tagsEndWithReturnOrAnyComma_data();
    void tagsEndWithReturnOrAnyComma();
    void tagsAreRemovedByClickAndKeyAndTakenBack();
    void limitsAreSaidAndNothingElseIsLost();
    void whatCannotBeSavedIsKeptAndTriedAgain();
    void anotherConsolesNoteComesIntoView();
    void whoTypesIsNotInterrupted();
    void aNoteToARequestOnItsWayOutlivesItsAnswer();
    void withoutARowThereIsNothingToNote();

private:
    [[nodiscard]] Row recorded(const char *code);
    [[nodiscard]] Row stored(const Row &row) { return *m_store->row(row.id).result(); }
    void open();
    [[nodiscard]] QPlainTextEdit *note() const
    {
        return m_inspector->findChild<QPlainTextEdit *>(QStringLiteral("noteEdit"));
    }
    [[nodiscard]] QLineEdit *tag() const
    {
        return m_inspector->findChild<QLineEdit *>(QStringLiteral("tagInput"));
    }
    [[nodiscard]] QStringList chips() const;
    [[nodiscard]] QString strip() const
    {
        const auto *label = m_inspector->findChild<QWidget *>(QStringLiteral("noteStrip"));
        return label->isVisible() ? label->property("text").toString() : QString();
    }
    void show(const Row &row);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::FixedClock m_clock { support::CardBench::nowMs };
    std::unique_ptr<history::Store> m_store;
    std::unique_ptr<ui::Inspector> m_inspector;
};

void tst_Notes::init()
{
    support::failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(
        m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_store = std::make_unique<history::Store>(m_folder->path(), m_clock);
    open();
}

void tst_Notes::cleanup()
{
    m_inspector.reset();
    m_store.reset();
}

void tst_Notes::open()
{
    m_inspector = std::make_unique<ui::Inspector>(*m_store, *m_settings, nullptr);
    m_inspector->addAction(&m_inspector->editNote);
    m_inspector->resize(560, 240);
    m_inspector->show();
    m_inspector->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
}

Row tst_Notes::recorded(const char *code)
{
    Row row;
    row.id = base::uuid7(m_clock.nowMs());
    row.outContractCode = QString::fromLatin1(code);
    row.requestBytes = "{}";
    row.startedMs = m_clock.nowMs();
    const auto begun = m_store->begin(row).result();
    if (!begun)
        qFatal("The row was not begun.");
    return *begun;
}

void tst_Notes::show(const Row &row)
{
    m_inspector->showRow(row);
    QTest::keyClick(m_inspector.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(note()->hasFocus());
}

QStringList tst_Notes::chips() const
{
    QStringList tags;
    for (const auto *chip : m_inspector->findChildren<QAbstractButton *>()) {
        if (chip->objectName().startsWith(QLatin1String("tagChip")) && chip->isVisible())
            tags.append(chip->text().chopped(3));
    }
    return tags;
}

void tst_Notes::theKeyGoesToTheNote()
{
    QVERIFY(!m_inspector->editNote.isEnabled()); // there is no row
    show(recorded("A1"));
    QVERIFY(m_inspector->editNote.isEnabled());
    QCOMPARE(m_inspector->currentIndex(), m_inspector->count() - 1);
    QTest::keyClick(note(), Qt::Key_Tab);
    QTRY_VERIFY(tag()->hasFocus());
}

void tst_Notes::aPauseOfTypingSaves()
{
    const Row row = recorded("A1");
    show(row);
    QTest::keyClicks(note(), QStringLiteral("called back"));
    QVERIFY(m_inspector->holdsUnsavedNote());
    QCOMPARE(stored(row).note, QString());
    QTRY_COMPARE(stored(row).note, QStringLiteral("called back"));
    QTRY_VERIFY(!m_inspector->holdsUnsavedNote());
    QVERIFY(note()->hasFocus());
    QCOMPARE(strip(), QString());
    QVERIFY(m_inspector->tabText(m_inspector->count() - 1).contains(u'•'));
}

void tst_Notes::aBlankAtTheEndIsNotTakenAwayFromWhoTypesOn()
{
    const Row row = recorded("A1");
    show(row);
    QTest::keyClicks(note(), QStringLiteral("called "));
    m_inspector->saveNote();
    QTRY_COMPARE(stored(row).note, QStringLiteral("called"));
    QTRY_VERIFY(!m_inspector->holdsUnsavedNote());
    QTest::keyClicks(note(), QStringLiteral("back"));
    m_inspector->saveNote();
    QTRY_COMPARE(stored(row).note, QStringLiteral("called back"));
    QCOMPARE(note()->toPlainText(), QStringLiteral("called back"));
}

void tst_Notes::leavingTheFieldSaves()
{
    const Row row = recorded("A1");
    show(row);
    QTest::keyClicks(note(), QStringLiteral("one"));
    QTest::keyClick(note(), Qt::Key_Return);
    QTest::keyClicks(note(), QStringLiteral("two"));
    QSignalSpy changed(m_store.get(), &history::Store::rowChanged);
    tag()->setFocus();
    QVERIFY(changed.wait(ui::NoteKeeper::pauseMs / 2));
    QCOMPARE(stored(row).note, QStringLiteral("one\ntwo"));
}

void tst_Notes::anotherRowsNoteDoesNotMixWithIt()
{
    const Row first = recorded("A1");
    const Row second = recorded("A2");
    show(first);
    QTest::keyClicks(note(), QStringLiteral("of the first"));
    m_inspector->showRow(second);
    QCOMPARE(note()->toPlainText(), QString());
    QTest::keyClicks(note(), QStringLiteral("of the second"));
    m_inspector->showRow(stored(first));
    QTRY_COMPARE(note()->toPlainText(), QStringLiteral("of the first"));
    QTRY_COMPARE(stored(first).note, QStringLiteral("of the first"));
    QTRY_COMPARE(stored(second).note, QStringLiteral("of the second"));
}

void tst_Notes::closingTheWindowSaves()
{
    const Row row = recorded("A1");
    show(row);
    QTest::keyClicks(note(), QStringLiteral("late"));
    tag()->setText(QStringLiteral("vip")); // not even ended
    emit tag()->textEdited(tag()->text());
    m_inspector.reset();
    m_store.reset(); // finishes what it was asked for
    m_store = std::make_unique<history::Store>(m_folder->path(), m_clock);
    QCOMPARE(stored(row).note, QStringLiteral("late"));
    QCOMPARE(stored(row).tags, QStringList(QStringLiteral("vip")));
}

void tst_Notes::tagsEndWithReturnOrAnyComma_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("tags");
    const QStringList both { QStringLiteral("a b"), QStringLiteral("张三") };
    QTest::newRow("a comma") << QStringLiteral("a b,张三,") << both;
    QTest::newRow("a Chinese comma") << QStringLiteral("a b，张三，") << both;
    QTest::newRow("a Chinese list comma") << QStringLiteral("a b、张三、") << both;
    QTest::newRow("blanks around it") << QStringLiteral("  a  b , 张三 ,") << both;
    QTest::newRow("twice the same") << QStringLiteral("a b,A B,张三,") << both;
    QTest::newRow("nothing between") << QStringLiteral(",a b,,张三,") << both;
}

void tst_Notes::tagsEndWithReturnOrAnyComma()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, tags);
    const Row row = recorded("A1");
    show(row);
    tag()->setFocus();
    for (const QChar character : typed)
        QTest::sendKeyEvent(
            QTest::Click, tag(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    QCOMPARE(chips(), tags);
    QCOMPARE(tag()->text(), QString());
    QTest::keyClicks(tag(), QStringLiteral("last"));
    QTest::keyClick(tag(), Qt::Key_Return);
    tags.append(QStringLiteral("last"));
    QCOMPARE(chips(), tags);
    m_inspector->saveNote(); // the pause has a test of its own
    QTRY_COMPARE(stored(row).tags, tags);
}

void tst_Notes::tagsAreRemovedByClickAndKeyAndTakenBack()
{
    const Row row = recorded("A1");
    show(row);
    tag()->setFocus();
    QTest::keyClicks(tag(), QStringLiteral("a,b,c,d,"));
    const auto chip = [this](const char *name) {
        return m_inspector->findChild<QAbstractButton *>(QString::fromLatin1(name));
    };
    QTest::mouseClick(chip("tagChip0"), Qt::LeftButton);
    QCOMPARE(
        chips(), QStringList({ QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d") }));
    QTRY_VERIFY(chip("tagChip0")->hasFocus()); // the next one
    QTest::keyClick(chip("tagChip0"), Qt::Key_Delete);
    QCOMPARE(chips(), QStringList({ QStringLiteral("c"), QStringLiteral("d") }));
    tag()->setFocus();
    QTest::keyClick(tag(), Qt::Key_Backspace);
    QCOMPARE(tag()->text(), QStringLiteral("d"));
    QCOMPARE(chips(), QStringList(QStringLiteral("c")));
    QVERIFY(chip("tagChip0")->accessibleName().contains(u'c'));
    m_inspector->saveNote();
    QTRY_COMPARE(stored(row).tags, QStringList({ QStringLiteral("c"), QStringLiteral("d") }));
}

void tst_Notes::limitsAreSaidAndNothingElseIsLost()
{
    const Row row = recorded("A1");
    show(row);
    const QString full(history::Remarks::longestNote, u'x');
    note()->setPlainText(full);
    QCOMPARE(strip(), QString());
    note()->moveCursor(QTextCursor::End);
    QTest::keyClick(note(), Qt::Key_Y);
    QCOMPARE(note()->toPlainText(), full);
    QVERIFY(strip().contains(QLatin1String("2,000")));
    QTest::keyClick(note(), Qt::Key_Backspace);
    QCOMPARE(strip(), QString());
    QCOMPARE(note()->toPlainText().size(), full.size() - 1);

    tag()->setFocus();
    QStringList many;
    for (int i = 0; i < history::Remarks::mostTags; ++i)
        many.append(QString::number(i));
    tag()->setText(many.join(u',') + QStringLiteral(",one more,"));
    emit tag()->textEdited(tag()->text());
    QCOMPARE(chips(), many);
    QVERIFY(strip().contains(QLatin1String("20")));
    m_inspector->saveNote();
    QTRY_COMPARE(stored(row).tags, many);
}

void tst_Notes::whatCannotBeSavedIsKeptAndTriedAgain()
{
    const Row gone = [this] {
        Row row = recorded("A1");
        row.id = base::uuid7(m_clock.nowMs()); // a file that was replaced does not hold it
        return row;
    }();
    const Row other = recorded("A2");
    show(gone);
    QTest::keyClicks(note(), QStringLiteral("precious"));
    m_inspector->saveNote();
    QTRY_VERIFY(strip().contains(QLatin1String("Not saved yet")));
    QCOMPARE(note()->toPlainText(), QStringLiteral("precious"));
    QVERIFY(m_inspector->holdsUnsavedNote());
    m_inspector->showRow(other);
    QCOMPARE(note()->toPlainText(), QString());
    QVERIFY(m_inspector->holdsUnsavedNote());
    m_inspector->showRow(gone);
    QCOMPARE(note()->toPlainText(), QStringLiteral("precious"));
    // Once the row is there it is saved without a keystroke.
    QVERIFY(m_store->begin(gone).result());
    QTRY_COMPARE_WITH_TIMEOUT(
        stored(gone).note, QStringLiteral("precious"), 2 * ui::NoteKeeper::retryMs);
    QTRY_COMPARE(strip(), QString());
    QVERIFY(!m_inspector->holdsUnsavedNote());
}

void tst_Notes::anotherConsolesNoteComesIntoView()
{
    const Row row = recorded("A1");
    show(row);
    QVERIFY(
        m_store->annotate(row.id, QStringLiteral("from afar"), { QStringLiteral("x") }).result());
    QTRY_COMPARE(note()->toPlainText(), QStringLiteral("from afar"));
    QCOMPARE(chips(), QStringList(QStringLiteral("x")));
    QVERIFY(!m_inspector->holdsUnsavedNote());
}

void tst_Notes::whoTypesIsNotInterrupted()
{
    const Row row = recorded("A1");
    show(row);
    QTest::keyClicks(note(), QStringLiteral("mine"));
    QSignalSpy changed(m_store.get(), &history::Store::rowChanged);
    QVERIFY(m_store->annotate(row.id, QStringLiteral("from afar"), {}).result());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(note()->toPlainText(), QStringLiteral("mine"));
    m_inspector->saveNote();
    QTRY_COMPARE(stored(row).note, QStringLiteral("mine"));
    QCOMPARE(note()->toPlainText(), QStringLiteral("mine"));
}

void tst_Notes::aNoteToARequestOnItsWayOutlivesItsAnswer()
{
    Row row = recorded("A1");
    show(row);
    QTest::keyClicks(note(), QStringLiteral("early"));
    m_inspector->saveNote();
    QTRY_COMPARE(stored(row).note, QStringLiteral("early"));
    row.outcome = history::Outcome::Unknown;
    row.failure = QStringLiteral("timeout");
    const auto finished = m_store->finish(row).result();
    QVERIFY(finished);
    m_inspector->showRow(*finished); // as the page does with what Sign ended with
    QTRY_COMPARE(stored(row).outcome, history::Outcome::Unknown);
    QCOMPARE(note()->toPlainText(), QStringLiteral("early"));
    QTest::keyClicks(note(), QStringLiteral("!"));
    m_inspector->saveNote();
    QTRY_COMPARE(stored(row).note, QStringLiteral("early!"));
}

void tst_Notes::withoutARowThereIsNothingToNote()
{
    show(recorded("A1"));
    m_inspector->clearAll();
    QVERIFY(!note()->isEnabled());
    QVERIFY(!m_inspector->editNote.isEnabled());
    QVERIFY(!m_inspector->holdsUnsavedNote());
}

QTEST_MAIN(tst_Notes)
#include "tst_notes.moc"
