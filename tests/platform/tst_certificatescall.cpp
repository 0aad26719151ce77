#include "office.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using platform::RefreshErrorCode;

/// Asking for the platform certificates, over a real socket.
class tst_CertificatesCall : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theListArrives();
    void theAccessPointsPathIsSigned();
    void publicKeyModeIsAnnounced();
    void answersThatBringNoList_data();
    void answersThatBringNoList();
    void withoutTheApiV3Key();
    void datesOfAnswers_data();
    void datesOfAnswers();
    void noAnswerIsTriedOnceMore_data();
    void noAnswerIsTriedOnceMore();
    void nobodyListens();
    void whatIsNeverSent_data();
    void whatIsNeverSent();
    void theMerchantsOwnCertificateIsRefused();
    void theProfilesProxyIsUsed();
    void destroyedWhileItWaits();

private:
    [[nodiscard]] QByteArray good() const
    {
        return PlatformSide::wire(m_office.side().goodAnswer(Office::nowMs));
    }

    Office m_office;
};

void tst_CertificatesCall::theListArrives()
{
    const support::RawServer server(Office::answering(good()));
    const auto answer = m_office.ask({ m_office.profileAt(server.url()), {} });
    QVERIFY(answer.certificates);
    QCOMPARE(answer.certificates->size(), 2);
    QCOMPARE(answer.receivedMs, Office::nowMs);
    QCOMPARE(server.connections(), 1);
    const QByteArray request = server.requests().value(0);
    QVERIFY(request.startsWith("GET /v3/global/certificates HTTP/1.1\r\n"));
    QVERIFY(m_office.isSigned(request));
    QVERIFY(!Office::header(request, "Accept").isEmpty());
    QVERIFY(Office::header(request, "Wechatpay-Serial").isNull());
}

void tst_CertificatesCall::theAccessPointsPathIsSigned()
{
    const support::RawServer server(Office::answering(good()));
    const auto profile = m_office.profileAt(server.url(u"/gateway/"_s));
    QVERIFY(m_office.ask({ profile, {} }).certificates);
    const QByteArray request = server.requests().value(0);
    QVERIFY(request.startsWith("GET /gateway/v3/global/certificates HTTP/1.1\r\n"));
    QVERIFY(m_office.isSigned(request));
}

void tst_CertificatesCall::publicKeyModeIsAnnounced()
{
    const PlatformSide &side = m_office.side();
    const QByteArray list = PlatformSide::list({ side.member(u"first"_s) });
    const auto answer = side.answer(list, u"public"_s, PlatformSide::publicKeyId, Office::nowMs);
    const support::RawServer server(Office::answering(PlatformSide::wire(answer)));
    auto profile = m_office.profileAt(server.url());
    profile.identity.verifyKeys
        = { { PlatformSide::publicKeyId, side.files().path(u"public.pem"_s) } };
    // Signed with the public key, as it was announced.
    QVERIFY(m_office.ask({ profile, {} }).certificates);
    QCOMPARE(Office::header(server.requests().value(0), "Wechatpay-Serial"),
        QByteArray(PlatformSide::publicKeyId.data()));
}

void tst_CertificatesCall::answersThatBringNoList_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<RefreshErrorCode>("code");
    QTest::addColumn<QString>("apiCode");
    QTest::newRow("a merchant with public keys only")
        << 404 << QByteArray(R"({"code":"RESOURCE_NOT_EXISTS","message":"无可用的平台证书"})")
        << RefreshErrorCode::NoCertificates << u"RESOURCE_NOT_EXISTS"_s;
    QTest::newRow("a path that is not there")
        << 404 << QByteArray() << RefreshErrorCode::Refused << QString();
    QTest::newRow("a signature that is refused")
        << 401 << QByteArray(R"({"code":"SIGN_ERROR","message":"签名错误"})")
        << RefreshErrorCode::Refused << u"SIGN_ERROR"_s;
    QTest::newRow("too many requests")
        << 429 << QByteArray(R"({"code":"RATE_LIMITED","message":""})") << RefreshErrorCode::Refused
        << u"RATE_LIMITED"_s;
    QTest::newRow("a redirect") << 302 << QByteArray() << RefreshErrorCode::Refused << QString();
    QTest::newRow("a page of a proxy")
        << 502 << QByteArray("<html>") << RefreshErrorCode::Refused << QString();
    QTest::newRow("a page of a proxy that says it is well")
        << 200 << QByteArray("<html>") << RefreshErrorCode::Unreadable << QString();
}

void tst_CertificatesCall::answersThatBringNoList()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(RefreshErrorCode, code);
    QFETCH(QString, apiCode);
    const support::RawServer server(Office::answering(PlatformSide::wire({ status, {}, body })));
    const auto answer = m_office.ask({ m_office.profileAt(server.url()), {} });
    QVERIFY(!answer.certificates);
    const platform::RefreshError &error = answer.certificates.error();
    QCOMPARE(error.code, code);
    QCOMPARE(error.apiCode, apiCode);
    QCOMPARE(error.status, code == RefreshErrorCode::Unreadable ? 0 : status);
    QCOMPARE(server.connections(), 1); // an answer is an answer
}

void tst_CertificatesCall::withoutTheApiV3Key()
{
    const support::RawServer server(Office::answering(good()));
    const auto answer = m_office.ask({ m_office.profileAt(server.url()), {} }, nullptr);
    QVERIFY(!answer.certificates);
    QCOMPARE(answer.certificates.error().code, RefreshErrorCode::ApiV3KeyNeeded);
    QVERIFY(answer.call.answer);
}

void tst_CertificatesCall::datesOfAnswers_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("ms"); // 0: none
    QTest::newRow("as HTTP writes it")
        << QByteArray("Mon, 05 Aug 2024 09:33:41 GMT") << Office::nowMs;
    QTest::newRow("no date") << QByteArray() << qint64(0);
    QTest::newRow("words") << QByteArray("yesterday") << qint64(0);
    QTest::newRow("a day that never was")
        << QByteArray("Mon, 31 Feb 2024 09:33:41 GMT") << qint64(0);
}

void tst_CertificatesCall::datesOfAnswers()
{
    QFETCH(QByteArray, date);
    QFETCH(qint64, ms);
    http::HttpAnswer refusal { 401, {}, {} };
    if (!date.isEmpty())
        refusal.headers.append({ "Date", date });
    const support::RawServer server(Office::answering(PlatformSide::wire(refusal)));
    const auto answer = m_office.ask({ m_office.profileAt(server.url()), {} });
    QCOMPARE(answer.dateMs.value_or(0), ms);
}

void tst_CertificatesCall::noAnswerIsTriedOnceMore_data()
{
    QTest::addColumn<support::Script>("script");
    QTest::newRow("closed without a byte")
        << support::Script { support::AwaitRequest {}, support::Close {} };
    QTest::newRow("reset without a byte")
        << support::Script { support::AwaitRequest {}, support::Reset {} };
    QTest::newRow("cut short") << Office::answering(good().chopped(200));
}

void tst_CertificatesCall::noAnswerIsTriedOnceMore()
{
    QFETCH(support::Script, script);
    const support::RawServer server(script);
    const auto answer = m_office.ask({ m_office.profileAt(server.url()), {} });
    QVERIFY(!answer.certificates);
    QCOMPARE(answer.certificates.error().code, RefreshErrorCode::NoAnswer);
    QCOMPARE(answer.certificates.error().failure, http::Failure::Broken);
    // (Qt itself may repeat a GET, byte for byte: recipes.md 6.)
    QSet<QByteArray> nonces;
    for (const QByteArray &request : server.requests()) {
        nonces.insert(Office::authorized(request, "nonce_str"));
        QVERIFY(m_office.isSigned(request));
    }
    QCOMPARE(nonces.size(), 2);
}

void tst_CertificatesCall::nobodyListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
    closed.close();
    const auto answer = m_office.ask({ m_office.profileAt(url), {} });
    QVERIFY(!answer.certificates);
    QCOMPARE(answer.certificates.error().failure, http::Failure::ConnectionRefused);
    QVERIFY(!answer.dateMs);
}

void tst_CertificatesCall::whatIsNeverSent_data()
{
    using Spoil = std::function<void(profile::Profile &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<RefreshErrorCode>("code");
    const auto row = [](const char *name, RefreshErrorCode code, const Spoil &spoil) {
        QTest::newRow(name) << spoil << code;
    };
    row("a live identity towards this machine", RefreshErrorCode::NotAllowed,
        [](profile::Profile &profile) { profile.environment = base::Environment::Live; });
    row("a sandbox identity towards WeChat Pay", RefreshErrorCode::NotAllowed,
        [](profile::Profile &profile) { profile.accessPoint = profile::hongKongAccessPoint; });
    row("a key that is not there", RefreshErrorCode::KeyUnusable,
        [](profile::Profile &profile) { profile.identity.keyFile = u"/nowhere/key.pem"_s; });
    row("a sandbox that does not run", RefreshErrorCode::NoAnswer,
        [](profile::Profile &profile) { profile.accessPoint = profile::embeddedAccessPoint; });
}

void tst_CertificatesCall::whatIsNeverSent()
{
    using Spoil = std::function<void(profile::Profile &)>;
    QFETCH(Spoil, spoil);
    QFETCH(RefreshErrorCode, code);
    const support::RawServer server(Office::answering(good()));
    auto profile = m_office.profileAt(server.url());
    spoil(profile);
    const auto answer = m_office.ask({ profile, {} });
    QVERIFY(!answer.certificates);
    QCOMPARE(answer.certificates.error().code, code);
    QCOMPARE(answer.certificates.error().key.has_value(), code == RefreshErrorCode::KeyUnusable);
    QCOMPARE(answer.certificates.error().rail.has_value(), code == RefreshErrorCode::NotAllowed);
    // Something positive: the server answers, and saw only that.
    QVERIFY(m_office.ask({ m_office.profileAt(server.url()), {} }).certificates);
    QCOMPARE(server.connections(), 1);
}

void tst_CertificatesCall::theMerchantsOwnCertificateIsRefused()
{
    const PlatformSide &side = m_office.side();
    const QByteArray list = PlatformSide::list({ side.member(u"first"_s),
        PlatformSide::sealed(Office::serial, side.files().read(u"merchant.pem"_s)) });
    const auto signedList = side.answer(list, u"first"_s, PlatformSide::first, Office::nowMs);
    const support::RawServer server(Office::answering(PlatformSide::wire(signedList)));
    const auto answer = m_office.ask({ m_office.profileAt(server.url()), {} });
    QVERIFY(!answer.certificates);
    QCOMPARE(answer.certificates.error().code, RefreshErrorCode::WrongCertificate);
}

void tst_CertificatesCall::theProfilesProxyIsUsed()
{
    const support::RawServer proxy({ support::AwaitRequest {},
        support::Send { "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n" }, support::Close {} });
    auto profile = m_office.profileAt(QUrl(QString(profile::hongKongAccessPoint)));
    profile.environment = base::Environment::Live;
    const QNetworkProxy own(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port());
    const auto answer = m_office.ask({ profile, own });
    QVERIFY(!answer.certificates);
    QCOMPARE(answer.certificates.error().failure, http::Failure::ProxyFailed);
    QVERIFY(proxy.requests().value(0).startsWith("CONNECT apihk.mch.weixin.qq.com:443 "));
}

void tst_CertificatesCall::destroyedWhileItWaits()
{
    const support::RawServer server({ support::AwaitRequest {} });
    auto call = std::make_unique<platform::CertificatesCall>(m_office.services(), m_office.worker(),
        platform::Errand { .who = { m_office.profileAt(server.url()), {} } }, nullptr);
    QSignalSpy finished(call.get(), &platform::CertificatesCall::finished);
    call->start();
    QTRY_COMPARE(server.requests().size(), 1);
    call.reset();
    QTRY_COMPARE(server.ended(), 1);
    QCOMPARE(finished.size(), 0);
}

QTEST_GUILESS_MAIN(tst_CertificatesCall)
#include "tst_certificatescall.moc"
