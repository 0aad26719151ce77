#include "sandbox/scenariotalk.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;
using sandbox::LogEntry;

/// What scenarios put on the wire and in the log.
class TestScenarioAnswers final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_talk.reset(); }
    void refusals_data();
    void refusals();
    void answersThatAreSignedRightly_data();
    void answersThatAreSignedRightly();
    void answersThatAreNot_data();
    void answersThatAreNot();
    void theClockIsOff_data();
    void theClockIsOff();
    void theServicesOwnLanguage();
    void brokenOff_data();
    void brokenOff();

private:
    signing::Crypto m_crypto;
    QTemporaryDir m_keys;
    std::unique_ptr<ScenarioTalk> m_talk;
};

void TestScenarioAnswers::init()
{
    failOnWarnings();
    m_talk = std::make_unique<ScenarioTalk>(m_keys.path());
    QVERIFY(m_talk->conversation().isUp());
}

void TestScenarioAnswers::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("number"); // of the Request-ID
    QTest::addColumn<bool>("isSigned");
    const auto row = [](const char *name, int status, const QString &code, const QString &message,
                         int number, bool isSigned) {
        QTest::newRow(name) << status << code << message << number << isSigned;
    };
    const QString sign = u"SIGN_ERROR"_s;
    row("401-authorization", 401, sign, u"Http头Authorization值格式错误"_s, 268443699, false);
    row("401-scheme", 401, sign, u"Http头Authorization认证类型不正确"_s, 268443699, false);
    row("401-clock", 401, sign, u"Http头Authorization中的timestamp与发起请求的时间不得超过5分钟"_s,
        268443699, false);
    row("401-serial", 401, sign, u"商户证书序列号有误"_s, 268443699, false);
    row("401-certificate-expired", 401, sign, u"商户证书已过期"_s, 268443699, false);
    row("401-no-apiv3-key", 401, sign, u"商户未设置APIv3密钥"_s, 268443699, false);
    row("401-signature", 401, sign, u"错误的签名，验签失败"_s, 268443699, false);
    row("401-body-changed", 401, sign, u"错误的签名，验签失败"_s, 268443699, false);
    row("403-no-auth", 403, u"NO_AUTH"_s, u"商户无权限"_s, 0, true);
    row("429-frequency-limited", 429, u"FREQUENCY_LIMITED"_s, u"频率超限"_s, 268447840, true);
    row("429-rate-limited", 429, u"RATE_LIMITED"_s, u"频率超限"_s, 268447840, true);
    row("429-ratelimit-exceeded", 429, u"RATELIMIT_EXCEEDED"_s, u"频率超限"_s, 268447840, true);
    row("429-frequency-limit-exceed", 429, u"FREQUENCY_LIMIT_EXCEED"_s, u"频率超限"_s, 268447840,
        true);
    row("500", 500, u"SYSTEM_ERROR"_s, u"系统错误"_s, 0, true);
    row("503", 503, u"SERVICE_UNAVAILABLE"_s, u"服务不可用，过载保护"_s, 0, false);
}

void TestScenarioAnswers::refusals()
{
    QFETCH(int, status);
    QFETCH(int, number);
    QFETCH(bool, isSigned);
    const QString name = QLatin1String(QTest::currentDataTag());
    const Response response = m_talk->ask(name);
    QCOMPARE(response.status, status);
    QTEST(objectOf(response)[u"code"].toString(), "code");
    QTEST(objectOf(response)[u"message"].toString(), "message");
    QVERIFY(response.header("Request-ID").endsWith(QByteArray('-' + QByteArray::number(number))));
    QVERIFY(!response.header("Date").isEmpty());
    QCOMPARE(m_talk->isSignedRightly(response), isSigned);
    QCOMPARE(response.header("Wechatpay-Serial").isEmpty(), !isSigned);
    QCOMPARE(response.header("Retry-After"), status == 429 || status == 503 ? "1" : "");
    const LogEntry entry = m_talk->logged(1);
    QCOMPARE(entry.scenario, name);
    QCOMPARE(entry.status, status);
    QTEST(entry.code, "code");
    QCOMPARE(entry.sessionId, QString());
    QCOMPARE(entry.responseBody, response.body);
}

void TestScenarioAnswers::answersThatAreSignedRightly_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("not-json") << QByteArray("<html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("session-id-number") << QByteArray(R"({"session_id":20211120)");
    QTest::newRow("session-id-missing") << QByteArray("{}");
    QTest::newRow("huge") << QByteArray("{\"session_id\":\"20211120");
}

void TestScenarioAnswers::answersThatAreSignedRightly()
{
    QFETCH(QByteArray, start);
    const QString name = QLatin1String(QTest::currentDataTag());
    const Response response = m_talk->ask(name);
    QCOMPARE(response.status, 200);
    QVERIFY2(response.body.startsWith(start), response.body.left(64).constData());
    QCOMPARE(response.body.isEmpty(), name == u"empty"_s);
    QVERIFY(m_talk->isSignedRightly(response));
    QCOMPARE(m_talk->logged(1).scenario, name);
}

void TestScenarioAnswers::answersThatAreNot_data()
{
    QTest::addColumn<QStringList>("missing"); // of the signature's headers
    QTest::addColumn<int>("seconds"); // from now
    const QStringList none;
    QTest::newRow("forged-signature") << none << 0;
    QTest::newRow("other-key") << none << 0;
    QTest::newRow("missing-headers")
        << QStringList { u"Signature"_s, u"Serial"_s, u"Nonce"_s, u"Timestamp"_s } << 0;
    QTest::newRow("missing-signature") << QStringList { u"Signature"_s } << 0;
    QTest::newRow("missing-serial") << QStringList { u"Serial"_s } << 0;
    QTest::newRow("missing-nonce") << QStringList { u"Nonce"_s } << 0;
    QTest::newRow("missing-timestamp") << QStringList { u"Timestamp"_s } << 0;
    QTest::newRow("unknown-serial") << none << 0;
    QTest::newRow("stale-time") << none << -600;
    QTest::newRow("future-time") << none << 600;
    QTest::newRow("signtest-probe") << none << 0;
}

void TestScenarioAnswers::answersThatAreNot()
{
    QFETCH(QStringList, missing);
    QFETCH(int, seconds);
    const QString name = QLatin1String(QTest::currentDataTag());
    const Response response = m_talk->ask(name);
    QCOMPARE(response.status, 200);
    QVERIFY(!objectOf(response)[u"session_id"].toString().isEmpty());
    for (const QString &part : { u"Signature"_s, u"Serial"_s, u"Nonce"_s, u"Timestamp"_s })
        QCOMPARE(response.header("Wechatpay-" + part.toLatin1()).isEmpty(), missing.contains(part));
    if (!missing.contains(u"Timestamp"_s))
        QCOMPARE(response.header("Wechatpay-Timestamp").toLongLong(), nowMs / 1000 + seconds);
    const bool isNamedRightly = response.header("Wechatpay-Serial").toStdString()
        == m_talk->conversation().credentials().platformSerial.toStdString();
    QCOMPARE(isNamedRightly, name != u"unknown-serial"_s && !missing.contains(u"Serial"_s));
    const QStringList rightBytes { u"stale-time"_s, u"future-time"_s, u"unknown-serial"_s,
        u"missing-serial"_s };
    QCOMPARE(m_talk->isSignedRightly(response), rightBytes.contains(name));
    QCOMPARE(response.header("Wechatpay-Signature").startsWith("WECHATPAY/SIGNTEST/"),
        name == u"signtest-probe"_s);
    QCOMPARE(m_talk->logged(1).scenario, name);
}

void TestScenarioAnswers::theClockIsOff_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("clock-fast") << QByteArray("Sat, 20 Nov 2021 05:34:35 GMT");
    QTest::newRow("clock-slow") << QByteArray("Sat, 20 Nov 2021 05:22:35 GMT");
}

void TestScenarioAnswers::theClockIsOff()
{
    const Response response = m_talk->ask(QLatin1String(QTest::currentDataTag()));
    QCOMPARE(response.status, 401);
    QCOMPARE(objectOf(response)[u"code"].toString(), u"SIGN_ERROR"_s);
    QTEST(response.header("Date"), "date");
    QVERIFY(m_talk->logged(1).verdicts.contains(u"clock:bad"_s));
    QCOMPARE(m_talk->ask({}).header("Date"), "Sat, 20 Nov 2021 05:28:35 GMT");
}

void TestScenarioAnswers::theServicesOwnLanguage()
{
    const auto messageOf = [this](const QString &scenario, const QByteArray &language) {
        return objectOf(m_talk->ask(scenario, header("Accept-Language", language)))[u"message"]
            .toString();
    };
    QCOMPARE(messageOf(u"500"_s, "en"), u"System error"_s);
    QCOMPARE(messageOf(u"500"_s, "zh-HK"), u"系統錯誤"_s);
    QCOMPARE(messageOf(u"503"_s, "zh-HK"), u"服務不可用，過載保護"_s);
    QCOMPARE(
        messageOf(u"401-certificate-expired"_s, "en"), u"The merchant certificate has expired"_s);
}

void TestScenarioAnswers::brokenOff_data()
{
    QTest::addColumn<bool>("hasHead");
    QTest::addColumn<int>("status"); // in the log
    QTest::newRow("close") << false << 0;
    QTest::newRow("reset-before") << false << 0;
    QTest::newRow("garbage") << false << 0;
    QTest::newRow("truncated") << true << 200;
    QTest::newRow("reset-after") << true << 200;
}

void TestScenarioAnswers::brokenOff()
{
    QFETCH(bool, hasHead);
    const QString name = QLatin1String(QTest::currentDataTag());
    Client client(m_talk->conversation().sandbox().port());
    client.send(m_talk->conversation().merchant().request(m_talk->draft(name)));
    QTRY_VERIFY(client.isClosed());
    const QByteArray received = client.received();
    QCOMPARE(received.startsWith("HTTP/1.1 200 OK\r\n"), hasHead);
    QCOMPARE(received.contains("\r\n\r\n{\"session"), hasHead);
    QVERIFY(!received.endsWith('}'));
    QCOMPARE(received.size() > 0, hasHead || name == u"garbage"_s);
    const LogEntry entry = m_talk->logged(1);
    QTEST(entry.status, "status");
    QCOMPARE(entry.scenario, name);
    QCOMPARE(entry.responseBody.isEmpty(), received.isEmpty());
    QCOMPARE(entry.sessionId.isEmpty(), !hasHead);
}

QTEST_GUILESS_MAIN(TestScenarioAnswers)
#include "tst_scenarioanswers.moc"
