#include "contract/reply.h"

#include "contract/characters.h"
#include "contract/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace contract {
namespace {

constexpr std::size_t longestSessionId = 128;

/// `detail`, and the `detail` inside it: live answers nest it twice, the documents once.
struct Detail {
    QJsonObject outer;
    QJsonObject inner;

    [[nodiscard]] QJsonValue value(QLatin1String name) const
    {
        const QJsonValue found = outer.value(name);
        return found.isNull() || found.isUndefined() ? inner.value(name) : found;
    }
};

Detail detailOf(const QJsonObject &object)
{
    const QJsonObject outer = object.value("detail"_L1).toObject();
    return { outer, outer.value("detail"_L1).toObject() };
}

QByteArray rawDetail(const QByteArray &body)
{
    QByteArray detail;
    for (const JsonMember &member : jsonMembers(body))
        if (member.name == "detail"_L1)
            detail = member.value;
    return detail == "null" ? QByteArray() : detail;
}

QString textOfValue(const QJsonValue &value)
{
    return value.isString() ? value.toString()
                            : QString::fromUtf8(QJsonDocument(QJsonArray { value })
                                                    .toJson(QJsonDocument::Compact)
                                                    .chopped(1)
                                                    .sliced(1));
}

QStringList valuesOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (!value.isArray())
        return { textOfValue(value) };
    QStringList values;
    const QJsonArray array = value.toArray();
    for (const QJsonValue each : array)
        values.append(textOfValue(each));
    return values;
}

std::optional<SignInformation> signInformationOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return SignInformation {
        .method = value["method"_L1].toString(),
        .url = value["url"_L1].toString(),
        .truncatedMessage = value["truncated_sign_message"_L1].toString(),
        .messageLength = std::max(0, value["sign_message_length"_L1].toInt()),
    };
}

bool isUsableSessionId(const QString &text)
{
    const std::vector<char32_t> characters = codePoints(text);
    return !characters.empty() && characters.size() <= longestSessionId
        && std::ranges::all_of(
            characters, [](char32_t c) { return QChar::isPrint(c) && !QChar::isSpace(c); });
}

void readError(const QByteArray &body, const QJsonObject &object, Reply &reply)
{
    const Detail detail = detailOf(object);
    reply.code = object.value("code"_L1).toString();
    reply.message = object.value("message"_L1).toString();
    reply.detail = rawDetail(body);
    reply.field = detail.value("field"_L1).toString();
    reply.values = valuesOf(detail.value("value"_L1));
    reply.issue = detail.value("issue"_L1).toString();
    reply.location = detail.value("location"_L1).toString();
    reply.signInformation = signInformationOf(detail.value("sign_information"_L1));
}

} // namespace

Reply parseReply(int httpStatus, const QByteArray &body)
{
    Reply reply;
    if (body.trimmed().isEmpty())
        return reply;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        reply.shape = Reply::Shape::NotJson;
        return reply;
    }

    const QJsonObject object = document.object();
    readError(body, object, reply);
    if (httpStatus < 200 || httpStatus > 299) {
        reply.shape = Reply::Shape::Error;
        return reply;
    }
    const QString sessionId = object.value("session_id"_L1).toString();
    const bool usable = isUsableSessionId(sessionId);
    reply.shape = usable ? Reply::Shape::Session : Reply::Shape::NoSession;
    reply.sessionId = usable ? sessionId : QString();
    return reply;
}

} // namespace contract
