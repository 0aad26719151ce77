#include "support/warnings.h"
#include "ui/inspectorbench.h"
#include "ui/style.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QTimer>

#include <ctime>

using history::Row;
using support::InspectorBench;
using support::wholeRow;

/// Bodies of a megabyte in the inspector: whole, in order, and without holding the window up.
class tst_LargeBodies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void largeBodiesDoNotBlockTheWindow_data();
    void largeBodiesDoNotBlockTheWindow();
    void aLaterRowIsNotOverwrittenByAnEarlierLargeOne();
    void whatIsCopiedOfALongLineIsWhatItWas();
};

/// A picture's time; AddressSanitizer makes everything some three times slower.
#ifdef __SANITIZE_ADDRESS__
static constexpr double longestMs = 4 * 16;
#else
static constexpr double longestMs = 16;
#endif

/// What the thread worked between two turns of its event loop, in ms: other programs do not count.
class Turns
{
public:
    Turns()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double now = workedMs();
            m_longest = qMax(m_longest, now - m_last);
            m_last = now;
        });
        m_last = workedMs();
        m_timer.start(0);
    }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    static double workedMs()
    {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
};

void tst_LargeBodies::largeBodiesDoNotBlockTheWindow_data()
{
    QTest::addColumn<QByteArray>("body");
    constexpr qsizetype size = 1'000'000;
    QTest::newRow("one line of JSON") << QByteArray("{\"a\":\"" + QByteArray(size, 'x') + "\"}");
    QTest::newRow("many members") << QByteArray(
        "[" + QByteArray(R"({"code":"PARAM_ERROR","message":"张三"},)").repeated(size / 45) + "1]");
    QTest::newRow("many lines") << QByteArray("a line of text\n").repeated(size / 15);
    QTest::newRow("no text") << QByteArray(size, '\xff');
}

void tst_LargeBodies::largeBodiesDoNotBlockTheWindow()
{
    QFETCH(QByteArray, body);
    InspectorBench bench(InspectorBench::Wide);
    bench.inspector->showRow(wholeRow()); // fonts and pages are there
    bench.inspector->pretty.setChecked(true);
    bench.inspector->setCurrentIndex(3); // the answer, in sight
    QTRY_VERIFY(bench.view("responsePrettyView")->isVisible());
    Row row = wholeRow();
    row.responseBytes = body;
    const auto isWhole = [&bench] {
        return bench.view("responseView")->isWhole() && bench.view("responsePrettyView")->isWhole();
    };
    Turns turns;
    bench.inspector->showRow(row);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.textOf("responseView").isEmpty() && isWhole(), 30'000);
    qInfo("longest turn: %.1f ms", turns.longest());
    QVERIFY2(turns.longest() < longestMs, qPrintable(QString::number(turns.longest())));
    if (body.isValidUtf8()) {
        bench.view("responseView")->selectAll();
        bench.view("responseView")->copy();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), body);
    }
    Turns leaving;
    bench.inspector->showRow(wholeRow());
    QTRY_COMPARE(bench.textOf("responseView").toUtf8(), wholeRow().responseBytes);
    QCoreApplication::processEvents();
    qInfo("longest turn of leaving it: %.1f ms", leaving.longest());
    QVERIFY2(leaving.longest() < longestMs, qPrintable(QString::number(leaving.longest())));
}

void tst_LargeBodies::aLaterRowIsNotOverwrittenByAnEarlierLargeOne()
{
    InspectorBench bench(InspectorBench::Wide);
    Row large = wholeRow();
    large.responseBytes = QByteArray(1'000'000, 'x');
    bench.inspector->showRow(large);
    bench.inspector->showRow(wholeRow());
    QCOMPARE(bench.textOf("responseView").toUtf8(), wholeRow().responseBytes);
    large.id = QStringLiteral("0200");
    bench.inspector->showRow(large); // its text comes after the earlier one's
    QTRY_VERIFY(bench.textOf("responseView").startsWith(QLatin1String("xxxx")));
    bench.inspector->setCurrentIndex(3);
    bench.inspector->showRow(wholeRow()); // while slices are still coming
    QTRY_VERIFY(bench.view("responseView")->isWhole());
    QCOMPARE(bench.textOf("responseView").toUtf8(), wholeRow().responseBytes);
}

void tst_LargeBodies::whatIsCopiedOfALongLineIsWhatItWas()
{
    InspectorBench bench(InspectorBench::Wide);
    Row row = wholeRow();
    row.responseBytes = "{\"a\":\"" + QByteArray(6'000, 'x') + "\"}\n{}";
    bench.inspector->showRow(row);
    QTRY_VERIFY(bench.view("responseView")->isWhole());
    bench.view("responseView")->selectAll();
    bench.view("responseView")->copy();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), row.responseBytes);
}

QTEST_MAIN(tst_LargeBodies)
#include "tst_largebodies.moc"
