#include "sandbox/scenarios/untrustworthyanswers.h"

#include "sandbox/judge.h"
#include "sandbox/scenarios/scenariomemory.h"
#include "signing/authorization.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sandbox::untrustworthy {

namespace {

constexpr qint64 tenMinutesMs = 10 * 60 * 1000;
constexpr char signatureHeader[] = "Wechatpay-Signature";
constexpr char serialHeader[] = "Wechatpay-Serial";
constexpr char nonceHeader[] = "Wechatpay-Nonce";
constexpr char timestampHeader[] = "Wechatpay-Timestamp";

void say(AnswerScene &scene, const QByteArray &body)
{
    scene.answer.body = body;
    scene.judge.sign(scene.answer, scene.nowMs);
}

QByteArray sessionIdOf(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body)
        .object()
        .value(QLatin1String("session_id"))
        .toString()
        .toLatin1();
}

} // namespace

void notJson(AnswerScene &scene) { say(scene, "<html><body>OK</body></html>"); }

void empty(AnswerScene &scene) { say(scene, {}); }

void sessionIdNumber(AnswerScene &scene)
{
    say(scene, R"({"session_id":)" + sessionIdOf(scene.answer) + '}');
}

void sessionIdMissing(AnswerScene &scene) { say(scene, "{}"); }

void forged(AnswerScene &scene)
{
    QByteArray signature = QByteArray::fromBase64(scene.answer.header(signatureHeader));
    std::reverse(signature.begin(), signature.end());
    scene.answer.setHeader(signatureHeader, signature.toBase64());
}

void byOtherKey(AnswerScene &scene)
{
    Answer &answer = scene.answer;
    const QByteArray message = signing::answerToVerify(
        answer.header(timestampHeader), answer.header(nonceHeader), answer.body);
    const QByteArray signature = scene.memory.signByOtherKey(message);
    if (signature.isEmpty()) // no key could be made: not one that is signed well, at any rate
        forged(scene);
    else
        answer.setHeader(signatureHeader, signature.toBase64());
}

void unknownSerial(AnswerScene &scene)
{
    scene.answer.setHeader(serialHeader, "5157F09EFDC096DE15EBE81A47057A7232F1B8E1");
}

void stale(AnswerScene &scene) { scene.judge.sign(scene.answer, scene.nowMs - tenMinutesMs); }

void fromTheFuture(AnswerScene &scene)
{
    scene.judge.sign(scene.answer, scene.nowMs + tenMinutesMs);
}

void withoutHeaders(AnswerScene &scene)
{
    for (const char *name : { signatureHeader, serialHeader, nonceHeader, timestampHeader })
        scene.answer.removeHeader(name);
}

void withoutSignature(AnswerScene &scene) { scene.answer.removeHeader(signatureHeader); }

void withoutSerial(AnswerScene &scene) { scene.answer.removeHeader(serialHeader); }

void withoutNonce(AnswerScene &scene) { scene.answer.removeHeader(nonceHeader); }

void withoutTimestamp(AnswerScene &scene) { scene.answer.removeHeader(timestampHeader); }

void probe(AnswerScene &scene)
{
    if (!scene.memory.isFirstOf(scene.request.body))
        return;
    const QByteArray signature = scene.answer.header(signatureHeader);
    scene.answer.setHeader(signatureHeader, "WECHATPAY/SIGNTEST/" + signature);
}

void rotated(AnswerScene &scene)
{
    if (!scene.judge.rotate())
        return; // no key could be made: signed by the old one
    if (!scene.answer.header(serialHeader).startsWith("PUB_KEY_ID_"))
        scene.answer.removeHeader(serialHeader); // which would name the old key
    scene.judge.sign(scene.answer, scene.nowMs);
}

} // namespace sandbox::untrustworthy
