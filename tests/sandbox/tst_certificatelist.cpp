#include "contract/reply.h"
#include "sandbox/conversation.h"
#include "sandbox/keyfiles.h"
#include "sandbox/published.h"
#include "signing/certificate.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;

/// GET /v3/global/certificates (domain.md 6).
class TestCertificateList final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void cleanupTestCase() { m_talk.reset(); }
    void holdsThePlatformsCertificate();
    void isSignedByWhatItHolds();
    void isSealedAnewEachTime();
    void otherMethodsAreNotAllowed_data();
    void otherMethodsAreNotAllowed();
    void wantsAnAuthorizationToo_data();
    void wantsAnAuthorizationToo();
    void wantsNoContentType();
    void aTamperSeesItToo();

private:
    signing::Crypto m_crypto;
    std::unique_ptr<Conversation> m_talk;
};

void TestCertificateList::initTestCase()
{
    m_talk = std::make_unique<Conversation>();
    QVERIFY(m_talk->isUp());
}

void TestCertificateList::holdsThePlatformsCertificate()
{
    const Response response = m_talk->ask(m_talk->draft(get(certificatesPath)));
    QVERIFY2(response.status == 200, response.body.constData());
    QCOMPARE(response.header("Content-Type"), "application/json; charset=utf-8");
    const auto list = published(response, m_talk->credentials().apiv3Key);
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0].serial, m_talk->credentials().platformSerial);
    QCOMPARE(list[0].algorithm, u"AEAD_AES_256_GCM"_s);
    QCOMPARE(list[0].associatedData, u"certificate"_s);
    QCOMPARE(list[0].nonce.size(), 12);
    QCOMPARE(list[0].certificate, contentOf(m_talk->credentials().platformCert));

    const auto facts = signing::readCertificate(list[0].certificate);
    QVERIFY(facts.has_value());
    QVERIFY2(list[0].effective.endsWith("+08:00"_L1), qPrintable(list[0].effective));
    QVERIFY2(list[0].expires.endsWith("+08:00"_L1), qPrintable(list[0].expires));
    QCOMPARE(QDateTime::fromString(list[0].effective, Qt::ISODate), facts->validFrom);
    QCOMPARE(QDateTime::fromString(list[0].expires, Qt::ISODate), facts->validUntil);

    QTRY_VERIFY(!m_talk->sandbox().log().isEmpty());
    const sandbox::LogEntry &entry = m_talk->sandbox().log().constLast();
    QCOMPARE(entry.method, u"GET"_s);
    QCOMPARE(entry.url, QString::fromLatin1(certificatesPath));
    QCOMPARE(entry.status, 200);
    QCOMPARE(entry.sessionId, QString());
    QCOMPARE(entry.verdicts.constLast(), u"signature:ok"_s);
}

void TestCertificateList::isSignedByWhatItHolds()
{
    const Response response = m_talk->ask(m_talk->draft(get(certificatesPath)));
    const auto list = published(response, m_talk->credentials().apiv3Key);
    QCOMPARE(list.size(), 1);
    QCOMPARE(QString::fromLatin1(response.header("Wechatpay-Serial")), list[0].serial);
    QVERIFY(isSignedBy(response, list[0].certificate));
}

void TestCertificateList::isSealedAnewEachTime()
{
    const Response first = m_talk->ask(m_talk->draft(get(certificatesPath)));
    const Response second = m_talk->ask(m_talk->draft(get(certificatesPath)));
    QVERIFY(first.body != second.body);
    const QString key = m_talk->credentials().apiv3Key;
    QVERIFY(published(first, key)[0].nonce != published(second, key)[0].nonce);
    QCOMPARE(published(first, key)[0].certificate, published(second, key)[0].certificate);
    QCOMPARE(published(first, m_talk->credentials().merchantCert)[0].certificate, QByteArray());
}

void TestCertificateList::otherMethodsAreNotAllowed_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("allowed");
    const QByteArray list = certificatesPath;
    QTest::newRow("POST of the list") << list << QByteArray("POST") << QByteArray("GET");
    QTest::newRow("HEAD of the list") << list << QByteArray("HEAD") << QByteArray("GET");
    QTest::newRow("get in lower case") << list << QByteArray("get") << QByteArray("GET");
    QTest::newRow("GET of a contract")
        << QByteArray(preSignPath) << QByteArray("GET") << QByteArray("POST");
}

void TestCertificateList::otherMethodsAreNotAllowed()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, method);
    Draft draft = m_talk->draft(get(target));
    draft.method = method;
    const Response response = m_talk->ask(draft);
    QCOMPARE(response.status, 405);
    QTEST(response.header("Allow"), "allowed");
    QVERIFY(!isSigned(response));
}

void TestCertificateList::wantsAnAuthorizationToo_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString signError = u"SIGN_ERROR"_s;
    QTest::newRow("none") << authorization("") << 401 << signError;
    QTest::newRow("signed as a POST")
        << Change([](Draft &draft) { draft.signature = "QQ=="; }) << 401 << signError;
    QTest::newRow("signed with another body than the empty one")
        << Change([](Draft &draft) { draft.signedBody = "{}"; }) << 401 << signError;
    QTest::newRow("signed for the other endpoint")
        << Change([](Draft &draft) { draft.signedTarget = preSignPath; }) << 401 << signError;
    QTest::newRow("too old") << Change([](Draft &draft) { draft.timestamp -= 301; }) << 401
                             << signError;
    QTest::newRow("another merchant")
        << Change([](Draft &draft) { draft.mchid = "1900000001"; }) << 400 << u"MCH_NOT_EXISTS"_s;
    QTest::newRow("no Accept") << header("Accept", {}) << 400 << u"INVALID_REQUEST"_s;
}

void TestCertificateList::wantsAnAuthorizationToo()
{
    QFETCH(Change, change);
    Draft draft = m_talk->draft(get(certificatesPath));
    change(draft);
    const Response response = m_talk->ask(draft);
    QTEST(response.status, "status");
    QTEST(contract::parseReply(response.status, response.body).code, "code");
    QVERIFY(!isSigned(response));
    QVERIFY(published(response, m_talk->credentials().apiv3Key).isEmpty());
}

void TestCertificateList::wantsNoContentType()
{
    Draft draft = m_talk->draft(get(certificatesPath));
    draft.headers.append({ QByteArray("Content-Type"), QByteArray("text/plain") });
    QCOMPARE(m_talk->ask(draft).status, 200);
}

void TestCertificateList::aTamperSeesItToo()
{
    QTemporaryDir folder;
    QVERIFY(copyFolder(QFileInfo(m_talk->credentials().caCert).path(), folder.path()));
    const auto tamper
        = [](const sandbox::Request &request, sandbox::Answer &answer, sandbox::Judge &) {
              if (request.path() == certificatesPath)
                  answer.status = 503;
          };
    const RunningSandbox running({ .folder = folder.path(), .tamper = tamper }, m_talk->clock());
    QVERIFY(running.isUp());
    Merchant merchant(running.ready().credentials);
    for (const auto &[change, status] :
        { std::pair(get(certificatesPath), 503), std::pair(body(seedBody()), 200) }) {
        Draft draft = merchant.draft({}, nowMs);
        change(draft);
        Client client(running.port());
        client.send(merchant.request(draft));
        QTRY_VERIFY(client.hasResponse());
        QCOMPARE(client.take().status, status);
    }
}

QTEST_GUILESS_MAIN(TestCertificateList)
#include "tst_certificatelist.moc"
