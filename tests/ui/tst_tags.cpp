#include "history/remarks.h"
#include "support/warnings.h"
#include "ui/inspectorbench.h"
#include "ui/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using history::Row;
using support::InspectorBench;

/// The tags that a clerk gives an attempt, and how much they and a note may hold.
class tst_Tags : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void tagsEndWithReturnOrAnyComma_data();
    void tagsEndWithReturnOrAnyComma();
    void tagsAreRemovedByClickAndKeyAndTakenBack();
    void limitsAreSaidAndNothingElseIsLost();
};

void tst_Tags::tagsEndWithReturnOrAnyComma_data()
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

void tst_Tags::tagsEndWithReturnOrAnyComma()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, tags);
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    bench.tagInput()->setFocus();
    for (const QChar character : typed)
        QTest::sendKeyEvent(
            QTest::Click, bench.tagInput(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    QCOMPARE(bench.chips(), tags);
    QCOMPARE(bench.tagInput()->text(), QString());
    QTest::keyClicks(bench.tagInput(), QStringLiteral("last"));
    QTest::keyClick(bench.tagInput(), Qt::Key_Return);
    tags.append(QStringLiteral("last"));
    QCOMPARE(bench.chips(), tags);
    bench.inspector->saveNote(); // the pause has a test of its own
    QTRY_COMPARE(bench.stored(row).tags, tags);
}

void tst_Tags::tagsAreRemovedByClickAndKeyAndTakenBack()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    bench.tagInput()->setFocus();
    QTest::keyClicks(bench.tagInput(), QStringLiteral("a,b,c,d,"));
    QTest::mouseClick(bench.chip("tagChip0"), Qt::LeftButton);
    QCOMPARE(bench.chips(),
        QStringList({ QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d") }));
    QTRY_VERIFY(bench.chip("tagChip0")->hasFocus()); // the next one
    QTest::keyClick(bench.chip("tagChip0"), Qt::Key_Delete);
    QCOMPARE(bench.chips(), QStringList({ QStringLiteral("c"), QStringLiteral("d") }));
    bench.tagInput()->setFocus();
    QTest::keyClick(bench.tagInput(), Qt::Key_Backspace);
    QCOMPARE(bench.tagInput()->text(), QStringLiteral("d"));
    QCOMPARE(bench.chips(), QStringList(QStringLiteral("c")));
    QVERIFY(bench.chip("tagChip0")->accessibleName().contains(u'c'));
    QCOMPARE(bench.chip("tagChip0")->toolTip(), QStringLiteral("Remove the tag “c” (Delete)"));
    bench.inspector->saveNote();
    QTRY_COMPARE(bench.stored(row).tags, QStringList({ QStringLiteral("c"), QStringLiteral("d") }));
}

void tst_Tags::limitsAreSaidAndNothingElseIsLost()
{
    InspectorBench bench(InspectorBench::Narrow);
    const Row row = bench.recorded("A1");
    bench.note(row);
    const QString full(history::Remarks::longestNote, u'x');
    bench.noteEdit()->setPlainText(full);
    QCOMPARE(bench.remark("noteStrip"), QString());
    bench.noteEdit()->moveCursor(QTextCursor::End);
    QTest::keyClick(bench.noteEdit(), Qt::Key_Y);
    QCOMPARE(bench.noteEdit()->toPlainText(), full);
    QVERIFY(bench.remark("noteStrip").contains(QLatin1String("2,000")));
    QTest::keyClick(bench.noteEdit(), Qt::Key_Backspace);
    QCOMPARE(bench.remark("noteStrip"), QString());
    QCOMPARE(bench.noteEdit()->toPlainText().size(), full.size() - 1);

    bench.tagInput()->setFocus();
    QStringList many;
    for (int i = 0; i < history::Remarks::mostTags; ++i)
        many.append(QString::number(i));
    bench.tagInput()->setText(many.join(u',') + QStringLiteral(",one more,"));
    emit bench.tagInput()->textEdited(bench.tagInput()->text());
    QCOMPARE(bench.chips(), many);
    QVERIFY(bench.remark("noteStrip").contains(QLatin1String("20")));
    bench.inspector->saveNote();
    QTRY_COMPARE(bench.stored(row).tags, many);
}

QTEST_MAIN(tst_Tags)
#include "tst_tags.moc"
