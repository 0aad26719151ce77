#include "profile/keyringsession.h"
#include "profile/vault.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using profile::Profile;
using profile::SecretKind;
using profile::Vault;

namespace {

constexpr auto pass = SecretKind::KeyPassphrase;

base::SharedSecret secret(const QByteArray &bytes)
{
    return std::make_shared<const base::Secret>(QByteArray(bytes.constData(), bytes.size()));
}

QByteArray bytesOf(const base::SharedSecret &secret)
{
    return secret ? secret->bytes() : QByteArray("(null)");
}

Profile profileOf(const QString &id, const QSet<SecretKind> &inKeyRing = {})
{
    Profile profile;
    profile.id = id;
    profile.inKeyRing = inKeyRing;
    return profile;
}

} // namespace

class TestVault final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(keyringsession::state(), "working"); }
    void init() { support::failOnWarnings(); }
    void keepsInMemoryUntilItIsLocked();
    void keepsProfilesAndKindsApart();
    void asksTheRingOnlyWhereTheProfileSaysSo();
    void keepsWhatTheRingGave();
    void keepsNothingThatComesAfterALock();
    void keepsTheNewerOfTwo();
    void erasesEverywhere();
    void readsTheSandboxFile_data();
    void readsTheSandboxFile();
    void theSandboxFileIsOfNoOtherSecret();
    void keepsInMemoryWhatALockedRingDoesNotTake();
    void keepsNothingForAnUnsavedProfile();
    void leavesNothingReadable();

private:
    static QByteArray found(Vault &vault, const Profile &profile, SecretKind kind = pass)
    {
        return bytesOf(answerOf(vault.find(profile, kind)));
    }
    profile::SystemKeyRing m_ring { 30s };
    const Profile m_one = profileOf(QStringLiteral("one"));
    const Profile m_kept = profileOf(QStringLiteral("one"), { pass });
};

void TestVault::keepsInMemoryUntilItIsLocked()
{
    Vault vault(m_ring);
    QSignalSpy locked(&vault, &Vault::locked);
    QCOMPARE(found(vault, m_one), "(null)");
    vault.keep(m_one.id, pass, secret("in memory"));
    QCOMPARE(found(vault, m_one), "in memory");
    vault.keep(m_one.id, pass, secret("in its place"));
    QCOMPARE(found(vault, m_one), "in its place");
    vault.lock();
    QCOMPARE(locked.count(), 1);
    QCOMPARE(found(vault, m_one), "(null)");
    vault.keep(m_one.id, pass, secret("again"));
    vault.drop(m_one.id, pass);
    QCOMPARE(found(vault, m_one), "(null)");
}

void TestVault::keepsProfilesAndKindsApart()
{
    Vault vault(m_ring);
    vault.keep(m_one.id, pass, secret("a"));
    vault.keep(m_one.id, SecretKind::ProxyPassword, secret("b"));
    vault.keep(QStringLiteral("two"), pass, secret("c"));
    QCOMPARE(found(vault, m_one), "a");
    QCOMPARE(found(vault, m_one, SecretKind::ProxyPassword), "b");
    QCOMPARE(found(vault, profileOf(QStringLiteral("two"))), "c");
    QCOMPARE(found(vault, m_one, SecretKind::ApiV3Key), "(null)");
    vault.drop(m_one.id, pass);
    QCOMPARE(found(vault, m_one, SecretKind::ProxyPassword), "b");
}

void TestVault::asksTheRingOnlyWhereTheProfileSaysSo()
{
    Vault writer(m_ring);
    QVERIFY(answerOf(writer.store(m_one.id, pass, secret("in the ring"))));
    QCOMPARE(found(writer, m_one), "in the ring");
    Vault vault(m_ring);
    QCOMPARE(found(vault, m_one), "(null)");
    QCOMPARE(found(vault, m_kept), "in the ring");
}

void TestVault::keepsWhatTheRingGave()
{
    Vault vault(m_ring);
    QVERIFY(answerOf(m_ring.write(m_one.id, pass, secret("in the ring"))));
    QCOMPARE(found(vault, m_kept), "in the ring");
    QVERIFY(answerOf(m_ring.remove(m_one.id, pass)));
    QCOMPARE(found(vault, m_kept), "in the ring");
    vault.lock();
    QCOMPARE(found(vault, m_kept), "(null)");
}

void TestVault::keepsNothingThatComesAfterALock()
{
    Vault vault(m_ring);
    QVERIFY(answerOf(m_ring.write(m_one.id, pass, secret("in the ring"))));
    const auto asked = vault.find(m_kept, pass);
    vault.lock();
    QCOMPARE(bytesOf(answerOf(asked)), "in the ring");
    QCOMPARE(found(vault, m_one), "(null)");
}

void TestVault::keepsTheNewerOfTwo()
{
    Vault vault(m_ring);
    QVERIFY(answerOf(m_ring.write(m_one.id, pass, secret("old"))));
    const auto asked = vault.find(m_kept, pass);
    vault.keep(m_one.id, pass, secret("new"));
    QCOMPARE(bytesOf(answerOf(asked)), "old");
    QCOMPARE(found(vault, m_kept), "new");
}

void TestVault::erasesEverywhere()
{
    Vault vault(m_ring);
    QVERIFY(answerOf(vault.store(m_one.id, pass, secret("gone soon"))));
    QVERIFY(answerOf(vault.erase(m_one.id, pass)));
    QCOMPARE(found(vault, m_kept), "(null)");
    QVERIFY(answerOf(vault.erase(m_one.id, pass)));
}

void TestVault::readsTheSandboxFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray key = "0123456789abcdef0123456789abcdef";
    QTest::newRow("as it is") << key << key;
    QTest::newRow("with a line end") << key + "\r\n" << key;
    QTest::newRow("empty") << QByteArray() << QByteArray("(null)");
    QTest::newRow("blanks only") << QByteArray(" \n") << QByteArray("(null)");
}

void TestVault::readsTheSandboxFile()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    Profile sandbox = profileOf(QStringLiteral("sandbox"));
    sandbox.apiV3KeyFile = folder.filePath(QStringLiteral("apiv3_key"));
    Vault vault(m_ring);
    QCOMPARE(found(vault, sandbox, SecretKind::ApiV3Key), "(null)");
    QFile file(sandbox.apiV3KeyFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QTEST(found(vault, sandbox, SecretKind::ApiV3Key), "expected");
    QVERIFY(file.remove());
    QCOMPARE(found(vault, sandbox, SecretKind::ApiV3Key), "(null)");
}

void TestVault::theSandboxFileIsOfNoOtherSecret()
{
    QTemporaryDir folder;
    Profile sandbox = profileOf(QStringLiteral("sandbox"));
    sandbox.apiV3KeyFile = folder.filePath(QStringLiteral("apiv3_key"));
    QFile file(sandbox.apiV3KeyFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("key of the file");
    file.close();
    Vault vault(m_ring);
    QCOMPARE(found(vault, sandbox), "(null)");
    vault.keep(sandbox.id, SecretKind::ApiV3Key, secret("typed in"));
    QCOMPARE(found(vault, sandbox, SecretKind::ApiV3Key), "typed in");
    vault.lock();
    // Also when the key ring was to have it.
    sandbox.inKeyRing = { SecretKind::ApiV3Key };
    QCOMPARE(found(vault, sandbox, SecretKind::ApiV3Key), "key of the file");
    sandbox.apiV3KeyFile = folder.path();
    QCOMPARE(found(vault, sandbox, SecretKind::ApiV3Key), "(null)");
}

void TestVault::keepsInMemoryWhatALockedRingDoesNotTake()
{
    profile::SystemKeyRing ring(300ms);
    Vault vault(ring);
    const Profile other = profileOf(QStringLiteral("other"), { pass });
    QVERIFY(answerOf(m_ring.write(other.id, pass, secret("before the lock"))));
    keyringsession::lock();
    const auto stored = answerOf(vault.store(m_one.id, pass, secret("behind the lock")));
    QVERIFY(!stored);
    QCOMPARE(stored.error(), profile::KeyRingError::Locked);
    QCOMPARE(found(vault, m_kept), "behind the lock");
    vault.lock();
    QCOMPARE(found(vault, other), "(null)");
    keyringsession::unlock();
    keyringsession::dismiss();
    Vault next(m_ring); // behind what the other ring still waits for
    QCOMPARE(found(next, other), "before the lock");
}

void TestVault::keepsNothingForAnUnsavedProfile()
{
    Vault vault(m_ring);
    vault.keep({}, pass, secret("whose?"));
    const auto stored = answerOf(vault.store({}, pass, secret("whose?")));
    QVERIFY(!stored);
    QCOMPARE(stored.error(), profile::KeyRingError::Failed);
    QCOMPARE(found(vault, profileOf({}, { pass })), "(null)");
    QVERIFY(answerOf(vault.erase({}, pass)));
}

void TestVault::leavesNothingReadable()
{
    const QList<QByteArray> planted { "planted-pass-7e3b", "planted-apiv3-7e3b",
        "planted-proxy-口令" };
    const QList<SecretKind> kinds { pass, SecretKind::ApiV3Key, SecretKind::ProxyPassword };
    Vault vault(m_ring);
    for (int i = 0; i < kinds.size(); ++i) {
        vault.keep(QStringLiteral("two"), kinds[i], secret(planted[i]));
        QVERIFY(answerOf(vault.store(m_one.id, kinds[i], secret(planted[i]))));
    }
    for (const QByteArray &bytes : planted)
        QCOMPARE(keyringsession::filesWith(bytes), QStringList());
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
