// What QCA is answered when it asks for a PIN. This thread asks and blocks, as a signing one does.
#include "signing/crypto.h"
#include "signing/pindesk.h"
#include "support/warnings.h"

#include <QTest>
#include <QtCrypto>

class TestPinDesk final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theFirstQuestionIsAnswered();
    void theSecondQuestionIsRefused();
    void anotherTokenIsRefused();
    void aFilesPassphraseIsRefused();
    void aTokenThatIsAskedForIsNoted();
    void closedItRefuses();

private:
    [[nodiscard]] static QCA::KeyStoreInfo token(const char *id)
    {
        return { QCA::KeyStore::SmartCard, QLatin1String(id), QStringLiteral("label") };
    }
    /// What a question for this token's PIN is answered; empty when it is refused.
    [[nodiscard]] static QByteArray pinFor(const char *id)
    {
        QCA::PasswordAsker asker;
        asker.ask(QCA::Event::StylePIN, token(id), QCA::KeyStoreEntry(), nullptr);
        asker.waitForResponse();
        return asker.accepted() ? asker.password().toByteArray() : QByteArray();
    }

    signing::Crypto m_crypto;
    const base::Secret m_pin { QByteArray("1234") };
};

void TestPinDesk::theFirstQuestionIsAnswered()
{
    signing::PinDesk desk;
    for (int operation = 0; operation < 2; ++operation) {
        desk.open(QStringLiteral("a"), m_pin);
        QCOMPARE(pinFor("a"), QByteArray("1234"));
        QCOMPARE(desk.close().pin, 1);
    }
}

void TestPinDesk::theSecondQuestionIsRefused()
{
    signing::PinDesk desk;
    desk.open(QStringLiteral("a"), m_pin);
    QCOMPARE(pinFor("a"), QByteArray("1234"));
    QCOMPARE(pinFor("a"), QByteArray());
    QCOMPARE(desk.close().pin, 2);
}

void TestPinDesk::anotherTokenIsRefused()
{
    signing::PinDesk desk;
    desk.open(QStringLiteral("a"), m_pin);
    QCOMPARE(pinFor("b"), QByteArray());
    QCOMPARE(pinFor("a"), QByteArray("1234"));
    QCOMPARE(desk.close().pin, 1);
}

void TestPinDesk::aFilesPassphraseIsRefused()
{
    signing::PinDesk desk;
    desk.open(QStringLiteral("a"), m_pin);
    QCA::PasswordAsker asker;
    asker.ask(QCA::Event::StylePassphrase, QStringLiteral("key.pem"), nullptr);
    asker.waitForResponse();
    QVERIFY(!asker.accepted());
    QCOMPARE(desk.close().pin, 0);
}

void TestPinDesk::aTokenThatIsAskedForIsNoted()
{
    signing::PinDesk desk;
    desk.open(QStringLiteral("a"), m_pin);
    QCA::TokenAsker asker;
    asker.ask(token("a"), QCA::KeyStoreEntry(), nullptr);
    asker.waitForResponse();
    QVERIFY(!asker.accepted());
    QVERIFY(desk.close().token);
}

void TestPinDesk::closedItRefuses()
{
    signing::PinDesk desk;
    QCOMPARE(pinFor("a"), QByteArray());
    QCOMPARE(pinFor(""), QByteArray());
    desk.open(QStringLiteral("a"), m_pin);
    static_cast<void>(desk.close());
    QCOMPARE(pinFor("a"), QByteArray());
}

QTEST_GUILESS_MAIN(TestPinDesk)
#include "tst_pindesk.moc"
