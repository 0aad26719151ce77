#include "support/warnings.h"
#include "ui/cardbench.h"
#include "ui/crowding.h"
#include "ui/style.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using attempt::Remedy;
using attempt::Reverified;
using history::Outcome;
using history::Row;
using support::cardRow;
using support::verifiedRow;

/// What the card shows of another console's attempts: no session before it was verified here.
class tst_ImportedCard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void anOwnRowSaysNothingOfImports();
    void itSaysWhoseItWas();
    void theSessionIsNowhereBeforeItIsVerified();
    void verifyingIsAskedForByButtonAndKey();
    void onceVerifiedTheSessionIsHandedOn();
    void whatCameOfItIsSaid_data();
    void whatCameOfItIsSaid();
    void anotherRowsResultIsNotTold();
    void everyOutcomeOffersOnlyWhatHelpsHere_data();
    void everyOutcomeOffersOnlyWhatHelpsHere();
    void nothingIsCutWhereRoomIsScarce();

private:
    [[nodiscard]] bool isInSight(const char *name) const
    {
        const auto *widget = m_bench.card->findChild<QWidget *>(QString::fromLatin1(name));
        return widget && widget->isVisible();
    }
    support::CardBench m_bench;
};

static Row imported(Row row)
{
    row.origin = history::Origin::Imported;
    row.sessionId.clear();
    row.osUser = QStringLiteral("mei");
    row.host = QStringLiteral("desk-7");
    row.instance = QStringLiteral("0199aaaa-0000-7000-8000-00000000beef");
    row.profileId = QStringLiteral("a profile of the other console");
    row.verifySerial = QStringLiteral("5157F09E");
    return row;
}

void tst_ImportedCard::anOwnRowSaysNothingOfImports()
{
    m_bench.show(verifiedRow());
    QVERIFY(!isInSight("importedView"));
    QVERIFY(!m_bench.card->verifyHere.isEnabled());
    m_bench.card->showRow(imported(verifiedRow()));
    QTRY_VERIFY(isInSight("importedView"));
    m_bench.card->showRow(verifiedRow());
    QTRY_VERIFY(!isInSight("importedView"));
    QVERIFY(!m_bench.card->verifyHere.isEnabled());
}

void tst_ImportedCard::itSaysWhoseItWas()
{
    m_bench.show(imported(verifiedRow()));
    QCOMPARE(m_bench.textOf("importedBadge"), QStringLiteral("Imported"));
    QCOMPARE(
        m_bench.textOf("importedOrigin"), QStringLiteral("From mei@desk-7, console 0000beef."));
}

void tst_ImportedCard::theSessionIsNowhereBeforeItIsVerified()
{
    m_bench.show(imported(verifiedRow()));
    QCOMPARE(m_bench.textOf("outcomeLabel"), QStringLiteral("Not verified here"));
    QVERIFY(!isInSight("verificationLine")); // another console's word
    QCOMPARE(m_bench.textOf("sessionId"), QString());
    QVERIFY(!isInSight("sessionId"));
    QVERIFY(!m_bench.card->copySession.isEnabled());
    QVERIFY(!m_bench.card->action(Remedy::HandOff).isEnabled());
    for (QAction *action : m_bench.card->remedyActions()) {
        if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+R")))
            QVERIFY(!action->isEnabled()); // the QR code
    }
    QCOMPARE(m_bench.buttons(),
        QStringList({ QStringLiteral("newFromThisButton"), QStringLiteral("supportButton") }));
    QVERIFY(!m_bench.textOf("advice").contains(QLatin1String("hand-off")));
    for (const auto *widget : m_bench.card->findChildren<QWidget *>())
        QVERIFY(!widget->property("text").toString().contains(verifiedRow().sessionId));
}

void tst_ImportedCard::verifyingIsAskedForByButtonAndKey()
{
    m_bench.show(imported(verifiedRow()));
    QSignalSpy wanted(m_bench.card.get(), &ui::SessionCard::verifyWanted);
    m_bench.click("verifyHereButton");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Row>().id, m_bench.card->rowId());
    QVERIFY(!m_bench.card->verifyHere.isEnabled()); // not twice at once
    QVERIFY(isInSight("importedResult"));
    m_bench.card->showReverified({ Reverified::Code::NoTrustedKey, imported(verifiedRow()) });
    QVERIFY(m_bench.card->verifyHere.isEnabled()); // once the key is here
    QCOMPARE(m_bench.card->verifyHere.shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+I")));
    QVERIFY(m_bench.find("verifyHereButton")->toolTip().contains(QLatin1String("Ctrl+Alt+I")));
    m_bench.card->verifyHere.trigger();
    QCOMPARE(wanted.size(), 2);
}

void tst_ImportedCard::onceVerifiedTheSessionIsHandedOn()
{
    const Row row = imported(verifiedRow());
    m_bench.show(row);
    m_bench.click("verifyHereButton");
    Row confirmed = row;
    confirmed.sessionId = verifiedRow().sessionId;
    m_bench.card->showReverified({ Reverified::Code::Verified, confirmed });
    QCOMPARE(m_bench.textOf("sessionId"), confirmed.sessionId);
    QTRY_VERIFY(isInSight("sessionId"));
    QCOMPARE(m_bench.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY(isInSight("verificationLine"));
    QVERIFY(isInSight("importedBadge")); // it stays another console's
    QVERIFY(!isInSight("verifyHereButton"));
    QVERIFY(m_bench.textOf("importedResult").contains(QLatin1String("Verified here")));
    m_bench.click("copySessionButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), confirmed.sessionId);
    QVERIFY(m_bench.card->action(Remedy::HandOff).isEnabled());
    QVERIFY(!m_bench.card->action(Remedy::RepeatExactly).isEnabled());
    // And the same when it is opened another day.
    m_bench.show(confirmed);
    QCOMPARE(m_bench.textOf("sessionId"), confirmed.sessionId);
    QVERIFY(m_bench.textOf("importedResult").contains(QLatin1String("Verified here")));
}

void tst_ImportedCard::whatCameOfItIsSaid_data()
{
    QTest::addColumn<Reverified>("result");
    QTest::addColumn<QString>("said");
    const Row row = imported(verifiedRow());
    QTest::newRow("no key, and what to do") << Reverified { Reverified::Code::NoTrustedKey, row }
                                            << QStringLiteral("Add that merchant's profile");
    QTest::newRow("a signature that does not fit") << Reverified { Reverified::Code::WrongSignature,
        row } << QStringLiteral("does not fit the stored answer");
    QTest::newRow("nothing to verify") << Reverified { Reverified::Code::NoBytes, row }
                                       << QStringLiteral("without the bytes of its answer");
    QTest::newRow("a history that is full") << Reverified { Reverified::Code::History, row,
        history::StoreError { history::StoreErrorCode::DiskFull, {}, {} } }
                                            << QStringLiteral("could not be recorded");
}

void tst_ImportedCard::whatCameOfItIsSaid()
{
    QFETCH(Reverified, result);
    QFETCH(QString, said);
    m_bench.show(result.row);
    m_bench.click("verifyHereButton");
    m_bench.card->showReverified(result);
    const QString text = m_bench.textOf("importedResult");
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY(isInSight("importedResult"));
    QCOMPARE(m_bench.textOf("sessionId"), QString());
    QVERIFY(!m_bench.card->copySession.isEnabled());
}

void tst_ImportedCard::anotherRowsResultIsNotTold()
{
    const Row first = imported(verifiedRow());
    m_bench.show(first);
    m_bench.click("verifyHereButton");
    Row second = first;
    second.id = QStringLiteral("0200");
    m_bench.card->showRow(second);
    Row confirmed = first;
    confirmed.sessionId = verifiedRow().sessionId;
    m_bench.card->showReverified({ Reverified::Code::Verified, confirmed });
    QCOMPARE(m_bench.card->rowId(), second.id);
    QCOMPARE(m_bench.textOf("sessionId"), QString());
    QVERIFY(m_bench.card->verifyHere.isEnabled());
}

void tst_ImportedCard::everyOutcomeOffersOnlyWhatHelpsHere_data()
{
    QTest::addColumn<Row>("row");
    QTest::addColumn<QStringList>("buttons");
    const QString again = QStringLiteral("newFromThisButton");
    const QString support = QStringLiteral("supportButton");
    const auto add = [](const char *name, const Row &row, const QStringList &buttons) {
        QTest::newRow(name) << imported(row) << buttons;
    };
    add("a refusal that could be repeated there",
        cardRow(Outcome::Refused, 500, R"({"code":"SYSTEM_ERROR","message":"x"})"),
        { again, support });
    add("a field to correct there",
        cardRow(Outcome::Refused, 400,
            R"({"code":"PARAM_ERROR","message":"x","detail":{"field":"/plan_id"}})"),
        { again, support });
    add("an answer that was not trusted there",
        cardRow(Outcome::Unverified, 200, R"({"session_id":"201710180325670965"})"),
        { again, support });
    add("an unknown result", cardRow(Outcome::Unknown), { again });
    add("what was not delivered", cardRow(Outcome::Unreachable), { again });
}

void tst_ImportedCard::everyOutcomeOffersOnlyWhatHelpsHere()
{
    QFETCH(Row, row);
    m_bench.show(row);
    QTEST(m_bench.buttons(), "buttons");
    QVERIFY(!m_bench.card->verifyHere.isEnabled());
    QVERIFY(!isInSight("verifyHereButton"));
    QVERIFY(m_bench.textOf("advice").contains(QLatin1String("New from this")));
    QVERIFY(!m_bench.card->action(Remedy::RepeatExactly).isEnabled());
}

void tst_ImportedCard::nothingIsCutWhereRoomIsScarce()
{
    m_bench.show(imported(verifiedRow()));
    m_bench.card->resize(420, 600);
    QTRY_COMPARE(support::crowding(*m_bench.card), QStringList());
}

QTEST_MAIN(tst_ImportedCard)
#include "tst_importedcard.moc"
