#include "sandbox/scenariotalk.h"

#include "signing/authorization.h"

#include <QJsonDocument>
#include <QTest>

namespace support {

QJsonObject objectOf(const Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

Draft ScenarioTalk::draft(const QString &scenario, const Change &change)
{
    const sandbox::Scenario *known = sandbox::scenarioNamed(scenario);
    const QString prefix = known ? sandbox::magicPrefix(*known) : QString();
    Draft draft = m_talk.draft(
        field(contract::Field::OutContractCode, prefix + QString::number(++m_number)));
    draft.nonce = freshNonce();
    if (change)
        change(draft);
    return draft;
}

Response ScenarioTalk::ask(const QString &scenario, const Change &change)
{
    return m_talk.ask(draft(scenario, change));
}

sandbox::LogEntry ScenarioTalk::logged(int count)
{
    const auto &log = m_talk.sandbox().log();
    const bool isThere = QTest::qWaitFor([&] { return log.size() >= count; });
    return isThere ? log.at(count - 1) : sandbox::LogEntry();
}

bool ScenarioTalk::isSignedRightly(const Response &response) const
{
    const auto key
        = signing::readKeyFile(m_talk.credentials().platformCert).and_then(signing::readPublicKey);
    const QByteArray message = signing::answerToVerify(
        response.header("Wechatpay-Timestamp"), response.header("Wechatpay-Nonce"), response.body);
    return key
        && key->verifies(message, QByteArray::fromBase64(response.header("Wechatpay-Signature")));
}

} // namespace support
