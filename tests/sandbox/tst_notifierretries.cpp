#include "sandbox/notifierworld.h"

#include "support/warnings.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace sandbox;
using namespace support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = NotificationRecord::State;

/// How deliveries go, what counts as accepted, and what comes when it was not.
class TestNotifierRetries final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_world.reset(); }
    void isContentWithAny2xx_data();
    void isContentWithAny2xx();
    void repeatsWhatWasNotAccepted_data();
    void repeatsWhatWasNotAccepted();
    void repeatsByTheSchedule();
    void repeatsFaster_data();
    void repeatsFaster();
    void signsEachDeliveryAnew();
    void waitsFiveSeconds();
    void sendsAFalseSignatureAhead_data();
    void sendsAFalseSignatureAhead();
    void keepsTheBeginningOfAnAnswer();
    void postsAFewAtATime();
    void waitsByTimers();

private:
    std::unique_ptr<NotifierWorld> m_world;
};

void TestNotifierRetries::init()
{
    support::failOnWarnings();
    m_world = std::make_unique<NotifierWorld>();
}

void TestNotifierRetries::isContentWithAny2xx_data()
{
    QTest::addColumn<int>("number");
    for (const int number : { 200, 201, 202, 204, 299 })
        QTest::addRow("%d", number) << number;
}

void TestNotifierRetries::isContentWithAny2xx()
{
    QFETCH(int, number);
    const QString id = m_world->notify();
    m_world->reply(0, status(number)); // whatever the body says
    QCOMPARE(m_world->record(id).state, State::Accepted);
}

void TestNotifierRetries::repeatsWhatWasNotAccepted_data()
{
    QTest::addColumn<PostResult>("result");
    for (const int number : { 101, 301, 302, 307, 400, 401, 404, 500, 503 })
        QTest::addRow("%d", number) << status(number);
    for (const PostFailure failure : { PostFailure::Unusable, PostFailure::PlainHttp,
             PostFailure::NotAllowed, PostFailure::AddressForbidden, PostFailure::HostNotFound,
             PostFailure::ConnectionRefused, PostFailure::TlsFailed, PostFailure::ProxyFailed,
             PostFailure::Deadline, PostFailure::Broken, PostFailure::TooLarge })
        QTest::newRow(name(failure).data()) << PostResult { .failure = failure };
    QTest::newRow("200, too late") << PostResult { .status = 200, .duration = 5'001ms };
}

void TestNotifierRetries::repeatsWhatWasNotAccepted()
{
    QFETCH(PostResult, result);
    const QString id = m_world->notify();
    m_world->reply(0, result);
    QCOMPARE(m_world->record(id).state, State::Waiting);
    QVERIFY(!m_world->record(id).deliveries.first().isAccepted());
    m_world->pass(15s);
    QCOMPARE(m_world->posts.size(), 2);
    m_world->reply(-1, status(200));
    QCOMPARE(m_world->record(id).state, State::Accepted);
}

void TestNotifierRetries::repeatsByTheSchedule()
{
    m_world->answer = status(500);
    const QString id = m_world->notify();
    m_world->pass(48h);
    const QList<int> expected { 15, 15, 30, 180, 600, 1'200, 1'800, 1'800, 1'800, 3'600, 10'800,
        10'800, 10'800, 21'600, 21'600 };
    QList<int> pauses;
    for (qsizetype i = 1; i < m_world->posts.size(); ++i)
        pauses.append(int((m_world->posts.at(i).atMs - m_world->posts.at(i - 1).atMs) / 1'000));
    QCOMPARE(pauses, expected);
    QCOMPARE(std::accumulate(pauses.cbegin(), pauses.cend(), 0), 24 * 3'600 + 4 * 60);
    QCOMPARE(m_world->record(id).state, State::GivenUp);
    QCOMPARE(m_world->record(id).sent, 16);
    QCOMPARE(m_world->record(id).deliveries.size(), 16);
    QVERIFY(!m_world->record(id).nextMs);
}

void TestNotifierRetries::repeatsFaster_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<int>("allMs");
    QTest::newRow("a thousand times") << 1'000.0 << 86'640;
    QTest::newRow("half as fast") << 0.5 << 173'280'000;
    QTest::newRow("no speed at all is the usual one") << 0.0 << 86'640'000;
    QTest::newRow("nor is a negative one") << -1.0 << 86'640'000;
    QTest::newRow("nor what is no number")
        << std::numeric_limits<double>::quiet_NaN() << 86'640'000;
    QTest::newRow("at once") << std::numeric_limits<double>::infinity() << 0;
}

void TestNotifierRetries::repeatsFaster()
{
    QFETCH(double, speed);
    QFETCH(int, allMs);
    m_world->answer = status(500);
    m_world->notifier->setSpeed(speed);
    const QString id = m_world->notify();
    m_world->pass(96h);
    QCOMPARE(m_world->record(id).state, State::GivenUp);
    QCOMPARE(m_world->posts.size(), 16);
    QCOMPARE(m_world->posts.last().atMs, notifierStartMs + allMs);
}

void TestNotifierRetries::signsEachDeliveryAnew()
{
    m_world->notify();
    m_world->reply(0, status(500));
    m_world->pass(15s);
    const Parcel first = m_world->posts.first().parcel;
    const Parcel second = m_world->posts.last().parcel;
    QCOMPARE(second.body, first.body); // id too
    QCOMPARE(header(second.headers, "Wechatpay-Timestamp"), "1637386130");
    for (const char *name : { "Wechatpay-Nonce", "Wechatpay-Signature", "Request-ID" })
        QVERIFY2(header(first.headers, name) != header(second.headers, name), name);
}

void TestNotifierRetries::waitsFiveSeconds()
{
    const QString id = m_world->notify();
    m_world->pass(4'999ms);
    QCOMPARE(m_world->record(id).state, State::Posting);
    m_world->pass(1ms);
    QCOMPARE(m_world->record(id).state, State::Waiting);
    const NotificationDelivery delivery = m_world->record(id).deliveries.first();
    QCOMPARE(delivery.result.failure, std::optional(PostFailure::Deadline));
    QCOMPARE(delivery.result.duration, 5s);
    m_world->reply(0, status(200)); // too late
    QCOMPARE(m_world->record(id).state, State::Waiting);
    QCOMPARE(m_world->record(id).deliveries.first().result.status, 0);
    m_world->pass(15s);
    QCOMPARE(m_world->posts.size(), 2);
}

void TestNotifierRetries::sendsAFalseSignatureAhead_data()
{
    QTest::addColumn<Prelude>("prelude");
    QTest::addColumn<NotificationSignature>("signature");
    QTest::addColumn<int>("answer");
    for (const int answer : { 200, 401, 500 }) {
        QTest::addRow("a probe, answered %d", answer)
            << Prelude::Probe << NotificationSignature::Probe << answer;
        QTest::addRow("a forged one, answered %d", answer)
            << Prelude::Forged << NotificationSignature::Forged << answer;
    }
}

void TestNotifierRetries::sendsAFalseSignatureAhead()
{
    QFETCH(Prelude, prelude);
    QFETCH(NotificationSignature, signature);
    QFETCH(int, answer);
    const QString id = m_world->notify(prelude);
    QCOMPARE(m_world->posts.size(), 1);
    const auto isTrueOf = [](const Parcel &parcel) {
        const QByteArray signedText = "signed:" + header(parcel.headers, "Wechatpay-Timestamp")
            + '\n' + header(parcel.headers, "Wechatpay-Nonce") + '\n' + parcel.body + '\n';
        return header(parcel.headers, "Wechatpay-Signature") == signedText.toBase64();
    };
    QVERIFY(!isTrueOf(m_world->posts.first().parcel));
    QCOMPARE(header(m_world->posts.first().parcel.headers, "Wechatpay-Signature")
                 .startsWith("WECHATPAY/SIGNTEST/"),
        prelude == Prelude::Probe);
    m_world->reply(0, status(answer));

    QCOMPARE(m_world->posts.size(), 2); // at once, whatever the answer
    QVERIFY(isTrueOf(m_world->posts.last().parcel));
    QCOMPARE(m_world->posts.last().parcel.body, m_world->posts.first().parcel.body);
    m_world->reply(-1, status(500));
    m_world->pass(15s);
    QCOMPARE(m_world->posts.size(), 3);
    QVERIFY(isTrueOf(m_world->posts.last().parcel)); // a retry has no prelude
    m_world->reply(-1, status(200));
    const NotificationRecord done = m_world->record(id);
    QCOMPARE(done.state, State::Accepted);
    QCOMPARE(done.deliveries.size(), 3);
    QCOMPARE(done.deliveries.at(0).signature, signature);
    QCOMPARE(done.deliveries.at(0).result.status, answer);
    QCOMPARE(done.deliveries.at(1).signature, NotificationSignature::True);
}

void TestNotifierRetries::keepsTheBeginningOfAnAnswer()
{
    const QString id = m_world->notify();
    m_world->reply(0, { .status = 500, .body = "<" + QByteArray(64 * 1024, 'x') });
    const QByteArray kept = m_world->record(id).deliveries.first().result.body;
    QCOMPARE(kept.size(), 4 * 1024);
    QVERIFY(kept.startsWith("<xxx"));
    QVERIFY(kept.capacity() < 8 * 1024);
}

void TestNotifierRetries::postsAFewAtATime()
{
    m_world
        = std::make_unique<NotifierWorld>(NotifierOptions { .notifyTo = receiver(), .atOnce = 2 });
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids.append(m_world->notify());
    QCOMPARE(m_world->posts.size(), 2);
    QCOMPARE(m_world->record(ids.at(2)).state, State::Waiting);
    m_world->reply(0, status(200));
    QCOMPARE(m_world->posts.size(), 3);
    QVERIFY(m_world->posts.at(2).parcel.body.contains(ids.at(2).toLatin1())); // in turn
    QVERIFY(m_world->notifier->stop(ids.at(3)));
    m_world->reply(1, status(200));
    QCOMPARE(m_world->posts.size(), 4);
    QVERIFY(m_world->posts.at(3).parcel.body.contains(ids.at(4).toLatin1()));
    m_world->pass(5s); // silent ones give their places back
    m_world->pass(15s);
    QCOMPARE(m_world->posts.size(), 6);
}

void TestNotifierRetries::waitsByTimers()
{
    int calls = 0;
    const Later later = laterByTimer();
    QObject here;
    auto gone = std::make_unique<QObject>();
    later(1ms, gone.get(), [&calls] { calls += 10; });
    later(20ms, &here, [&calls] { ++calls; });
    gone.reset();
    QTRY_COMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestNotifierRetries)
#include "tst_notifierretries.moc"
