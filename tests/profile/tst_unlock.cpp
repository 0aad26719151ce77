#include "profile/keyringsession.h"
#include "profile/unlocking.h"
#include "support/warnings.h"
#include "words/secrets.h"

#include <QTest>

using profile::Profile;
using profile::SecretKind;
using profile::Unlock;
using profile::Unlocked;
using profile::UnlockResult;
using signing::KeyErrorCode;

class TestUnlock final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(keyringsession::state(), "working"); }
    void init();
    void opensWithoutAsking_data();
    void opensWithoutAsking();
    void asksUntilTheAnswerIsRight();
    void saysThatTheMerchantNumberWasTried();
    void takesWhatTheVaultKnows();
    void dropsWhatTheVaultHadWrong();
    void keepsWhatOpenedTheKey();
    void endsWithoutAPrompt_data();
    void endsWithoutAPrompt();
    void endsWhereNoSecretHelps();
    void endsWhenThePersonCancels();
    void takesAPromptThatGoesAwayForACancel();
    void takesTheQuestionBackWhenItIsDestroyed();
    void keepsSandboxCertificatesFromLiveProfiles();

private:
    Unlocking m_all;
};

void TestUnlock::init()
{
    support::failOnWarnings();
    m_all.restart();
}

void TestUnlock::opensWithoutAsking_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *file, const char *own, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(own) << QByteArray(expected);
    };
    row("a key without passphrase", "key.pem", "", "(null)");
    row("a .p12 with the merchant number", "usual.p12", "", "1900000001");
    row("the profile's own passphrase", "locked.pem", "abcd", "abcd");
    row("the profile's own passphrase of a .p12", "own.p12", "abcd", "abcd");
    row("a wrong passphrase where the merchant number helps", "usual.p12", "wrong", "1900000001");
}

void TestUnlock::opensWithoutAsking()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, own);
    Profile profile = m_all.profileWith(file);
    if (!own.isEmpty())
        profile.identity.passphrase = shared(own);
    const UnlockResult result = m_all.unlock(profile, &m_all.prompt);
    QTEST(Unlocking::passphraseOf(result), "expected");
    QCOMPARE(m_all.prompt.asked.size(), 0);
    QVERIFY(std::get<Unlocked>(result).nowInKeyRing.isEmpty());
}

void TestUnlock::asksUntilTheAnswerIsRight()
{
    m_all.prompt.answers = { { shared("wrong") }, { shared("wrong too") }, { shared("abcd") } };
    const UnlockResult result
        = m_all.unlock(m_all.profileWith(QStringLiteral("locked.pem")), &m_all.prompt);
    QCOMPARE(Unlocking::passphraseOf(result), "abcd");
    QCOMPARE(m_all.prompt.asked.size(), 3);
    for (int i = 0; i < 3; ++i) {
        const profile::Question &question = m_all.prompt.asked[i];
        QCOMPARE(question.wrongBefore, i);
        QCOMPARE(question.kind, SecretKind::KeyPassphrase);
        QVERIFY(!question.profile.identity.passphrase);
        const QString text = words::text(question);
        QVERIFY(text.contains(m_all.keys.path(QStringLiteral("locked.pem"))));
        QVERIFY(text.contains(QStringLiteral("门店")));
        QCOMPARE(text.contains(QStringLiteral("is wrong")), i > 0);
    }
}

void TestUnlock::saysThatTheMerchantNumberWasTried()
{
    m_all.prompt.answers = { { shared("abcd") } };
    QCOMPARE(Unlocking::passphraseOf(
                 m_all.unlock(m_all.profileWith(QStringLiteral("own.p12")), &m_all.prompt)),
        "abcd");
    QCOMPARE(m_all.prompt.asked.size(), 1);
    QCOMPARE(m_all.prompt.asked.first().wrongBefore, 0);
    QVERIFY(words::text(m_all.prompt.asked.first())
                .contains(QStringLiteral("The merchant number 1900000001")));
}

void TestUnlock::takesWhatTheVaultKnows()
{
    Profile profile = m_all.profileWith(QStringLiteral("locked.pem"));
    m_all.vault->keep(profile.id, SecretKind::KeyPassphrase, shared("abcd"));
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile, &m_all.prompt)), "abcd");
    m_all.vault->lock();
    m_all.signer.emplace(m_all.clock, m_all.nonces);
    QVERIFY(answerOf(m_all.ring.write(profile.id, SecretKind::KeyPassphrase, shared("abcd"))));
    profile.inKeyRing = { SecretKind::KeyPassphrase };
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile, &m_all.prompt)), "abcd");
    QCOMPARE(m_all.prompt.asked.size(), 0);
}

void TestUnlock::dropsWhatTheVaultHadWrong()
{
    const Profile profile = m_all.profileWith(QStringLiteral("locked.pem"));
    m_all.vault->keep(profile.id, SecretKind::KeyPassphrase, shared("of another file"));
    m_all.prompt.answers = { {} };
    QCOMPARE(Unlocking::errorOf(m_all.unlock(profile, &m_all.prompt)),
        QLatin1String("prompt_cancelled"));
    QCOMPARE(m_all.prompt.asked.first().wrongBefore, 0); // the person was not wrong yet
    QVERIFY(!answerOf(m_all.vault->find(profile, SecretKind::KeyPassphrase)));
}

void TestUnlock::keepsWhatOpenedTheKey()
{
    const Profile profile = m_all.profileWith(QStringLiteral("locked.pem"));
    m_all.prompt.answers = { { shared("abcd") } };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile, &m_all.prompt)), "abcd");
    QCOMPARE(m_all.prompt.asked.size(), 1);
    QVERIFY(!answerOf(m_all.ring.read(profile.id, SecretKind::KeyPassphrase)).value());
    m_all.vault->lock();
    m_all.signer.emplace(m_all.clock, m_all.nonces);
    m_all.prompt.answers = { { shared("abcd") } };
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile, &m_all.prompt)), "abcd");
    QCOMPARE(m_all.prompt.asked.size(), 2);
}

void TestUnlock::endsWithoutAPrompt_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *file, const char *own, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(own)
                            << QString::fromLatin1(expected);
    };
    row("no passphrase", "locked.pem", "", "passphrase_needed");
    row("a wrong passphrase", "locked.pem", "wrong", "wrong_passphrase_or_damaged");
    row("no passphrase for a .p12", "own.p12", "", "passphrase_needed");
    row("a wrong passphrase for a .p12", "own.p12", "wrong", "wrong_passphrase_or_damaged");
}

void TestUnlock::endsWithoutAPrompt()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, own);
    Profile profile = m_all.profileWith(file);
    if (!own.isEmpty())
        profile.identity.passphrase = shared(own);
    QTEST(QString(Unlocking::errorOf(m_all.unlock(profile, nullptr))), "expected");
}

void TestUnlock::endsWhereNoSecretHelps()
{
    const UnlockResult result
        = m_all.unlock(m_all.profileWith(QStringLiteral("gone.pem")), &m_all.prompt);
    QCOMPARE(Unlocking::errorOf(result), QLatin1String("key_file_missing"));
    QCOMPARE(m_all.prompt.asked.size(), 0);
}

void TestUnlock::endsWhenThePersonCancels()
{
    m_all.prompt.answers = { { shared("wrong") }, {} };
    const UnlockResult result
        = m_all.unlock(m_all.profileWith(QStringLiteral("locked.pem")), &m_all.prompt);
    const auto &error = std::get<signing::KeyError>(result);
    QCOMPARE(error.code, KeyErrorCode::PromptCancelled);
    QCOMPARE(error.file, m_all.keys.path(QStringLiteral("locked.pem")));
}

void TestUnlock::takesAPromptThatGoesAwayForACancel()
{
    const Profile profile = m_all.profileWith(QStringLiteral("locked.pem"));
    QList<UnlockResult> results;
    Unlock unlock({ *m_all.signer, *m_all.vault, &m_all.prompt }, profile, nullptr);
    connect(&unlock, &Unlock::finished, this,
        [&](const UnlockResult &result) { results.append(result); });
    unlock.start();
    QTRY_COMPARE(m_all.prompt.open.size(), 1);
    m_all.prompt.open.clear();
    QTRY_COMPARE(results.size(), 1);
    QCOMPARE(Unlocking::errorOf(results.first()), QLatin1String("prompt_cancelled"));
}

void TestUnlock::takesTheQuestionBackWhenItIsDestroyed()
{
    const Profile profile = m_all.profileWith(QStringLiteral("locked.pem"));
    int results = 0;
    auto unlock = std::make_unique<Unlock>(
        profile::Keyholder { *m_all.signer, *m_all.vault, &m_all.prompt }, profile, nullptr);
    connect(unlock.get(), &Unlock::finished, this, [&] { ++results; });
    unlock->start();
    QTRY_COMPARE(m_all.prompt.open.size(), 1);
    QCOMPARE(m_all.prompt.dismissed, 0);
    unlock.reset();
    QCOMPARE(m_all.prompt.dismissed, 1);
    m_all.prompt.reply({ shared("abcd") }); // to nobody
    // One that is not asking has nothing to take back.
    unlock = std::make_unique<Unlock>(
        profile::Keyholder { *m_all.signer, *m_all.vault, &m_all.prompt },
        m_all.profileWith(QStringLiteral("key.pem")), nullptr);
    connect(unlock.get(), &Unlock::finished, this, [&] { ++results; });
    unlock->start();
    QTRY_COMPARE(results, 1);
    unlock.reset();
    QCOMPARE(m_all.prompt.dismissed, 1);
}

void TestUnlock::keepsSandboxCertificatesFromLiveProfiles()
{
    Profile profile = m_all.profileWith(QStringLiteral("key.pem"));
    const auto refused = [&] {
        return std::get<Unlocked>(m_all.unlock(profile, nullptr)).profile.identity.refusedIssuer;
    };
    QCOMPARE(refused(), QString(base::sandboxAuthority));
    profile.environment = base::Environment::Sandbox;
    profile.identity.refusedIssuer = QStringLiteral("left over");
    QCOMPARE(refused(), QString());
}

QTEST_GUILESS_MAIN(TestUnlock)
#include "tst_unlock.moc"
