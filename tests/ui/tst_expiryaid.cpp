#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/focusnames.h"
#include "ui/look.h"
#include "ui/style.h"
#include "ui/visibletexts.h"

#include "contract/check.h"
#include "contract/zonedtime.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using support::Desk;

/// What helps to fill in expired_time: presets, picker, zones, and the line that says when it is.
class tst_ExpiryAid : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void aPresetIsAShortcutAway_data();
    void aPresetIsAShortcutAway();
    void theEndOfTheDayIsTheZones();
    void theLastPresetIsHowLongAFreshOneLasts();
    void aLineSaysWhenThatIs();
    void theLineTurnsIntoAWarningByItself_data();
    void theLineTurnsIntoAWarningByItself();
    void everyReadingGetsItsOffset_data();
    void everyReadingGetsItsOffset();
    void thePickerBeginsAtWhatTheFieldHolds();
    void thePickerBeginsWhereThePresetsLead();
    void escapeLeavesWhatThereIs();
    void anotherZoneKeepsTheInstant();
    void theZoneIsRememberedForEveryone();
    void whatIsNoZoneIsSaid();
    void thePickerSpeaksInEveryLanguage();

private:
    static void openPicker(Desk &desk);
    static void closePicker(Desk &desk, Qt::Key key);
    static void chooseZone(Desk &desk, const char *typed);
};

static QString instant(const QString &expiredTime)
{
    const auto ms = contract::expiryMs(expiredTime);
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC).toString(Qt::ISODate) : QString();
}

static qint64 minutesFromNow(const QString &expiredTime)
{
    const qint64 ms = contract::expiryMs(expiredTime).value_or(0);
    return (ms - QDateTime::currentMSecsSinceEpoch() + 30'000) / 60'000;
}

static QColor toneOf(Desk &desk, const char *label)
{
    return desk.find<QLabel>(label)->palette().color(QPalette::WindowText);
}

static QColor colour(ui::Tone tone) { return ui::colour(ui::currentLook(), tone); }

void tst_ExpiryAid::openPicker(Desk &desk)
{
    desk.press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(QTest::qWaitForWindowActive(desk.find<QDialog>("expiryPopup")));
    QTRY_VERIFY(desk.find("expiryReading")->hasFocus());
}

/// As someone does who has read what is there.
void tst_ExpiryAid::closePicker(Desk &desk, Qt::Key key)
{
    const QPointer<QDialog> popup = desk.find<QDialog>("expiryPopup");
    QTest::keyClick(popup->focusWidget(), key);
    QTRY_VERIFY(!popup);
    desk.activate();
}

void tst_ExpiryAid::chooseZone(Desk &desk, const char *typed)
{
    auto *zone = desk.find<QComboBox>("expiryZone");
    zone->setFocus();
    zone->lineEdit()->selectAll();
    QTest::keyClicks(zone->lineEdit(), QString::fromLatin1(typed));
    if (QWidget *fitting = QApplication::activePopupWidget())
        QTest::keyClick(fitting, Qt::Key_Escape);
    QTest::keyClick(zone->lineEdit(), Qt::Key_Tab);
}

void tst_ExpiryAid::aPresetIsAShortcutAway_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("minutes");
    QTest::newRow("10 minutes") << int(Qt::Key_1) << QStringLiteral("expirySoonestButton") << 10;
    QTest::newRow("30 minutes") << int(Qt::Key_2) << QStringLiteral("expirySoonButton") << 30;
    QTest::newRow("2 hours") << int(Qt::Key_3) << QStringLiteral("expiryLaterButton") << 120;
}

void tst_ExpiryAid::aPresetIsAShortcutAway()
{
    QFETCH(int, key);
    QFETCH(QString, button);
    QFETCH(int, minutes);
    Desk desk;
    desk.press(Qt::Key(key), Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(minutesFromNow(desk.textOf("expired_time")), minutes);
    QVERIFY(desk.textOf("expired_time").endsWith(QLatin1String("+08:00")));

    desk.field("expired_time")->clear();
    desk.click(button.toLatin1().constData());
    QCOMPARE(minutesFromNow(desk.textOf("expired_time")), minutes);
    const QString tip = desk.find(button.toLatin1().constData())->toolTip();
    QVERIFY2(tip.contains(QStringLiteral("Ctrl+Alt+%1").arg(QChar(key))), qPrintable(tip));
}

void tst_ExpiryAid::theEndOfTheDayIsTheZones()
{
    Desk desk;
    desk.press(Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
    const QString text = desk.textOf("expired_time");
    QVERIFY2(text.endsWith(QLatin1String("T23:59:59+08:00")), qPrintable(text));
    QVERIFY(minutesFromNow(text) >= 0 && minutesFromNow(text) <= 24 * 60);
}

void tst_ExpiryAid::theLastPresetIsHowLongAFreshOneLasts()
{
    QTemporaryDir folder;
    {
        Desk desk({ .dataDir = folder.path() });
        desk.click("expirySoonButton");
        desk.click("expiryEndOfDayButton"); // is no length
    }
    Desk desk({ .dataDir = folder.path() });
    desk.field("expired_time")->clear();
    openPicker(desk);
    closePicker(desk, Qt::Key_Return);
    const qint64 minutes = minutesFromNow(desk.textOf("expired_time"));
    QVERIFY2(minutes == 30 || minutes == 31, qPrintable(desk.textOf("expired_time")));
}

void tst_ExpiryAid::aLineSaysWhenThatIs()
{
    Desk desk;
    const qint64 wanted = (QDateTime::currentMSecsSinceEpoch() / 1000 + 100 * 60) * 1000;
    desk.type("expired_time", contract::expiryText(wanted, contract::hongKong()));
    const auto utc = QDateTime::fromMSecsSinceEpoch(wanted, Qt::UTC);
    const QString line = desk.textOf("expired_timeNote");
    QVERIFY2(line.contains(utc.toString(QStringLiteral("HH:mm:ss")) + QStringLiteral(" UTC")),
        qPrintable(line));
    QVERIFY2(line.contains(QLatin1String("in 100 minute")), qPrintable(line));
    QVERIFY(desk.find("expired_timeNote")->isVisibleTo(&desk.window()));

    desk.press(Qt::Key_Backspace);
    QVERIFY(!desk.find("expired_timeNote")->isVisibleTo(&desk.window()));
}

static int limitOf(contract::Check check)
{
    const auto rules = contract::rules();
    return std::find_if(rules.begin(), rules.end(), [check](const contract::Rule &rule) {
        return rule.check == check;
    })->limit;
}

void tst_ExpiryAid::theLineTurnsIntoAWarningByItself_data()
{
    QTest::addColumn<int>("seconds"); ///< from now, when it turns
    QTest::newRow("near") << limitOf(contract::Check::NotSoon);
}

void tst_ExpiryAid::theLineTurnsIntoAWarningByItself()
{
    QFETCH(int, seconds);
    Desk desk;
    const qint64 turn = QDateTime::currentMSecsSinceEpoch() + qint64(seconds) * 1000;
    desk.field("expired_time")->setText(contract::expiryText(turn + 2500, contract::hongKong()));
    QCOMPARE(toneOf(desk, "expired_timeNote"), colour(ui::Tone::Muted));
    QTRY_COMPARE_WITH_TIMEOUT(toneOf(desk, "expired_timeNote"), colour(ui::Tone::Warning), 6000);

    const qint64 far = limitOf(contract::Check::NotFar) * qint64(1000) + turn + 60'000;
    desk.field("expired_time")->setText(contract::expiryText(turn + 60'000, contract::hongKong()));
    QCOMPARE(toneOf(desk, "expired_timeNote"), colour(ui::Tone::Muted));
    desk.field("expired_time")->setText(contract::expiryText(far, contract::hongKong()));
    QCOMPARE(toneOf(desk, "expired_timeNote"), colour(ui::Tone::Warning));
    desk.field("expired_time")->setText(QStringLiteral("2021-11-20T13:29:35+08:00"));
    QCOMPARE(toneOf(desk, "expired_timeNote"), colour(ui::Tone::Warning));
    QVERIFY(desk.textOf("expired_timeNote").contains(QLatin1String(" ago")));
}

void tst_ExpiryAid::everyReadingGetsItsOffset_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("digits"); ///< as they are typed
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said"); ///< a part of it
    const auto row = [](const char *name, const char *zone, const char *digits, const char *text,
                         const char *said = "") {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(digits)
                            << QString::fromLatin1(text) << QString::fromLatin1(said);
    };
    row("Hong Kong has no summer time", "Asia/Hong_Kong", "20370701120000",
        "2037-07-01T12:00:00+08:00");
    row("a time that New York skips", "America/New_York", "20270314023000",
        "2027-03-14T03:30:00-04:00", "skip this time");
    row("the last second before it", "America/New_York", "20270314015959",
        "2027-03-14T01:59:59-05:00");
    row("a time that New York has twice", "America/New_York", "20271107013000",
        "2027-11-07T01:30:00-04:00", "twice");
    row("the hour after it", "America/New_York", "20271107020000", "2027-11-07T02:00:00-05:00");
    row("a time that London skips", "Europe/London", "20270328013000", "2027-03-28T02:30:00+01:00",
        "skip this time");
    row("London in winter", "Europe/London", "20271225120000", "2027-12-25T12:00:00+00:00");
    row("half an hour's offset", "Asia/Kolkata", "20270101120000", "2027-01-01T12:00:00+05:30");
    row("half an hour of summer time", "Australia/Lord_Howe", "20270115120000",
        "2027-01-15T12:00:00+11:00");
}

void tst_ExpiryAid::everyReadingGetsItsOffset()
{
    QFETCH(QString, zone);
    QFETCH(QString, digits);
    QFETCH(QString, text);
    QFETCH(QString, said);
    Desk desk;
    openPicker(desk);
    QTest::keyClicks(desk.find("expiryReading"), digits);
    chooseZone(desk, zone.toLatin1().constData());
    QCOMPARE(desk.textOf("expiryText"), text);
    QVERIFY(desk.textOf("expiryPreview").contains(QLatin1String("UTC")));
    const QString doubts = desk.textOf("expiryDoubts");
    QVERIFY2(doubts.contains(said), qPrintable(doubts));
    QCOMPARE(doubts.contains(QLatin1String("clocks")), !said.isEmpty());
    closePicker(desk, Qt::Key_Return);
    QCOMPARE(desk.textOf("expired_time"), text);
}

void tst_ExpiryAid::thePickerBeginsAtWhatTheFieldHolds()
{
    Desk desk;
    desk.field("expired_time")->setText(QStringLiteral("2037-11-20T13:29:35-05:00"));
    openPicker(desk);
    QCOMPARE(desk.textOf("expiryReading"), QStringLiteral("2037-11-21 02:29:35"));
    QCOMPARE(desk.textOf("expiryText"), QStringLiteral("2037-11-21T02:29:35+08:00"));
}

void tst_ExpiryAid::thePickerBeginsWhereThePresetsLead()
{
    Desk desk;
    desk.field("expired_time")->setText(QStringLiteral("tomorrow"));
    openPicker(desk);
    const qint64 minutes = minutesFromNow(desk.textOf("expiryText"));
    QVERIFY2(minutes == 120 || minutes == 121, qPrintable(desk.textOf("expiryText")));
    QVERIFY(desk.textOf("expiryReading").endsWith(QLatin1String(":00")));
}

void tst_ExpiryAid::escapeLeavesWhatThereIs()
{
    Desk desk;
    desk.field("expired_time")->setText(QStringLiteral("2037-11-20T13:29:35+08:00"));
    openPicker(desk);
    QTest::keyClick(desk.find("expiryReading"), Qt::Key_Up);
    chooseZone(desk, "Europe/London");
    closePicker(desk, Qt::Key_Escape);
    QCOMPARE(desk.textOf("expired_time"), QStringLiteral("2037-11-20T13:29:35+08:00"));
    desk.click("expiryLaterButton");
    QVERIFY(desk.textOf("expired_time").endsWith(QLatin1String("+08:00")));
}

void tst_ExpiryAid::anotherZoneKeepsTheInstant()
{
    Desk desk;
    const QString before = QStringLiteral("2037-07-20T13:29:35+08:00");
    desk.field("expired_time")->setText(before);
    openPicker(desk);
    chooseZone(desk, "new york"); // IANA writes it with an underscore
    QCOMPARE(desk.textOf("expiryReading"), QStringLiteral("2037-07-20 01:29:35"));
    closePicker(desk, Qt::Key_Return);
    const QString after = desk.textOf("expired_time");
    QCOMPARE(after, QStringLiteral("2037-07-20T01:29:35-04:00"));
    QCOMPARE(instant(after), instant(before));
    desk.field("expired_time")->setFocus();
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.textOf("expired_time"), before);
}

void tst_ExpiryAid::theZoneIsRememberedForEveryone()
{
    QTemporaryDir folder;
    {
        Desk desk({ .dataDir = folder.path() });
        openPicker(desk);
        chooseZone(desk, "Asia/Kolkata");
        closePicker(desk, Qt::Key_Return);
        desk.choose(desk.save(desk.sandboxMerchant()));
        desk.click("expiryLaterButton");
        QVERIFY(desk.textOf("expired_time").endsWith(QLatin1String("+05:30")));
    }
    Desk desk({ .dataDir = folder.path() });
    desk.click("expiryEndOfDayButton");
    QVERIFY(desk.textOf("expired_time").endsWith(QLatin1String("T23:59:59+05:30")));
    openPicker(desk);
    QCOMPARE(desk.find<QComboBox>("expiryZone")->currentText(), QStringLiteral("Asia/Kolkata"));
}

void tst_ExpiryAid::whatIsNoZoneIsSaid()
{
    Desk desk;
    openPicker(desk);
    chooseZone(desk, "Atlantis");
    QVERIFY(desk.textOf("expiryDoubts").contains(QStringLiteral("“Atlantis”")));
    QVERIFY(!desk.find("takeExpiryButton")->isEnabled());
    QVERIFY(!desk.find("expiryText")->isVisible());
    chooseZone(desk, "kong");
    QVERIFY(desk.find("takeExpiryButton")->isEnabled());
    QVERIFY(desk.textOf("expiryText").endsWith(QLatin1String("+08:00")));
    QVERIFY(desk.find<QComboBox>("expiryZone")->currentText().contains(QLatin1String("Kong")));
}

void tst_ExpiryAid::thePickerSpeaksInEveryLanguage()
{
    Desk desk;
    openPicker(desk);
    auto *popup = desk.find<QDialog>("expiryPopup");
    const auto names = support::focusNames(*popup, support::Among::InSight);
    QVERIFY(names.checked > 0);
    QCOMPARE(names.missing, QStringList());
    for (int part = 0; part < 6; ++part) // from the year to the seconds, and out
        QTest::keyClick(desk.find("expiryReading"), Qt::Key_Tab);
    for (const char *name :
        { "expiryDays", "expiryZone", "cancelExpiryButton", "takeExpiryButton" }) {
        QTRY_COMPARE(popup->focusWidget()->objectName(), QString::fromLatin1(name));
        QTest::keyClick(popup->focusWidget(), Qt::Key_Tab);
    }
}

QTEST_MAIN(tst_ExpiryAid)
#include "tst_expiryaid.moc"
