#include "contract/prerequest.h"
#include "contract/reply.h"
#include "sandbox/conversation.h"
#include "signing/authorization.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using contract::Field;
using contract::PreSignRequest;
using namespace support;

namespace {

bool isSigned(const Response &response)
{
    return !response.header("Wechatpay-Signature").isEmpty();
}

} // namespace

class TestJudge final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_talk.reset(); }
    void acceptsTheSeed();
    void sessionsAreDateTimeAndChance();
    void accepts_data();
    void accepts();
    void showsWhatItSigned();
    void membersMayComeInAnyOrder();
    void clockMayBeFiveMinutesOff_data();
    void clockMayBeFiveMinutesOff();
    void speaksTheClientsLanguage_data();
    void speaksTheClientsLanguage();
    void everyAnswerHasARequestId();
    void opensslIsAClientToo();

private:
    signing::Crypto m_crypto;
    QTemporaryDir m_keys; ///< making them is what takes time
    std::unique_ptr<Conversation> m_talk;
};

void TestJudge::initTestCase()
{
    QVERIFY(sandbox::ensureCredentials(m_keys.path(), false).has_value());
}

void TestJudge::init()
{
    support::failOnWarnings();
    m_talk = std::make_unique<Conversation>(m_keys.path()); // which has seen nothing yet
    QVERIFY(m_talk->isUp());
}

void TestJudge::acceptsTheSeed()
{
    const Response response = m_talk->ask(m_talk->draft());
    QCOMPARE(response.status, 200);
    QCOMPARE(response.header("Content-Type"), "application/json; charset=utf-8");
    QCOMPARE(response.header("Date"), "Sat, 20 Nov 2021 05:28:35 GMT");
    const contract::Reply reply = contract::parseReply(response.status, response.body);
    QCOMPARE(reply.shape, contract::Reply::Shape::Session);
    QCOMPARE(response.header("Wechatpay-Serial"),
        m_talk->sandbox().ready().credentials.platformSerial.toLatin1());
    QTRY_VERIFY(!m_talk->sandbox().log().isEmpty());
    const sandbox::LogEntry &entry = m_talk->sandbox().log().constLast();
    QCOMPARE(entry.timeMs, nowMs);
    QCOMPARE(entry.method, u"POST"_s);
    QCOMPARE(entry.url, QString::fromLatin1(preSignPath));
    QCOMPARE(entry.status, 200);
    QCOMPARE(entry.code, QString());
    QCOMPARE(entry.sessionId, reply.sessionId);
    QCOMPARE(entry.requestBody, seedBody());
    QVERIFY(entry.verdicts.contains(u"method:ok"_s));
    QVERIFY(entry.verdicts.contains(u"signature:ok"_s));
    QCOMPARE(entry.verdicts.constLast(), u"expiry:ok"_s);
    for (const QString &verdict : entry.verdicts)
        QVERIFY2(verdict.endsWith(":ok"_L1), qPrintable(verdict));
}

void TestJudge::sessionsAreDateTimeAndChance()
{
    QSet<QString> seen;
    for (int i = 0; i < 50; ++i) {
        const Response response
            = m_talk->ask(m_talk->draft(field(Field::OutContractCode, QString::number(i))));
        const QString session = contract::parseReply(response.status, response.body).sessionId;
        QCOMPARE(session.size(), 18);
        QVERIFY2(session.startsWith("202111201328"_L1), qPrintable(session));
        seen.insert(session);
    }
    QCOMPARE(seen.size(), 50);
}

void TestJudge::accepts_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("a direct contract") << Change([](Draft &draft) {
        PreSignRequest request;
        request.set(Field::Appid, u"wxd678efh567hg6787"_s);
        request.set(Field::PlanId, u"123"_s);
        request.set(Field::OutContractCode, u"1"_s);
        request.set(Field::UserDisplayName, u"张三"_s);
        request.set(Field::SuccessNotifyUrl, u"https://pay.weixin.qq.com"_s);
        draft.body = contract::toJson(request);
    });
    QTest::newRow("what is only warned of") << field(Field::OutContractCode, u"a_b"_s);
    QTest::newRow("a name with a blank, which is only warned of")
        << field(Field::UserDisplayName, u"张 三"_s);
    QTest::newRow("no expiry") << field(Field::ExpiredTime, {});
    QTest::newRow("null, which is as good as nothing") << more(R"(,"openid":null)");
    QTest::newRow("blanks around the JSON")
        << Change([](Draft &draft) { draft.body = " \n" + draft.body + "\n"; });
    QTest::newRow("a query, which is signed")
        << Change([](Draft &draft) { draft.target += "?a=%E5%BC%A0&b"; });
    QTest::newRow("header names in lower case") << Change([](Draft &draft) {
        for (auto &header : draft.headers)
            header.first = header.first.toLower();
    });
    QTest::newRow("a content type with a charset")
        << header("Content-Type", "Application/JSON; charset=utf-8");
    QTest::newRow("any Accept") << header("Accept", "*/*");
    QTest::newRow("a header sent twice") << Change([](Draft &draft) {
        draft.headers.append(qMakePair(QByteArray("accept"), QByteArray("text/html")));
    });
    QTest::newRow("a short nonce") << Change([](Draft &draft) { draft.nonce = "n"; });
}

void TestJudge::accepts()
{
    QFETCH(Change, change);
    const Draft draft = m_talk->draft(change);
    const Response response = m_talk->ask(draft);
    QVERIFY2(response.status == 200, response.body.constData());
    QVERIFY(isSigned(response));
}

void TestJudge::showsWhatItSigned()
{
    Draft draft = m_talk->draft(body(R"({"a":"张三李四王五"})"));
    draft.nonce = "593BEC0C930BF1AFEB40B4A08C8FB242";
    draft.signature = "QQ==";
    const Response response = m_talk->ask(draft);
    const contract::Reply reply = contract::parseReply(response.status, response.body);
    QCOMPARE(reply.issue, u"sign not match"_s);
    QVERIFY(reply.signInformation.has_value());
    QCOMPARE(reply.signInformation->method, u"POST"_s);
    QCOMPARE(reply.signInformation->url, QString::fromLatin1(preSignPath));
    const QByteArray message = signing::stringToSign(
        draft.method, draft.target, draft.timestamp, draft.nonce, draft.body);
    QCOMPARE(reply.signInformation->messageLength, message.size());
    QCOMPARE(reply.signInformation->truncatedMessage,
        QString::fromUtf8("POST\n/v3/global/papay/contracts/app-pre-entrust-sign\n1637386115\n"
                          "593BEC0C930BF1AFEB40B4A08C8FB242\n{\"a\":\"张三\n"));
}

void TestJudge::membersMayComeInAnyOrder()
{
    QList<int> order { 0, 1, 2, 3, 4 };
    do {
        Draft draft = m_talk->draft();
        const QList<QByteArray> members = m_talk->merchant().members(draft);
        QList<QByteArray> ordered;
        for (const int place : order)
            ordered.append(members[place]);
        draft.authorization = "WECHATPAY2-SHA256-RSA2048 " + ordered.join(',');
        QCOMPARE(m_talk->ask(draft).status, 200);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestJudge::clockMayBeFiveMinutesOff_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("status");
    QTest::newRow("five minutes behind") << -300 << 200;
    QTest::newRow("a second more behind") << -301 << 401;
    QTest::newRow("five minutes ahead") << 300 << 200;
    QTest::newRow("a second more ahead") << 301 << 401;
}

void TestJudge::clockMayBeFiveMinutesOff()
{
    QFETCH(int, seconds);
    Draft draft = m_talk->draft();
    draft.timestamp += seconds;
    QTEST(m_talk->ask(draft).status, "status");
}

void TestJudge::speaksTheClientsLanguage_data()
{
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("not said") << QByteArray() << QByteArray("zh-CN");
    QTest::newRow("English") << QByteArray("en") << QByteArray("en");
    QTest::newRow("American") << QByteArray("en-US,en;q=0.9") << QByteArray("en");
    QTest::newRow("Hong Kong") << QByteArray("zh-HK") << QByteArray("zh-HK");
    QTest::newRow("Taiwan gets Hong Kong's") << QByteArray("zh-TW") << QByteArray("zh-HK");
    QTest::newRow("Traditional by its script") << QByteArray("zh-Hant") << QByteArray("zh-HK");
    QTest::newRow("Singapore") << QByteArray("zh-SG") << QByteArray("zh-CN");
    QTest::newRow("by weight") << QByteArray("en;q=0.5, zh;q=0.8") << QByteArray("zh-CN");
    QTest::newRow("French, then English") << QByteArray("fr, en;q=0.1") << QByteArray("en");
    QTest::newRow("nonsense") << QByteArray(";;,=") << QByteArray("zh-CN");
}

void TestJudge::speaksTheClientsLanguage()
{
    QFETCH(QByteArray, accepted);
    QFETCH(QByteArray, language);
    Draft draft = m_talk->draft(body("{}"));
    if (!accepted.isEmpty())
        draft.headers.append({ QByteArray("accept-language"), accepted });
    const Response response = m_talk->ask(draft);
    QCOMPARE(response.header("Content-Language"), language);
    const QString message = contract::parseReply(response.status, response.body).message;
    static const QHash<QByteArray, QString> messages { { "en", u"A parameter breaks its rule"_s },
        { "zh-CN", u"参数错误"_s }, { "zh-HK", u"參數錯誤"_s } };
    QCOMPARE(message, messages.value(language));
}

void TestJudge::everyAnswerHasARequestId()
{
    static const QRegularExpression shape(u"\\A[0-9A-F]{40}-[0-9]+\\z"_s);
    const Draft good = m_talk->draft();
    Draft forged = good;
    forged.signature = "QQ==";
    const Draft extra = m_talk->draft(more(R"(,"mchid":"1")"));
    Draft lost = good;
    lost.target = "/";
    const QList<QPair<Draft, QByteArray>> expected { { good, "-0" }, { forged, "-268443699" },
        { extra, "-270924358" }, { lost, "-0" } };
    QSet<QByteArray> seen;
    for (const auto &[draft, number] : expected) {
        const QByteArray id = m_talk->ask(draft).header("Request-ID");
        QVERIFY2(shape.match(QString::fromLatin1(id)).hasMatch(), id.constData());
        QVERIFY2(id.endsWith(number), id.constData());
        seen.insert(id);
    }
    QCOMPARE(seen.size(), expected.size());
}

void TestJudge::opensslIsAClientToo()
{
    const auto run = [](const QStringList &arguments, const QByteArray &input) {
        QProcess openssl;
        openssl.start(u"openssl"_s, arguments);
        openssl.write(input);
        openssl.closeWriteChannel();
        return openssl.waitForFinished() ? openssl.readAllStandardOutput() : QByteArray();
    };
    const sandbox::Credentials &credentials = m_talk->sandbox().ready().credentials;
    Draft draft = m_talk->draft();
    const QByteArray message = "POST\n/v3/global/papay/contracts/app-pre-entrust-sign\n1637386115\n"
        + draft.nonce + '\n' + draft.body + '\n';
    draft.signature
        = run({ u"dgst"_s, u"-sha256"_s, u"-sign"_s, credentials.merchantKey }, message).toBase64();
    const Response response = m_talk->ask(draft);
    QCOMPARE(response.status, 200);

    QFile signature(m_talk->filePath(u"answer.sig"_s));
    QVERIFY(signature.open(QIODevice::WriteOnly));
    signature.write(QByteArray::fromBase64(response.header("Wechatpay-Signature")));
    signature.close();
    const QByteArray answer = response.header("Wechatpay-Timestamp") + '\n'
        + response.header("Wechatpay-Nonce") + '\n' + response.body + '\n';
    const QByteArray verified
        = run({ u"dgst"_s, u"-sha256"_s, u"-verify"_s, credentials.platformPublicKey,
                  u"-signature"_s, signature.fileName() },
            answer);
    QCOMPARE(verified.trimmed(), "Verified OK");
}

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
