#include "support/warnings.h"
#include "ui/crowding.h"
#include "ui/desk.h"
#include "ui/inspectorbench.h"
#include "ui/style.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using history::Row;
using support::InspectorBench;
using support::wholeRow;

/// A row exactly as it was, and beside it as one likes to read it.
class tst_Inspector : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void nothingIsMadeBeforeTheFirstRow();
    void theBytesAreShownAsTheyWere();
    void theFormattedViewStandsBesideTheRawOne();
    void whereThereIsNoRoomForBothTheFormattedOneIsShown();
    void theChoiceIsRemembered();
    void whatCannotBeFormattedStaysAndSaysSo_data();
    void whatCannotBeFormattedStaysAndSaysSo();
    void titlesFit_data();
    void titlesFit();
    void theLanguageChangesEverything();
};

void tst_Inspector::nothingIsMadeBeforeTheFirstRow()
{
    InspectorBench bench(InspectorBench::Wide);
    QVERIFY(bench.inspector->findChildren<QPlainTextEdit *>().isEmpty());
    bench.inspector->clearAll();
    QVERIFY(bench.inspector->findChildren<QPlainTextEdit *>().isEmpty());
    QCOMPARE(bench.inspector->count(), 6);
}

void tst_Inspector::theBytesAreShownAsTheyWere()
{
    InspectorBench bench(InspectorBench::Wide);
    const Row row = wholeRow();
    bench.inspector->showRow(row);
    QCOMPARE(bench.textOf("requestView").toUtf8(), row.requestBytes);
    QCOMPARE(bench.textOf("stringToSignView").toUtf8(), row.stringToSign);
    QCOMPARE(bench.textOf("responseView").toUtf8(), row.responseBytes);
    const QString headers = bench.textOf("headersView");
    QVERIFY(headers.contains(QString::fromUtf8(row.requestHeaders)));
    QVERIFY(headers.contains(QString::fromUtf8(row.responseHeaders)));
    QVERIFY(headers.indexOf(u'→') < headers.indexOf(QLatin1String("Accept")));
    QVERIFY(headers.indexOf(QLatin1String("Accept")) < headers.indexOf(u'←'));
    QVERIFY(headers.indexOf(u'←') < headers.indexOf(QLatin1String("Request-ID")));
    QVERIFY(!bench.view("requestPrettyView"));
    bench.inspector->clearAll();
    for (const char *name : { "requestView", "stringToSignView", "headersView", "responseView" })
        QCOMPARE(bench.textOf(name), QString());
}

void tst_Inspector::theFormattedViewStandsBesideTheRawOne()
{
    InspectorBench bench(InspectorBench::Wide);
    const Row row = wholeRow();
    bench.inspector->showRow(row);
    QTest::keyClick(bench.inspector.get(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(bench.view("requestPrettyView") && bench.view("requestPrettyView")->isVisible());
    QVERIFY(bench.view("requestView")->isVisible());
    QCOMPARE(bench.textOf("requestView").toUtf8(), row.requestBytes);
    QCOMPARE(bench.textOf("requestPrettyView"),
        QStringLiteral("{\n  \"plan_id\": \"12251\",\n  \"user_display_name\": \"张三\"\n}"));
    QVERIFY(bench.textOf("stringToSignPrettyView").contains(QLatin1String("1 Method: POST\n")));
    QVERIFY(bench.textOf("stringToSignPrettyView")
                .contains(QLatin1String("(UTC 2026-11-18T11:06:40Z)")));
    QVERIFY(bench.textOf("headersPrettyView")
                .contains(QLatin1String("Answer: HTTP 200\n  Request-ID ")));
    auto *button = bench.inspector->findChild<QToolButton *>(QStringLiteral("prettyButton"));
    QVERIFY(button->isChecked() && button->toolTip().contains(QLatin1String("Ctrl+Alt+B")));
    button->click();
    QTRY_VERIFY(!bench.view("requestPrettyView")->isVisible());
    QVERIFY(bench.view("requestView")->isVisible());
}

void tst_Inspector::whereThereIsNoRoomForBothTheFormattedOneIsShown()
{
    InspectorBench bench(InspectorBench::Wide);
    bench.inspector->showRow(wholeRow());
    bench.inspector->pretty.trigger();
    bench.inspector->resize(420, 240);
    QTRY_VERIFY(!bench.view("requestView")->isVisible());
    QTRY_VERIFY(bench.view("requestPrettyView")->isVisible());
    bench.inspector->resize(1000, 240);
    QTRY_VERIFY(bench.view("requestView")->isVisible());
}

void tst_Inspector::theChoiceIsRemembered()
{
    InspectorBench bench(InspectorBench::Wide);
    bench.inspector->showRow(wholeRow());
    QVERIFY(!bench.inspector->pretty.isChecked()); // raw, unless someone wants it otherwise
    bench.inspector->pretty.trigger();
    bench.inspector.reset();
    bench.open(InspectorBench::Wide);
    QVERIFY(bench.inspector->pretty.isChecked());
    bench.inspector->showRow(wholeRow());
    QTRY_VERIFY(bench.view("requestPrettyView") && bench.view("requestPrettyView")->isVisible());
}

void tst_Inspector::whatCannotBeFormattedStaysAndSaysSo_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("rawRemark");
    QTest::addColumn<QString>("prettyRemark");
    const QString noJson = QStringLiteral("This is no JSON");
    QTest::newRow("a page in HTML")
        << QByteArray("<html>") << QStringLiteral("<html>") << QString() << noJson;
    const QString hex = QStringLiteral("no UTF-8");
    QTest::newRow("bytes in another encoding")
        << QByteArray("\xd5\xc5") << QStringLiteral("d5 c5") << hex << hex;
    const QString nothing = QStringLiteral("There are no bytes");
    QTest::newRow("nothing") << QByteArray() << QString() << nothing << nothing;
}

void tst_Inspector::whatCannotBeFormattedStaysAndSaysSo()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, shown);
    QFETCH(QString, rawRemark);
    QFETCH(QString, prettyRemark);
    InspectorBench bench(InspectorBench::Wide);
    Row row = wholeRow();
    row.responseBytes = answer;
    bench.inspector->showRow(row);
    QVERIFY(bench.textOf("responseView").contains(shown));
    QCOMPARE(bench.remark("responseRemark").isEmpty(), rawRemark.isEmpty());
    QVERIFY(bench.remark("responseRemark").contains(rawRemark));
    bench.inspector->pretty.trigger();
    QVERIFY(bench.textOf("responseView").contains(shown));
    QVERIFY(!bench.view("responseView")->isHidden());
    QVERIFY(bench.view("responsePrettyView")->isHidden());
    QVERIFY2(bench.remark("responseRemark").contains(prettyRemark),
        qPrintable(bench.remark("responseRemark")));
}

void tst_Inspector::titlesFit_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    for (const char *language : { "en", "zh_CN" }) {
        QTest::addRow("%s, a small window", language)
            << QString::fromLatin1(language) << 560 << 100;
        QTest::addRow("%s, a wide window", language) << QString::fromLatin1(language) << 740 << 100;
        QTest::addRow("%s, large fonts", language) << QString::fromLatin1(language) << 740 << 200;
        QTest::addRow("%s, large fonts in a small window", language)
            << QString::fromLatin1(language) << 560 << 200;
    }
}

void tst_Inspector::titlesFit()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    QFETCH(int, percent);
    support::enlargeFonts(percent);
    const auto back = qScopeGuard([] { support::enlargeFonts(100); });
    InspectorBench bench(width);
    bench.languages.use(language);
    bench.open(width);
    Row row = wholeRow();
    row.note = QStringLiteral("with a dot");
    bench.inspector->showRow(row);
    const QTabBar *bar = bench.inspector->tabBar();
    QTRY_VERIFY2(bar->sizeHint().width() <= bar->width(),
        qPrintable(QStringLiteral("%1 in %2").arg(bar->sizeHint().width()).arg(bar->width())));
    QCOMPARE(support::crowding(*bench.inspector), QStringList());
}

void tst_Inspector::theLanguageChangesEverything()
{
    InspectorBench bench(InspectorBench::Wide);
    bench.inspector->showRow(wholeRow());
    bench.inspector->pretty.trigger();
    const QString title = bench.inspector->tabText(4);
    bench.languages.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(bench.inspector->tabText(0) != QLatin1String("Request"));
    bench.languages.use(QStringLiteral("en"));
    QTRY_COMPARE(bench.inspector->tabText(4), title);
    QCOMPARE(bench.textOf("requestView").toUtf8(), wholeRow().requestBytes);
}

QTEST_MAIN(tst_Inspector)
#include "tst_inspector.moc"
