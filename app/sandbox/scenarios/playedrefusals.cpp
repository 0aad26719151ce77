#include "sandbox/scenarios/playedrefusals.h"

#include "sandbox/judge.h"

#include <QJsonDocument>

namespace sandbox::played {

namespace {

using Reason = Refusal::Reason;

enum class Signed { Yes, No };

Language languageOf(const Request &request)
{
    return preferredLanguage(request.header("Accept-Language").value_or(QByteArray()));
}

/// Request-ID, Date and Cache-Control of what the rules said, and whose signature is asked for.
QList<QPair<QByteArray, QByteArray>> kept(const Answer &answer, Signed isSigned)
{
    QList<QPair<QByteArray, QByteArray>> headers;
    for (const char *name : { "Request-ID", "Date", "Cache-Control" })
        headers.append({ name, answer.header(name) });
    if (isSigned == Signed::Yes) // the judge signs by the key that is named
        headers.append({ "Wechatpay-Serial", answer.header("Wechatpay-Serial") });
    return headers;
}

void replace(AnswerScene &scene, Answer answer, int number, Signed isSigned)
{
    answer.headers += kept(scene.answer, isSigned);
    const QByteArray id = answer.header("Request-ID");
    answer.setHeader("Request-ID", id.left(id.lastIndexOf('-') + 1) + QByteArray::number(number));
    scene.answer = answer;
    if (isSigned == Signed::Yes)
        scene.judge.sign(scene.answer, scene.nowMs);
}

/// As the rules would say it.
void refuse(AnswerScene &scene, const Refusal &refusal, Signed isSigned)
{
    replace(scene, toAnswer(refusal, languageOf(scene.request)), numberOf(refusal), isSigned);
}

void refuseTooMany(AnswerScene &scene, const char *code)
{
    refuse(scene, { .reason = Reason::RateLimited, .code = code }, Signed::Yes);
}

/// What no rule says: data of the wire as in refusalterms.cpp, and no text of ours.
struct Failing {
    int status;
    const char *code;
    const char *chinese;
    const char *hongKong;
    const char *english;

    [[nodiscard]] const char *message(Language language) const
    {
        switch (language) {
        case Language::Chinese:
            return chinese;
        case Language::HongKong:
            return hongKong;
        case Language::English:
            return english;
        }
        Q_UNREACHABLE();
    }
};

void fail(AnswerScene &scene, const Failing &failing, Signed isSigned)
{
    const Language language = languageOf(scene.request);
    const QJsonObject body { { QStringLiteral("code"), QString::fromLatin1(failing.code) },
        { QStringLiteral("message"), QString::fromUtf8(failing.message(language)) } };
    Answer answer { .status = failing.status,
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact) };
    answer.setHeader("Content-Type", "application/json; charset=utf-8");
    answer.setHeader("Content-Language", tag(language));
    replace(scene, answer, 0, isSigned);
}

} // namespace

void certificateExpired(AnswerScene &scene)
{
    const QJsonObject detail { { QStringLiteral("field"), QStringLiteral("serial_no") },
        { QStringLiteral("issue"), QStringLiteral("certificate expired") },
        { QStringLiteral("location"), QStringLiteral("authorization") } };
    refuse(scene, { .reason = Reason::CertificateExpired, .detail = detail }, Signed::No);
}

void apiV3KeyMissing(AnswerScene &scene)
{
    refuse(scene, { .reason = Reason::Apiv3KeyMissing }, Signed::No);
}

void noAuth(AnswerScene &scene) { refuse(scene, { .reason = Reason::PlanUnknown }, Signed::Yes); }

void frequencyLimited(AnswerScene &scene) { refuseTooMany(scene, "FREQUENCY_LIMITED"); }

void rateLimited(AnswerScene &scene) { refuseTooMany(scene, "RATE_LIMITED"); }

void rateLimitExceeded(AnswerScene &scene) { refuseTooMany(scene, "RATELIMIT_EXCEEDED"); }

void frequencyLimitExceed(AnswerScene &scene) { refuseTooMany(scene, "FREQUENCY_LIMIT_EXCEED"); }

void systemError(AnswerScene &scene)
{
    fail(scene, { 500, "SYSTEM_ERROR", "系统错误", "系統錯誤", "System error" }, Signed::Yes);
}

void badGateway(AnswerScene &scene)
{
    scene.answer = { .status = 502,
        .headers = { { "Content-Type", "text/html" } },
        .body = "<html><head><title>502 Bad Gateway</title></head>"
                "<body><h1>502 Bad Gateway</h1></body></html>" };
}

void unavailable(AnswerScene &scene)
{
    fail(scene,
        { 503, "SERVICE_UNAVAILABLE", "服务不可用，过载保护", "服務不可用，過載保護",
            "The service is unavailable: overload protection" },
        Signed::No);
    scene.answer.setHeader("Retry-After", "1");
}

void redirect(AnswerScene &scene)
{
    replace(scene, { .status = 302, .headers = { { "Location", "/redirected" } } }, 0, Signed::No);
}

} // namespace sandbox::played
