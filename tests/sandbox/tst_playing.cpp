#include "sandbox/judgebench.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;
using contract::Field;
using sandbox::Act;
using sandbox::PlayedAct;
using sandbox::PlayOutcome;
using sandbox::SessionState;
using sandbox::SignedContract;

/// Sessions, and what their users do with them.
class TestPlaying final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void theSameRequestGetsTheSameSession();
    void theOrderOfMembersDoesNotMatter();
    void aSessionEndsAtItsExpiry();
    void withoutAnExpiryItLivesTwoHours();
    void agreeing();
    void agreeingInDirectMode();
    void thinkingBetterOfIt_data();
    void thinkingBetterOfIt();
    void whatCannotBePlayed();
    void aSignedCodeIsUsedUp();
    void theUserTerminates();
    void sessionsAreListed();
    void contractsAreListed();
    void sessionsMakeRoom();
    void actsHaveNames();

private:
    [[nodiscard]] PlayedAct play(const QString &id, Act act)
    {
        return m_bench->judge().play(id, act);
    }

    signing::Crypto m_crypto;
    QTemporaryDir m_keys; ///< making them is what takes time
    std::unique_ptr<JudgeBench> m_bench;
    QStringList m_told; ///< `signed A1`, …
};

void TestPlaying::initTestCase()
{
    QVERIFY(sandbox::ensureCredentials(m_keys.path(), false).has_value());
}

void TestPlaying::init()
{
    support::failOnWarnings();
    m_bench = std::make_unique<JudgeBench>(m_keys.path());
    QVERIFY(m_bench->isUp());
    m_told.clear();
    m_bench->judge().setContractListener([this](const SignedContract &contract, bool terminated) {
        m_told.append((terminated ? u"terminated "_s : u"signed "_s) + contract.outContractCode);
    });
}

void TestPlaying::theSameRequestGetsTheSameSession()
{
    const QString first = m_bench->sessionOf(m_bench->seed(u"A1"_s));
    QVERIFY(!first.isEmpty());
    QCOMPARE(m_bench->sessionOf(m_bench->seed(u"A1"_s)), first);
    QVERIFY(m_bench->sessionOf(m_bench->seed(u"A2"_s)) != first);
    QCOMPARE(m_bench->judge().sessions(10).size(), 2);
}

void TestPlaying::theOrderOfMembersDoesNotMatter()
{
    Draft draft = m_bench->seed(u"A1"_s);
    const QString first = m_bench->sessionOf(draft);
    const qsizetype comma = draft.body.indexOf(',');
    Draft turned = m_bench->seed(u"A1"_s); // `appid` goes last
    turned.body = '{' + draft.body.sliced(comma + 1).chopped(1) + " , "
        + draft.body.sliced(1, comma - 1) + '}';
    QVERIFY(turned.body != draft.body);
    QCOMPARE(m_bench->sessionOf(turned), first);
}

void TestPlaying::aSessionEndsAtItsExpiry()
{
    const QString first = m_bench->sessionOf(m_bench->seed(u"A1"_s)); // lives for an hour
    m_bench->clock().set(nowMs + 3'599'000);
    QCOMPARE(m_bench->judge().sessions(10).size(), 1);
    QCOMPARE(m_bench->ask(m_bench->seed(u"A1"_s)).code, u"RESOURCE_ALREADY_EXISTS"_s);
    m_bench->clock().set(nowMs + 3'600'000);
    QVERIFY(m_bench->judge().sessions(10).isEmpty());
    QCOMPARE(play(first, Act::Agree).outcome, PlayOutcome::NoSession);
    const QString second = m_bench->sessionOf(m_bench->seed(u"A1"_s));
    QVERIFY(!second.isEmpty() && second != first);
}

void TestPlaying::withoutAnExpiryItLivesTwoHours()
{
    const QString session = m_bench->sessionOf(m_bench->direct(u"A1"_s));
    QCOMPARE(m_bench->judge().sessions(1).constFirst().expiresMs, nowMs + 7'200'000);
    m_bench->clock().set(nowMs + 7'199'000);
    QCOMPARE(m_bench->sessionOf(m_bench->direct(u"A1"_s)), session);
    m_bench->clock().set(nowMs + 7'200'000);
    QVERIFY(m_bench->sessionOf(m_bench->direct(u"A1"_s)) != session);
}

void TestPlaying::agreeing()
{
    const QString session = m_bench->sessionOf(m_bench->seed(u"A1"_s));
    m_bench->clock().set(nowMs + 60'000);
    const PlayedAct played = play(session, Act::Agree);
    QCOMPARE(played.outcome, PlayOutcome::Signed);
    QVERIFY(played.contract.has_value());
    const SignedContract &contract = *played.contract;
    QVERIFY2(
        contract.contractId.startsWith("Wx20211120132935"_L1), qPrintable(contract.contractId));
    QCOMPARE(contract.contractId.size(), 28);
    QCOMPARE(contract.mchid, u"3200000001"_s);
    QVERIFY(contract.isInstitution);
    QCOMPARE(contract.appid, QString());
    QCOMPARE(contract.spAppid, u"wx8888888888888888"_s);
    QCOMPARE(contract.subMchid, u"1230000109"_s);
    QCOMPARE(contract.subAppid, u"wxcbda96de0b165484"_s);
    QCOMPARE(contract.planId, 123);
    QCOMPARE(contract.outContractCode, u"A1"_s);
    QCOMPARE(contract.userDisplayName, u"张三"_s);
    QCOMPARE(contract.openid, u"ouFhd5X9s9WteC3eWRjXV3lea123"_s);
    QCOMPARE(contract.notifyUrl, u"https://pay.weixin.qq.com"_s);
    QCOMPARE(contract.signedMs, nowMs + 60'000);
    QVERIFY(contract.expiresMs > contract.signedMs);
    QCOMPARE(contract.state, SignedContract::State::Signed);
    QVERIFY(!contract.terminatedMs.has_value());
    QCOMPARE(m_told, QStringList({ u"signed A1"_s }));
}

void TestPlaying::agreeingInDirectMode()
{
    const SignedContract contract = m_bench->signedContract(m_bench->direct(u"D1"_s));
    QVERIFY(!contract.isInstitution);
    QCOMPARE(contract.appid, u"wxd678efh567hg6787"_s);
    QCOMPARE(contract.spAppid, QString());
    QCOMPARE(contract.openid.size(), 28); // made up
    QVERIFY(contract.openid.startsWith(u'o'));
}

void TestPlaying::thinkingBetterOfIt_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<PlayOutcome>("outcome");
    QTest::addColumn<SessionState>("state");
    QTest::newRow("refused first") << Act::Refuse << PlayOutcome::Refused << SessionState::Refused;
    QTest::newRow("gone away first")
        << Act::Abandon << PlayOutcome::Abandoned << SessionState::Abandoned;
    QTest::newRow("from another address first")
        << Act::IpDiffers << PlayOutcome::IpDiffers << SessionState::IpDiffers;
}

void TestPlaying::thinkingBetterOfIt()
{
    QFETCH(Act, act);
    const QString session = m_bench->sessionOf(m_bench->seed(u"A1"_s));
    const PlayedAct played = play(session, act);
    QTEST(played.outcome, "outcome");
    QVERIFY(!played.contract.has_value());
    QTEST(m_bench->judge().sessions(1).constFirst().state, "state");
    QVERIFY2(m_told.isEmpty(), "nothing was signed");
    QVERIFY(m_bench->judge().contracts(10).isEmpty());
    QCOMPARE(m_bench->sessionOf(m_bench->seed(u"A1"_s)), session);
    QCOMPARE(play(session, Act::Agree).outcome, PlayOutcome::Signed);
    QCOMPARE(m_bench->judge().sessions(1).constFirst().state, SessionState::Signed);
}

void TestPlaying::whatCannotBePlayed()
{
    for (const Act act : { Act::Agree, Act::Refuse, Act::Abandon, Act::IpDiffers, Act::Terminate })
        QCOMPARE(play(u"202111201328000000"_s, act).outcome, PlayOutcome::NoSession);
    const QString session = m_bench->sessionOf(m_bench->seed(u"A1"_s));
    QCOMPARE(play(session, Act::Terminate).outcome, PlayOutcome::NotSigned);
    QCOMPARE(play(session, Act::Agree).outcome, PlayOutcome::Signed);
    for (const Act act : { Act::Agree, Act::Refuse, Act::Abandon, Act::IpDiffers }) {
        const PlayedAct again = play(session, act);
        QCOMPARE(again.outcome, PlayOutcome::AlreadySigned);
        QCOMPARE(again.contract->outContractCode, u"A1"_s);
    }
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_bench->judge().contracts(10).size(), 1);
}

void TestPlaying::aSignedCodeIsUsedUp()
{
    (void)m_bench->signedContract(m_bench->seed(u"A1"_s));
    for (const qint64 later : { 0, 7'200'000 }) {
        m_bench->clock().set(nowMs + later);
        Draft draft = m_bench->seed(u"A1"_s);
        draft.headers.append({ QByteArray("Accept-Language"), QByteArray("en") });
        const sandbox::Judgement judgement = m_bench->ask(draft);
        QCOMPARE(judgement.answer.status, 400);
        QCOMPARE(judgement.code, u"RESOURCE_ALREADY_EXISTS"_s);
        QCOMPARE(judgement.verdicts.constLast(), u"contract_code:bad"_s);
        QVERIFY(judgement.answer.body.contains("The resource exists already"));
    }
}

void TestPlaying::theUserTerminates()
{
    const QString session = m_bench->sessionOf(m_bench->seed(u"A1"_s));
    const QString id = play(session, Act::Agree).contract->contractId;
    m_bench->clock().set(nowMs + 86'400'000); // the session is long gone
    const PlayedAct played = play(session, Act::Terminate);
    QCOMPARE(played.outcome, PlayOutcome::Terminated);
    QCOMPARE(played.contract->contractId, id);
    QCOMPARE(played.contract->state, SignedContract::State::Terminated);
    QCOMPARE(played.contract->terminatedMs, nowMs + 86'400'000);
    QCOMPARE(played.contract->terminationMode, SignedContract::TerminationMode::User);
    QCOMPARE(play(session, Act::Terminate).outcome, PlayOutcome::AlreadyTerminated);
    QCOMPARE(play(id, Act::Terminate).outcome, PlayOutcome::AlreadyTerminated);
    const SignedContract other = m_bench->signedContract(m_bench->seed(u"A2"_s));
    QCOMPARE(play(other.contractId, Act::Terminate).outcome, PlayOutcome::Terminated);
    QCOMPARE(m_told,
        QStringList({ u"signed A1"_s, u"terminated A1"_s, u"signed A2"_s, u"terminated A2"_s }));
}

void TestPlaying::sessionsAreListed()
{
    const QString first = m_bench->sessionOf(m_bench->seed(u"A1"_s));
    m_bench->clock().set(nowMs + 1000);
    const QString second = m_bench->sessionOf(m_bench->direct(u"D1"_s));
    const QList<sandbox::SessionInfo> list = m_bench->judge().sessions(10);
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].sessionId, second);
    QCOMPARE(list[0].userDisplayName, u"李四"_s);
    QCOMPARE(list[1].sessionId, first);
    QCOMPARE(list[1].mchid, u"3200000001"_s);
    QCOMPARE(list[1].outContractCode, u"A1"_s);
    QCOMPARE(list[1].userDisplayName, u"张三"_s);
    QCOMPARE(list[1].planId, u"123"_s);
    QCOMPARE(list[1].createdMs, nowMs);
    QCOMPARE(list[1].expiresMs, nowMs + 3'600'000 - nowMs % 1000);
    QCOMPARE(list[1].state, SessionState::Waiting);
    QCOMPARE(m_bench->judge().sessions(1).size(), 1);
}

void TestPlaying::contractsAreListed()
{
    (void)m_bench->signedContract(m_bench->seed(u"A1"_s));
    (void)m_bench->signedContract(m_bench->seed(u"A2"_s));
    const QList<SignedContract> list = m_bench->judge().contracts(10);
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].outContractCode, u"A2"_s);
    QCOMPARE(m_bench->judge().contracts(1).size(), 1);
}

void TestPlaying::sessionsMakeRoom()
{
    JudgeBench bench(m_keys.path(), { .sessions = 5, .contracts = 2 });
    for (int i = 0; i < 50; ++i)
        QVERIFY(!bench.sessionOf(bench.seed(QString::number(i))).isEmpty());
    QCOMPARE(bench.judge().sessions(100).size(), 5);
    for (int i = 100; i < 110; ++i)
        QVERIFY(!bench.signedContract(bench.seed(QString::number(i))).contractId.isEmpty());
    QCOMPARE(bench.judge().contracts(100).size(), 2);
}

void TestPlaying::actsHaveNames()
{
    for (const Act act : { Act::Agree, Act::Refuse, Act::Abandon, Act::IpDiffers, Act::Terminate })
        QCOMPARE(sandbox::actNamed(QString(sandbox::name(act))), act);
    QCOMPARE(sandbox::name(Act::IpDiffers), "ip-differs"_L1);
    QVERIFY(!sandbox::actNamed(u"").has_value());
    QCOMPARE(sandbox::name(PlayOutcome::NoSession), "no_session"_L1);
    QCOMPARE(sandbox::name(SessionState::IpDiffers), "ip_differs"_L1);
}

QTEST_GUILESS_MAIN(TestPlaying)
#include "tst_playing.moc"
