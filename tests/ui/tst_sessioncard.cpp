#include "support/warnings.h"
#include "ui/cardbench.h"
#include "ui/style.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using attempt::Remedy;
using history::Outcome;
using history::Row;
using support::cardRow;
using support::expiryAfter;
using support::verifiedRow;

/// What the card shows of each outcome, and what can be done from it.
class tst_SessionCard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void everyOutcomeSaysWhatToDoAndHasTheButtonsThatDoIt_data();
    void everyOutcomeSaysWhatToDoAndHasTheButtonsThatDoIt();
    void whatWasNotSentSaysSoAndHelps_data();
    void whatWasNotSentSaysSoAndHelps();
    void theCopiedSessionIsPlainTextWithThePasswordHint();
    void theHandOffIsCopiedAsJson();
    void theNoteForSupportHoldsWhatTheyAskForAndNothingPersonal();
    void aRowOfAnotherProfileIsNotRepeated();
    void whileACallRunsOnlyCopyingIsLeft();
    void theKeysDoWhatTheButtonsDo();
    void everyButtonSaysItsShortcutAndIsReachedInReadingOrder();

private:
    support::CardBench m_bench;
};

Q_DECLARE_METATYPE(attempt::Problem)

void tst_SessionCard::everyOutcomeSaysWhatToDoAndHasTheButtonsThatDoIt_data()
{
    QTest::addColumn<Row>("row");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("buttons");
    const auto add
        = [](const char *name, const Row &row, const char *outcome, const QStringList &buttons) {
              QTest::newRow(name) << row << QString::fromLatin1(outcome) << buttons;
          };
    const QString repeat = QStringLiteral("repeatButton");
    const QString correct = QStringLiteral("correctFieldButton");
    const QString again = QStringLiteral("newFromThisButton");
    const QString check = QStringLiteral("checkKeysButton");
    const QString support = QStringLiteral("supportButton");
    add("a good session is handed on", verifiedRow(), "Verified",
        { QStringLiteral("handOffButton"), QStringLiteral("qrButton"), again, support });
    add("a request on its way leaves nothing to do", cardRow(Outcome::Pending), "In progress", {});
    add("a field that is refused is corrected",
        cardRow(Outcome::Refused, 400,
            R"({"code":"PARAM_ERROR","message":"x","detail":{"field":"/plan_id"}})"),
        "Refused", { correct, again, support });
    add("a signature that is refused is a matter of the keys",
        cardRow(Outcome::Refused, 401, R"({"code":"SIGN_ERROR","message":"x"})"), "Refused",
        { check, again, support });
    add("a busy access point is asked again",
        cardRow(Outcome::Refused, 500, R"({"code":"SYSTEM_ERROR","message":"x"})"), "Refused",
        { repeat, again, support });
    add("an answer that cannot be trusted is a matter of the keys first",
        cardRow(Outcome::Unverified, 200, R"({"session_id":"201710180325670965"})"), "Unverified",
        { check, repeat, again, support });
    add("what was not delivered is a matter of the connection", cardRow(Outcome::Unreachable),
        "Not delivered", { check, again });
    add("what may have arrived is sent again", cardRow(Outcome::Unknown), "Result unknown",
        { repeat, again });
}

void tst_SessionCard::everyOutcomeSaysWhatToDoAndHasTheButtonsThatDoIt()
{
    QFETCH(Row, row);
    QFETCH(QString, outcome);
    m_bench.show(row);
    QCOMPARE(m_bench.textOf("outcomeLabel"), outcome);
    QTEST(m_bench.buttons(), "buttons");
    const bool isVerified = row.outcome == Outcome::Verified;
    QCOMPARE(m_bench.textOf("sessionId"), row.sessionId);
    QCOMPARE(m_bench.find("sessionId")->isVisible(), isVerified);
    QCOMPARE(m_bench.card->copySession.isEnabled(), isVerified);
    QCOMPARE(m_bench.card->action(Remedy::HandOff).isEnabled(), isVerified);
    for (QAction *action : m_bench.card->remedyActions()) {
        if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+R")))
            QCOMPARE(action->isEnabled(), isVerified);
    }
    for (const QString &name : m_bench.buttons())
        QVERIFY2(m_bench.find(qPrintable(name))->isEnabled(), qPrintable(name));
    if (row.outcome == Outcome::Pending)
        return;
    QVERIFY(!m_bench.textOf("advice").isEmpty() && m_bench.find("advice")->isVisible());
    if (isVerified)
        return;
    QVERIFY(!m_bench.textOf("explanation").isEmpty() && m_bench.find("explanation")->isVisible());
    QVERIFY(!m_bench.textOf("meaning").isEmpty() && m_bench.find("meaning")->isVisible());
}

void tst_SessionCard::whatWasNotSentSaysSoAndHelps_data()
{
    QTest::addColumn<attempt::Problem>("problem");
    QTest::addColumn<QStringList>("buttons");
    const QString correct = QStringLiteral("correctFieldButton");
    const QString check = QStringLiteral("checkKeysButton");
    QTest::newRow("a field that is wrong is corrected")
        << attempt::Problem(QList<contract::Issue>()) << QStringList { correct };
    QTest::newRow("a key that is missing is looked after")
        << attempt::Problem(signing::KeyError()) << QStringList { check };
    QTest::newRow("an access point that is not the profile's is one or the other")
        << attempt::Problem(profile::RailError()) << QStringList { correct, check };
    QTest::newRow("what was cancelled needs nothing")
        << attempt::Problem(attempt::CancelledEarly()) << QStringList();
}

void tst_SessionCard::whatWasNotSentSaysSoAndHelps()
{
    QFETCH(attempt::Problem, problem);
    QFETCH(QStringList, buttons);
    m_bench.show(verifiedRow()); // what was in view before leaves nothing behind
    profile::Profile whose;
    whose.id = QStringLiteral("shop");
    m_bench.card->showResult(problem, whose);
    QTRY_COMPARE(m_bench.buttons(), buttons);
    QCOMPARE(m_bench.textOf("outcomeLabel"), QStringLiteral("Not sent"));
    QVERIFY(m_bench.textOf("meaning").contains(QLatin1String("Nothing was sent")));
    QCOMPARE(m_bench.textOf("sessionId"), QString());
    QVERIFY(!m_bench.card->action(Remedy::HandOff).isEnabled());
    QSignalSpy wanted(m_bench.card.get(), &ui::SessionCard::remedyWanted);
    for (const QString &name : buttons)
        m_bench.click(qPrintable(name));
    QCOMPARE(wanted.size(), buttons.size());
    for (const QList<QVariant> &one : wanted)
        QCOMPARE(one[1].value<Row>().id, QString());
}

void tst_SessionCard::theCopiedSessionIsPlainTextWithThePasswordHint()
{
    m_bench.show(verifiedRow());
    m_bench.click("copySessionButton");
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), QStringLiteral("201710180325670965"));
    QVERIFY(copied->hasFormat(QStringLiteral("text/plain")));
    QCOMPARE(copied->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
    QVERIFY(m_bench.find("toldLine")->isVisible());
    QVERIFY(m_bench.textOf("toldLine").contains(QLatin1String("clipboard")));
    m_bench.card->showRow(cardRow(Outcome::Unknown)); // no longer about this one
    QVERIFY(!m_bench.find("toldLine")->isVisible());
}

void tst_SessionCard::theHandOffIsCopiedAsJson()
{
    const Row shown = verifiedRow();
    m_bench.show(shown);
    m_bench.click("handOffButton");
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text().toUtf8(),
        QByteArray(R"({"session_id":"201710180325670965","out_contract_code":"100001256",)"
                   R"("expired_time":")")
            + shown.expiredTime.toUtf8() + "\"}");
    QCOMPARE(copied->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
    QVERIFY(m_bench.textOf("advice").contains(QLatin1String("WXLaunchMiniProgram")));
    QVERIFY(m_bench.textOf("advice").contains(QLatin1String("cannot open the signing page")));
}

void tst_SessionCard::theNoteForSupportHoldsWhatTheyAskForAndNothingPersonal()
{
    m_bench.show(cardRow(Outcome::Refused, 400,
        R"({"code":"PARAM_ERROR","message":"ouFhd5X9s9 of 张三 at 119.145.83.6 is wrong"})"));
    m_bench.click("supportButton");
    const QString note = QGuiApplication::clipboard()->text();
    for (const char *part :
        { "Request-ID: 08E68E97CF05-268578704", "1900000001", "apihk.mch.weixin.qq.com", "400",
            "PARAM_ERROR", "is wrong", "商户号", "错误码", "+08:00" })
        QVERIFY2(note.contains(QString::fromUtf8(part)), part);
    for (const char *part : { "ouFhd5X9s9", "张三", "119.145.83.6", "session_id" })
        QVERIFY2(!note.contains(QString::fromUtf8(part)), part);
    m_bench.card->showRow(verifiedRow());
    m_bench.click("supportButton");
    QVERIFY(!QGuiApplication::clipboard()->text().contains(verifiedRow().sessionId));
}

void tst_SessionCard::aRowOfAnotherProfileIsNotRepeated()
{
    m_bench.show(cardRow(Outcome::Unverified, 200, R"({"session_id":"1"})"));
    m_bench.card->setCurrentProfile(QStringLiteral("other"));
    for (const char *name : { "repeatButton", "checkKeysButton" }) {
        QVERIFY2(!m_bench.find(name)->isEnabled(), name);
        QVERIFY2(
            m_bench.find(name)->toolTip().contains(QLatin1String("profile that sent it")), name);
        QVERIFY2(!m_bench.find(name)->accessibleDescription().isEmpty(), name);
    }
    QVERIFY(m_bench.find("newFromThisButton")->isEnabled());
    m_bench.card->setCurrentProfile(QStringLiteral("shop"));
    QVERIFY(m_bench.find("repeatButton")->isEnabled());
    QCOMPARE(m_bench.find("repeatButton")->toolTip(), QStringLiteral("Repeat exactly (Ctrl+R)"));
}

void tst_SessionCard::whileACallRunsOnlyCopyingIsLeft()
{
    m_bench.show(cardRow(Outcome::Refused, 500, R"({"code":"SYSTEM_ERROR","message":"x"})"));
    m_bench.find("newFromThisButton")->setFocus();
    m_bench.card->setBusy(true);
    QVERIFY(!m_bench.find("repeatButton")->isEnabled()
        && !m_bench.find("newFromThisButton")->isEnabled());
    QVERIFY(m_bench.find("repeatButton")->toolTip().contains(QLatin1String("on its way")));
    QVERIFY(m_bench.find("supportButton")->isEnabled());
    m_bench.card->setBusy(false);
    QVERIFY(m_bench.find("repeatButton")->isEnabled()
        && m_bench.find("newFromThisButton")->isEnabled());
}

void tst_SessionCard::theKeysDoWhatTheButtonsDo()
{
    const Row refused = cardRow(
        Outcome::Refused, 503, R"({"code":"X","message":"x","detail":{"field":"/plan_id"}})");
    m_bench.show(refused);
    QSignalSpy wanted(m_bench.card.get(), &ui::SessionCard::remedyWanted);
    QTest::keyClick(m_bench.card.get(), Qt::Key_R, Qt::ControlModifier);
    QTest::keyClick(m_bench.card.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    m_bench.click("newFromThisButton");
    QCOMPARE(wanted.size(), 3);
    const QList<Remedy> expected { Remedy::RepeatExactly, Remedy::CorrectField,
        Remedy::NewFromThis };
    for (int i = 0; i < expected.size(); ++i) {
        QCOMPARE(wanted[i][0].value<Remedy>(), expected[i]);
        QCOMPARE(wanted[i][1].value<Row>().id, refused.id);
        QCOMPARE(wanted[i][1].value<Row>().requestBytes, refused.requestBytes);
    }
    QTest::keyClick(m_bench.card.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(refused.requestId));
    m_bench.card->showRow(verifiedRow());
    QTest::keyClick(m_bench.card.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("{\"session_id\"")));
    QTest::keyClick(m_bench.card.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_bench.find("handOffView")->isVisible());
    QCOMPARE(wanted.size(), 3); // what the card does itself is not told
}

void tst_SessionCard::everyButtonSaysItsShortcutAndIsReachedInReadingOrder()
{
    m_bench.show(cardRow(Outcome::Unverified, 200, R"({"session_id":"1"})"));
    m_bench.card->showRow(verifiedRow());
    m_bench.card->showRow(cardRow(Outcome::Unverified, 200, R"({"session_id":"1"})"));
    const QStringList names = m_bench.buttons();
    QCOMPARE(names.size(), 4);
    m_bench.find(qPrintable(names.first()))->setFocus();
    for (const QString &name : names) {
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
        QVERIFY2(m_bench.find(qPrintable(name))->toolTip().contains(QLatin1String("(Ctrl+")),
            qPrintable(name));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
}

QTEST_MAIN(tst_SessionCard)
#include "tst_sessioncard.moc"
