#include "sandbox/judgebench.h"
#include "sandbox/keyfiles.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using contract::Field;
using namespace support;

namespace {

/// What a row does before: a request that is taken.
using Before = std::optional<Change>;

QJsonObject detail(const QString &field, const QString &value, const QString &issue,
    const QString &location = u"body"_s)
{
    return { { u"field"_s, field }, { u"value"_s, value }, { u"issue"_s, issue },
        { u"location"_s, location } };
}

/// The seed in direct mode, with another appid.
Change direct(const QString &appid)
{
    return [appid](Draft &draft) {
        contract::PreSignRequest request;
        request.set(Field::Appid, appid);
        request.set(Field::PlanId, u"123"_s);
        request.set(Field::OutContractCode, u"100001256"_s);
        request.set(Field::UserDisplayName, u"张三"_s);
        request.set(Field::SuccessNotifyUrl, u"https://pay.weixin.qq.com"_s);
        draft.body = contract::toJson(request);
    };
}

} // namespace

Q_DECLARE_METATYPE(Before)

/// The rules that ask who may do what, and what came before.
class TestStanding final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void theCertificateExpires();
    void merchantsLackThings_data();
    void merchantsLackThings();
    void theRateIsLimited();
    void theCertificatesAreLimitedToo();
    void aForgedRequestUsesNoNonceUp();
    void noncesAreForgotten();

private:
    void check(const Response &response, const Refused &expected, const QString &message);

    signing::Crypto m_crypto;
    QTemporaryDir m_keys; ///< making them is what takes time
    std::unique_ptr<Conversation> m_talk;
};

void TestStanding::initTestCase()
{
    QVERIFY(sandbox::ensureCredentials(m_keys.path(), false).has_value());
}

void TestStanding::init()
{
    support::failOnWarnings();
    m_talk = std::make_unique<Conversation>(m_keys.path()); // which has seen nothing yet
    QVERIFY(m_talk->isUp());
}

void TestStanding::check(const Response &response, const Refused &expected, const QString &message)
{
    QVERIFY2(response.status == expected.status, response.body.constData());
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    QCOMPARE(body["code"_L1].toString(), expected.code);
    QCOMPARE(body["message"_L1].toString(), message);
    QCOMPARE(body["detail"_L1].toObject(), expected.detail);
    QCOMPARE(body.contains("detail"_L1), !expected.detail.isEmpty());
    const QByteArray id = response.header("Request-ID");
    QCOMPARE(id.sliced(id.lastIndexOf('-') + 1), expected.number);
    QCOMPARE(response.header("Wechatpay-Signature").isEmpty(), response.status == 401);
}

void TestStanding::refuses_data()
{
    QTest::addColumn<Before>("before");
    QTest::addColumn<Change>("change");
    QTest::addColumn<Refused>("expected");
    const auto row
        = [](const char *name, const Change &change, const Refused &expected,
              const Before &before = {}) { QTest::newRow(name) << before << change << expected; };
    Refused appid { .code = u"APPID_MCHID_NOT_MATCH"_s,
        .chinese = u"appid与商户号不匹配"_s,
        .hongKong = u"appid與商戶號不匹配"_s,
        .english = u"The appid is not bound to the merchant number"_s,
        .number = "268445527",
        .verdict = u"appid:bad"_s };
    const QString other = u"wx0123456789abcdef"_s;
    const QString unbound = u"not bound to the merchant number"_s;
    appid.detail = detail(u"/appid"_s, other, unbound);
    row("an appid of another", direct(other), appid);
    appid.detail = detail(u"/sp_appid"_s, other, unbound);
    row("an sp_appid of another", field(Field::SpAppid, other), appid);
    appid.detail = detail(u"/sub_appid"_s, other, u"not bound to the sub-merchant"_s);
    appid.verdict = u"sub_appid:bad"_s;
    row("a sub_appid of another", field(Field::SubAppid, other), appid);
    row("a sub-merchant of another", field(Field::SubMchid, u"1230000110"_s),
        { .code = u"INVALID_REQUEST"_s,
            .chinese = u"受理关系不存在"_s,
            .hongKong = u"受理關係不存在"_s,
            .english = u"There is no acceptance relation with the sub-merchant"_s,
            .detail = detail(u"/sub_mchid"_s, u"1230000110"_s, u"no acceptance relation"_s),
            .number = "268443701",
            .verdict = u"sub_mchid:bad"_s });
    row("its own number as the sub-merchant's", field(Field::SubMchid, u"3200000001"_s),
        { .code = u"PARAM_ERROR"_s,
            .chinese = u"子商户号不能与机构商户号相同"_s,
            .hongKong = u"子商戶號不能與機構商戶號相同"_s,
            .english = u"The sub-merchant number is the institution's own merchant number"_s,
            .detail = detail(u"/sub_mchid"_s, u"3200000001"_s, u"the merchant's own number"_s),
            .number = "268443705",
            .verdict = u"sub_mchid_other:bad"_s });
    row("a plan of another", field(Field::PlanId, u"124"_s),
        { .status = 403,
            .code = u"NO_AUTH"_s,
            .chinese = u"商户无权限"_s,
            .hongKong = u"商戶無權限"_s,
            .english = u"The merchant has no permission"_s,
            .detail = detail(u"/plan_id"_s, u"124"_s, u"not a plan of this merchant"_s),
            .verdict = u"plan:bad"_s });
    row("another's sp_mchid", field(Field::SpMchid, u"3200000002"_s),
        { .status = 401,
            .code = u"SIGN_ERROR"_s,
            .chinese = u"http header中的mchid与post payload中的mchid不匹配"_s,
            .hongKong = u"http header中的mchid與post payload中的mchid不匹配"_s,
            .english = u"The mchid of the HTTP header differs from the one of the body"_s,
            .detail = detail(u"/sp_mchid"_s, u"3200000002"_s, u"not the merchant that signed"_s),
            .number = "268443699",
            .verdict = u"sp_mchid:bad"_s });
    const Refused differs { .code = u"RESOURCE_ALREADY_EXISTS"_s,
        .chinese = u"请求重入但信息不一致"_s,
        .hongKong = u"請求重入但資訊不一致"_s,
        .english = u"The request was sent before with other content"_s,
        .detail
        = detail(u"/out_contract_code"_s, u"100001256"_s, u"used before with other content"_s),
        .number = "268498688",
        .verdict = u"contract_code:bad"_s };
    row("a contract code again with another name", field(Field::UserDisplayName, u"李四"_s),
        differs, Change {});
    row("a contract code again without an openid", field(Field::Openid, {}), differs, Change {});
    row("a contract code again in the other mode", direct(u"wxd678efh567hg6787"_s), differs,
        Change {});
    const Change sameNonce = [](Draft &draft) { draft.nonce = "n1"; };
    row("a nonce again", sameNonce,
        { .status = 401,
            .code = u"SIGN_ERROR"_s,
            .chinese = u"Http头Authorization中的nonce_str已被使用"_s,
            .hongKong = u"Http頭Authorization中的nonce_str已被使用"_s,
            .english = u"The nonce_str of the HTTP header Authorization was used before"_s,
            .detail = detail(u"nonce_str"_s, u"n1"_s, u"used before"_s, u"authorization"_s),
            .number = "268443699",
            .verdict = u"nonce_new:bad"_s },
        sameNonce);
}

void TestStanding::refuses()
{
    QFETCH(Before, before);
    QFETCH(Change, change);
    QFETCH(Refused, expected);
    if (before)
        QCOMPARE(m_talk->ask(m_talk->draft(*before)).status, 200);
    const QList<QPair<QByteArray, QString>> languages { { "", expected.chinese },
        { "zh-HK", expected.hongKong }, { "en", expected.english } };
    for (const auto &[language, message] : languages) {
        Draft draft = m_talk->draft(change);
        if (!language.isEmpty())
            draft.headers.append({ QByteArray("Accept-Language"), language });
        const qsizetype logged = m_talk->sandbox().log().size();
        check(m_talk->ask(draft), expected, message);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE(m_talk->sandbox().log().size(), logged + 1);
        QCOMPARE(m_talk->sandbox().log().constLast().verdicts.constLast(), expected.verdict);
        QCOMPARE(m_talk->sandbox().log().constLast().code, expected.code);
    }
}

void TestStanding::takes_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("the seed") << Change {};
    QTest::newRow("the seed without what is discouraged") << Change([](Draft &draft) {
        contract::PreSignRequest request
            = contract::exampleRequest(u"100001256"_s, u"2021-11-20T13:29:35+08:00"_s);
        request.set(Field::Appid, {});
        request.set(Field::SpMchid, {});
        draft.body = contract::toJson(request);
    });
    QTest::newRow("no sub_appid") << field(Field::SubAppid, {});
    QTest::newRow("the seed's appid in direct mode") << direct(u"wxd678efh567hg6787"_s);
    QTest::newRow("an institution's appid in direct mode") << direct(u"wx8888888888888888"_s);
    QTest::newRow("another of its plans") << field(Field::PlanId, u"12535"_s);
    QTest::newRow("an odd appid where none belongs, which is only warned of")
        << field(Field::Appid, u"wx0123456789abcdef"_s);
}

void TestStanding::takes()
{
    QFETCH(Change, change);
    const Response response = m_talk->ask(m_talk->draft(change));
    QVERIFY2(response.status == 200, response.body.constData());
}

void TestStanding::theCertificateExpires()
{
    m_talk->clock().set(nowMs + 30LL * 365 * 86'400 * 1000);
    const Response response = m_talk->ask(m_talk->draft());
    const QString serial = m_talk->credentials().serial;
    check(response,
        { .status = 401,
            .code = u"SIGN_ERROR"_s,
            .detail = detail(u"serial_no"_s, serial, u"certificate expired"_s, u"authorization"_s),
            .number = "268443699" },
        u"商户证书已过期"_s);
    QTRY_COMPARE(
        m_talk->sandbox().log().constLast().verdicts.constLast(), u"certificate_valid:bad"_s);
}

void TestStanding::merchantsLackThings_data()
{
    QTest::addColumn<QByteArray>("files");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("a certificate") << QByteArray(R"("apiv3_key":"apiv3_key")")
                                   << u"商户未申请过证书"_s << u"certificate:bad"_s;
    QTest::newRow("an APIv3 key") << QByteArray(R"("certificate":"merchant_cert.pem")")
                                  << u"商户未设置APIv3密钥"_s << u"apiv3_key:bad"_s;
}

void TestStanding::merchantsLackThings()
{
    QFETCH(QByteArray, files);
    QFETCH(QString, message);
    QTemporaryDir folder;
    QVERIFY(copyFolder(m_keys.path(), folder.path()));
    const QString file = folder.filePath(u"merchants.json"_s);
    QFile::remove(file);
    QVERIFY(overwrite(file, R"({"merchants":[{"mchid":"3200000001",)" + files + "}]}"));
    Conversation talk(folder.path());
    QVERIFY(talk.isUp());
    const Response response = talk.ask(talk.draft());
    check(response, { .status = 401, .code = u"SIGN_ERROR"_s, .number = "268443699" }, message);
    QTRY_VERIFY(!talk.sandbox().log().isEmpty());
    QTEST(talk.sandbox().log().constLast().verdicts.constLast(), "verdict");
}

void TestStanding::theRateIsLimited()
{
    JudgeBench bench(m_keys.path());
    QVERIFY(bench.isUp());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bench.ask(bench.seed(u"a"_s)).answer.status, 200);
    bench.judge().setRateLimit(2);
    QStringList codes;
    for (int second = 0; second < 5; ++second) {
        bench.clock().set(nowMs + second * 1000);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(bench.ask(bench.query(certificatesPath)).answer.status, 200);
        Draft draft = bench.query(certificatesPath);
        draft.headers.append({ QByteArray("Accept-Language"), QByteArray("en") });
        const sandbox::Judgement limited = bench.ask(draft);
        QCOMPARE(limited.answer.status, 429);
        QCOMPARE(limited.answer.header("Retry-After"), "1");
        QVERIFY(limited.answer.header("Request-ID").endsWith("-268447840"));
        QVERIFY(limited.answer.body.contains("The rate limit is exceeded"));
        QVERIFY(limited.verdicts.contains(u"rate:bad"_s));
        codes.append(limited.code);
    }
    QCOMPARE(codes,
        QStringList({ u"FREQUENCY_LIMITED"_s, u"RATE_LIMITED"_s, u"RATELIMIT_EXCEEDED"_s,
            u"FREQUENCY_LIMIT_EXCEED"_s, u"FREQUENCY_LIMITED"_s }));
    bench.judge().setRateLimit(0);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(bench.ask(bench.query(certificatesPath)).answer.status, 200);
}

void TestStanding::theCertificatesAreLimitedToo()
{
    JudgeBench bench(m_keys.path());
    bench.judge().setRateLimit(1);
    Draft forged = bench.seed(u"a"_s);
    forged.signature = "QQ==";
    for (int i = 0; i < 5; ++i)
        QCOMPARE(bench.ask(forged).answer.status, 401);
    QCOMPARE(bench.ask(bench.seed(u"a"_s)).answer.status, 200); // the forged ones did not count
    const sandbox::Judgement limited = bench.ask(bench.query(certificatesPath));
    QCOMPARE(limited.answer.status, 429);
    QVERIFY(limited.answer.body.contains("频率超限"));
}

void TestStanding::aForgedRequestUsesNoNonceUp()
{
    Draft draft = m_talk->draft();
    draft.nonce = "n1";
    Draft forged = draft;
    forged.signature = "QQ==";
    QCOMPARE(m_talk->ask(forged).status, 401);
    QCOMPARE(m_talk->ask(draft).status, 200);
    QCOMPARE(m_talk->ask(draft).status, 401);
}

void TestStanding::noncesAreForgotten()
{
    JudgeBench bench(m_keys.path());
    Draft draft = bench.query(certificatesPath);
    QCOMPARE(bench.ask(draft).answer.status, 200);
    bench.clock().set(nowMs + 21 * 60'000);
    draft.timestamp += 21 * 60;
    QCOMPARE(bench.ask(draft).answer.status, 200);
    draft.timestamp += 60;
    QCOMPARE(bench.ask(draft).code, u"SIGN_ERROR"_s);
}

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
