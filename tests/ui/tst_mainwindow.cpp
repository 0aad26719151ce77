#include "support/warnings.h"
#include "ui/crowding.h"
#include "ui/desk.h"
#include "ui/focusnames.h"
#include "ui/history/historymodel.h"
#include "ui/look.h"
#include "ui/style.h"
#include "ui/visibletexts.h"

#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
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
    void aLiveMerchantsWindowSpeaksAllLanguages();
    void theLanguageIsChosenAtTheSelectorAndRemembered();
    void theKeyboardSwitchesTheLanguage();
    void everyActionStandsInAMenuAndSaysItsShortcut();
    void everyActionHasAShortcutOfItsOwn();
    void lightAndDarkFollowThePalette();
    void itFitsIntoASmallScreen_data();
    void itFitsIntoASmallScreen();
    void theShortcutsAreListed();
    void nothingBeginsBeforeTheFirstPaint();
    void filesDroppedAnywhereBeginANewProfile();
    void aDroppedTextIsNotTakenForFiles();
};

void tst_MainWindow::whateverTakesTheFocusHasANameAndAnAccessibleName()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    const support::FocusNames names = support::focusNames(desk.window());
    QCOMPARE(names.missing, QStringList());
    QVERIFY(names.checked > 35);
    // The visible label followed by the API name.
    QCOMPARE(desk.field("plan_id")->accessibleName(), QStringLiteral("Plan ID plan_id"));
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

/// Lines of one list that the other does not hold.
static QString strangers(QStringList these, const QStringList &others)
{
    for (const QString &line : others)
        these.removeOne(line);
    return these.join(u'\n');
}

static void expectAllLanguages(support::Desk &desk)
{
    const auto areKeysRead = [&desk] { // what a profile's keys are is told a moment after its name
        return support::visibleTexts(desk.window()).filter(QStringLiteral(": Not known")).isEmpty();
    };
    QVERIFY(QTest::qWaitFor(areKeysRead, 10'000));
    const auto textsIn = [&desk](const QString &language) {
        if (!desk.languages().use(language))
            qFatal("There is no %s.", qPrintable(language));
        QCoreApplication::processEvents(); // windows are told by a posted event
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what was replaced
        return support::visibleTexts(desk.window());
    };
    QCoreApplication::processEvents(); // what is open is counted once a turn
    const QStringList english = support::visibleTexts(desk.window());
    const QStringList simplified = textsIn(QStringLiteral("zh_CN"));
    const QStringList traditional = textsIn(QStringLiteral("zh_HK"));
    QVERIFY(simplified != english);
    QVERIFY(traditional != simplified);
    const auto staysIn = [&textsIn](const QString &language, const QStringList &before) {
        const QStringList now = textsIn(language);
        QCOMPARE(strangers(now, before), QString());
        QCOMPARE(strangers(before, now), QString());
    };
    staysIn(QStringLiteral("en"), english);
    staysIn(QStringLiteral("zh_CN"), simplified);
    staysIn(QStringLiteral("zh_HK"), traditional);

    // A text that stays English in Chinese must be one that is no word of ours.
    const QRegularExpression sentence(QStringLiteral("[a-z]{2,} [a-z]{2,} [a-z]{2,}"));
    for (const QString &text : simplified + traditional)
        QVERIFY2(!sentence.match(text).hasMatch(), qPrintable(text));
}

void tst_MainWindow::theLanguageFlippedTwiceLeavesNoOldText()
{
    support::Desk desk;
    makeEverythingSpeak(desk);
    expectAllLanguages(desk);
}

void tst_MainWindow::aLiveMerchantsWindowSpeaksAllLanguages()
{
    support::Desk desk;
    makeEverythingSpeak(desk);
    auto live = desk.liveMerchant(12);
    live.defaults.plans = { { QStringLiteral("77"), QStringLiteral("Taxi") } };
    desk.choose(desk.save(live));
    QTRY_VERIFY(desk.window().findChild<QWidget *>(QStringLiteral("certificateLine")));
    desk.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    expectAllLanguages(desk);
}

void tst_MainWindow::theLanguageIsChosenAtTheSelectorAndRemembered()
{
    support::Desk desk;
    auto *selector = desk.find<QComboBox>("languageSelector");
    QCOMPARE(selector->currentText(), QStringLiteral("English"));
    selector->setFocus();
    desk.press(Qt::Key_Down);
    QCOMPARE(selector->currentText(), QStringLiteral("简体中文"));
    QCOMPARE(desk.languages().current(), QStringLiteral("zh_CN"));
    QCOMPARE(desk.settings().value(QStringLiteral("language")).toString(), QStringLiteral("zh_CN"));
}

void tst_MainWindow::theKeyboardSwitchesTheLanguage()
{
    support::Desk desk;
    desk.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(desk.languages().current(), QStringLiteral("zh_CN"));
    QCOMPARE(desk.find<QComboBox>("languageSelector")->currentText(), QStringLiteral("简体中文"));
    desk.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(desk.languages().current(), QStringLiteral("zh_HK"));
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
            || texts.contains(QStringLiteral("attemptMenu: ") + text)
            || texts.contains(QStringLiteral("viewMenu: ") + text);
        QVERIFY2(inMenu, name);
    }
}

static QList<QAction *> allActions(const QMenu &menu)
{
    QList<QAction *> found;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            found += allActions(*action->menu());
        else if (!action->isSeparator())
            found.append(action);
    }
    return found;
}

void tst_MainWindow::everyActionHasAShortcutOfItsOwn()
{
    support::Desk desk;
    desk.waitForSandbox(); // by then all pages are there
    QHash<QKeySequence, QString> taken;
    for (const QAction *title : desk.window().menuBar()->actions()) {
        for (const QAction *action : allActions(*title->menu())) {
            const QString text = action->text();
            const bool isChoice = action->isCheckable() && action->actionGroup() // a value, no deed
                && action->actionGroup()->isExclusive() && !action->data().isNull();
            if (!isChoice)
                QVERIFY2(!action->shortcut().isEmpty(), qPrintable(text));
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys), qPrintable(text + u'/' + taken.value(keys)));
                taken.insert(keys, text);
            }
        }
    }
    QVERIFY(taken.size() > 35);
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

void tst_MainWindow::itFitsIntoASmallScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const QString &language : words::Languages::available()) {
        for (const int percent : { 100, 150, 200 })
            QTest::addRow("%s at %d %%", qPrintable(language), percent) << language << percent;
    }
}

void tst_MainWindow::itFitsIntoASmallScreen()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    support::enlargeFonts(percent);
    const auto back = qScopeGuard([] { support::enlargeFonts(100); });
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
    QCoreApplication::processEvents(); // layouts settle
    QCOMPARE(support::crowding(desk.window()).join(u'\n'), QString());
}

void tst_MainWindow::theShortcutsAreListed()
{
    support::Desk desk;
    desk.press(Qt::Key_F1, Qt::ShiftModifier);
    auto *list = desk.find<QDialog>("shortcutList");
    QStringList texts;
    for (const auto *label : list->findChildren<QLabel *>())
        texts.append(label->text());
    for (const char *keys :
        { "Ctrl+Return", "Ctrl+G", "Ctrl+N", "Ctrl+T", "Ctrl+F", "Ctrl+L", "F1" })
        QVERIFY2(texts.contains(QString::fromLatin1(keys)), keys);
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(!desk.window().findChild<QDialog *>(QStringLiteral("shortcutList")));
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
