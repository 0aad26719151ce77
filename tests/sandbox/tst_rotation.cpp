#include "contract/reply.h"
#include "sandbox/conversation.h"
#include "sandbox/judge.h"
#include "sandbox/keyfiles.h"
#include "sandbox/published.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;
using sandbox::Sandbox;

namespace {

/// Every file of a folder with its bytes.
QMap<QString, QByteArray> contentsOf(const QString &path)
{
    QMap<QString, QByteArray> contents;
    const QDir folder(path);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
        contents.insert(name, contentOf(folder.filePath(name)));
    return contents;
}

Change asksFor(const QByteArray &serial) { return header("Wechatpay-Serial", serial); }

} // namespace

/// The platform changes its key; and the public key that does not change.
class TestRotation final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void theNewKeySignsAndBothAreServed();
    void theNewCertificateIsOfTheSameAuthority();
    void theFolderStaysAsItIs();
    void comesAfterTheStart();
    void failsWhereNothingIsUp();
    void endsWhileItMakesAKey();
    void thePublicKeyAnswersWhoAsksForIt();
    void thePublicKeyKnowsNoRotation();
    void anUnknownPublicKeyIsRefused_data();
    void anUnknownPublicKeyIsRefused();
    void aCertificatesSerialAsksForNothing();
    void aTamperSignsWithTheSameKey();

private:
    [[nodiscard]] QString copiedFolder();

    signing::Crypto m_crypto;
    QTemporaryDir m_first; ///< making the keys is what takes time
    QTemporaryDir m_copies;
    int m_copied = 0;
    std::unique_ptr<Conversation> m_talk;
    FixedClock m_clock { nowMs };
    base::SystemNonceSource m_nonces;
};

void TestRotation::initTestCase()
{
    QVERIFY(sandbox::ensureCredentials(m_first.path(), false).has_value());
}

void TestRotation::init()
{
    support::failOnWarnings();
    m_talk = std::make_unique<Conversation>(copiedFolder());
    QVERIFY(m_talk->isUp());
}

QString TestRotation::copiedFolder()
{
    const QString path = m_copies.filePath(QString::number(++m_copied));
    const bool isCopied = QDir().mkpath(path) && copyFolder(m_first.path(), path);
    return isCopied ? path : QString();
}

void TestRotation::theNewKeySignsAndBothAreServed()
{
    const QString before = m_talk->credentials().platformSerial;
    const QString serial = m_talk->sandbox().rotate();
    QCOMPARE(serial.size(), 40);
    QVERIFY(serial != before);

    const Response session = m_talk->ask(m_talk->draft());
    QCOMPARE(session.status, 200);
    QCOMPARE(QString::fromLatin1(session.header("Wechatpay-Serial")), serial);
    QVERIFY(!isSignedBy(session, contentOf(m_talk->credentials().platformCert)));

    const Response response = m_talk->ask(m_talk->draft(get(certificatesPath)));
    const auto list = published(response, m_talk->credentials().apiv3Key);
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].serial, before);
    QCOMPARE(list[0].certificate, contentOf(m_talk->credentials().platformCert));
    QCOMPARE(list[1].serial, serial);
    QVERIFY(isSignedBy(session, list[1].certificate));
    QVERIFY(isSignedBy(response, list[1].certificate));

    const QString third = m_talk->sandbox().rotate();
    QCOMPARE(QString::fromLatin1(m_talk->ask(m_talk->draft()).header("Wechatpay-Serial")), third);
    const Response again = m_talk->ask(m_talk->draft(get(certificatesPath)));
    QCOMPARE(published(again, m_talk->credentials().apiv3Key).size(), 3);
}

void TestRotation::theNewCertificateIsOfTheSameAuthority()
{
    QVERIFY(!m_talk->sandbox().rotate().isEmpty());
    const Response response = m_talk->ask(m_talk->draft(get(certificatesPath)));
    const auto list = published(response, m_talk->credentials().apiv3Key);
    QCOMPARE(list.size(), 2);
    const QString file = m_talk->filePath(u"new.pem"_s);
    QVERIFY(overwrite(file, list[1].certificate));
    QCOMPARE(openssl({ u"verify"_s, u"-CAfile"_s, m_talk->credentials().authorityCert, file }),
        qMakePair(0, QByteArray(file.toUtf8() + ": OK")));
    const QStringList subject { u"x509"_s, u"-noout"_s, u"-subject"_s, u"-in"_s };
    QCOMPARE(openssl(subject + QStringList { file }),
        openssl(subject + QStringList { m_talk->credentials().platformCert }));
}

void TestRotation::theFolderStaysAsItIs()
{
    const sandbox::Credentials first = m_talk->credentials();
    const QString folder = QFileInfo(first.caCert).path();
    const auto before = contentsOf(folder);
    QVERIFY(before.contains(u"platform_key.pem"_s));
    QVERIFY(!m_talk->sandbox().rotate().isEmpty());
    QCOMPARE(contentsOf(folder), before);

    m_talk.reset();
    m_talk = std::make_unique<Conversation>(folder);
    QCOMPARE(QString::fromLatin1(m_talk->ask(m_talk->draft()).header("Wechatpay-Serial")),
        first.platformSerial);
    QCOMPARE(m_talk->credentials().platformPublicKeyId, first.platformPublicKeyId);
}

void TestRotation::comesAfterTheStart()
{
    Sandbox sandbox({ .folder = copiedFolder() }, m_clock, m_nonces);
    QSignalSpy ready(&sandbox, &Sandbox::ready);
    QSignalSpy rotated(&sandbox, &Sandbox::rotated);
    sandbox.rotate();
    sandbox.start();
    QTRY_COMPARE_WITH_TIMEOUT(rotated.size(), 1, 30'000);
    QCOMPARE(ready.size(), 1);
}

void TestRotation::failsWhereNothingIsUp()
{
    Sandbox sandbox({ .folder = copiedFolder(), .host = u"192.0.2.1"_s }, m_clock, m_nonces);
    QSignalSpy failed(&sandbox, &Sandbox::rotationFailed);
    QSignalSpy rotated(&sandbox, &Sandbox::rotated);
    sandbox.start();
    sandbox.rotate();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(rotated.size(), 0);
}

void TestRotation::endsWhileItMakesAKey()
{
    Sandbox sandbox({ .folder = copiedFolder() }, m_clock, m_nonces);
    QSignalSpy ready(&sandbox, &Sandbox::ready);
    sandbox.start();
    QTRY_COMPARE(ready.size(), 1);
    for (int i = 0; i < 50; ++i) // seconds of work: it ends at once nevertheless
        sandbox.rotate();
}

void TestRotation::thePublicKeyAnswersWhoAsksForIt()
{
    const QByteArray id = m_talk->credentials().platformPublicKeyId.toLatin1();
    QVERIFY2(id.startsWith("PUB_KEY_ID_") && id.size() == 31, id.constData());
    const QByteArray publicKey = contentOf(m_talk->credentials().platformPublicKey);
    for (const Change &change : { Change(), get(certificatesPath), body("{}") }) {
        Draft draft = m_talk->draft(change);
        asksFor(id)(draft);
        const Response response = m_talk->ask(draft);
        QCOMPARE(response.header("Wechatpay-Serial"), id);
        QVERIFY(isSignedBy(response, publicKey));
    }
}

void TestRotation::thePublicKeyKnowsNoRotation()
{
    const QString serial = m_talk->sandbox().rotate();
    const QByteArray id = m_talk->credentials().platformPublicKeyId.toLatin1();
    const Response response = m_talk->ask(m_talk->draft(asksFor(id)));
    QCOMPARE(response.header("Wechatpay-Serial"), id);
    QVERIFY(isSignedBy(response, contentOf(m_talk->credentials().platformPublicKey)));
    QCOMPARE(QString::fromLatin1(m_talk->ask(m_talk->draft()).header("Wechatpay-Serial")), serial);
}

void TestRotation::anUnknownPublicKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("message");
    QTest::newRow("in Chinese") << QByteArray(
        "zh-CN") << u"Http头Wechatpay-Serial中的微信支付公钥ID不存在：PUB_KEY_ID_0100"_s;
    QTest::newRow("in English")
        << QByteArray("en")
        << u"There is no WeChat Pay public key of the HTTP header Wechatpay-Serial: "
           "PUB_KEY_ID_0100"_s;
}

void TestRotation::anUnknownPublicKeyIsRefused()
{
    QFETCH(QByteArray, language);
    QFETCH(QString, message);
    Draft draft = m_talk->draft(asksFor("PUB_KEY_ID_0100"));
    draft.headers.append({ QByteArray("Accept-Language"), language });
    const Response response = m_talk->ask(draft);
    QCOMPARE(response.status, 401);
    QVERIFY(!isSigned(response));
    const contract::Reply reply = contract::parseReply(response.status, response.body);
    QCOMPARE(reply.code, u"SIGN_ERROR"_s);
    QCOMPARE(reply.message, message);
    QCOMPARE(reply.field, u"Wechatpay-Serial"_s);
    QTRY_VERIFY(!m_talk->sandbox().log().isEmpty());
    QCOMPARE(m_talk->sandbox().log().constLast().verdicts.constLast(), u"public_key:bad"_s);
}

void TestRotation::aCertificatesSerialAsksForNothing()
{
    const QByteArray first = m_talk->credentials().platformSerial.toLatin1();
    const QString serial = m_talk->sandbox().rotate();
    for (const QByteArray &asked : { first, QByteArray("408B07E79B82") }) {
        const Response response = m_talk->ask(m_talk->draft(asksFor(asked)));
        QCOMPARE(response.status, 200);
        QCOMPARE(QString::fromLatin1(response.header("Wechatpay-Serial")), serial);
    }
}

void TestRotation::aTamperSignsWithTheSameKey()
{
    const auto tamper
        = [](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &judge) {
              answer.body = R"({"session_id":"1"})";
              judge.sign(answer, nowMs);
          };
    m_talk = std::make_unique<Conversation>(copiedFolder(), tamper);
    QVERIFY(m_talk->isUp());
    const QByteArray id = m_talk->credentials().platformPublicKeyId.toLatin1();
    const Response response = m_talk->ask(m_talk->draft(asksFor(id)));
    QCOMPARE(response.body, R"({"session_id":"1"})");
    QCOMPARE(response.header("Wechatpay-Serial"), id);
    QVERIFY(isSignedBy(response, contentOf(m_talk->credentials().platformPublicKey)));
}

QTEST_GUILESS_MAIN(TestRotation)
#include "tst_rotation.moc"
