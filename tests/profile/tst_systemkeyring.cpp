#include "profile/keyringsession.h"
#include "profile/systemkeyring.h"
#include "support/warnings.h"

#include <QTest>

#include <memory>

using namespace std::chrono_literals;
using profile::KeyRingError;
using profile::SecretKind;
using profile::SystemKeyRing;

namespace {

constexpr auto limit = 1s; ///< where it is to pass
constexpr auto patience = 30s; ///< where it is not, on a busy machine, too
/// Far below the limit, and room enough for a busy machine.
constexpr qint64 noPause = 500;
constexpr auto pass = SecretKind::KeyPassphrase;
const QString one = QStringLiteral("a5cbd9ea-7e3b-4c11-8f0c-2f4d4f1b7a10");
const QString two = QStringLiteral("b6cbd9ea-7e3b-4c11-8f0c-2f4d4f1b7a11");

base::SharedSecret secret(const QByteArray &bytes)
{
    return std::make_shared<const base::Secret>(QByteArray(bytes.constData(), bytes.size()));
}

/// "(null)" without a secret, the error's name where it failed.
QByteArray told(const profile::KeyRingRead &read)
{
    if (!read)
        return QByteArray(profile::name(read.error()).data());
    return *read ? (*read)->bytes() : QByteArray("(null)");
}

QByteArray told(const profile::KeyRingDone &done)
{
    return done ? QByteArray("done") : QByteArray(profile::name(done.error()).data());
}

} // namespace

class TestWorkingKeyRing final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void givesBackWhatItWasGiven_data();
    void givesBackWhatItWasGiven();
    void keepsProfilesAndKindsApart();
    void removes();
    void doesInOrderWhatIsAskedAtOnce();
    void blocksNobody();
    void answersWhenItIsDestroyed();
    void leavesNothingReadable();
};

void TestWorkingKeyRing::givesBackWhatItWasGiven_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a merchant number") << QByteArray("1900000001");
    QTest::newRow("Chinese") << QByteArray("口令：天地玄黄");
    QTest::newRow("bytes that are no text") << QByteArray("\xff\x00\n\xfe", 4);
    QTest::newRow("spaces at the ends") << QByteArray(" x ");
    QTest::newRow("long") << QByteArray(8000, 'k');
}

void TestWorkingKeyRing::givesBackWhatItWasGiven()
{
    QFETCH(QByteArray, bytes);
    SystemKeyRing ring(patience);
    QCOMPARE(told(answerOf(ring.write(one, pass, secret(bytes)))), "done");
    QCOMPARE(told(answerOf(ring.read(one, pass))), bytes);
}

void TestWorkingKeyRing::keepsProfilesAndKindsApart()
{
    SystemKeyRing ring(patience);
    QCOMPARE(told(answerOf(ring.write(one, pass, secret("first")))), "done");
    QCOMPARE(told(answerOf(ring.write(one, SecretKind::ApiV3Key, secret("second")))), "done");
    QCOMPARE(told(answerOf(ring.read(one, pass))), "first");
    QCOMPARE(told(answerOf(ring.read(one, SecretKind::ApiV3Key))), "second");
    QCOMPARE(told(answerOf(ring.read(one, SecretKind::ProxyPassword))), "(null)");
    QCOMPARE(told(answerOf(ring.read(two, pass))), "(null)");
}

void TestWorkingKeyRing::removes()
{
    SystemKeyRing ring(patience);
    QCOMPARE(told(answerOf(ring.write(one, pass, secret("gone soon")))), "done");
    QCOMPARE(told(answerOf(ring.remove(one, pass))), "done");
    QCOMPARE(told(answerOf(ring.read(one, pass))), "(null)");
    QCOMPARE(told(answerOf(ring.remove(one, pass))), "done");
}

void TestWorkingKeyRing::doesInOrderWhatIsAskedAtOnce()
{
    SystemKeyRing ring(patience);
    const auto first = ring.write(one, pass, secret("old"));
    const auto second = ring.write(one, pass, secret("new"));
    const auto afterWriting = ring.read(one, pass);
    const auto third = ring.remove(one, pass);
    const auto afterRemoving = ring.read(one, pass);
    const auto fourth = ring.write(one, pass, secret("newest"));
    const auto atTheEnd = ring.read(one, pass);
    QCOMPARE(told(answerOf(atTheEnd)), "newest");
    QCOMPARE(told(answerOf(afterWriting)), "new");
    QCOMPARE(told(answerOf(afterRemoving)), "(null)");
    for (const auto &done : { first, second, third, fourth })
        QCOMPARE(told(answerOf(done)), "done");
}

void TestWorkingKeyRing::blocksNobody()
{
    const Heartbeat heart;
    SystemKeyRing ring(patience);
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(told(answerOf(ring.write(two, pass, secret("x")))), "done");
        QCOMPARE(told(answerOf(ring.read(two, pass))), "x");
    }
    QCOMPARE_LT(heart.longestPauseMs(), noPause);
}

void TestWorkingKeyRing::answersWhenItIsDestroyed()
{
    auto ring = std::make_unique<SystemKeyRing>(patience);
    const auto running = ring->write(one, pass, secret("written all the same"));
    const auto waiting = ring->read(one, pass);
    ring.reset();
    QVERIFY(running.isFinished());
    QCOMPARE(told(running.result()), "key_ring_failed");
    QCOMPARE(told(waiting.result()), "key_ring_failed");
    // The job that was left alone finishes before this one's.
    SystemKeyRing next(patience);
    QCOMPARE(told(answerOf(next.read(one, pass))), "written all the same");
}

void TestWorkingKeyRing::leavesNothingReadable()
{
    const QByteArray planted = "planted-4c11-口令";
    SystemKeyRing ring(patience);
    QCOMPARE(told(answerOf(ring.write(one, pass, secret(planted)))), "done");
    QCOMPARE(keyringsession::filesWith(planted), QStringList());
    // It is there, and what looks for it would see it.
    QCOMPARE(told(answerOf(ring.read(one, pass))), planted);
    QFile careless(qEnvironmentVariable("HOME") + QStringLiteral("/careless"));
    QVERIFY(careless.open(QIODevice::WriteOnly));
    careless.write("a" + planted.toBase64());
    careless.close();
    QCOMPARE(keyringsession::filesWith(planted), QStringList { careless.fileName() });
    QVERIFY(careless.remove());
}

class TestLockedKeyRing final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void cleanup() { keyringsession::lock(); }
    void endsInTimeAndBlocksNobody_data();
    void endsInTimeAndBlocksNobody();
    void answersTheNextAtOnce();
    void worksOnceItIsUnlocked();
    void takesALateWriteBack();
    void mayBeDestroyedWhileItWaits();

private:
    /// The ring of the session holds this entry, and is locked again.
    static void plant(const QString &profileId, const QByteArray &bytes);
};

void TestLockedKeyRing::plant(const QString &profileId, const QByteArray &bytes)
{
    keyringsession::unlock();
    SystemKeyRing ring(patience);
    if (!answerOf(ring.write(profileId, pass, secret(bytes))))
        qFatal("the entry was not written");
    keyringsession::lock();
}

void TestLockedKeyRing::endsInTimeAndBlocksNobody_data()
{
    QTest::addColumn<bool>("reading");
    QTest::newRow("reading an entry") << true;
    QTest::newRow("writing an entry") << false;
}

void TestLockedKeyRing::endsInTimeAndBlocksNobody()
{
    QFETCH(bool, reading);
    plant(one, "behind the lock");
    SystemKeyRing ring(limit);
    const Heartbeat heart;
    QElapsedTimer watch;
    watch.start();
    const QByteArray answer = reading ? told(answerOf(ring.read(one, pass)))
                                      : told(answerOf(ring.write(one, pass, secret("x"))));
    QCOMPARE(answer, "key_ring_locked");
    QCOMPARE_GE(watch.elapsed(), 900); // QTimer is 5 % coarse
    QCOMPARE_LT(watch.elapsed(), 1000 + noPause);
    QCOMPARE_LT(heart.longestPauseMs(), noPause);
    keyringsession::dismiss();
}

void TestLockedKeyRing::answersTheNextAtOnce()
{
    plant(one, "behind the lock");
    SystemKeyRing ring(limit);
    const auto first = ring.read(one, pass);
    const auto waiting = ring.write(two, pass, secret("x"));
    QCOMPARE(told(answerOf(first)), "key_ring_locked");
    QVERIFY(waiting.isFinished());
    QCOMPARE(told(waiting.result()), "key_ring_locked");
    const auto next = ring.read(two, pass);
    QVERIFY(next.isFinished());
    QCOMPARE(told(next.result()), "key_ring_locked");
    keyringsession::dismiss();
}

void TestLockedKeyRing::worksOnceItIsUnlocked()
{
    plant(one, "behind the lock");
    SystemKeyRing ring(limit);
    QCOMPARE(told(answerOf(ring.read(one, pass))), "key_ring_locked");
    keyringsession::unlock();
    keyringsession::dismiss();
    QTRY_COMPARE(told(answerOf(ring.read(one, pass))), "behind the lock");
}

void TestLockedKeyRing::takesALateWriteBack()
{
    SystemKeyRing ring(limit);
    QCOMPARE(told(answerOf(ring.write(two, pass, secret("too late")))), "key_ring_locked");
    keyringsession::unlock();
    keyringsession::dismiss();
    QTRY_COMPARE(told(answerOf(ring.read(two, pass))), "(null)");
}

void TestLockedKeyRing::mayBeDestroyedWhileItWaits()
{
    plant(one, "behind the lock");
    auto ring = std::make_unique<SystemKeyRing>(limit);
    const auto late = ring->read(one, pass);
    QCOMPARE(told(answerOf(late)), "key_ring_locked");
    ring.reset();
    keyringsession::unlock();
    keyringsession::dismiss();
    // Behind the job that was left alone: when this one is answered, that one is finished.
    SystemKeyRing next(patience);
    QCOMPARE(told(answerOf(next.read(one, pass))), "behind the lock");
}

class TestAbsentKeyRing final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void saysSoAtOnceAndBlocksNobody();
    void names();
};

void TestAbsentKeyRing::saysSoAtOnceAndBlocksNobody()
{
    const Heartbeat heart;
    SystemKeyRing ring(patience);
    QElapsedTimer watch;
    watch.start();
    QCOMPARE(told(answerOf(ring.read(one, pass))), "key_ring_absent");
    QCOMPARE(told(answerOf(ring.write(one, pass, secret("x")))), "key_ring_absent");
    QCOMPARE(told(answerOf(ring.remove(one, pass))), "key_ring_absent");
    QCOMPARE_LT(watch.elapsed(), 2000);
    QCOMPARE_LT(heart.longestPauseMs(), noPause);
}

void TestAbsentKeyRing::names()
{
    QCOMPARE(profile::name(KeyRingError::Absent), QLatin1String("key_ring_absent"));
    QCOMPARE(profile::name(KeyRingError::Locked), QLatin1String("key_ring_locked"));
    QCOMPARE(profile::name(KeyRingError::Denied), QLatin1String("key_ring_denied"));
    QCOMPARE(profile::name(KeyRingError::Failed), QLatin1String("key_ring_failed"));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray state = keyringsession::state();
    std::unique_ptr<QObject> test = std::make_unique<TestWorkingKeyRing>();
    if (state == "locked")
        test = std::make_unique<TestLockedKeyRing>();
    else if (state == "absent")
        test = std::make_unique<TestAbsentKeyRing>();
    return QTest::qExec(test.get(), argc, argv);
}

#include "tst_systemkeyring.moc"
