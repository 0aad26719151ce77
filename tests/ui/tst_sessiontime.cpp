#include "support/warnings.h"
#include "ui/cardbench.h"
#include "ui/style.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using attempt::Remedy;
using history::Outcome;
using history::Row;
using support::cardRow;
using support::expiryAfter;
using support::verifiedRow;

/// What the time does to a session in view: it ticks away, and then it is over.
class tst_SessionTime : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void theTimeLeftTicks();
    void aHiddenCardDoesNotTick();
    void aSessionThatExpiresInSightIsStampedAndNotHandedOn();
    void aSessionThatHasExpiredIsStampedFromTheStart();
    void repeatingEndsWithExpiredTime();

private:
    support::CardBench m_bench;
};

static void expectExpired(ui::SessionCard &card)
{
    auto *stamp = card.findChild<QWidget *>(QStringLiteral("expiredStamp"));
    QVERIFY(stamp && stamp->isVisible());
    QCOMPARE(stamp->accessibleName(), QStringLiteral("EXPIRED"));
    auto *session = card.findChild<QLineEdit *>(QStringLiteral("sessionId"));
    QCOMPARE(session->text(), QStringLiteral("201710180325670965"));
    QVERIFY(session->accessibleName().startsWith(QLatin1String("Expired")));
    // Across the text, and the word is really there.
    const QRect place(stamp->mapTo(&card, QPoint()), stamp->size());
    QVERIFY(place.intersects(QRect(session->mapTo(&card, QPoint()), session->size())));
    const QImage with = card.grab(place).toImage();
    stamp->hide();
    const QImage without = card.grab(place).toImage();
    stamp->show();
    QVERIFY(with != without);
    for (const char *name : { "handOffButton", "qrButton" }) {
        const auto *button = card.findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY2(button->isVisible() && !button->isEnabled(), name);
        QVERIFY2(button->toolTip().contains(QLatin1String("expired_time is past")), name);
    }
    QVERIFY(card.findChild<QWidget *>(QStringLiteral("newFromThisButton"))->isEnabled());
    const auto *advice = card.findChild<QLabel *>(QStringLiteral("advice"));
    QVERIFY(advice->text().contains(QLatin1String("New from this")));
    const auto *left = card.findChild<QLabel *>(QStringLiteral("timeLeft"));
    QVERIFY(left->text().startsWith(QLatin1String("Expired at")));
}

void tst_SessionTime::theTimeLeftTicks()
{
    m_bench.show(verifiedRow());
    QVERIFY2(m_bench.textOf("timeLeft").startsWith(QLatin1String("0:10:00 left")),
        qPrintable(m_bench.textOf("timeLeft")));
    m_bench.clock.set(support::CardBench::nowMs + 1);
    m_bench.card->setBusy(true); // whatever else happens
    m_bench.clock.set(support::CardBench::nowMs + 1000);
    QTRY_VERIFY(m_bench.textOf("timeLeft").startsWith(QLatin1String("0:09:59 left")));
    QVERIFY(!m_bench.card->findChild<QWidget *>(QStringLiteral("expiredStamp")));
}

void tst_SessionTime::aHiddenCardDoesNotTick()
{
    m_bench.show(verifiedRow());
    const std::unique_ptr<ui::SessionCard> hidden = std::move(m_bench.card);
    hidden->hide();
    m_bench.show(verifiedRow()); // another one, which tells the time
    m_bench.clock.set(support::CardBench::nowMs + 5000);
    QTRY_VERIFY(m_bench.textOf("timeLeft").startsWith(QLatin1String("0:09:55 left")));
    m_bench.clock.set(support::CardBench::nowMs + 8000);
    QTRY_VERIFY(m_bench.textOf("timeLeft").startsWith(QLatin1String("0:09:52 left")));
    const auto *told = hidden->findChild<QLabel *>(QStringLiteral("timeLeft"));
    QVERIFY(told->text().startsWith(QLatin1String("0:10:00 left")));
    hidden->show();
    QVERIFY(told->text().startsWith(QLatin1String("0:09:52 left")));
}

void tst_SessionTime::aSessionThatExpiresInSightIsStampedAndNotHandedOn()
{
    Row soon = verifiedRow();
    soon.expiredTime = expiryAfter(1000);
    m_bench.show(soon);
    QVERIFY(m_bench.find("handOffButton")->isEnabled());
    m_bench.click("qrButton");
    auto *view = m_bench.find("handOffView");
    QVERIFY(m_bench.find("qrCode")->isVisible());
    m_bench.clock.set(support::CardBench::nowMs + 1000);
    QTRY_VERIFY(m_bench.card->findChild<QWidget *>(QStringLiteral("expiredStamp")));
    expectExpired(*m_bench.card);
    // Who has the code open sees it go, and why.
    QVERIFY(!m_bench.find("qrCode")->isVisible());
    QVERIFY(!m_bench.find("handOffCopyButton")->isEnabled());
    QVERIFY(m_bench.textOf("handOffAbout").contains(QLatin1String("expired")));
    view->close();
    m_bench.clock.set(support::CardBench::nowMs);
    m_bench.card->showRow(verifiedRow()); // the stamp is that one's alone
    QVERIFY(!m_bench.find("expiredStamp")->isVisible());
    QVERIFY(m_bench.find("handOffButton")->isEnabled());
}

void tst_SessionTime::aSessionThatHasExpiredIsStampedFromTheStart()
{
    Row old = verifiedRow();
    old.expiredTime = expiryAfter(0);
    m_bench.show(old);
    expectExpired(*m_bench.card);
    QTest::keyClick(m_bench.card.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_bench.card->findChild<QWidget *>(QStringLiteral("handOffView")));
}

void tst_SessionTime::repeatingEndsWithExpiredTime()
{
    Row soon = cardRow(Outcome::Unknown);
    soon.expiredTime = expiryAfter(1000);
    m_bench.show(soon);
    QVERIFY(m_bench.find("repeatButton")->isEnabled());
    m_bench.clock.set(support::CardBench::nowMs + 1000);
    QTRY_VERIFY(!m_bench.find("repeatButton")->isEnabled());
    QVERIFY(
        m_bench.find("repeatButton")->toolTip().contains(QLatin1String("expired_time is past")));
    QVERIFY(m_bench.textOf("advice").contains(QLatin1String("cannot be repeated")));
    QSignalSpy wanted(m_bench.card.get(), &ui::SessionCard::remedyWanted);
    QTest::keyClick(m_bench.card.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 0);
}

QTEST_MAIN(tst_SessionTime)
#include "tst_sessiontime.moc"
