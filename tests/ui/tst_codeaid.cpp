#include "history/sqlfile.h"
#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/form/codesequence.h"
#include "ui/form/codewatch.h"
#include "ui/look.h"

#include "contract/zonedtime.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using profile::Profile;
using support::Desk;

/// Contract codes: made by the profile's pattern, and looked up in the history while someone types.
class tst_CodeAid : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aFreshCodeIsAShortcutAway();
    void codesFollowTheProfilesPattern();
    void aPatternThatIsNoneIsTheStandardOne();
    void theSequenceBeginsAnewEachDay();
    void theSequenceOfAProfileIsItsOwn();
    void theSequenceGoesOnFromTheFile();
    void twoConsolesDoNotShareANumber();
    void aUsedCodeIsSaid();
    void whatWasJustSignedIsNoWarning();
    void aCodeOfSomeoneElseIsNotSaid_data();
    void aCodeOfSomeoneElseIsNotSaid();
    void aFreshCodeThatWasUsedGivesWay();
    void whenAllAreUsedItIsSaid();
    void exactRepeatsAreOffered_data();
    void exactRepeatsAreOffered();
    void anExactRepeatIsSent();
    void theLatestQuestionCounts();
    void aHistoryThatCannotBeReadIsNotSaidHere();

private:
    static Profile merchant(Desk &desk, const char *pattern);
    static history::Row attempt(const Profile &whose, const char *code);
    static history::Row keep(Desk &desk, const history::Row &row, history::Outcome outcome);
    static void generate(Desk &desk) { desk.press(Qt::Key_G, Qt::ControlModifier); }
};

static QString note(Desk &desk)
{
    const auto *label = desk.window().findChild<QLabel *>(QStringLiteral("out_contract_codeNote"));
    return label && label->isVisibleTo(&desk.window()) ? label->text() : QString();
}

static bool isWarning(Desk &desk)
{
    return desk.find<QLabel>("out_contract_codeNote")->palette().color(QPalette::WindowText)
        == ui::colour(ui::currentLook(), ui::Tone::Warning);
}

static bool offersRepeat(Desk &desk)
{
    const auto *button = desk.window().findChild<QWidget *>(QStringLiteral("repeatExactlyButton"));
    return button && button->isVisibleTo(&desk.window());
}

/// A sandbox merchant with that pattern, chosen.
Profile tst_CodeAid::merchant(Desk &desk, const char *pattern)
{
    Profile merchant = desk.sandboxMerchant();
    merchant.defaults.codePattern = QString::fromLatin1(pattern);
    const Profile saved = desk.save(merchant);
    desk.choose(saved);
    return saved;
}

/// An hour ago, of the seed's example.
history::Row tst_CodeAid::attempt(const Profile &whose, const char *code)
{
    history::Row row;
    row.startedMs = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
    row.environment = whose.environment;
    row.profileId = whose.id;
    row.profileName = whose.name;
    row.mchid = whose.identity.mchid;
    row.baseUri = whose.accessPoint;
    row.outContractCode = QString::fromLatin1(code);
    row.requestBytes = contract::toJson(contract::exampleRequest(row.outContractCode, {}));
    return row;
}

history::Row tst_CodeAid::keep(Desk &desk, const history::Row &row, history::Outcome outcome)
{
    QFuture<history::StoreResult> kept = desk.store().begin(row);
    kept.waitForFinished();
    history::Row done = kept.result().value();
    done.outcome = outcome;
    kept = desk.store().finish(done);
    kept.waitForFinished();
    return kept.result().value();
}

void tst_CodeAid::aFreshCodeIsAShortcutAway()
{
    Desk desk;
    generate(desk);
    const QString first = desk.textOf("out_contract_code");
    QCOMPARE(first.size(), 20);
    desk.click("newCodeButton");
    QVERIFY(desk.textOf("out_contract_code") != first);
    QVERIFY(desk.find("newCodeButton")->toolTip().contains(QLatin1String("Ctrl+G")));
    desk.field("out_contract_code")->setFocus();
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.textOf("out_contract_code"), first);
}

void tst_CodeAid::codesFollowTheProfilesPattern()
{
    QTemporaryDir folder;
    Profile shop;
    {
        Desk desk({ .dataDir = folder.path() });
        shop = merchant(desk, "HK{seq:4}X");
        generate(desk);
        QCOMPARE(desk.textOf("out_contract_code"), QStringLiteral("HK0001X"));
        generate(desk);
        QCOMPARE(desk.textOf("out_contract_code"), QStringLiteral("HK0002X"));
    }
    Desk desk({ .dataDir = folder.path() });
    desk.choose(shop);
    generate(desk);
    QCOMPARE(desk.textOf("out_contract_code"), QStringLiteral("HK0003X"));
}

/// Of a file that was edited by hand.
void tst_CodeAid::aPatternThatIsNoneIsTheStandardOne()
{
    Desk desk;
    merchant(desk, "{nonsense}");
    generate(desk);
    QCOMPARE(desk.textOf("out_contract_code").size(), 20);
}

static qint64 at(const char *utc)
{
    return QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate).toMSecsSinceEpoch();
}

void tst_CodeAid::theSequenceBeginsAnewEachDay()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    const auto next = [&](bool daily, qint64 now) {
        return ui::nextSequence(settings, QStringLiteral("shop"), daily, now);
    };
    QCOMPARE(next(true, at("2026-11-23T15:59:58Z")), 1U);
    QCOMPARE(next(true, at("2026-11-23T15:59:59Z")), 2U);
    QCOMPARE(next(true, at("2026-11-23T16:00:00Z")), 1U); // midnight in Hong Kong
    QCOMPARE(next(true, at("2026-11-24T01:00:00Z")), 2U);
    QCOMPARE(next(false, at("2026-11-24T01:00:00Z")), 1U);
    QCOMPARE(next(false, at("2026-12-24T01:00:00Z")), 2U);
}

void tst_CodeAid::theSequenceOfAProfileIsItsOwn()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    const auto next = [&settings](const char *profile) {
        return ui::nextSequence(settings, QString::fromLatin1(profile), false, 0);
    };
    QCOMPARE(next("one"), 1U);
    QCOMPARE(next("one"), 2U);
    QCOMPARE(next("two"), 1U);
    QCOMPARE(next("one"), 3U);
}

/// Another program writes there too: within one, QSettings would show its numbers without the file.
void tst_CodeAid::theSequenceGoesOnFromTheFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("s.ini")));
    QSettings settings(file.fileName(), QSettings::IniFormat);
    QCOMPARE(ui::nextSequence(settings, QStringLiteral("shop"), false, 0), 1U);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    QVERIFY2(text.contains("last=1\n"), text.constData()); // it is there at once
    QVERIFY(file.resize(0) && file.seek(0));
    file.write(text.replace("last=1\n", "last=700\n"));
    file.close();
    QCOMPARE(ui::nextSequence(settings, QStringLiteral("shop"), false, 0), 701U);
}

void tst_CodeAid::twoConsolesDoNotShareANumber()
{
    QTemporaryDir folder;
    Desk one({ .dataDir = folder.path() });
    const Profile shop = merchant(one, "{seq}");
    Desk other({ .dataDir = folder.path() });
    other.choose(shop);
    QStringList codes;
    for (int i = 0; i < 4; ++i) {
        for (Desk *desk : { &one, &other }) {
            desk->click("newCodeButton");
            codes.append(desk->textOf("out_contract_code"));
        }
    }
    QCOMPARE(codes.first(), QStringLiteral("000001"));
    QCOMPARE(codes.removeDuplicates(), 0);
}

void tst_CodeAid::aUsedCodeIsSaid()
{
    Desk desk;
    const Profile shop = merchant(desk, "");
    keep(desk, attempt(shop, "USED1"), history::Outcome::Verified);
    desk.click("fillExampleButton");
    QTRY_COMPARE(note(desk), QString());
    desk.field("out_contract_code")->clear();
    desk.type("out_contract_code", QStringLiteral("USED1"));
    QTRY_VERIFY2(note(desk).startsWith(QLatin1String("Used on ")), qPrintable(note(desk)));
    QVERIFY2(note(desk).contains(QLatin1String("Tester, verified")), qPrintable(note(desk)));
    QVERIFY2(note(desk).contains(QLatin1String("Other content: Expiry time")),
        qPrintable(note(desk))); // the row was sent without one
    QVERIFY(isWarning(desk));

    // The other fields count as they are typed.
    desk.field("expired_time")->clear();
    QVERIFY2(note(desk).endsWith(QLatin1String("Same content.")), qPrintable(note(desk)));
    desk.type("openid", QStringLiteral("x"));
    QVERIFY2(note(desk).contains(QLatin1String("Other content:")), qPrintable(note(desk)));

    // It stands in nobody's way, and goes with the code.
    QVERIFY(!desk.find("out_contract_codeError")->isVisible());
    desk.type("out_contract_code", QStringLiteral("2"));
    QCOMPARE(note(desk), QString());
}

void tst_CodeAid::whatWasJustSignedIsNoWarning()
{
    Desk desk;
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    const QString code = desk.textOf("out_contract_code");
    QTRY_VERIFY2(note(desk).contains(QLatin1String("Same content.")), qPrintable(note(desk)));
    QVERIFY(!isWarning(desk));
    desk.type("openid", QStringLiteral("x"));
    QVERIFY(isWarning(desk));
    QCOMPARE(desk.textOf("out_contract_code"), code);
    desk.click("newCodeButton");
    QCOMPARE(note(desk), QString());
}

void tst_CodeAid::aCodeOfSomeoneElseIsNotSaid_data()
{
    QTest::addColumn<QString>("mchid");
    QTest::addColumn<base::Environment>("environment");
    QTest::newRow("another merchant") << QStringLiteral("1999999999") << base::Environment::Sandbox;
    QTest::newRow("the other environment") << QString() << base::Environment::Live;
}

void tst_CodeAid::aCodeOfSomeoneElseIsNotSaid()
{
    QFETCH(QString, mchid);
    QFETCH(base::Environment, environment);
    Desk desk;
    const Profile shop = merchant(desk, "");
    history::Row foreign = attempt(shop, "USED1");
    if (!mchid.isEmpty())
        foreign.mchid = mchid;
    foreign.environment = environment;
    keep(desk, foreign, history::Outcome::Verified);
    keep(desk, attempt(shop, "USED12"), history::Outcome::Verified);
    desk.field("out_contract_code")->setText(QStringLiteral("USED1"));
    desk.type("out_contract_code", QStringLiteral("2"));
    QTRY_VERIFY(!note(desk).isEmpty()); // so it does ask
    desk.press(Qt::Key_Backspace);
    QCOMPARE(note(desk), QString());
    // The history answers in turn: once it has said this, it has answered the window too.
    QSignalSpy own(&desk.store(), &history::Store::rowChanged);
    ui::CodeWatch watch(desk.store(), nullptr);
    QSignalSpy answered(&watch, &ui::CodeWatch::answered);
    watch.askSoon({ QStringLiteral("USED1"), shop.environment, shop.identity.mchid });
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(note(desk), QString());
}

void tst_CodeAid::aFreshCodeThatWasUsedGivesWay()
{
    Desk desk;
    const Profile shop = merchant(desk, "N{seq:2}");
    for (const char *code : { "N01", "N02", "N03" })
        keep(desk, attempt(shop, code), history::Outcome::Refused);
    generate(desk);
    QTRY_COMPARE(desk.textOf("out_contract_code"), QStringLiteral("N04"));
    QCOMPARE(note(desk), QString());
    // What someone typed stays as it is.
    desk.field("out_contract_code")->clear();
    desk.type("out_contract_code", QStringLiteral("N02"));
    QTRY_VERIFY(!note(desk).isEmpty());
    QCOMPARE(desk.textOf("out_contract_code"), QStringLiteral("N02"));
}

void tst_CodeAid::whenAllAreUsedItIsSaid()
{
    Desk desk;
    const Profile shop = merchant(desk, "{seq:1}");
    for (const char *code : { "1", "2", "3", "4", "5", "6", "7", "8", "9" })
        keep(desk, attempt(shop, code), history::Outcome::Refused);
    generate(desk);
    QTRY_VERIFY2(
        note(desk).startsWith(QLatin1String("No unused code was found")), qPrintable(note(desk)));
    QVERIFY(isWarning(desk));
    desk.field("out_contract_code")->setText(QStringLiteral("10"));
    QCOMPARE(note(desk), QString());
}

void tst_CodeAid::exactRepeatsAreOffered_data()
{
    QTest::addColumn<history::Outcome>("outcome");
    QTest::addColumn<QString>("profileId"); ///< empty: the current one
    QTest::addColumn<bool>("isOffered");
    using history::Outcome;
    QTest::newRow("an unknown outcome") << Outcome::Unknown << QString() << true;
    QTest::newRow("an answer that was not verified") << Outcome::Unverified << QString() << true;
    QTest::newRow("a session is there") << Outcome::Verified << QString() << false;
    QTest::newRow("never delivered") << Outcome::Unreachable << QString() << false;
    QTest::newRow("another profile's") << Outcome::Unknown << QStringLiteral("another") << false;
}

void tst_CodeAid::exactRepeatsAreOffered()
{
    QFETCH(history::Outcome, outcome);
    QFETCH(QString, profileId);
    QFETCH(bool, isOffered);
    Desk desk;
    const Profile shop = merchant(desk, "");
    history::Row row = attempt(shop, "USED1");
    if (!profileId.isEmpty())
        row.profileId = profileId;
    keep(desk, row, outcome);
    desk.field("out_contract_code")->setText(QStringLiteral("USED1"));
    QTRY_VERIFY(!note(desk).isEmpty());
    QCOMPARE(offersRepeat(desk), isOffered);
    desk.field("out_contract_code")->setText(QStringLiteral("USED2"));
    QVERIFY(!offersRepeat(desk));
}

void tst_CodeAid::anExactRepeatIsSent()
{
    Desk desk;
    const Profile shop = merchant(desk, "");
    const history::Row first = keep(desk, attempt(shop, "USED1"), history::Outcome::Unknown);
    desk.field("out_contract_code")->setText(QStringLiteral("USED1"));
    QTRY_VERIFY(offersRepeat(desk));
    const QString tip = desk.find("repeatExactlyButton")->toolTip();
    QVERIFY2(tip.contains(QLatin1String("same bytes")), qPrintable(tip));
    QSignalSpy rows(&desk.store(), &history::Store::rowChanged);
    desk.press(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(!rows.isEmpty());
    desk.waitUntilIdle();
    const auto repeated = rows.last().first().value<history::Row>();
    QCOMPARE(repeated.repeats, first.id);
    QCOMPARE(repeated.requestBytes, first.requestBytes);
    QCOMPARE(repeated.outcome, history::Outcome::Verified);
    QTRY_VERIFY(!offersRepeat(desk)); // the code has a session now
}

void tst_CodeAid::theLatestQuestionCounts()
{
    QTemporaryDir folder;
    const base::SystemClock clock;
    history::Store store(folder.path(), clock);
    ui::CodeWatch watch(store, nullptr);
    QSignalSpy answered(&watch, &ui::CodeWatch::answered);
    watch.askNow({ QStringLiteral("A"), base::Environment::Live, {} });
    watch.askNow({ QStringLiteral("B"), base::Environment::Live, {} });
    watch.askSoon({ QStringLiteral("C"), base::Environment::Live, {} });
    watch.askSoon({ QStringLiteral("D"), base::Environment::Live, {} });
    QTRY_VERIFY(!answered.isEmpty());
    QCOMPARE(answered.first().first().value<ui::CodeWatch::Answer>().code, QStringLiteral("D"));
    QCOMPARE(answered.count(), 1);
}

void tst_CodeAid::aHistoryThatCannotBeReadIsNotSaidHere()
{
    QTemporaryDir folder;
    const QString newer = folder.filePath(QStringLiteral("history.sqlite3"));
    for (const char *statement : { "create table later (what text)",
             "pragma application_id = 1348554873", "pragma user_version = 99" })
        sqlfile::run(newer, QLatin1String(statement));
    Desk desk({ .dataDir = folder.path() });
    desk.waitForSandbox();
    desk.field("out_contract_code")->setText(QStringLiteral("A"));
    const auto later = desk.store().usesOf({ QStringLiteral("A"), base::Environment::Sandbox, {} });
    QTRY_VERIFY(later.isFinished());
    QVERIFY(!later.result());
    QCOMPARE(note(desk), QString());
    desk.click("newCodeButton"); // goes without
    QCOMPARE(desk.textOf("out_contract_code").size(), 20);
}

QTEST_MAIN(tst_CodeAid)
#include "tst_codeaid.moc"
