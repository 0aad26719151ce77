#include "support/warnings.h"
#include "ui/desk.h"

#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using contract::Field;
using profile::Profile;

/// Nothing that was typed is lost: by closing, by a crash, by another profile, by a full disk.
class tst_FormDrafts : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theFirstStartShowsTheDefaultsAndSaysNothing();
    void whatWasTypedIsBackAtTheNextStart();
    void itIsThereBeforeTheFirstPaint();
    void aDraftKeepsTheTimeOfItsTyping();
    void undoDiscardsTheDraft();
    void whoTypesOnAndOnIsSavedAsWell();
    void whatIsBeingComposedIsNotSaved();
    void anEmptiedFormLeavesNoDraft();
    void eachProfileHasItsOwn();
    void whatIsCarriedToAnotherProfileIsItsDraftOnceItChanges();
    void aDeliberatelyEmptyFieldStaysEmpty();
    void aDiskThatTakesNoDraftIsSaidOnce();
    void aKilledConsoleLosesLessThanASecond();
};

static bool tells(support::Desk &desk) { return desk.find("noticeStrip")->isVisible(); }

static const QString sandboxId = QStringLiteral("sandbox");

void tst_FormDrafts::theFirstStartShowsTheDefaultsAndSaysNothing()
{
    const QTemporaryDir folder;
    {
        support::Desk desk({ .dataDir = folder.path() });
        QVERIFY(!tells(desk));
    }
    QVERIFY(!forms::Drafts(folder.path()).load(sandboxId));
}

void tst_FormDrafts::whatWasTypedIsBackAtTheNextStart()
{
    const QTemporaryDir folder;
    {
        support::Desk desk({ .dataDir = folder.path() });
        desk.type("user_display_name", QStringLiteral("张三"));
        desk.type("openid", QStringLiteral("o1"));
        desk.type("sp_mchid", QStringLiteral("discouraged"));
    }
    support::Desk desk({ .dataDir = folder.path() });
    QCOMPARE(desk.textOf("user_display_name"), QStringLiteral("张三"));
    QCOMPARE(desk.textOf("openid"), QStringLiteral("o1"));
    QCOMPARE(desk.textOf("sp_mchid"), QStringLiteral("discouraged"));
    QVERIFY(tells(desk));
    QVERIFY2(desk.textOf("noticeText").startsWith(QLatin1String("The draft of ")),
        qPrintable(desk.textOf("noticeText")));
    QVERIFY(desk.field("sp_appid")->hasFocus());
}

void tst_FormDrafts::itIsThereBeforeTheFirstPaint()
{
    const QTemporaryDir folder;
    {
        forms::Drafts drafts(folder.path());
        forms::Draft draft { {}, QDateTime::currentMSecsSinceEpoch() };
        draft.request.set(Field::Openid, QStringLiteral("early"));
        QVERIFY(drafts.save(sandboxId, draft).result());
    }
    support::Desk desk({ .dataDir = folder.path() });
    // In sight, but control has not returned to the event loop since.
    QVERIFY(!desk.window().findChild<QWidget *>(QStringLiteral("sandboxPage")));
    QCOMPARE(desk.textOf("openid"), QStringLiteral("early"));
}

void tst_FormDrafts::aDraftKeepsTheTimeOfItsTyping()
{
    const QTemporaryDir folder;
    const QDateTime typed = QDateTime::currentDateTime().addDays(-3);
    {
        forms::Drafts drafts(folder.path());
        forms::Draft draft { {}, typed.toMSecsSinceEpoch() };
        draft.request.set(Field::Openid, QStringLiteral("old"));
        QVERIFY(drafts.save(sandboxId, draft).result());
    }
    {
        support::Desk desk({ .dataDir = folder.path() });
        const QString text = desk.textOf("noticeText");
        QVERIFY2(
            text.contains(typed.toString(QStringLiteral("yyyy-MM-dd HH:mm"))), qPrintable(text));
    }
    QCOMPARE(forms::Drafts(folder.path()).load(sandboxId)->savedMs, typed.toMSecsSinceEpoch());
}

void tst_FormDrafts::undoDiscardsTheDraft()
{
    const QTemporaryDir folder;
    {
        support::Desk desk({ .dataDir = folder.path() });
        desk.type("openid", QStringLiteral("old"));
    }
    {
        support::Desk desk({ .dataDir = folder.path() });
        desk.click("noticeActionButton");
        QCOMPARE(desk.textOf("openid"), QString());
    }
    support::Desk desk({ .dataDir = folder.path() });
    QCOMPARE(desk.textOf("openid"), QString());
    QVERIFY(!tells(desk));
}

/// What lies on the disk, as another console would read it.
static QString openidOnDisk(const QString &folder, const QString &profileId)
{
    const auto draft = forms::Drafts(folder).load(profileId);
    return draft ? draft->request.value(Field::Openid) : QString();
}

void tst_FormDrafts::whoTypesOnAndOnIsSavedAsWell()
{
    const QTemporaryDir folder;
    support::Desk desk({ .dataDir = folder.path() });
    desk.field("openid")->setFocus();
    const auto isSaved = [&folder] { return !openidOnDisk(folder.path(), sandboxId).isEmpty(); };
    QElapsedTimer time;
    time.start();
    do { // a key every few milliseconds, so that there is never a rest
        QVERIFY2(!time.hasExpired(10'000), "never saved while typing");
        desk.press(Qt::Key_A);
    } while (!QTest::qWaitFor(isSaved, 5));
    QVERIFY(desk.textOf("openid").startsWith(openidOnDisk(folder.path(), sandboxId)));
}

void tst_FormDrafts::whatIsBeingComposedIsNotSaved()
{
    const QTemporaryDir folder;
    {
        support::Desk desk({ .dataDir = folder.path() });
        desk.type("openid", QStringLiteral("typed"));
        QInputMethodEvent composing(QStringLiteral("zhang"), {});
        QCoreApplication::sendEvent(desk.field("openid"), &composing);
        QTRY_COMPARE(openidOnDisk(folder.path(), sandboxId), QStringLiteral("typed"));
    }
    support::Desk desk({ .dataDir = folder.path() });
    QCOMPARE(desk.textOf("openid"), QStringLiteral("typed"));
}

void tst_FormDrafts::anEmptiedFormLeavesNoDraft()
{
    const QTemporaryDir folder;
    support::Desk desk({ .dataDir = folder.path() });
    desk.type("openid", QStringLiteral("x"));
    QTRY_COMPARE(openidOnDisk(folder.path(), sandboxId), QStringLiteral("x"));
    desk.press(Qt::Key_Backspace);
    QTRY_VERIFY(!forms::Drafts(folder.path()).load(sandboxId));
}

static Profile named(Profile profile, const QString &name, const QString &appid)
{
    profile.name = name;
    profile.defaults.spAppid = appid;
    return profile;
}

void tst_FormDrafts::eachProfileHasItsOwn()
{
    const QTemporaryDir folder;
    QString other;
    {
        support::Desk desk({ .dataDir = folder.path() });
        const Profile two = desk.save(
            named(desk.sandboxMerchant(), QStringLiteral("Two"), QStringLiteral("wxtwo")));
        other = two.id;
        desk.type("openid", QStringLiteral("first"));
        desk.choose(two);
        desk.field("openid")->setText(QStringLiteral("second"));
        desk.choose(profile::sandboxProfile());
        QCOMPARE(desk.textOf("openid"), QStringLiteral("first"));
        QCOMPARE(desk.textOf("sp_appid"), QString());
        QVERIFY(tells(desk));
        desk.click("noticeActionButton"); // or rather what was there a moment ago
        QCOMPARE(desk.textOf("openid"), QStringLiteral("second"));
        desk.field("openid")->setText(QStringLiteral("third"));
        desk.choose(two);
        QCOMPARE(desk.textOf("openid"), QStringLiteral("second"));
        QCOMPARE(desk.textOf("sp_appid"), QStringLiteral("wxtwo"));
    }
    QCOMPARE(openidOnDisk(folder.path(), sandboxId), QStringLiteral("third"));
    QCOMPARE(openidOnDisk(folder.path(), other), QStringLiteral("second"));
    support::Desk desk({ .dataDir = folder.path(), .profileId = other });
    QCOMPARE(desk.textOf("openid"), QStringLiteral("second"));
    QCOMPARE(desk.textOf("sp_appid"), QStringLiteral("wxtwo"));
}

void tst_FormDrafts::whatIsCarriedToAnotherProfileIsItsDraftOnceItChanges()
{
    const QTemporaryDir folder;
    support::Desk desk({ .dataDir = folder.path() });
    const Profile two
        = desk.save(named(desk.sandboxMerchant(), QStringLiteral("Two"), QStringLiteral("wxtwo")));
    desk.type("openid", QStringLiteral("carried"));
    desk.choose(two);
    QCOMPARE(desk.textOf("openid"), QStringLiteral("carried"));
    QCOMPARE(desk.textOf("sp_appid"), QStringLiteral("wxtwo"));
    QVERIFY(!tells(desk));
    QTRY_COMPARE(openidOnDisk(folder.path(), sandboxId), QStringLiteral("carried"));
    QVERIFY(!desk.drafts().load(two.id));
    desk.type("openid", QStringLiteral("!"));
    QTRY_COMPARE(openidOnDisk(folder.path(), two.id), QStringLiteral("carried!"));
    QCOMPARE(openidOnDisk(folder.path(), sandboxId), QStringLiteral("carried"));
}

void tst_FormDrafts::aDeliberatelyEmptyFieldStaysEmpty()
{
    const QTemporaryDir folder;
    QString id;
    {
        support::Desk desk({ .dataDir = folder.path() });
        const Profile two = desk.save(
            named(desk.sandboxMerchant(), QStringLiteral("Two"), QStringLiteral("wxtwo")));
        id = two.id;
        desk.choose(two);
        desk.field("sp_appid")->clear();
        desk.type("openid", QStringLiteral("o"));
    }
    support::Desk desk({ .dataDir = folder.path(), .profileId = id });
    QCOMPARE(desk.textOf("openid"), QStringLiteral("o"));
    QCOMPARE(desk.textOf("sp_appid"), QString());
}

void tst_FormDrafts::aDiskThatTakesNoDraftIsSaidOnce()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("drafts")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    support::Desk desk({ .dataDir = folder.path() });
    desk.type("openid", QStringLiteral("a"));
    QTRY_VERIFY(tells(desk));
    QVERIFY2(
        desk.textOf("noticeText").contains(folder.path()), qPrintable(desk.textOf("noticeText")));
    QVERIFY(desk.field("openid")->hasFocus());
    desk.click("noticeCloseButton");
    desk.type("openid", QStringLiteral("b"));
    QVERIFY(inTheWay.remove());
    desk.type("openid", QStringLiteral("c")); // typing goes on, and so does saving
    QTRY_COMPARE(openidOnDisk(folder.path(), sandboxId).size(), 3);
    QVERIFY(!tells(desk));
}

namespace {
/// A typist in a process of its own, and when each character was typed.
struct Typist {
    explicit Typist(const QString &dataDir)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), temporary.path()); // nobody tidies up there
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        clock.start();
        process.start(QStringLiteral(UI_TYPIST), { dataDir });
    }
    void readFor(qint64 ms)
    {
        const qint64 end = clock.elapsed() + ms;
        while (clock.elapsed() < end) {
            process.waitForReadyRead(static_cast<int>(qMax<qint64>(1, end - clock.elapsed())));
            take();
        }
    }
    void take()
    {
        while (process.canReadLine()) {
            process.readLine();
            typedAt.append(clock.elapsed());
        }
    }
    QTemporaryDir temporary;
    QProcess process;
    QElapsedTimer clock;
    QList<qint64> typedAt;
};
} // namespace

void tst_FormDrafts::aKilledConsoleLosesLessThanASecond()
{
    QRandomGenerator *random = QRandomGenerator::global();
    qsizetype mostKept = 0;
    for (int round = 0; round < 5; ++round) {
        const QTemporaryDir folder;
        Typist typist(folder.path());
        while (typist.typedAt.isEmpty()) {
            QVERIFY(typist.process.waitForReadyRead(30'000));
            typist.take();
        }
        typist.readFor(random->bounded(200, 2500));
        const qint64 end = typist.clock.elapsed();
        typist.process.kill(); // SIGKILL
        QVERIFY(typist.process.waitForFinished());
        QCOMPARE(typist.process.exitStatus(), QProcess::CrashExit);

        support::Desk desk({ .dataDir = folder.path() });
        const QString kept = desk.textOf("openid");
        const auto safe = std::count_if(typist.typedAt.cbegin(), typist.typedAt.cend(),
            [end](qint64 typed) { return typed <= end - 1000; });
        QVERIFY2(kept.size() >= safe,
            qPrintable(QStringLiteral("%1 kept of %2, killed after %3 ms")
                           .arg(kept.size())
                           .arg(safe)
                           .arg(end - typist.typedAt.first())));
        for (qsizetype i = 0; i < kept.size(); ++i)
            QCOMPARE(kept[i], QChar(u'a' + static_cast<char16_t>(i % 26)));
        QCOMPARE(tells(desk), !kept.isEmpty());
        mostKept = qMax(mostKept, kept.size());
    }
    QVERIFY(mostKept > 0);
}

QTEST_MAIN(tst_FormDrafts)
#include "tst_formdrafts.moc"
