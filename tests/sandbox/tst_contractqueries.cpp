#include "sandbox/twocontracts.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;
using sandbox::Judgement;

namespace {

const QByteArray institution = institutionQuery;
const QByteArray direct = directQuery;

} // namespace

/// Queries (domain.md 8).
class TestContractQueries final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void tellsAllOfAnInstitutionsContract();
    void tellsAllOfADirectContract();
    void takes_data();
    void takes();
    void refusesQueries_data();
    void refusesQueries();
    void nothingIsThereBeforeTheUserSigned();

private:
    signing::Crypto m_crypto;
    QTemporaryDir m_keys; ///< making them is what takes time
    std::unique_ptr<TwoContracts> m_two;
};

void TestContractQueries::initTestCase()
{
    QVERIFY(sandbox::ensureCredentials(m_keys.path(), false).has_value());
}

void TestContractQueries::init()
{
    support::failOnWarnings();
    m_two = std::make_unique<TwoContracts>(m_keys.path());
    QVERIFY(m_two->isUp());
}

void TestContractQueries::tellsAllOfAnInstitutionsContract()
{
    const Judgement judgement = m_two->query("{id}?" + institution);
    QVERIFY2(judgement.answer.status == 200, judgement.answer.body.constData());
    QCOMPARE(judgement.answer.header("Content-Type"), "application/json; charset=utf-8");
    const QJsonObject expected { { u"sp_mchid"_s, u"3200000001"_s },
        { u"sub_mchid"_s, u"1230000109"_s }, { u"sp_appid"_s, u"wx8888888888888888"_s },
        { u"sub_appid"_s, u"wxcbda96de0b165484"_s },
        { u"contract_id"_s, m_two->institutions().contractId }, { u"plan_id"_s, 123 },
        { u"out_contract_code"_s, u"A1"_s }, { u"user_display_name"_s, u"张三"_s },
        { u"openid"_s, u"ouFhd5X9s9WteC3eWRjXV3lea123"_s }, { u"state"_s, u"SIGNED"_s },
        { u"signed_time"_s, u"2021-11-20T13:28:35+08:00"_s } };
    QCOMPARE(objectOf(judgement), expected);
    for (const QString &verdict : judgement.verdicts)
        QVERIFY2(verdict.endsWith(":ok"_L1), qPrintable(verdict));
}

void TestContractQueries::tellsAllOfADirectContract()
{
    const Judgement judgement = m_two->query("out-contract-code/D1?plan_id=123&" + direct);
    const QJsonObject expected { { u"mchid"_s, u"3200000001"_s },
        { u"appid"_s, u"wxd678efh567hg6787"_s }, { u"contract_id"_s, m_two->direct().contractId },
        { u"plan_id"_s, 123 }, { u"out_contract_code"_s, u"D1"_s },
        { u"user_display_name"_s, u"李四"_s }, { u"openid"_s, m_two->direct().openid },
        { u"state"_s, u"SIGNED"_s }, { u"signed_time"_s, u"2021-11-20T13:28:35+08:00"_s } };
    QCOMPARE(objectOf(judgement), expected);
}

void TestContractQueries::takes_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("with the sub_appid")
        << QByteArray("{id}?" + institution + "&sub_appid=wxcbda96de0b165484");
    QTest::newRow("in another order")
        << QByteArray("{id}?sp_appid=wx8888888888888888&sub_mchid=1230000109");
    QTest::newRow("by code") << QByteArray("out-contract-code/A1?plan_id=123&" + institution);
    QTest::newRow("a code that is percent-encoded")
        << QByteArray("out-contract-code/%41%31?plan_id=123&" + institution);
    QTest::newRow("a value that is percent-encoded")
        << QByteArray("{direct}?appid=%77xd678efh567hg6787");
    QTest::newRow("a member that is empty, as good as nothing")
        << QByteArray("{direct}?sub_appid=&" + direct);
}

void TestContractQueries::takes()
{
    QFETCH(QByteArray, rest);
    const Judgement judgement = m_two->query(rest);
    QVERIFY2(judgement.answer.status == 200, judgement.answer.body.constData());
}

void TestContractQueries::refusesQueries_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<Refused>("expected");
    const auto inQuery = [](const char *field, const char *value, const char *issue) {
        return QJsonObject { { u"field"_s, QString::fromLatin1(field) },
            { u"value"_s, QString::fromLatin1(value) }, { u"issue"_s, QString::fromLatin1(issue) },
            { u"location"_s, u"query"_s } };
    };
    const auto row = [](const char *name, const QByteArray &rest, const Refused &expected) {
        QTest::newRow(name) << rest << expected;
    };
    const auto broken = [&](const char *field, const char *value, const char *issue) {
        return Refused { .code = u"PARAM_ERROR"_s,
            .chinese = u"参数错误"_s,
            .detail = inQuery(field, value, issue),
            .number = "268435461",
            .verdict = u"rules:bad"_s };
    };
    const auto numbered = [](Refused expected, const QByteArray &number, const QString &verdict) {
        expected.number = number;
        expected.verdict = verdict;
        return expected;
    };
    row("no query", "{id}", broken("appid", "", "required"));
    row("half an institution", "{id}?sub_mchid=1230000109", broken("sp_appid", "", "required"));
    row("the other half", "{id}?sp_appid=wx8888888888888888",
        numbered(broken("sub_mchid", "", "required"), "268443704", u"rules:bad"_s));
    row("a sub_appid alone", "{id}?sub_appid=wxcbda96de0b165484",
        numbered(broken("sub_mchid", "", "required"), "268443704", u"rules:bad"_s));
    row("both modes", "{id}?" + direct + '&' + institution,
        numbered(
            broken("appid", "wxd678efh567hg6787", "not_for_mode"), "268435461", u"mode:bad"_s));
    row("an institution's contract in direct mode", "{id}?" + direct,
        numbered(broken("appid", "wxd678efh567hg6787", "not_for_mode"), "268435461",
            u"contract_mode:bad"_s));
    row("a direct contract in institution mode", "{direct}?" + institution,
        numbered(broken("sub_mchid", "1230000109", "not_for_mode"), "268435461",
            u"contract_mode:bad"_s));
    const QByteArray longText(33, 'a');
    row("an appid that is too long", "{id}?appid=" + longText,
        numbered(broken("appid", longText.constData(), "max_length"), "268435464", u"rules:bad"_s));
    row("a member twice", "{direct}?" + direct + '&' + direct,
        numbered(broken("appid", "wxd678efh567hg6787", "given more than once"), "268435461",
            u"documented:bad"_s));
    Refused extra = numbered({}, "270924358", u"documented:bad"_s);
    extra.code = u"PARAM_ERROR"_s;
    extra.chinese = u"请求中含有未在API文档中定义的参数"_s;
    extra.detail = inQuery("mchid", "3200000001", "not defined");
    row("an undocumented member", "{direct}?mchid=3200000001&" + direct, extra);
    extra.detail = inQuery("sp_mchid", "3200000001", "not defined");
    row("a sp_mchid, which the seed has", "{id}?sp_mchid=3200000001&" + institution, extra);
    extra.detail = inQuery("plan_id", "123", "not defined");
    row("a plan where none belongs", "{direct}?plan_id=123&" + direct, extra);
    row("no plan", "out-contract-code/D1?" + direct, broken("plan_id", "", "required"));
    Refused type = numbered({}, "268435461", u"types:bad"_s);
    type.code = u"PARAM_ERROR"_s;
    type.chinese = u"参数类型错误"_s;
    type.detail = inQuery("plan_id", "1a", "not a whole number");
    row("a plan that is no number", "out-contract-code/D1?plan_id=1a&" + direct, type);
    row("a plan of zero", "out-contract-code/D1?plan_id=0&" + direct,
        numbered(broken("plan_id", "0", "integer"), "268435464", u"rules:bad"_s));
    Refused encoding = numbered({}, "268435461", u"query:bad"_s);
    encoding.code = u"PARAM_ERROR"_s;
    encoding.chinese = u"参数错误"_s;
    encoding.detail = { { u"field"_s, u""_s }, { u"value"_s, QJsonValue::Null },
        { u"issue"_s, u"not percent-encoded UTF-8"_s }, { u"location"_s, u"query"_s } };
    row("a percent sign alone", "{direct}?appid=%", encoding);
    row("no UTF-8", "{direct}?appid=%ff", encoding);
    Refused path = broken("contract_id", "", "");
    path.verdict = u"path_member:bad"_s;
    path.number = "268435464";
    path.detail = { { u"field"_s, u"contract_id"_s },
        { u"value"_s, QString::fromLatin1(QByteArray(65, 'a')) }, { u"issue"_s, u"max_length"_s },
        { u"location"_s, u"url"_s } };
    row("a contract_id that is too long", QByteArray(65, 'a') + '?' + direct, path);
    path.detail[u"field"_s] = u"out_contract_code"_s;
    path.detail[u"value"_s] = QString::fromLatin1(longText);
    row("a code that is too long", "out-contract-code/" + longText + "?plan_id=123&" + direct,
        path);
    path.number = "268435461";
    path.verdict = u"path_encoding:bad"_s;
    path.detail[u"value"_s] = u"%E5"_s;
    path.detail[u"issue"_s] = u"not percent-encoded UTF-8"_s;
    row("a code that is no UTF-8", "out-contract-code/%E5?plan_id=123&" + direct, path);
    Refused bound { .code = u"APPID_MCHID_NOT_MATCH"_s,
        .chinese = u"appid与商户号不匹配"_s,
        .detail = inQuery("appid", "wx1", "not bound to the merchant number"),
        .number = "268445527",
        .verdict = u"appid:bad"_s };
    row("an appid of another", "{direct}?appid=wx1", bound);
    row("a sub-merchant of another", "{id}?sub_mchid=1&sp_appid=wx8888888888888888",
        { .code = u"INVALID_REQUEST"_s,
            .chinese = u"受理关系不存在"_s,
            .detail = inQuery("sub_mchid", "1", "no acceptance relation"),
            .number = "268443701",
            .verdict = u"sub_mchid:bad"_s });
    const Refused unknown { .status = 404,
        .code = u"RESOURCE_NOT_EXISTS"_s,
        .chinese = u"资源不存在"_s,
        .verdict = u"contract:bad"_s };
    row("an id of nothing", "Wx1?" + direct, unknown);
    row("a code of nothing", "out-contract-code/D2?plan_id=123&" + direct, unknown);
    row("a code in the case of another", "out-contract-code/d1?plan_id=123&" + direct, unknown);
    row("a code of another plan", "out-contract-code/D1?plan_id=12535&" + direct, unknown);
    row("another of the merchant's appids", "{direct}?appid=wx8888888888888888", unknown);
}

void TestContractQueries::refusesQueries()
{
    QFETCH(QByteArray, rest);
    QFETCH(Refused, expected);
    checkRefused(m_two->query(rest), expected);
}

void TestContractQueries::nothingIsThereBeforeTheUserSigned()
{
    const QByteArray path = contractPath("out-contract-code/A2?plan_id=123&" + institution);
    const QString session = m_two->bench().sessionOf(m_two->bench().seed(u"A2"_s));
    (void)m_two->bench().judge().play(session, sandbox::Act::Refuse);
    Draft draft = m_two->bench().query(path);
    QCOMPARE(m_two->bench().ask(draft).code, u"RESOURCE_NOT_EXISTS"_s);
    for (const auto &[language, message] : { qMakePair("zh-HK", u"資源不存在"_s),
             qMakePair("en", u"The resource does not exist"_s) }) {
        draft = m_two->bench().query(path);
        draft.headers.append({ QByteArray("Accept-Language"), QByteArray(language) });
        QCOMPARE(objectOf(m_two->bench().ask(draft))["message"_L1].toString(), message);
    }
    (void)m_two->bench().judge().play(session, sandbox::Act::Agree);
    QCOMPARE(m_two->bench().ask(m_two->bench().query(path)).answer.status, 200);
}

QTEST_GUILESS_MAIN(TestContractQueries)
#include "tst_contractqueries.moc"
