#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/look.h"
#include "ui/sign/historymodel.h"
#include "ui/style.h"
#include "ui/visibletexts.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QWindow>

/// The guards of house-style 41 over every page, and what the window does as a whole.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void whateverTakesTheFocusHasANameAndAnAccessibleName();
    void theLanguageFlippedTwiceLeavesNoOldText();
    void aLiveMerchantsWindowSpeaksBothLanguages();
    void theLanguageIsChosenAtTheSelectorAndRemembered();
    void theKeyboardSwitchesTheLanguage();
    void everyActionStandsInAMenuAndSaysItsShortcut();
    void lightAndDarkFollowThePalette();
    void itFitsIntoASmallScreenInEveryLanguage_data();
    void itFitsIntoASmallScreenInEveryLanguage();
    void nothingBeginsBeforeTheFirstPaint();
    void filesDroppedAnywhereBeginANewProfile();
    void aDroppedTextIsNotTakenForFiles();
};

void tst_MainWindow::whateverTakesTheFocusHasANameAndAnAccessibleName()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    int checked = 0;
    for (QWidget *widget : desk.window().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const QString what = QStringLiteral("%1 “%2” in “%3”")
                                 .arg(QString::fromLatin1(widget->metaObject()->className()),
                                     widget->objectName(), widget->parent()->objectName());
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(what));
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(reader && !reader->text(QAccessible::Name).isEmpty(), qPrintable(what));
        ++checked;
    }
    QVERIFY(checked > 35);
    // The visible label followed by the API name.
    QCOMPARE(desk.field("plan_id")->accessibleName(), QStringLiteral("Template ID plan_id"));
}

/// Brings the window into the state in which it shows most: errors, a session, a history, a log.
static void makeEverythingSpeak(support::Desk &desk)
{
    desk.fillExampleAndSign();
    const auto isTold = [&desk] { // tables hear of an attempt a moment after the card
        const QAbstractItemModel *rows = desk.find<QTableView>("historyView")->model();
        const QVariant answer = rows->index(0, ui::HistoryModel::Status).data();
        const auto *log = desk.window().findChild<QTableView *>(QStringLiteral("sandboxLog"));
        return answer.toString() == QLatin1String("200") && log && log->model()->rowCount() == 1;
    };
    if (!QTest::qWaitFor(isTold, 30'000))
        qFatal("The tables do not show the attempt.");
    desk.type("plan_id", QStringLiteral("x"));
    desk.type("user_display_name", QStringLiteral(" "));
    desk.click("signButton");
}

static void expectBothLanguages(support::Desk &desk)
{
    const auto areKeysRead = [&desk] { // what a profile's keys are is told a moment after its name
        return support::visibleTexts(desk.window()).filter(QStringLiteral(": Not known")).isEmpty();
    };
    QVERIFY(QTest::qWaitFor(areKeysRead, 10'000));
    const auto textsIn = [&desk](const QString &language) {
        if (!desk.languages().use(language))
            qFatal("There is no %s.", qPrintable(language));
        QCoreApplication::processEvents(); // windows are told by a posted event
        return support::visibleTexts(desk.window());
    };
    const QStringList english = support::visibleTexts(desk.window());
    const QStringList chinese = textsIn(QStringLiteral("zh_CN"));
    QVERIFY(chinese != english);
    QCOMPARE(textsIn(QStringLiteral("en")), english);
    QCOMPARE(textsIn(QStringLiteral("zh_CN")), chinese);

    // A text that stays English in Chinese must be one that is no word of ours.
    const QRegularExpression sentence(QStringLiteral("[a-z]{2,} [a-z]{2,} [a-z]{2,}"));
    for (const QString &text : chinese)
        QVERIFY2(!sentence.match(text).hasMatch(), qPrintable(text));
}

void tst_MainWindow::theLanguageFlippedTwiceLeavesNoOldText()
{
    support::Desk desk;
    makeEverythingSpeak(desk);
    expectBothLanguages(desk);
}

void tst_MainWindow::aLiveMerchantsWindowSpeaksBothLanguages()
{
    support::Desk desk;
    makeEverythingSpeak(desk);
    auto live = desk.liveMerchant(12);
    live.defaults.plans = { { QStringLiteral("77"), QStringLiteral("Taxi") } };
    desk.choose(desk.save(live));
    QTRY_VERIFY(desk.window().findChild<QWidget *>(QStringLiteral("certificateLine")));
    desk.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    expectBothLanguages(desk);
}

void tst_MainWindow::theLanguageIsChosenAtTheSelectorAndRemembered()
{
    support::Desk desk;
    auto *selector = desk.find<QComboBox>("languageSelector");
    QCOMPARE(selector->currentText(), QStringLiteral("English"));
    selector->setFocus();
    desk.press(Qt::Key_Down);
    QCOMPARE(selector->currentText(), QStringLiteral("中文"));
    QCOMPARE(desk.languages().current(), QStringLiteral("zh_CN"));
    QCOMPARE(desk.settings().value(QStringLiteral("language")).toString(), QStringLiteral("zh_CN"));
}

void tst_MainWindow::theKeyboardSwitchesTheLanguage()
{
    support::Desk desk;
    desk.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(desk.languages().current(), QStringLiteral("zh_CN"));
    QCOMPARE(desk.find<QComboBox>("languageSelector")->currentText(), QStringLiteral("中文"));
    desk.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(desk.languages().current(), QStringLiteral("en"));
}

void tst_MainWindow::everyActionStandsInAMenuAndSaysItsShortcut()
{
    support::Desk desk;
    const QStringList texts = support::visibleTexts(desk.window());
    QCOMPARE(desk.find("signButton")->toolTip(), QStringLiteral("Sign (Ctrl+Return)"));
    QCOMPARE(desk.find("cancelButton")->toolTip(), QStringLiteral("Cancel (Esc)"));
    for (const char *name : { "fillExampleButton", "clearButton", "signButton", "cancelButton",
             "copySessionButton", "signPageButton", "sandboxPageButton", "profilesPageButton" }) {
        const QString text = desk.textOf(name);
        const bool inMenu = texts.contains(QStringLiteral("fileMenu: ") + text)
            || texts.contains(QStringLiteral("editMenu: ") + text)
            || texts.contains(QStringLiteral("viewMenu: ") + text);
        QVERIFY2(inMenu, name);
    }
}

void tst_MainWindow::lightAndDarkFollowThePalette()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    const auto textColour
        = [&desk] { return desk.find("outcomeLabel")->palette().color(QPalette::WindowText); };
    const QColor light = textColour();
    QVERIFY(desk.find("sp_appid")->palette().color(QPalette::Base).lightness() > 200);
    QApplication::setPalette(ui::tuned(QPalette(QColor(0x20, 0x20, 0x20))));
    QTRY_VERIFY(textColour() != light);
    QVERIFY(desk.find("sp_appid")->palette().color(QPalette::Base).lightness() < 80);
    QApplication::setPalette(QPalette());
    QTRY_COMPARE(textColour(), light);
}

void tst_MainWindow::itFitsIntoASmallScreenInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : words::Languages::available())
        QTest::newRow(qPrintable(language)) << language;
}

void tst_MainWindow::itFitsIntoASmallScreenInEveryLanguage()
{
    QFETCH(QString, language);
    support::Desk desk({ .language = language });
    const QSize smallest = desk.window().minimumSizeHint();
    QVERIFY2(smallest.width() <= 1024 && smallest.height() <= 700,
        qPrintable(QStringLiteral("%1 x %2").arg(smallest.width()).arg(smallest.height())));
    desk.window().resize(1024, 700);
    makeEverythingSpeak(desk);
    QCOMPARE(desk.window().size(), QSize(1024, 700));
    QCOMPARE(desk.find<QScrollArea>("contractForm")->horizontalScrollBar()->maximum(), 0);
    const QSize speaking = desk.window().minimumSizeHint();
    QVERIFY2(speaking.width() <= 1024 && speaking.height() <= 700,
        qPrintable(QStringLiteral("%1 x %2").arg(speaking.width()).arg(speaking.height())));
}

void tst_MainWindow::nothingBeginsBeforeTheFirstPaint()
{
    const QTemporaryDir folder;
    support::Desk desk({ .dataDir = folder.filePath(QStringLiteral("data")) });
    // The window is in sight, but control has not returned to the event loop since.
    QVERIFY(!desk.window().findChild<QWidget *>(QStringLiteral("sandboxPage")));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("data/history.sqlite3"))));
    desk.waitForSandbox();
    QVERIFY(desk.textOf("sandboxState").startsWith(QLatin1String("Running")));
    QTRY_VERIFY(QFile::exists(folder.filePath(QStringLiteral("data/history.sqlite3"))));
}

/// What a window gets from the display server when something is dragged over it and let go there.
static bool drop(support::Desk &desk, const QWidget &over, const QMimeData &data)
{
    const QPoint place = over.mapTo(&desk.window(), over.rect().center());
    QWindow *window = desk.window().windowHandle();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDropEvent letGo(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &letGo);
    return enter.isAccepted() && letGo.isAccepted();
}

void tst_MainWindow::filesDroppedAnywhereBeginANewProfile()
{
    support::Desk desk;
    desk.waitForSandbox();
    QMimeData files;
    files.setUrls({ QUrl::fromLocalFile(desk.liveMerchant().identity.certificateFile) });
    files.setText(QStringLiteral("what an input would take"));
    QVERIFY(drop(desk, *desk.field("plan_id"), files));
    QCOMPARE(desk.textOf("plan_id"), QString());
    QTRY_VERIFY(desk.window().findChild<QWidget *>(QStringLiteral("profileDialog")));
    QVERIFY(desk.find("profilesPage")->isVisible());
    QTRY_COMPARE(desk.textOf("profileMchid"), QStringLiteral("1900000001"));
    desk.click("cancelProfileButton");
}

void tst_MainWindow::aDroppedTextIsNotTakenForFiles()
{
    support::Desk desk;
    desk.waitForSandbox();
    QMimeData text;
    text.setText(QStringLiteral("123"));
    QMimeData link;
    link.setUrls({ QUrl(QStringLiteral("https://example.com")) });
    drop(desk, *desk.find("outcomeLabel"), text);
    drop(desk, *desk.find("outcomeLabel"), link);
    QCoreApplication::processEvents();
    QVERIFY(desk.find("signPage")->isVisible());
    QVERIFY(!desk.window().findChild<QWidget *>(QStringLiteral("profileDialog")));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
