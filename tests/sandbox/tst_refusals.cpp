#include "contract/reply.h"
#include "sandbox/conversation.h"
#include "signing/crypto.h"
#include "support/warnings.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using contract::Field;
using namespace support;

namespace {

bool isSigned(const Response &response)
{
    return !response.header("Wechatpay-Signature").isEmpty();
}

} // namespace

class TestRefusals final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_talk.reset(); }
    void refusesBeforeItKnowsWho_data();
    void refusesBeforeItKnowsWho();
    void refusesTheBody_data();
    void refusesTheBody();
    void expiryIsComparedWithNow();

private:
    void checkDetail(const Response &response, const QJsonObject &expected);

    signing::Crypto m_crypto;
    std::unique_ptr<Conversation> m_talk;
};

void TestRefusals::initTestCase()
{
    m_talk = std::make_unique<Conversation>();
    QVERIFY(m_talk->isUp());
}

void TestRefusals::init()
{
    support::failOnWarnings();
    m_talk->clock().set(nowMs);
}

void TestRefusals::checkDetail(const Response &response, const QJsonObject &expected)
{
    const QJsonObject detail
        = QJsonDocument::fromJson(response.body).object().value("detail"_L1).toObject();
    for (auto member = expected.begin(); member != expected.end(); ++member)
        QCOMPARE(detail.value(member.key()), member.value());
}

void TestRefusals::refusesBeforeItKnowsWho_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QJsonObject>("detail");
    QTest::addColumn<QString>("verdict");
    const auto row
        = [](const char *name, const Change &change, int status, const QString &code,
              const QString &message, const QString &verdict, const QJsonObject &detail = {}) {
              QTest::newRow(name) << change << status << code << message << detail << verdict;
          };
    const QJsonObject inAuthorization { { u"location"_s, u"authorization"_s } };
    const auto path = [](const QByteArray &target) {
        return Change([target](Draft &draft) { draft.target = target; });
    };
    row("an unknown path", path("/v3/pay"), 404, {}, {}, u"path:bad"_s);
    row("the path and a slash", path(preSignPath + QByteArray("/")), 404, {}, {}, u"path:bad"_s);
    row(
        "a GET", [](Draft &draft) { draft.method = "GET"; }, 405, {}, {}, u"method:bad"_s);
    row(
        "a method in lower case", [](Draft &draft) { draft.method = "post"; }, 405, {}, {},
        u"method:bad"_s);
    const QString invalid = u"INVALID_REQUEST"_s;
    const QString missing = u"Http头缺少Accept或User-Agent"_s;
    row("no Accept", header("Accept", {}), 400, invalid, missing, u"accept:bad"_s);
    row("an empty User-Agent", header("User-Agent", ""), 400, invalid, missing,
        u"user_agent:bad"_s);
    row("no Content-Type", header("Content-Type", {}), 400, invalid, u"Content-Type"_s,
        u"content_type:bad"_s);
    row("a form", header("Content-Type", "application/x-www-form-urlencoded"), 400, invalid,
        u"Content-Type"_s, u"content_type:bad"_s);
    const QString signError = u"SIGN_ERROR"_s;
    const QString malformed = u"Http头Authorization值格式错误"_s;
    row("no Authorization", authorization(""), 401, signError, malformed, u"authorization:bad"_s,
        inAuthorization);
    row("two Authorizations", header("Authorization", "a b"), 401, signError, malformed,
        u"authorization:bad"_s, inAuthorization);
    row("another scheme", authorization("Bearer abc"), 401, signError,
        u"Http头Authorization认证类型不正确"_s, u"scheme:bad"_s);
    row("the scheme alone", authorization("WECHATPAY2-SHA256-RSA2048"), 401, signError, malformed,
        u"members:bad"_s, inAuthorization);
    const QByteArray good = R"(mchid="3200000001",nonce_str="n",timestamp="1",serial_no="A")";
    const auto members
        = [](const QByteArray &text) { return authorization("WECHATPAY2-SHA256-RSA2048 " + text); };
    row("a member missing", members(good), 401, signError, malformed, u"members:bad"_s,
        inAuthorization);
    row("a member empty", members(good + R"(,signature="")"), 401, signError, malformed,
        u"members:bad"_s, inAuthorization);
    row("a member twice", members(good + R"(,signature="QQ==",mchid="3200000001")"), 401, signError,
        malformed, u"members:bad"_s, inAuthorization);
    row("a member without quotes", members(good + ",signature=QQ=="), 401, signError, malformed,
        u"members:bad"_s, inAuthorization);
    row("a member in single quotes", members(good + ",signature='QQ=='"), 401, signError, malformed,
        u"members:bad"_s, inAuthorization);
    row("a quote that is not closed", members(good + ",signature=\"QQ=="), 401, signError,
        malformed, u"members:bad"_s, inAuthorization);
    row("a blank after a comma", members(good + R"(, signature="QQ==")"), 401, signError, malformed,
        u"members:bad"_s, inAuthorization);
    row("a comma at the end", members(good + R"(,signature="QQ==",)"), 401, signError, malformed,
        u"members:bad"_s, inAuthorization);
    row("a blank too many", members(" " + good + R"(,signature="QQ==")"), 401, signError, malformed,
        u"members:bad"_s, inAuthorization);
    row("a timestamp that is no number",
        members(R"(mchid="3200000001",nonce_str="n",timestamp="now",serial_no="A",signature="Q")"),
        401, signError, malformed, u"timestamp:bad"_s, inAuthorization);
    row("an unknown merchant", [](Draft &draft) { draft.mchid = "1900000001"; }, 400,
        u"MCH_NOT_EXISTS"_s, u"商户号不存在"_s, u"mchid:bad"_s,
        { { u"field"_s, u"mchid"_s }, { u"value"_s, u"1900000001"_s } });
    row(
        "a nonce that is too long", [](Draft &draft) { draft.nonce = QByteArray(33, 'a'); }, 401,
        signError, malformed, u"nonce:bad"_s, inAuthorization);
    row(
        "a nonce with a dash", [](Draft &draft) { draft.nonce = "a-b"; }, 401, signError, malformed,
        u"nonce:bad"_s, inAuthorization);
    row("milliseconds", [](Draft &draft) { draft.timestamp *= 1000; }, 401, signError,
        u"timestamp与发起请求的时间不得超过5分钟"_s, u"clock:bad"_s,
        { { u"field"_s, u"timestamp"_s }, { u"value"_s, u"1637386115000"_s },
            { u"location"_s, u"authorization"_s } });
    row(
        "a clock that is off, before a signature that is wrong",
        [](Draft &draft) {
            draft.timestamp -= 301;
            draft.signature = "QQ==";
        },
        401, signError, u"timestamp与发起请求的时间不得超过5分钟"_s, u"clock:bad"_s);
    row("a serial of another", [](Draft &draft) { draft.serial = "408B07E79B82"; }, 401, signError,
        u"商户证书序列号有误"_s, u"serial:bad"_s,
        { { u"field"_s, u"serial_no"_s }, { u"value"_s, u"408B07E79B82"_s } });
    row(
        "a serial in lower case", [](Draft &draft) { draft.serial = draft.serial.toLower(); }, 401,
        signError, u"商户证书序列号有误"_s, u"serial:bad"_s);
    const QJsonObject noMatch { { u"field"_s, u"signature"_s },
        { u"location"_s, u"authorization"_s },
        { u"detail"_s, QJsonObject { { u"issue"_s, u"sign not match"_s } } } };
    const QString wrong = u"错误的签名，验签失败"_s;
    row(
        "another body than was signed",
        [](Draft &draft) { draft.signedBody = QByteArray(draft.body + ' '); }, 401, signError,
        wrong, u"signature:bad"_s, noMatch);
    row(
        "another URL line than was signed",
        [](Draft &draft) { draft.signedTarget = "https://127.0.0.1" + draft.target; }, 401,
        signError, wrong, u"signature:bad"_s, noMatch);
    row(
        "a query that was not signed",
        [](Draft &draft) {
            draft.signedTarget = draft.target;
            draft.target += "?a=1";
        },
        401, signError, wrong, u"signature:bad"_s, noMatch);
    row(
        "a signature that is no Base64", [](Draft &draft) { draft.signature = "%%%"; }, 401,
        signError, wrong, u"signature:bad"_s, noMatch);
    row(
        "a signature that is short", [](Draft &draft) { draft.signature = "QQ=="; }, 401, signError,
        wrong, u"signature:bad"_s, noMatch);
}

void TestRefusals::refusesBeforeItKnowsWho()
{
    QFETCH(Change, change);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QJsonObject, detail);
    QFETCH(QString, verdict);
    const Draft draft = m_talk->draft(change);
    const qsizetype before = m_talk->sandbox().log().size();
    const Response response = m_talk->ask(draft);
    QTEST(response.status, "status");
    QVERIFY2(!isSigned(response), "nobody was authenticated");
    const contract::Reply reply = contract::parseReply(response.status, response.body);
    QCOMPARE(reply.code, code);
    QVERIFY2(reply.message.contains(message), qPrintable(reply.message));
    QCOMPARE(response.body.isEmpty(), code.isEmpty());
    checkDetail(response, detail);
    QTRY_COMPARE(m_talk->sandbox().log().size(), before + 1);
    QCOMPARE(m_talk->sandbox().log().constLast().verdicts.constLast(), verdict);
    QCOMPARE(m_talk->sandbox().log().constLast().code, code);
}

void TestRefusals::refusesTheBody_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QJsonObject>("detail");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const Change &change, const QString &field,
                         const QJsonValue &value, const QString &issue, const QString &verdict) {
        const QJsonObject detail { { u"field"_s, field }, { u"value"_s, value },
            { u"issue"_s, issue }, { u"location"_s, u"body"_s } };
        QTest::newRow(name) << change << detail << verdict;
    };
    const QString noObject = u"no JSON object"_s;
    row("nothing", body(""), {}, {}, noObject, u"json:bad"_s);
    row("no JSON", body("plan_id=123"), {}, {}, noObject, u"json:bad"_s);
    row("JSON cut short", body(seedBody().chopped(1)), {}, {}, noObject, u"json:bad"_s);
    row("an array", body("[]"), {}, {}, noObject, u"json:bad"_s);
    row("not UTF-8", body("{\"openid\":\"\xff\"}"), {}, {}, noObject, u"json:bad"_s);
    row("an undocumented member", more(R"(,"mchid":"1")"), u"/mchid"_s,
        QJsonArray { u"/body/mchid"_s }, u"not defined"_s, u"documented:bad"_s);
    row("two of them, with odd names", more(R"(,"a/b~c":1,"base_uri":"")"), u"/a~1b~0c"_s,
        QJsonArray { u"/body/a~1b~0c"_s, u"/body/base_uri"_s }, u"not defined"_s,
        u"documented:bad"_s);
    row("plan_id as a string", more(R"(,"plan_id":"123")"), u"/plan_id"_s, u"123"_s,
        u"not a whole number"_s, u"types:bad"_s);
    row("plan_id with a fraction", more(R"(,"plan_id":1.5)"), u"/plan_id"_s, u"1.5"_s,
        u"not a whole number"_s, u"types:bad"_s);
    row("openid as a number", more(R"(,"openid":5)"), u"/openid"_s, u"5"_s, u"not a string"_s,
        u"types:bad"_s);
    row("an object for a string", more(R"(,"openid":{"a":1})"), u"/openid"_s, u"{\"a\":1}"_s,
        u"not a string"_s, u"types:bad"_s);
    row("an empty object", body("{}"), u"/appid"_s, u""_s, u"required"_s, u"rules:bad"_s);
    row("half an institution", field(Field::SubMchid, {}), u"/sub_mchid"_s, u""_s, u"required"_s,
        u"rules:bad"_s);
    row("plan_id of zero", field(Field::PlanId, u"0"_s), u"/plan_id"_s, u"0"_s, u"integer"_s,
        u"rules:bad"_s);
    row("plan_id over 64 bits", more(R"(,"plan_id":9223372036854775808)"), u"/plan_id"_s,
        u"9223372036854775808"_s, u"integer"_s, u"rules:bad"_s);
    const QString longCode(33, u'1');
    row("a code that is too long", field(Field::OutContractCode, longCode), u"/out_contract_code"_s,
        longCode, u"max_length"_s, u"rules:bad"_s);
    row("an emoji in the name", field(Field::UserDisplayName, u"😀"_s), u"/user_display_name"_s,
        u"😀"_s, u"three_byte_characters"_s, u"rules:bad"_s);
    row("a notify URL in the clear", field(Field::SuccessNotifyUrl, u"http://a.com"_s),
        u"/success_notify_url"_s, u"http://a.com"_s, u"https_url"_s, u"rules:bad"_s);
    row("an expiry that is no time", field(Field::ExpiredTime, u"tomorrow"_s), u"/expired_time"_s,
        u"tomorrow"_s, u"rfc3339"_s, u"rules:bad"_s);
    row("an expiry that is past", field(Field::ExpiredTime, u"2021-11-20T13:28:34+08:00"_s),
        u"/expired_time"_s, u"2021-11-20T13:28:34+08:00"_s, u"future"_s, u"expiry:bad"_s);
}

void TestRefusals::refusesTheBody()
{
    QFETCH(Change, change);
    QFETCH(QJsonObject, detail);
    QFETCH(QString, verdict);
    const Draft draft = m_talk->draft(change);
    const qsizetype before = m_talk->sandbox().log().size();
    const Response response = m_talk->ask(draft);
    QCOMPARE(response.status, 400);
    QVERIFY2(isSigned(response), "the request was authenticated");
    const contract::Reply reply = contract::parseReply(response.status, response.body);
    QCOMPARE(reply.code, u"PARAM_ERROR"_s);
    QVERIFY(!reply.message.isEmpty());
    checkDetail(response, detail);
    QTRY_COMPARE(m_talk->sandbox().log().size(), before + 1);
    QCOMPARE(m_talk->sandbox().log().constLast().verdicts.constLast(), verdict);
}

void TestRefusals::expiryIsComparedWithNow()
{
    m_talk->clock().set(nowMs + 61'000);
    const Draft draft = m_talk->draft();
    const Response response = m_talk->ask(draft);
    QCOMPARE(response.status, 400);
    const contract::Reply reply = contract::parseReply(response.status, response.body);
    QCOMPARE(reply.field, u"/expired_time"_s);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
