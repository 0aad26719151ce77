#include "contract/reply.h"
#include "sandbox/conversation.h"
#include "sandbox/judge.h"
#include "sandbox/keyfiles.h"
#include "sandbox/published.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

/// The user of whatever session a request opens agrees at once, where the request says so.
void agreeAtOnce(const sandbox::Request &request, sandbox::Answer &answer, sandbox::Judge &judge)
{
    const QString session = contract::parseReply(answer.status, answer.body).sessionId;
    if (request.header("Test-User") == "agrees")
        (void)judge.play(session, sandbox::Act::Agree);
}

QByteArray path(const QByteArray &rest) { return "/v3/global/papay/contracts/" + rest; }

} // namespace

/// A whole life on the wire: pre-sign, the user signs, query, terminate, query.
class TestContractLife final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void cleanupTestCase() { m_talk.reset(); }
    void isPlayedToItsEnd();

private:
    [[nodiscard]] QJsonObject found(const QByteArray &rest);

    signing::Crypto m_crypto;
    QTemporaryDir m_keys;
    std::unique_ptr<Conversation> m_talk;
};

void TestContractLife::initTestCase()
{
    m_talk = std::make_unique<Conversation>(m_keys.path(), agreeAtOnce);
    QVERIFY(m_talk->isUp());
}

QJsonObject TestContractLife::found(const QByteArray &rest)
{
    const Response response = m_talk->ask(m_talk->draft(get(path(rest))));
    return QJsonDocument::fromJson(response.body).object();
}

void TestContractLife::isPlayedToItsEnd()
{
    const QByteArray who = "sub_mchid=1230000109&sp_appid=wx8888888888888888";
    const QByteArray byCode = "out-contract-code/100001256?plan_id=123&" + who;
    QCOMPARE(found(byCode)["code"_L1].toString(), u"RESOURCE_NOT_EXISTS"_s);

    QCOMPARE(m_talk->ask(m_talk->draft(header("Test-User", "agrees"))).status, 200);
    const QJsonObject contract = found(byCode);
    QCOMPARE(contract["state"_L1].toString(), u"SIGNED"_s);
    const QByteArray id = contract["contract_id"_L1].toString().toLatin1();
    QCOMPARE(found(id + '?' + who), contract);

    Draft end = m_talk->draft();
    end.target = path(id + "/terminate");
    end.body = R"({"sub_mchid":"1230000109","sp_appid":"wx8888888888888888"})";
    const Response ended = m_talk->ask(end);
    QCOMPARE(ended.status, 204);
    QCOMPARE(ended.body, QByteArray());
    QCOMPARE(ended.header("Content-Length"), QByteArray()); // RFC 9110 forbids it on a 204
    QVERIFY(isSignedBy(ended, contentOf(m_talk->credentials().platformCert)));

    // On the same connection, so that the 204 ended where it should.
    QCOMPARE(found(id + '?' + who)["state"_L1].toString(), u"TERMINATED"_s);
    QCOMPARE(found(byCode)["termination_mode"_L1].toString(), u"MERCHANT"_s);
}

QTEST_GUILESS_MAIN(TestContractLife)
#include "tst_contractlife.moc"
