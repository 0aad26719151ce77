// What a Signer keeps and when it reads again, seen from outside.
#include "signing/crypto.h"
#include "signing/merchant.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QFile>
#include <QTest>

#include <atomic>

using signing::KeyErrorCode;

namespace {

/// A clock that tells how often it was read.
class CountingClock final : public base::Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override
    {
        ++m_reads;
        return Merchant::nowMs;
    }
    [[nodiscard]] int reads() const { return m_reads; }

private:
    mutable std::atomic<int> m_reads = 0;
};

} // namespace

class TestKeyRing final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theClockIsReadOnceTheKeyIsInHand();
    void aWrongPassphraseIsNotForgivenByTheCache();
    void aChangedKeyFileIsReadAgain();
    void aChangedVerifyKeyIsReadAgain();
    void aKeyFileThatIsGoneIsMissed();

private:
    using Code = std::optional<KeyErrorCode>;
    [[nodiscard]] static Code codeOf(signing::Signer &signer, const signing::Identity &who);

    signing::Crypto m_crypto;
    Merchant m_merchant;
    support::FixedClock m_clock { Merchant::nowMs };
    FixedNonce m_nonces;
};

TestKeyRing::Code TestKeyRing::codeOf(signing::Signer &signer, const signing::Identity &who)
{
    const auto result = signer.sign(who, Merchant::requestOf("{}")).result();
    return result ? std::nullopt : Code(result.error().code);
}

void TestKeyRing::theClockIsReadOnceTheKeyIsInHand()
{
    const CountingClock clock;
    signing::Signer signer(clock, m_nonces);
    QCOMPARE(codeOf(signer, m_merchant.locked("")), Code(KeyErrorCode::PassphraseNeeded));
    QCOMPARE(clock.reads(), 0);
    QCOMPARE(codeOf(signer, m_merchant.locked("abcd")), std::nullopt);
    QCOMPARE(clock.reads(), 1);
}

void TestKeyRing::aWrongPassphraseIsNotForgivenByTheCache()
{
    signing::Signer signer(m_clock, m_nonces);
    QCOMPARE(codeOf(signer, m_merchant.locked("abcd")), std::nullopt);
    QCOMPARE(
        codeOf(signer, m_merchant.locked("abcde")), Code(KeyErrorCode::WrongPassphraseOrDamaged));
    QCOMPARE(codeOf(signer, m_merchant.locked("")), Code(KeyErrorCode::PassphraseNeeded));
    QCOMPARE(codeOf(signer, m_merchant.locked("abcd")), std::nullopt);
}

void TestKeyRing::aChangedKeyFileIsReadAgain()
{
    signing::Signer signer(m_clock, m_nonces);
    signing::Identity who = m_merchant.identity();
    who.keyFile = m_merchant.path("changing.pem");
    for (const char *name : { "key.pem", "other.pem", "key.pem" }) {
        m_merchant.files().write(QStringLiteral("changing.pem"), m_merchant.read(name));
        const auto result = signer.sign(who, Merchant::requestOf("{}")).result();
        QVERIFY(result.has_value());
        QCOMPARE(Merchant::signatureIn(result->authorization),
            m_merchant.files().signature(m_merchant.path(name), result->stringToSign));
    }
}

void TestKeyRing::aChangedVerifyKeyIsReadAgain()
{
    signing::Signer signer(m_clock, m_nonces);
    signing::Identity who = m_merchant.identity();
    who.verifyKeys[0].file = m_merchant.files().write(
        QStringLiteral("changing_cert.pem"), m_merchant.read("platform.pem"));
    QCOMPARE(codeOf(signer, who), std::nullopt);
    m_merchant.files().write(QStringLiteral("changing_cert.pem"), m_merchant.read("cert.pem"));
    const auto result = signer.verify(who, {}).result();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, KeyErrorCode::SerialMismatch);
}

void TestKeyRing::aKeyFileThatIsGoneIsMissed()
{
    signing::Signer signer(m_clock, m_nonces);
    signing::Identity who = m_merchant.identity();
    who.keyFile = m_merchant.files().write(QStringLiteral("gone.pem"), m_merchant.read("key.pem"));
    QCOMPARE(codeOf(signer, who), std::nullopt);
    QVERIFY(QFile::remove(who.keyFile));
    QCOMPARE(codeOf(signer, who), Code(KeyErrorCode::FileMissing));
}

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
