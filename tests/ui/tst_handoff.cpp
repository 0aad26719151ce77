#include "support/warnings.h"
#include "ui/crowding.h"
#include "ui/desk.h"
#include "ui/look.h"
#include "ui/style.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTest>

/// What the app team gets of a session, as text and as a QR code that a real reader reads.
class tst_HandOff : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void cleanup();
    void theCodeReadsAsTheHandOff_data();
    void theCodeReadsAsTheHandOff();
    void theCodeKeepsItsBorderAndWholePixels();
    void itSaysWhatItIsAndWhatItIsNot();
    void escapeClosesItAndNothingElse();
    void whatWasNotVerifiedHasNeitherHandOffNorCode();

private:
    const QFont m_usual = QApplication::font();
};

void tst_HandOff::cleanup()
{
    QApplication::setFont(m_usual);
    QApplication::setPalette(QPalette());
}

/// What zbarimg reads in the picture. Where the tool is missing nothing is read, and the test
/// fails.
static QByteArray readCode(const QImage &picture)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("code.png"));
    if (!picture.save(file))
        qFatal("The picture cannot be saved.");
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"),
        { QStringLiteral("--raw"), QStringLiteral("-q"), QStringLiteral("-Sdisable"),
            QStringLiteral("-Sqrcode.enable"), file });
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return QByteArray("zbarimg (package zbar-tools) read nothing: ")
            + reader.errorString().toUtf8() + reader.readAllStandardError();
    return reader.readAllStandardOutput().trimmed();
}

static QByteArray expected(support::Desk &desk)
{
    return QStringLiteral(R"({"session_id":"%1","out_contract_code":"%2","expired_time":"%3"})")
        .arg(
            desk.textOf("sessionId"), desk.textOf("out_contract_code"), desk.textOf("expired_time"))
        .toUtf8();
}

void tst_HandOff::theCodeReadsAsTheHandOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << QStringLiteral("en") << false << 100;
    QTest::newRow("dark") << QStringLiteral("en") << true << 100;
    QTest::newRow("large fonts in Chinese") << QStringLiteral("zh_CN") << true << 200;
}

void tst_HandOff::theCodeReadsAsTheHandOff()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFont font = m_usual;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    if (dark)
        QApplication::setPalette(ui::tuned(QPalette(QColor(0x20, 0x20, 0x20))));
    support::Desk desk({ .language = language });
    desk.fillExampleAndSign();
    const QByteArray handOff = expected(desk);
    desk.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), handOff);
    desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto *view = desk.find("handOffView");
    QVERIFY(QTest::qWaitForWindowExposed(view));
    QVERIFY2(view->width() <= 1024 && view->height() <= 700,
        qPrintable(QStringLiteral("%1 x %2").arg(view->width()).arg(view->height())));
    QCOMPARE(readCode(view->grab().toImage()), handOff);
    QCOMPARE(desk.find<QPlainTextEdit>("handOffText")->toPlainText().toUtf8(), handOff);
    const QStringList crowded = support::crowding(*view);
    QVERIFY2(crowded.isEmpty(), qPrintable(crowded.join(u'\n')));
    view->close();
}

/// White all around, black and white alone, and no module wider than another.
void tst_HandOff::theCodeKeepsItsBorderAndWholePixels()
{
    QApplication::setPalette(ui::tuned(QPalette(QColor(0x20, 0x20, 0x20))));
    support::Desk desk;
    desk.fillExampleAndSign();
    desk.click("qrButton");
    auto *code = desk.find("qrCode");
    QVERIFY(QTest::qWaitForWindowExposed(code->window()));
    const QImage picture = code->grab().toImage().convertToFormat(QImage::Format_RGB32);
    QRect dark;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y) == QColor(Qt::black))
                dark |= QRect(x, y, 1, 1);
        }
    }
    // The corner mark is seven modules of black after four of white.
    int mark = 0;
    while (picture.pixelColor(dark.left() + mark, dark.top()) == QColor(Qt::black))
        ++mark;
    QCOMPARE(mark % 7, 0);
    const int module = mark / 7;
    QVERIFY(module >= 3);
    QCOMPARE(dark.width() % module, 0);
    QCOMPARE(dark.width(), dark.height());
    const QRect quiet = dark.adjusted(-4 * module, -4 * module, 4 * module, 4 * module);
    QVERIFY(picture.rect().contains(quiet));
    for (int y = quiet.top(); y <= quiet.bottom(); ++y) {
        for (int x = quiet.left(); x <= quiet.right(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            QVERIFY(
                pixel == QColor(Qt::white) || (pixel == QColor(Qt::black) && dark.contains(x, y)));
        }
    }
    code->window()->close();
}

void tst_HandOff::itSaysWhatItIsAndWhatItIsNot()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    desk.click("qrButton");
    const QString about = desk.textOf("handOffAbout");
    QVERIFY(about.contains(QLatin1String("session_id")));
    QVERIFY(about.contains(QLatin1String("WXLaunchMiniProgram")));
    QVERIFY(desk.textOf("handOffTimeLeft").contains(QLatin1String("left, until")));
    QVERIFY(!desk.find("qrCode")->accessibleName().isEmpty());
    desk.click("handOffCopyButton");
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), expected(desk));
    desk.languages().use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(!desk.textOf("handOffTimeLeft").contains(QLatin1String("left, until")));
    desk.find("handOffView")->close();
}

void tst_HandOff::escapeClosesItAndNothingElse()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    const QString session = desk.textOf("sessionId");
    desk.click("qrButton");
    auto *view = desk.find("handOffView");
    QTRY_VERIFY(view->isActiveWindow());
    QVERIFY(desk.find("handOffCloseButton")->hasFocus());
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY(!desk.window().findChild<QWidget *>(QStringLiteral("handOffView")));
    QCOMPARE(desk.textOf("sessionId"), session);
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    desk.activate();
    desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.find("qrCode")->isVisible());
    desk.find("handOffView")->close();
}

void tst_HandOff::whatWasNotVerifiedHasNeitherHandOffNorCode()
{
    support::Desk desk(
        { .tamper = [](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            answer.body = R"({"session_id":"201710180325670965"})";
        } });
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Unverified"));
    QVERIFY(desk.find("repeatButton")->isVisible());
    QVERIFY(!desk.find("handOffButton")->isVisible());
    QVERIFY(!desk.find("qrButton")->isVisible());
    QGuiApplication::clipboard()->clear();
    for (const Qt::Key key : { Qt::Key_H, Qt::Key_R, Qt::Key_C })
        desk.press(key, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QVERIFY(!desk.window().findChild<QWidget *>(QStringLiteral("handOffView")));
}

QTEST_MAIN(tst_HandOff)
#include "tst_handoff.moc"
