#include "attempt/record.h"

#include "attempt/outcome.h"
#include "contract/reply.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace attempt {

using contract::Field;

QByteArray headerLines(const http::Headers &headers)
{
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines += name + ": " + value + '\n';
    return lines;
}

http::Headers headersOf(const QByteArray &lines)
{
    http::Headers headers;
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append({ line.left(colon), line.mid(colon + 1).trimmed() });
    }
    return headers;
}

static void describeRequest(history::Row &row, const contract::PreSignRequest &request)
{
    row.planId = request.value(Field::PlanId);
    row.outContractCode = request.value(Field::OutContractCode);
    row.openid = request.value(Field::Openid);
    row.userDisplayName = request.value(Field::UserDisplayName);
    row.expiredTime = request.value(Field::ExpiredTime);
}

static void describeRepeated(history::Row &row, const history::Row &first)
{
    row.mode = first.mode;
    row.planId = first.planId;
    row.outContractCode = first.outContractCode;
    row.openid = first.openid;
    row.userDisplayName = first.userDisplayName;
    row.expiredTime = first.expiredTime;
    row.repeats = first.id;
}

history::Row pendingRow(const Order &order, const QUrl &accessPoint, const QByteArray &body,
    const signing::Signed &signature, const http::Headers &headers, qint64 nowMs)
{
    history::Row row;
    row.startedMs = nowMs;
    row.zoneOffsetSeconds = QDateTime::fromMSecsSinceEpoch(nowMs).offsetFromUtc();
    row.environment = order.profile.environment;
    row.profileId = order.profile.id;
    row.profileName = order.profile.name;
    row.mchid = order.profile.identity.mchid;
    row.mode = order.mode;
    row.baseUri = accessPoint.toString(QUrl::FullyEncoded);
    if (order.repeats)
        describeRepeated(row, *order.repeats);
    else
        describeRequest(row, order.request);
    row.signingSerial = signature.serial;
    row.requestBytes = body;
    row.requestHeaders = headerLines(headers);
    row.stringToSign = signature.stringToSign;
    return row;
}

/// The stable code and facts of a verification, as the history keeps them.
static QString verificationFacts(const signing::VerifyResult &result)
{
    QJsonObject facts;
    if (!result) {
        facts.insert(QStringLiteral("code"), signing::name(result.error().code));
    } else {
        facts.insert(QStringLiteral("code"), signing::name(result->code));
        if (!result->serial.isEmpty())
            facts.insert(QStringLiteral("serial"), result->serial);
        if (!result->missing.isEmpty())
            facts.insert(QStringLiteral("missing"), QJsonArray::fromStringList(result->missing));
        if (result->code == signing::VerifyCode::ClockSkew)
            facts.insert(QStringLiteral("skew_seconds"), result->skewSeconds);
    }
    return QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact));
}

history::Row answeredRow(history::Row row, const http::HttpResult &result,
    const signing::VerifyResult &verification, qint64 nowMs)
{
    const http::HttpAnswer &answer = *result.answer;
    const contract::Reply reply = contract::parseReply(answer.status, answer.body);
    // Verify keys that could not be read any more verify nothing.
    const auto code = verification ? verification->code : signing::VerifyCode::UnknownSerial;
    row.outcome = outcomeOf(answer.status, code, reply);
    row.finishedMs = nowMs;
    row.durationMs = result.durationMs;
    if (row.outcome == history::Outcome::Verified)
        row.sessionId = reply.sessionId;
    row.httpStatus = answer.status;
    row.code = reply.code;
    row.message = reply.message;
    row.detail = QString::fromUtf8(reply.detail);
    const auto requestId = signing::headerValue(answer.headers, "Request-ID");
    row.requestId = QString::fromUtf8(requestId.value_or(QByteArray()));
    const auto serial = signing::headerValue(answer.headers, "Wechatpay-Serial");
    row.verifySerial = QString::fromUtf8(serial.value_or(QByteArray()));
    row.verification = verificationFacts(verification);
    row.responseHeaders = headerLines(answer.headers);
    row.responseBytes = answer.body;
    return row;
}

history::Row unansweredRow(history::Row row, const http::HttpResult &result, qint64 nowMs)
{
    row.outcome = outcomeOf(result);
    row.finishedMs = nowMs;
    row.durationMs = result.durationMs;
    row.failure = http::name(result.failure.value_or(http::Failure::Broken));
    return row;
}

} // namespace attempt
