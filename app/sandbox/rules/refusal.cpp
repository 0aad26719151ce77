#include "sandbox/rules/refusal.h"

#include "sandbox/rules/refusalterms.h"

#include <QJsonDocument>

namespace sandbox {

using Reason = Refusal::Reason;

int statusOf(Reason reason) { return termsOf(reason).status; }

QString codeOf(const Refusal &refusal)
{
    return refusal.code.isEmpty() ? QString::fromLatin1(termsOf(refusal.reason).code)
                                  : QString::fromLatin1(refusal.code);
}

int numberOf(const Refusal &refusal)
{
    return refusal.number != 0 ? refusal.number : termsOf(refusal.reason).number;
}

Answer toAnswer(const Refusal &refusal, Language language)
{
    const Terms terms = termsOf(refusal.reason);
    Answer answer { .status = terms.status };
    if (refusal.reason == Reason::MethodWrong)
        answer.setHeader("Allow", refusal.allowed);
    if (refusal.reason == Reason::RateLimited)
        answer.setHeader("Retry-After", "1"); // the limit is one of a second
    if (codeOf(refusal).isEmpty())
        return answer;
    QString message = QString::fromUtf8(terms.message(language));
    message.replace(QLatin1String("%1"), refusal.named);
    QJsonObject body { { QStringLiteral("code"), codeOf(refusal) },
        { QStringLiteral("message"), message } };
    if (!refusal.detail.isEmpty())
        body.insert(QStringLiteral("detail"), refusal.detail);
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    answer.setHeader("Content-Type", "application/json; charset=utf-8");
    answer.setHeader("Content-Language", tag(language));
    return answer;
}

} // namespace sandbox
