#include "profile/keyringsession.h"
#include "profile/unlocking.h"
#include "support/warnings.h"
#include "words/secrets.h"

#include <QTest>

using namespace std::chrono_literals;
using profile::Profile;
using profile::SecretKind;
using profile::Unlocked;
using profile::UnlockResult;

class TestUnlockKept final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(keyringsession::state(), "working"); }
    void init();
    void putsTheSecretInTheKeyRing();
    void opensAlthoughTheKeyRingIsLocked();
    void findsTheProxy_data();
    void findsTheProxy();
    void asksForTheProxyPassword();

private:
    Unlocking m_all;
};

void TestUnlockKept::init()
{
    support::failOnWarnings();
    m_all.restart();
}

void TestUnlockKept::putsTheSecretInTheKeyRing()
{
    Profile profile = m_all.profileWith(QStringLiteral("locked.pem"));
    m_all.prompt.answers = { { shared("wrong"), true }, { shared("abcd"), true } };
    const auto unlocked = std::get<Unlocked>(m_all.unlock(profile, &m_all.prompt));
    QCOMPARE(unlocked.nowInKeyRing, QSet<SecretKind> { SecretKind::KeyPassphrase });
    QVERIFY(!unlocked.notKept);
    const auto kept = answerOf(m_all.ring.read(profile.id, SecretKind::KeyPassphrase));
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->bytes(), "abcd");
    // The next time nobody is asked, once the profile says where it is.
    profile.inKeyRing = unlocked.nowInKeyRing;
    m_all.vault->lock();
    m_all.signer.emplace(m_all.clock, m_all.nonces);
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile, nullptr)), "abcd");
}

void TestUnlockKept::opensAlthoughTheKeyRingIsLocked()
{
    profile::SystemKeyRing ring(300ms);
    m_all.vault.emplace(ring);
    const Profile profile = m_all.profileWith(QStringLiteral("locked.pem"));
    keyringsession::lock();
    m_all.prompt.answers = { { shared("abcd"), true } };
    const UnlockResult result = m_all.unlock(profile, &m_all.prompt);
    QCOMPARE(Unlocking::passphraseOf(result), "abcd");
    const auto &unlocked = std::get<Unlocked>(result);
    QVERIFY(unlocked.nowInKeyRing.isEmpty());
    QVERIFY(unlocked.notKept.has_value());
    QCOMPARE(*unlocked.notKept, profile::KeyRingError::Locked);
    QVERIFY(words::text(*unlocked.notKept).contains(QStringLiteral("probably locked")));
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile, nullptr)), "abcd"); // it is in memory
    keyringsession::unlock();
    keyringsession::dismiss();
    QVERIFY(answerOf(m_all.ring.read(profile.id, SecretKind::KeyPassphrase)));
    m_all.vault.reset();
}

void TestUnlockKept::findsTheProxy_data()
{
    using Kind = profile::Proxy::Kind;
    QTest::addColumn<profile::Proxy>("proxy");
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("accessPoint");
    QTest::addColumn<QString>("expected");
    const QString host = QStringLiteral("proxy.example");
    const QString user = QStringLiteral("li");
    const QString live = profile::hongKongAccessPoint;
    QTest::newRow("the system's") << profile::Proxy {} << QString() << live
                                  << QStringLiteral("system");
    QTest::newRow("none") << profile::Proxy { Kind::None, {}, 0, {} } << QString() << live
                          << QStringLiteral("2 :0 :");
    QTest::newRow("HTTP without a user")
        << profile::Proxy { Kind::Http, host, 3128, {} } << QStringLiteral("unused") << live
        << QStringLiteral("3 proxy.example:3128 :");
    QTest::newRow("HTTP with a user")
        << profile::Proxy { Kind::Http, host, 3128, user } << QStringLiteral("密码") << live
        << QStringLiteral("3 proxy.example:3128 li:密码");
    QTest::newRow("SOCKS") << profile::Proxy { Kind::Socks5, host, 1080, user }
                           << QStringLiteral("pw") << live
                           << QStringLiteral("1 proxy.example:1080 li:pw");
    QTest::newRow("a password that nobody knows") << profile::Proxy { Kind::Http, host, 3128,
        user } << QString() << live << QStringLiteral("3 proxy.example:3128 li:");
    QTest::newRow("loopback, which no proxy serves")
        << profile::Proxy { Kind::Http, host, 3128, user } << QStringLiteral("pw")
        << QStringLiteral("http://127.0.0.1:8080/") << QStringLiteral("3 proxy.example:3128 li:");
}

void TestUnlockKept::findsTheProxy()
{
    QFETCH(profile::Proxy, proxy);
    QFETCH(QString, known);
    QFETCH(QString, accessPoint);
    Profile profile = m_all.profileWith(QStringLiteral("key.pem"));
    profile.proxy = proxy;
    profile.accessPoint = accessPoint;
    if (!known.isEmpty())
        m_all.vault->keep(profile.id, SecretKind::ProxyPassword, shared(known.toUtf8()));
    const auto result = std::get<Unlocked>(m_all.unlock(profile, nullptr)).proxy;
    const QString text = result ? QStringLiteral("%1 %2:%3 %4:%5")
                                      .arg(int(result->type()))
                                      .arg(result->hostName())
                                      .arg(result->port())
                                      .arg(result->user(), result->password())
                                : QStringLiteral("system");
    QTEST(text, "expected");
}

void TestUnlockKept::asksForTheProxyPassword()
{
    Profile profile = m_all.profileWith(QStringLiteral("key.pem"));
    profile.proxy = { profile::Proxy::Kind::Http, QStringLiteral("proxy.example"), 3128,
        QStringLiteral("li") };
    m_all.prompt.answers = { {} };
    auto unlocked = std::get<Unlocked>(m_all.unlock(profile, &m_all.prompt));
    QCOMPARE(unlocked.proxy->password(), QString()); // cancelled: tried without
    QCOMPARE(m_all.prompt.asked.size(), 1);
    QCOMPARE(m_all.prompt.asked.first().kind, SecretKind::ProxyPassword);
    QCOMPARE(words::text(m_all.prompt.asked.first()),
        QStringLiteral("Password of the user li at the proxy proxy.example, for the profile "
                       "“门店”."));

    m_all.prompt.answers = { { shared("pw"), true } };
    unlocked = std::get<Unlocked>(m_all.unlock(profile, &m_all.prompt));
    QCOMPARE(unlocked.proxy->password(), QStringLiteral("pw"));
    QCOMPARE(unlocked.nowInKeyRing, QSet<SecretKind> { SecretKind::ProxyPassword });
    unlocked = std::get<Unlocked>(m_all.unlock(profile, &m_all.prompt));
    QCOMPARE(unlocked.proxy->password(), QStringLiteral("pw"));
    QCOMPARE(m_all.prompt.asked.size(), 2);
}

QTEST_GUILESS_MAIN(TestUnlockKept)
#include "tst_unlockkept.moc"
