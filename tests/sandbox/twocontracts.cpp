#include "sandbox/twocontracts.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace support {

TwoContracts::TwoContracts(const QString &keys)
    : m_bench(keys)
{
    if (!m_bench.isUp())
        return;
    m_institutions = m_bench.signedContract(m_bench.seed(u"A1"_s));
    m_direct = m_bench.signedContract(m_bench.direct(u"D1"_s));
}

QByteArray TwoContracts::path(QByteArray rest) const
{
    rest.replace("{id}", m_institutions.contractId.toLatin1());
    rest.replace("{direct}", m_direct.contractId.toLatin1());
    return contractPath(rest);
}

sandbox::Judgement TwoContracts::query(const QByteArray &rest)
{
    return m_bench.ask(m_bench.query(path(rest)));
}

QJsonObject objectOf(const sandbox::Judgement &judgement)
{
    return QJsonDocument::fromJson(judgement.answer.body).object();
}

void checkRefused(const sandbox::Judgement &judgement, const Refused &expected)
{
    QVERIFY2(judgement.answer.status == expected.status, judgement.answer.body.constData());
    const QJsonObject body = objectOf(judgement);
    QCOMPARE(body["code"_L1].toString(), expected.code);
    QCOMPARE(body["message"_L1].toString(), expected.chinese);
    QCOMPARE(body["detail"_L1].toObject(), expected.detail);
    const QByteArray id = judgement.answer.header("Request-ID");
    QCOMPARE(id.sliced(id.lastIndexOf('-') + 1), expected.number);
    QCOMPARE(judgement.verdicts.constLast(), expected.verdict);
    QVERIFY2(!judgement.answer.header("Wechatpay-Signature").isEmpty(), "it was authenticated");
}

} // namespace support
