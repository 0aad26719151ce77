#include "sandbox/notifierworld.h"

#include "support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace sandbox;
using namespace support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = NotificationRecord::State;

/// Notifications, and what is asked of them.
class TestNotifier final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_world.reset(); }
    void showsWithoutSending();
    void sendsToTheAddressInPlaceOfTheContracts();
    void tellsEveryStep();
    void sendsAgainOnRequest();
    void sendsAgainWhatHasHadItsRetries();
    void stopsOnRequest();
    void stopsWhileAPostIsUnderWay();
    void stopsSendingWithoutAnAddress();
    void keepsTheNewest();
    void forgetsWhatIsUnderWay();
    void survivesACourierThatAnswersAtOnce();
    void survivesAnAnswerAfterItsEnd();
    void hearsRequestsWithinItsSignals();
    void makesNothingWithoutAKey();

private:
    std::unique_ptr<NotifierWorld> m_world;
};

void TestNotifier::init()
{
    support::failOnWarnings();
    m_world = std::make_unique<NotifierWorld>();
}

void TestNotifier::showsWithoutSending()
{
    m_world = std::make_unique<NotifierWorld>(NotifierOptions {});
    const QString id = m_world->notify();
    m_world->pass(48h);
    QCOMPARE(m_world->posts.size(), 0);
    QCOMPARE(m_world->told.size(), 1);
    const NotificationRecord shown = m_world->record(id);
    QCOMPARE(shown.state, State::ShownOnly);
    QCOMPARE(shown.createdMs, notifierStartMs);
    QCOMPARE(shown.contractId, u"Wx1"_s);
    QCOMPARE(shown.outContractCode, u"100001256"_s);
    QCOMPARE(shown.meantFor, u"https://www.example.com/notify"_s);
    QVERIFY(shown.contract.contains("\"openid\":\"o1\""));
    QVERIFY(shown.body.contains(id.toLatin1()));
    QVERIFY(!header(shown.headers, "Wechatpay-Signature").isEmpty());
    QVERIFY(!m_world->notifier->resend(id, Prelude::None));
    QVERIFY(!m_world->notifier->stop(id));

    const auto ended
        = m_world->notifier->notify(smallContract(), NotificationEvent::Terminated, Prelude::None);
    QCOMPARE(m_world->record(*ended).meantFor, QString()); // not success_notify_url's business
}

void TestNotifier::sendsToTheAddressInPlaceOfTheContracts()
{
    const QString id = m_world->notify();
    QCOMPARE(m_world->posts.size(), 1);
    const Parcel parcel = m_world->posts.first().parcel;
    QCOMPARE(parcel.url, receiver());
    QCOMPARE(parcel.body, m_world->record(id).body);
    QCOMPARE(header(parcel.headers, "Wechatpay-Timestamp"), "1637386115");
    QCOMPARE(header(parcel.headers, "Wechatpay-Serial"), "SERIAL");
    m_world->reply(0, { .status = 200, .body = R"({"code":"SUCCESS"})", .duration = 34ms });

    const NotificationRecord done = m_world->record(id);
    QCOMPARE(done.state, State::Accepted);
    QCOMPARE(done.sent, 1);
    QCOMPARE(done.deliveries.size(), 1);
    const NotificationDelivery delivery = done.deliveries.first();
    QCOMPARE(delivery.sentMs, notifierStartMs);
    QCOMPARE(delivery.where, receiver());
    QCOMPARE(delivery.headers, parcel.headers);
    QCOMPARE(delivery.result.status, 200);
    QCOMPARE(delivery.result.body, R"({"code":"SUCCESS"})");
    QCOMPARE(delivery.result.duration, 34ms);
    QVERIFY(delivery.isAccepted());
    m_world->pass(48h);
    QCOMPARE(m_world->posts.size(), 1);
}

void TestNotifier::tellsEveryStep()
{
    const QString id = m_world->notify();
    m_world->reply(0, status(500));
    m_world->pass(15s);
    m_world->reply(-1, status(200));
    QStringList states;
    for (const NotificationRecord &told : qAsConst(m_world->told)) {
        QCOMPARE(told.id, id);
        states.append(name(told.state));
    }
    const QStringList expected { u"waiting"_s, u"posting"_s, u"waiting"_s, u"waiting"_s,
        u"posting"_s, u"accepted"_s };
    QCOMPARE(states, expected);
    QCOMPARE(m_world->told.at(2).nextMs, std::optional<qint64>(notifierStartMs + 15'000));
    QVERIFY(!m_world->told.at(4).nextMs);
}

void TestNotifier::sendsAgainOnRequest()
{
    const QString id = m_world->notify();
    QVERIFY(!m_world->notifier->resend(id, Prelude::None)); // it is on its way
    QVERIFY(!m_world->notifier->resend(u"unknown"_s, Prelude::None));
    m_world->reply(0, status(500));
    m_world->pass(5s);
    QVERIFY(m_world->notifier->resend(id, Prelude::None)); // before its time
    QCOMPARE(m_world->posts.size(), 2);
    m_world->reply(-1, status(200));
    m_world->pass(48h); // the retry that was planned does not come too
    QCOMPARE(m_world->posts.size(), 2);
    QCOMPARE(m_world->record(id).state, State::Accepted);

    QVERIFY(m_world->notifier->resend(id, Prelude::Probe)); // a receiver() has to bear that
    QCOMPARE(m_world->record(id).state, State::Posting);
    m_world->reply(-1, status(401));
    m_world->reply(-1, status(200));
    QCOMPARE(m_world->record(id).state, State::Accepted);
    QCOMPARE(m_world->posts.size(), 4);
    QCOMPARE(m_world->record(id).sent, 4);
}

void TestNotifier::sendsAgainWhatHasHadItsRetries()
{
    m_world->answer = status(500);
    const QString id = m_world->notify();
    m_world->pass(48h);
    QCOMPARE(m_world->record(id).state, State::GivenUp);
    for (int round = 0; round < 4; ++round) {
        QVERIFY(m_world->notifier->resend(id, Prelude::None));
        m_world->pass(48h);
    }
    QCOMPARE(m_world->record(id).sent, 80);
    QCOMPARE(m_world->record(id).deliveries.size(), 64); // the latest
    QCOMPARE(m_world->record(id).deliveries.last().sentMs, m_world->posts.last().atMs);
}

void TestNotifier::stopsOnRequest()
{
    const QString id = m_world->notify();
    m_world->reply(0, status(500));
    QVERIFY(m_world->notifier->stop(id));
    QCOMPARE(m_world->record(id).state, State::Stopped);
    QCOMPARE(m_world->told.last().state, State::Stopped);
    QVERIFY(!m_world->record(id).nextMs);
    QVERIFY(!m_world->notifier->stop(id));
    m_world->pass(48h);
    QCOMPARE(m_world->posts.size(), 1);
    QVERIFY(m_world->notifier->resend(id, Prelude::None));
    QCOMPARE(m_world->posts.size(), 2);
}

void TestNotifier::stopsWhileAPostIsUnderWay()
{
    const QString refused = m_world->notify(Prelude::Probe);
    const QString accepted = m_world->notify();
    QVERIFY(m_world->notifier->stop(refused));
    QVERIFY(m_world->notifier->stop(accepted));
    m_world->reply(0, status(401));
    m_world->reply(-1, status(200));
    m_world->pass(48h);
    QCOMPARE(m_world->posts.size(), 2);
    QCOMPARE(m_world->record(refused).state, State::Stopped);
    QCOMPARE(m_world->record(refused).deliveries.first().result.status, 401);
    QCOMPARE(m_world->record(accepted).state, State::Accepted); // which is what became of it
}

void TestNotifier::stopsSendingWithoutAnAddress()
{
    const QString id = m_world->notify();
    m_world->reply(0, status(500));
    m_world->notifier->setNotifyTo({});
    m_world->pass(48h);
    QCOMPARE(m_world->posts.size(), 1);
    QCOMPARE(m_world->record(id).state, State::ShownOnly);
    const QUrl other(u"http://127.0.0.1:10/"_s);
    m_world->notifier->setNotifyTo(other);
    QVERIFY(m_world->notifier->resend(id, Prelude::None));
    QCOMPARE(m_world->posts.last().parcel.url, other);
}

void TestNotifier::keepsTheNewest()
{
    m_world = std::make_unique<NotifierWorld>(NotifierOptions { .kept = 3 });
    QSignalSpy forgotten(m_world->notifier.get(), &Notifier::forgotten);
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids.append(m_world->notify());
    QStringList kept;
    for (const NotificationRecord &one : m_world->notifier->records())
        kept.append(one.id);
    QCOMPARE(kept, ids.mid(2));
    QCOMPARE(forgotten.size(), 2);
    QCOMPARE(forgotten.first().first().toString(), ids.first());
    QVERIFY(!m_world->notifier->record(ids.first()));
    QVERIFY(!m_world->notifier->resend(ids.first(), Prelude::None));
}

void TestNotifier::forgetsWhatIsUnderWay()
{
    m_world = std::make_unique<NotifierWorld>(
        NotifierOptions { .notifyTo = receiver(), .kept = 1, .atOnce = 2 });
    m_world->notify();
    const QString second = m_world->notify(); // the first is forgotten
    const QString third = m_world->notify(); // so is the second; this one waits for its turn
    QCOMPARE(m_world->posts.size(), 2);
    m_world->reply(1, status(500));
    QCOMPARE(m_world->posts.size(), 3);
    QVERIFY(!m_world->notifier->record(second));
    m_world->reply(0, status(500));
    m_world->reply(2, status(200));
    QCOMPARE(m_world->record(third).state, State::Accepted);
    m_world->pass(48h);
    QCOMPARE(m_world->posts.size(), 3); // no retry of what nobody knows any more
}

void TestNotifier::survivesACourierThatAnswersAtOnce()
{
    m_world
        = std::make_unique<NotifierWorld>(NotifierOptions { .notifyTo = receiver(), .atOnce = 1 });
    for (int i = 0; i < 900; ++i)
        m_world->notify();
    m_world->answer = status(200);
    m_world->reply(0, status(200)); // what was waiting for its turn goes
    QCOMPARE(m_world->posts.size(), 900);
    QCOMPARE(m_world->deepest, 1);
    for (const NotificationRecord &one : m_world->notifier->records())
        QCOMPARE(one.state, State::Accepted);
}

void TestNotifier::survivesAnAnswerAfterItsEnd()
{
    m_world->notify();
    m_world->notifier.reset();
    m_world->reply(0, status(200));
    m_world->pass(48h);
    QCOMPARE(m_world->posts.size(), 1);
}

void TestNotifier::hearsRequestsWithinItsSignals()
{
    m_world
        = std::make_unique<NotifierWorld>(NotifierOptions { .notifyTo = receiver(), .kept = 2 });
    int more = 3;
    connect(m_world->notifier.get(), &Notifier::changed, this, [&](const NotificationRecord &told) {
        if (told.state == State::Posting && more-- > 0)
            m_world->notify(); // makes it forget this one
        if (told.state == State::Waiting && !told.deliveries.isEmpty())
            m_world->notifier->stop(told.id);
    });
    m_world->notify();
    QCOMPARE(m_world->posts.size(), 4);
    for (int i = 0; i < 4; ++i)
        m_world->reply(i, status(500));
    m_world->pass(48h);
    QCOMPARE(m_world->posts.size(), 4);
    QCOMPARE(m_world->notifier->records().size(), 2);
    for (const NotificationRecord &one : m_world->notifier->records())
        QCOMPARE(one.state, State::Stopped);
}

void TestNotifier::makesNothingWithoutAKey()
{
    m_world = std::make_unique<NotifierWorld>(NotifierOptions { .notifyTo = receiver() }, "short");
    QVERIFY(!m_world->notifier->notify(smallContract(), NotificationEvent::Signed, Prelude::None));
    QCOMPARE(m_world->notifier->records().size(), 0);
    QCOMPARE(m_world->told.size(), 0);
}

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
