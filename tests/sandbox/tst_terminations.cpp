#include "sandbox/keyfiles.h"
#include "sandbox/twocontracts.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;
using sandbox::Judgement;
using sandbox::SignedContract;

namespace {

const QByteArray institution = institutionQuery;
const QByteArray direct = directQuery;

} // namespace

/// POST …/{contract_id}/terminate (domain.md 8), whose a contract is, and paths and methods.
class TestTerminations final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void refusesTerminations_data();
    void refusesTerminations();
    void theMerchantTerminates();
    void anothersContractDoesNotExist();
    void wrongMethods_data();
    void wrongMethods();
    void unknownPaths_data();
    void unknownPaths();

private:
    signing::Crypto m_crypto;
    QTemporaryDir m_keys; ///< making them is what takes time
    std::unique_ptr<TwoContracts> m_two;
};

void TestTerminations::initTestCase()
{
    QVERIFY(sandbox::ensureCredentials(m_keys.path(), false).has_value());
}

void TestTerminations::init()
{
    support::failOnWarnings();
    m_two = std::make_unique<TwoContracts>(m_keys.path());
    QVERIFY(m_two->isUp());
}

void TestTerminations::refusesTerminations_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Refused>("expected");
    const auto row
        = [](const char *name, const QByteArray &id, const QByteArray &body,
              const Refused &expected) { QTest::newRow(name) << id << body << expected; };
    const auto refused
        = [](const QString &message, const QJsonValue &field, const QJsonValue &value,
              const QString &issue, const QByteArray &number, const QString &verdict) {
              return Refused { .code = u"PARAM_ERROR"_s,
                  .chinese = message,
                  .detail = { { u"field"_s, field }, { u"value"_s, value }, { u"issue"_s, issue },
                      { u"location"_s, u"body"_s } },
                  .number = number,
                  .verdict = verdict };
          };
    const QByteArray good = R"("appid":"wxd678efh567hg6787")";
    row("no JSON", "{direct}", "appid=1",
        refused(u"请求包体不是JSON对象"_s, u""_s, QJsonValue::Null, u"no JSON object"_s,
            "268435461", u"json:bad"_s));
    row("an empty object", "{direct}", "{}",
        refused(u"参数错误"_s, u"/appid"_s, u""_s, u"required"_s, "268435461", u"rules:bad"_s));
    row("a member of the pre-sign", "{direct}", "{\"plan_id\":123," + good + '}',
        refused(u"请求中含有未在API文档中定义的参数"_s, u"/plan_id"_s,
            QJsonArray { u"/body/plan_id"_s }, u"not defined"_s, "270924358", u"documented:bad"_s));
    row("a member of nothing", "{direct}", "{\"x\":1," + good + '}',
        refused(u"请求中含有未在API文档中定义的参数"_s, u"/x"_s, QJsonArray { u"/body/x"_s },
            u"not defined"_s, "270924358", u"documented:bad"_s));
    row("an appid that is a number", "{direct}", R"({"appid":1})",
        refused(u"参数类型错误"_s, u"/appid"_s, u"1"_s, u"not a string"_s, "268435461",
            u"types:bad"_s));
    row("a note that is a number", "{direct}", "{\"termination_note\":1," + good + '}',
        refused(u"参数类型错误"_s, u"/termination_note"_s, u"1"_s, u"not a string"_s, "268435461",
            u"note:bad"_s));
    row("a note that is too long", "{direct}",
        "{\"termination_note\":\"" + QByteArray(257, 'n') + "\"," + good + '}',
        refused(u"参数错误"_s, u"/termination_note"_s, QString(256, u'n'), u"max_length"_s,
            "268435464", u"note:bad"_s));
    row("both modes", "{direct}", "{\"sub_mchid\":\"1230000109\"," + good + '}',
        refused(u"参数错误"_s, u"/appid"_s, u"wxd678efh567hg6787"_s, u"not_for_mode"_s, "268435461",
            u"mode:bad"_s));
    row("an institution's contract in direct mode", "{id}", '{' + good + '}',
        refused(u"参数错误"_s, u"/appid"_s, u"wxd678efh567hg6787"_s, u"not_for_mode"_s, "268435461",
            u"contract_mode:bad"_s));
    row("an id of nothing", "Wx1", '{' + good + '}',
        { .status = 404,
            .code = u"RESOURCE_NOT_EXISTS"_s,
            .chinese = u"资源不存在"_s,
            .verdict = u"contract:bad"_s });
}

void TestTerminations::refusesTerminations()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, body);
    QFETCH(Refused, expected);
    checkRefused(
        m_two->bench().ask(m_two->bench().post(m_two->path(id + "/terminate"), body)), expected);
    for (const SignedContract &contract : m_two->bench().judge().contracts(10))
        QCOMPARE(contract.state, SignedContract::State::Signed);
}

void TestTerminations::theMerchantTerminates()
{
    QStringList told;
    m_two->bench().judge().setContractListener(
        [&told](const SignedContract &contract, bool terminated) {
            told.append(terminated ? contract.contractId : QString());
        });
    m_two->bench().clock().set(nowMs + 60'000);
    const QByteArray path = m_two->path("{id}/terminate");
    const QByteArray body = R"({"termination_note":"不再使用","sub_mchid":"1230000109",)"
                            R"("sp_appid":"wx8888888888888888"})";
    const Judgement judgement = m_two->bench().ask(m_two->bench().post(path, body));
    QCOMPARE(judgement.answer.status, 204);
    QCOMPARE(judgement.answer.body, QByteArray());
    QCOMPARE(judgement.answer.header("Content-Type"), QByteArray());
    QCOMPARE(told, QStringList({ m_two->institutions().contractId }));

    const QJsonObject found = objectOf(m_two->query("{id}?" + institution));
    QCOMPARE(found["state"_L1].toString(), u"TERMINATED"_s);
    QCOMPARE(found["signed_time"_L1].toString(), u"2021-11-20T13:28:35+08:00"_s);
    QCOMPARE(found["terminated_time"_L1].toString(), u"2021-11-20T13:29:35+08:00"_s);
    QCOMPARE(found["termination_mode"_L1].toString(), u"MERCHANT"_s);
    QCOMPARE(found["termination_note"_L1].toString(), u"不再使用"_s);

    checkRefused(m_two->bench().ask(m_two->bench().post(path, body)),
        { .code = u"INVALID_REQUEST"_s, .chinese = u"协议已解约"_s, .verdict = u"in_force:bad"_s });
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_two->bench()
                 .judge()
                 .play(m_two->institutions().contractId, sandbox::Act::Terminate)
                 .outcome,
        sandbox::PlayOutcome::AlreadyTerminated);
}

void TestTerminations::anothersContractDoesNotExist()
{
    QTemporaryDir keys;
    QTemporaryDir others;
    QVERIFY(copyFolder(m_keys.path(), keys.path()));
    auto other = sandbox::ensureCredentials(others.path(), false);
    QVERIFY(other.has_value());
    QVERIFY(QFile::copy(other->merchantCert, keys.filePath(u"other.pem"_s)));
    QFile::remove(keys.filePath(u"merchants.json"_s));
    const auto entry = [](const QByteArray &mchid, const QByteArray &certificate) {
        return QByteArray(R"({"mchid":")" + mchid + R"(","certificate":")" + certificate
            + R"(","apiv3_key":"apiv3_key","appids":"*","plans":"*","sub_merchants":"*"})");
    };
    QVERIFY(overwrite(keys.filePath(u"merchants.json"_s),
        R"({"merchants":[)" + entry("3200000001", "merchant_cert.pem") + ','
            + entry("1900000002", "other.pem") + "]}"));
    JudgeBench bench(keys.path());
    QVERIFY(bench.isUp());
    const SignedContract contract = bench.signedContract(bench.direct(u"D1"_s));
    other->mchid = u"1900000002"_s;
    Merchant second(*other);
    const auto asked = [&bench, &second](const QByteArray &target, const QByteArray &body) {
        Draft draft = second.draft(body, nowMs);
        body.isEmpty() ? get(target)(draft) : (void)(draft.target = target);
        return bench.judge().judge(sandbox::readRequest(second.request(draft), {}).request);
    };
    const QByteArray id = contract.contractId.toLatin1();
    const QByteArrayList queries { id + '?' + direct,
        "out-contract-code/D1?plan_id=123&" + direct };
    for (const QByteArray &rest : queries)
        QCOMPARE(asked(contractPath(rest), {}).code, u"RESOURCE_NOT_EXISTS"_s);
    QCOMPARE(asked(contractPath(id + "/terminate"), R"({"appid":"wxd678efh567hg6787"})").code,
        u"RESOURCE_NOT_EXISTS"_s);
    QCOMPARE(bench.judge().contracts(1).constFirst().state, SignedContract::State::Signed);
    // Its contract codes are its own, too.
    Draft same = bench.direct(u"D1"_s);
    QCOMPARE(asked(preSignPath, same.body).answer.status, 200);
    QCOMPARE(bench.ask(bench.query(contractPath(id + '?' + direct))).answer.status, 200);
}

void TestTerminations::wrongMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("allowed");
    const QByteArray code = "out-contract-code/A1?plan_id=123&" + institution;
    QTest::newRow("POST of a contract")
        << QByteArray("POST") << QByteArray("{id}") << QByteArray("GET");
    QTest::newRow("DELETE of a contract")
        << QByteArray("DELETE") << QByteArray("{id}") << QByteArray("GET");
    QTest::newRow("POST of a code") << QByteArray("POST") << code << QByteArray("GET");
    QTest::newRow("GET of a termination")
        << QByteArray("GET") << QByteArray("{id}/terminate") << QByteArray("POST");
    QTest::newRow("GET of the pre-sign")
        << QByteArray("GET") << QByteArray("app-pre-entrust-sign") << QByteArray("POST");
}

void TestTerminations::wrongMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, rest);
    Draft draft = m_two->bench().post(m_two->path(rest), "{}");
    draft.method = method;
    const Judgement judgement = m_two->bench().ask(draft);
    QCOMPARE(judgement.answer.status, 405);
    QTEST(judgement.answer.header("Allow"), "allowed");
    QCOMPARE(judgement.answer.body, QByteArray());
    QVERIFY(judgement.answer.header("Wechatpay-Signature").isEmpty());
}

void TestTerminations::unknownPaths_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("no id") << QByteArray("");
    QTest::newRow("no code") << QByteArray("out-contract-code/?plan_id=1");
    QTest::newRow("no id to terminate") << QByteArray("/terminate");
    QTest::newRow("a slash too many") << QByteArray("{id}/");
    QTest::newRow("a verb that is none") << QByteArray("{id}/delete");
    QTest::newRow("a pre-sign that is not offered") << QByteArray("h5-pre-entrust-sign");
}

void TestTerminations::unknownPaths()
{
    QFETCH(QByteArray, rest);
    const Judgement judgement = m_two->query(rest);
    QCOMPARE(judgement.answer.status, 404);
    QCOMPARE(judgement.answer.body, QByteArray());
    QCOMPARE(judgement.verdicts, QStringList({ u"path:bad"_s }));
}

QTEST_GUILESS_MAIN(TestTerminations)
#include "tst_terminations.moc"
