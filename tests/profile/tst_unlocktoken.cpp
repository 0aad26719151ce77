#include "profile/keyringsession.h"
#include "profile/unlocking.h"
#include "support/softtoken.h"
#include "support/warnings.h"
#include "words/secrets.h"

#include <QTest>

using profile::Profile;
using profile::SecretKind;
using signing::KeyError;
using signing::KeyErrorCode;

class TestUnlockToken final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void asksForThePin();
    void warnsOfWrongPins();
    void triesNoWrongPinTwice();
    void takesThePinFromTheVault();
    void erasesAWrongPinOfTheVault();
    void triesAWrongPinOfTheVaultOnce();
    void endsWithoutAPrompt();
    void endsWhenThePersonCancels();
    void endsWithoutTheToken();

private:
    [[nodiscard]] Profile profile() const;

    support::SoftToken m_token; ///< first: before anything loads the library
    Unlocking m_all;
    const QString m_label = QStringLiteral("papay");
};

void TestUnlockToken::initTestCase()
{
    QCOMPARE(keyringsession::state(), "working");
    m_token.create(m_label, QStringLiteral("1234"));
    m_token.import(m_label, QStringLiteral("1234"), m_all.keys.path(QStringLiteral("key.pem")),
        m_all.keys.path(QStringLiteral("cert.pem")));
}

void TestUnlockToken::init()
{
    support::failOnWarnings();
    m_all.restart();
}

Profile TestUnlockToken::profile() const
{
    Profile profile = m_all.profileWith({});
    profile.identity.keyFile.clear();
    profile.identity.token
        = signing::TokenKey { support::SoftToken::module(), m_label, Unlocking::serial };
    return profile;
}

void TestUnlockToken::asksForThePin()
{
    m_all.prompt.answers = { { shared("1234") } };
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile(), &m_all.prompt)), "1234");
    QCOMPARE(m_all.prompt.asked.size(), 1);
    QCOMPARE(m_all.prompt.asked.first().kind, SecretKind::KeyPassphrase);
    QCOMPARE(words::text(m_all.prompt.asked.first()),
        QStringLiteral("PIN of the token papay, for the profile “门店”."));
    // It stays in memory.
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile(), nullptr)), "1234");
}

void TestUnlockToken::warnsOfWrongPins()
{
    m_all.prompt.answers = { { shared("0000") }, { shared("1111") }, { shared("1234") } };
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile(), &m_all.prompt)), "1234");
    QCOMPARE(m_all.prompt.asked.size(), 3);
    QCOMPARE(m_all.prompt.asked[1].wrongBefore, 1);
    QCOMPARE(m_all.prompt.asked[2].wrongBefore, 2);
    QVERIFY(words::text(m_all.prompt.asked[2])
                .startsWith(QStringLiteral("This PIN is wrong: 2 wrong PIN(s) in a row")));
}

void TestUnlockToken::triesNoWrongPinTwice()
{
    m_all.prompt.answers = { { shared("0000") }, { shared("0000") }, { shared("0000") }, {} };
    QCOMPARE(Unlocking::errorOf(m_all.unlock(profile(), &m_all.prompt)),
        QLatin1String("prompt_cancelled"));
    QCOMPARE(m_all.prompt.asked.size(), 4);
    for (int i = 1; i < 4; ++i)
        QCOMPARE(m_all.prompt.asked[i].wrongBefore, 1); // the token saw one
}

void TestUnlockToken::takesThePinFromTheVault()
{
    m_all.vault->keep(profile().id, SecretKind::KeyPassphrase, shared("1234"));
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile(), nullptr)), "1234");
}

void TestUnlockToken::erasesAWrongPinOfTheVault()
{
    Profile wrong = profile();
    QVERIFY(answerOf(m_all.ring.write(wrong.id, SecretKind::KeyPassphrase, shared("0000"))));
    wrong.inKeyRing = { SecretKind::KeyPassphrase };
    m_all.prompt.answers = { {} };
    QCOMPARE(
        Unlocking::errorOf(m_all.unlock(wrong, &m_all.prompt)), QLatin1String("prompt_cancelled"));
    QCOMPARE(m_all.prompt.asked.first().wrongBefore, 1);
    const auto left = answerOf(m_all.ring.read(wrong.id, SecretKind::KeyPassphrase));
    QVERIFY(left);
    QVERIFY(!*left); // else the next start would try it again
}

void TestUnlockToken::triesAWrongPinOfTheVaultOnce()
{
    Profile wrong = profile();
    wrong.identity.passphrase = shared("0000");
    m_all.vault->keep(wrong.id, SecretKind::KeyPassphrase, shared("0000"));
    const auto error = std::get<KeyError>(m_all.unlock(wrong, nullptr));
    QCOMPARE(error.code, KeyErrorCode::WrongPin);
    QCOMPARE(error.wrongPins, 1);
    QVERIFY(!answerOf(m_all.vault->find(wrong, SecretKind::KeyPassphrase)));
}

void TestUnlockToken::endsWithoutAPrompt()
{
    QCOMPARE(Unlocking::errorOf(m_all.unlock(profile(), nullptr)), QLatin1String("pin_needed"));
    Profile wrong = profile();
    wrong.identity.passphrase = shared("0000");
    QCOMPARE(Unlocking::errorOf(m_all.unlock(wrong, nullptr)), QLatin1String("wrong_pin"));
}

void TestUnlockToken::endsWhenThePersonCancels()
{
    m_all.prompt.answers = { {} };
    const auto error = std::get<KeyError>(m_all.unlock(profile(), &m_all.prompt));
    QCOMPARE(error.code, KeyErrorCode::PromptCancelled);
    QCOMPARE(error.file, m_label);
}

void TestUnlockToken::endsWithoutTheToken()
{
    m_token.remove(m_label);
    QCOMPARE(
        Unlocking::errorOf(m_all.unlock(profile(), &m_all.prompt)), QLatin1String("token_missing"));
    QCOMPARE(m_all.prompt.asked.size(), 0);
    m_token.restore(m_label);
    m_all.prompt.answers = { { shared("1234") } };
    QCOMPARE(Unlocking::passphraseOf(m_all.unlock(profile(), &m_all.prompt)), "1234");
}

QTEST_GUILESS_MAIN(TestUnlockToken)
#include "tst_unlocktoken.moc"
