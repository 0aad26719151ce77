#include "sandbox/contracts/contracts.h"
#include "sandbox/contracts/sessions.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Contracts;
using sandbox::Session;
using sandbox::Sessions;
using sandbox::SignedContract;

namespace {

Session session(const QByteArray &code, qint64 createdMs, qint64 expiresMs)
{
    return { .id = "id-" + code,
        .mchid = "1",
        .code = code,
        .content = "{}",
        .createdMs = createdMs,
        .expiresMs = expiresMs };
}

QByteArrayList codesOf(const QList<Session> &list)
{
    QByteArrayList codes;
    for (const Session &one : list)
        codes.append(one.code);
    return codes;
}

SignedContract contract(const QString &id)
{
    SignedContract made;
    made.contractId = id;
    made.mchid = u"1"_s;
    made.outContractCode = u"code-"_s + id;
    return made;
}

} // namespace

/// What the sandbox keeps, and that it is not more than it says.
class TestSessions final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void liveUntilTheyExpire();
    void areOfOneMerchantAndCode();
    void listTheNewestFirst();
    void areBounded();
    void contractsAreFoundByEachName();
    void contractsAreBounded();
};

void TestSessions::liveUntilTheyExpire()
{
    Sessions sessions(10);
    sessions.add(session("a", 0, 1000), 0);
    QVERIFY(sessions.find("1", "a", 999) != nullptr);
    QVERIFY(sessions.named("id-a", 999) != nullptr);
    QVERIFY(sessions.find("1", "a", 1000) == nullptr);
    QCOMPARE(sessions.size(), 0);
    QVERIFY(sessions.named("id-a", 0) == nullptr);
}

void TestSessions::areOfOneMerchantAndCode()
{
    Sessions sessions(10);
    sessions.add(session("a", 0, 1000), 0);
    QVERIFY(sessions.find("2", "a", 0) == nullptr);
    QVERIFY(sessions.find("1", "b", 0) == nullptr);
    Session other = session("a", 0, 2000);
    other.id = "another";
    sessions.add(other, 0);
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions.find("1", "a", 0)->id, "another");
}

void TestSessions::listTheNewestFirst()
{
    Sessions sessions(10);
    sessions.add(session("a", 0, 3000), 0);
    sessions.add(session("b", 1, 1000), 0);
    sessions.add(session("c", 2, 2000), 0);
    QCOMPARE(codesOf(sessions.newest(10, 0)), QByteArrayList({ "c", "b", "a" }));
    QCOMPARE(codesOf(sessions.newest(2, 0)), QByteArrayList({ "c", "b" }));
    QCOMPARE(codesOf(sessions.newest(10, 1500)), QByteArrayList({ "c", "a" }));
    QVERIFY(sessions.newest(0, 0).isEmpty());
}

void TestSessions::areBounded()
{
    Sessions sessions(3);
    sessions.add(session("a", 0, 5000), 0);
    sessions.add(session("b", 0, 1000), 0);
    sessions.add(session("c", 0, 2000), 0);
    sessions.add(session("d", 0, 3000), 1500);
    QCOMPARE(sessions.size(), 3);
    QVERIFY2(sessions.find("1", "c", 1500) != nullptr, "room was made by the expired one");
    sessions.add(session("e", 0, 4000), 1500);
    QCOMPARE(sessions.size(), 3);
    QVERIFY2(sessions.find("1", "c", 1500) == nullptr, "what expires first goes first");
    for (int i = 0; i < 1000; ++i)
        sessions.add(session(QByteArray::number(i), 0, 10'000 + i), 1500);
    QCOMPARE(sessions.size(), 3);
}

void TestSessions::contractsAreFoundByEachName()
{
    Contracts contracts(10);
    contracts.add(contract(u"a"_s), "s");
    QVERIFY(contracts.find(u"a"_s) != nullptr);
    QCOMPARE(contracts.findByCode(u"1"_s, u"code-a"_s), contracts.find(u"a"_s));
    QCOMPARE(contracts.findBySession("s"), contracts.find(u"a"_s));
    QVERIFY(contracts.find(u"b"_s) == nullptr);
    QVERIFY(contracts.findByCode(u"2"_s, u"code-a"_s) == nullptr);
    QVERIFY(contracts.findBySession("t") == nullptr);
}

void TestSessions::contractsAreBounded()
{
    Contracts contracts(3);
    for (const QString &id : { u"a"_s, u"b"_s, u"c"_s })
        contracts.add(contract(id), id.toLatin1());
    contracts.find(u"b"_s)->state = SignedContract::State::Terminated;
    contracts.add(contract(u"d"_s), "d");
    QCOMPARE(contracts.size(), 3);
    QVERIFY2(contracts.find(u"b"_s) == nullptr, "the terminated one goes first");
    QVERIFY(contracts.findByCode(u"1"_s, u"code-b"_s) == nullptr);
    contracts.add(contract(u"e"_s), "e");
    QVERIFY2(contracts.find(u"a"_s) == nullptr, "then the oldest");
    QCOMPARE(contracts.newest(2).constFirst().contractId, u"e"_s);
    QCOMPARE(contracts.newest(2).size(), 2);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
