#include "support/fixedclock.h"
#include "support/warnings.h"
#include "ui/cardbench.h"
#include "ui/crowding.h"
#include "ui/session/byteview.h"
#include "ui/session/inspector.h"
#include "ui/style.h"
#include "words/languages.h"

#include <QApplication>
#include <QClipboard>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <ctime>

using history::Outcome;
using history::Row;
using support::cardRow;
using support::verifiedRow;

/// A row exactly as it was, and beside it as one likes to read it.
class tst_Inspector : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init();
    void cleanup();
    void nothingIsMadeBeforeTheFirstRow();
    void theBytesAreShownAsTheyWere();
    void theFormattedViewStandsBesideTheRawOne();
    void whereThereIsNoRoomForBothTheFormattedOneIsShown();
    void theChoiceIsRemembered();
    void whatCannotBeFormattedStaysAndSaysSo_data();
    void whatCannotBeFormattedStaysAndSaysSo();
    void aSessionThatWasNotVerifiedIsInNoTab_data();
    void aSessionThatWasNotVerifiedIsInNoTab();
    void theVerificationIsExplained_data();
    void theVerificationIsExplained();
    void largeBodiesDoNotBlockTheWindow_data();
    void largeBodiesDoNotBlockTheWindow();
    void aLaterRowIsNotOverwrittenByAnEarlierLargeOne();
    void whatIsCopiedOfALongLineIsWhatItWas();
    void titlesFit_data();
    void titlesFit();
    void theLanguageChangesEverything();

private:
    void open(int width);
    [[nodiscard]] ui::ByteView *view(const char *name) const
    {
        return m_inspector->findChild<ui::ByteView *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString textOf(const char *name) const
    {
        return view(name) ? view(name)->toPlainText() : QString();
    }
    [[nodiscard]] QString remark(const char *name) const
    {
        const auto *label = m_inspector->findChild<QWidget *>(QString::fromLatin1(name));
        return label->isHidden() ? QString() : label->property("text").toString();
    }

    const QFont m_usual = QApplication::font();
    QTemporaryDir m_folder;
    words::Languages m_languages;
    support::FixedClock m_clock { support::CardBench::nowMs };
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<history::Store> m_store;
    std::unique_ptr<ui::Inspector> m_inspector;
};

void tst_Inspector::init()
{
    support::failOnWarnings();
    m_languages.use(QStringLiteral("en"));
    m_settings = std::make_unique<QSettings>(
        m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings->clear();
    m_store = std::make_unique<history::Store>(m_folder.path(), m_clock);
    open(1000);
}

void tst_Inspector::cleanup()
{
    m_inspector.reset();
    m_store.reset();
    QApplication::setFont(m_usual);
}

void tst_Inspector::open(int width)
{
    m_inspector = std::make_unique<ui::Inspector>(*m_store, *m_settings, nullptr);
    m_inspector->addAction(&m_inspector->pretty);
    m_inspector->resize(width, 240);
    m_inspector->show();
    m_inspector->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
}

static Row wholeRow()
{
    Row row = verifiedRow();
    row.requestBytes = R"({"plan_id":"12251","user_display_name":"张三"})";
    row.requestHeaders = "Accept: application/json\nAuthorization: WECHATPAY2-SHA256-RSA2048 x\n";
    row.stringToSign = "POST\n/v3/global/papay/contracts/app-pre-entrust-sign\n1795000000\n"
                       "593BEC0C930BF1AFEB40B4A08C8FB242\n"
        + row.requestBytes + '\n';
    row.finishedMs = support::CardBench::nowMs;
    row.verifySerial = QStringLiteral("5157F09E");
    row.verification = QStringLiteral(R"({"code":"verified","serial":"5157F09E"})");
    row.responseHeaders = "Request-ID: 08E6\nWechatpay-Serial: 5157F09E\n"
                          "Wechatpay-Timestamp: 1794999998\nWechatpay-Nonce: c5ac7061fccab6bf\n"
                          "Wechatpay-Signature: AbCd\n";
    return row;
}

void tst_Inspector::nothingIsMadeBeforeTheFirstRow()
{
    QVERIFY(m_inspector->findChildren<QPlainTextEdit *>().isEmpty());
    m_inspector->clearAll();
    QVERIFY(m_inspector->findChildren<QPlainTextEdit *>().isEmpty());
    QCOMPARE(m_inspector->count(), 6);
}

void tst_Inspector::theBytesAreShownAsTheyWere()
{
    const Row row = wholeRow();
    m_inspector->showRow(row);
    QCOMPARE(textOf("requestView").toUtf8(), row.requestBytes);
    QCOMPARE(textOf("stringToSignView").toUtf8(), row.stringToSign);
    QCOMPARE(textOf("responseView").toUtf8(), row.responseBytes);
    const QString headers = textOf("headersView");
    QVERIFY(headers.contains(QString::fromUtf8(row.requestHeaders)));
    QVERIFY(headers.contains(QString::fromUtf8(row.responseHeaders)));
    QVERIFY(headers.indexOf(u'→') < headers.indexOf(QLatin1String("Accept")));
    QVERIFY(headers.indexOf(QLatin1String("Accept")) < headers.indexOf(u'←'));
    QVERIFY(headers.indexOf(u'←') < headers.indexOf(QLatin1String("Request-ID")));
    QVERIFY(!view("requestPrettyView"));
    m_inspector->clearAll();
    for (const char *name : { "requestView", "stringToSignView", "headersView", "responseView" })
        QCOMPARE(textOf(name), QString());
}

void tst_Inspector::theFormattedViewStandsBesideTheRawOne()
{
    const Row row = wholeRow();
    m_inspector->showRow(row);
    QTest::keyClick(m_inspector.get(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(view("requestPrettyView") && view("requestPrettyView")->isVisible());
    QVERIFY(view("requestView")->isVisible());
    QCOMPARE(textOf("requestView").toUtf8(), row.requestBytes);
    QCOMPARE(textOf("requestPrettyView"),
        QStringLiteral("{\n  \"plan_id\": \"12251\",\n  \"user_display_name\": \"张三\"\n}"));
    QVERIFY(textOf("stringToSignPrettyView").contains(QLatin1String("1 Method: POST\n")));
    QVERIFY(textOf("stringToSignPrettyView").contains(QLatin1String("(UTC 2026-11-18T11:06:40Z)")));
    QVERIFY(textOf("headersPrettyView").contains(QLatin1String("Answer: HTTP 200\n  Request-ID ")));
    auto *button = m_inspector->findChild<QToolButton *>(QStringLiteral("prettyButton"));
    QVERIFY(button->isChecked() && button->toolTip().contains(QLatin1String("Ctrl+Alt+B")));
    button->click();
    QTRY_VERIFY(!view("requestPrettyView")->isVisible());
    QVERIFY(view("requestView")->isVisible());
}

void tst_Inspector::whereThereIsNoRoomForBothTheFormattedOneIsShown()
{
    m_inspector->showRow(wholeRow());
    m_inspector->pretty.trigger();
    m_inspector->resize(420, 240);
    QTRY_VERIFY(!view("requestView")->isVisible());
    QTRY_VERIFY(view("requestPrettyView")->isVisible());
    m_inspector->resize(1000, 240);
    QTRY_VERIFY(view("requestView")->isVisible());
}

void tst_Inspector::theChoiceIsRemembered()
{
    m_inspector->showRow(wholeRow());
    QVERIFY(!m_inspector->pretty.isChecked()); // raw, unless someone wants it otherwise
    m_inspector->pretty.trigger();
    m_inspector.reset();
    open(1000);
    QVERIFY(m_inspector->pretty.isChecked());
    m_inspector->showRow(wholeRow());
    QTRY_VERIFY(view("requestPrettyView") && view("requestPrettyView")->isVisible());
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
    Row row = wholeRow();
    row.responseBytes = answer;
    m_inspector->showRow(row);
    QVERIFY(textOf("responseView").contains(shown));
    QCOMPARE(remark("responseRemark").isEmpty(), rawRemark.isEmpty());
    QVERIFY(remark("responseRemark").contains(rawRemark));
    m_inspector->pretty.trigger();
    QVERIFY(textOf("responseView").contains(shown));
    QVERIFY(!view("responseView")->isHidden());
    QVERIFY(view("responsePrettyView")->isHidden());
    QVERIFY2(remark("responseRemark").contains(prettyRemark), qPrintable(remark("responseRemark")));
}

void tst_Inspector::aSessionThatWasNotVerifiedIsInNoTab_data()
{
    QTest::addColumn<Row>("row");
    Row forged = wholeRow();
    forged.outcome = Outcome::Unverified;
    forged.sessionId.clear();
    QTest::newRow("an answer that did not verify") << forged;
    Row binary = forged;
    binary.responseBytes += '\xff';
    QTest::newRow("one that is no text") << binary;
    Row imported = wholeRow();
    imported.origin = history::Origin::Imported;
    imported.sessionId.clear();
    QTest::newRow("an import that was not verified here") << imported;
}

void tst_Inspector::aSessionThatWasNotVerifiedIsInNoTab()
{
    QFETCH(Row, row);
    m_inspector->showRow(row);
    m_inspector->pretty.trigger();
    for (const auto *one : m_inspector->findChildren<ui::ByteView *>()) {
        QVERIFY(!one->toPlainText().contains(wholeRow().sessionId));
        QVERIFY(!one->toPlainText().contains(QLatin1String("32 30 31 37 31 30"))); // in hexadecimal
    }
    QVERIFY(!remark("responseRemark").isEmpty());
    row.outcome = Outcome::Verified;
    row.sessionId = wholeRow().sessionId;
    row.responseBytes = wholeRow().responseBytes;
    m_inspector->showRow(row);
    QVERIFY(textOf("responseView").contains(row.sessionId));
    QVERIFY(textOf("verificationView").contains(row.sessionId));
}

void tst_Inspector::theVerificationIsExplained_data()
{
    QTest::addColumn<Row>("row");
    QTest::addColumn<QStringList>("said");
    const auto add = [](const char *name, auto change, const QStringList &said) {
        Row row = wholeRow();
        change(row);
        QTest::newRow(name) << row << said;
    };
    add("a good one: verdict, key, times and what it covers", [](Row &) {},
        { QStringLiteral("Signature verified with key 5157F09E."),
            QStringLiteral("platform certificate 5157F09E"), QStringLiteral("1794999998"),
            QStringLiteral("differ by -2 s"),
            QStringLiteral("1794999998\nc5ac7061fccab6bf\n{\"session_id\":") });
    add("a public key is called so",
        [](Row &row) { row.responseHeaders.replace("5157F09E", "PUB_KEY_ID_011"); },
        { QStringLiteral("public key PUB_KEY_ID_011") });
    add("no answer at all", [](Row &row) { row = cardRow(Outcome::Unreachable); },
        { QStringLiteral("nothing to verify") });
    add("an import that waits",
        [](Row &row) {
            row.origin = history::Origin::Imported;
            row.sessionId.clear();
        },
        { QStringLiteral("imported"), QStringLiteral("the session_id is not shown") });
    add("an import that was verified here",
        [](Row &row) { row.origin = history::Origin::Imported; },
        { QStringLiteral("verified here again") });
    add("an import without its bytes",
        [](Row &row) {
            row.origin = history::Origin::Imported;
            row.sessionId.clear();
            row.responseHeaders.clear();
            row.responseBytes.clear();
        },
        { QStringLiteral("only the verdict was kept") });
}

void tst_Inspector::theVerificationIsExplained()
{
    QFETCH(Row, row);
    QFETCH(QStringList, said);
    m_inspector->showRow(row);
    const QString text = textOf("verificationView");
    for (const QString &part : said)
        QVERIFY2(text.contains(part), qPrintable(text));
}

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

void tst_Inspector::largeBodiesDoNotBlockTheWindow_data()
{
    QTest::addColumn<QByteArray>("body");
    constexpr qsizetype size = 1'000'000;
    QTest::newRow("one line of JSON") << QByteArray("{\"a\":\"" + QByteArray(size, 'x') + "\"}");
    QTest::newRow("many members") << QByteArray(
        "[" + QByteArray(R"({"code":"PARAM_ERROR","message":"张三"},)").repeated(size / 45) + "1]");
    QTest::newRow("many lines") << QByteArray("a line of text\n").repeated(size / 15);
    QTest::newRow("no text") << QByteArray(size, '\xff');
}

void tst_Inspector::largeBodiesDoNotBlockTheWindow()
{
    QFETCH(QByteArray, body);
    m_inspector->showRow(wholeRow()); // fonts and pages are there
    m_inspector->pretty.setChecked(true);
    m_inspector->setCurrentIndex(3); // the answer, in sight
    QTRY_VERIFY(view("responsePrettyView")->isVisible());
    Row row = wholeRow();
    row.responseBytes = body;
    const auto isWhole = [this] {
        return view("responseView")->isWhole() && view("responsePrettyView")->isWhole();
    };
    Turns turns;
    m_inspector->showRow(row);
    QTRY_VERIFY_WITH_TIMEOUT(!textOf("responseView").isEmpty() && isWhole(), 30'000);
    qInfo("longest turn: %.1f ms", turns.longest());
    QVERIFY2(turns.longest() < 16, qPrintable(QString::number(turns.longest())));
    if (body.isValidUtf8()) {
        view("responseView")->selectAll();
        view("responseView")->copy();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), body);
    }
    Turns leaving;
    m_inspector->showRow(wholeRow());
    QTRY_COMPARE(textOf("responseView").toUtf8(), wholeRow().responseBytes);
    QCoreApplication::processEvents();
    qInfo("longest turn of leaving it: %.1f ms", leaving.longest());
    QVERIFY2(leaving.longest() < 16, qPrintable(QString::number(leaving.longest())));
}

void tst_Inspector::aLaterRowIsNotOverwrittenByAnEarlierLargeOne()
{
    Row large = wholeRow();
    large.responseBytes = QByteArray(1'000'000, 'x');
    m_inspector->showRow(large);
    m_inspector->showRow(wholeRow());
    QCOMPARE(textOf("responseView").toUtf8(), wholeRow().responseBytes);
    large.id = QStringLiteral("0200");
    m_inspector->showRow(large); // its text comes after the earlier one's
    QTRY_VERIFY(textOf("responseView").startsWith(QLatin1String("xxxx")));
    m_inspector->setCurrentIndex(3);
    m_inspector->showRow(wholeRow()); // while slices are still coming
    QTRY_VERIFY(view("responseView")->isWhole());
    QCOMPARE(textOf("responseView").toUtf8(), wholeRow().responseBytes);
}

void tst_Inspector::whatIsCopiedOfALongLineIsWhatItWas()
{
    Row row = wholeRow();
    row.responseBytes = "{\"a\":\"" + QByteArray(6'000, 'x') + "\"}\n{}";
    m_inspector->showRow(row);
    QTRY_VERIFY(view("responseView")->isWhole());
    view("responseView")->selectAll();
    view("responseView")->copy();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), row.responseBytes);
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
    QFont font = m_usual;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    m_languages.use(language);
    open(width);
    Row row = wholeRow();
    row.note = QStringLiteral("with a dot");
    m_inspector->showRow(row);
    const QTabBar *bar = m_inspector->tabBar();
    QTRY_VERIFY2(bar->sizeHint().width() <= bar->width(),
        qPrintable(QStringLiteral("%1 in %2").arg(bar->sizeHint().width()).arg(bar->width())));
    QCOMPARE(support::crowding(*m_inspector), QStringList());
}

void tst_Inspector::theLanguageChangesEverything()
{
    m_inspector->showRow(wholeRow());
    m_inspector->pretty.trigger();
    const QString title = m_inspector->tabText(4);
    m_languages.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(m_inspector->tabText(0) != QLatin1String("Request"));
    m_languages.use(QStringLiteral("en"));
    QTRY_COMPARE(m_inspector->tabText(4), title);
    QCOMPARE(textOf("requestView").toUtf8(), wholeRow().requestBytes);
}

QTEST_MAIN(tst_Inspector)
#include "tst_inspector.moc"
