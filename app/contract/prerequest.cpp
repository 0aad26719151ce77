#include "contract/prerequest.h"

#include "contract/codepattern.h"
#include "contract/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <utility>

namespace contract {
namespace {

std::size_t slot(Field field) { return static_cast<std::size_t>(field); }

/// A JSON string with quotes, escaped by Qt's own writer (which writes no value but in an array).
QByteArray quoted(const QString &text)
{
    return QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

QByteArray jsonValue(Field field, const QString &text)
{
    if (field == Field::PlanId) {
        const qint64 number = text.toLongLong();
        if (QString::number(number) == text)
            return QByteArray::number(number);
    }
    return quoted(text);
}

bool isWholeNumber(const QByteArray &json)
{
    static const QRegularExpression whole(QStringLiteral("\\A(?:0|-?[1-9][0-9]*)\\z"));
    return whole.match(QString::fromLatin1(json)).hasMatch();
}

/// The wire text of a member's JSON value; nothing when it is of the wrong type.
std::optional<QString> wireText(Field field, const QByteArray &json)
{
    if (json == "null")
        return QString();
    if (field != Field::PlanId)
        return jsonString(json);
    return isWholeNumber(json) ? std::optional(QString::fromLatin1(json)) : std::nullopt;
}

void read(const JsonMember &member, ReadBody &body)
{
    const std::optional<Field> field = fieldNamed(member.name);
    if (!field || *field == Field::BaseUri) {
        if (!body.unknownMembers.contains(member.name))
            body.unknownMembers.append(member.name);
        return;
    }
    const std::optional<QString> text = wireText(*field, member.value);
    body.wrongType.removeAll(*field);
    if (!text)
        body.wrongType.append(*field);
    body.request.set(*field, text.value_or(QString()));
}

} // namespace

const QString &PreSignRequest::value(Field field) const { return m_values[slot(field)]; }

void PreSignRequest::set(Field field, const QString &text) { m_values[slot(field)] = text; }

Mode modeOf(const PreSignRequest &request)
{
    return request.has(Field::SubMchid) || request.has(Field::SpAppid) ? Mode::Institution
                                                                       : Mode::Direct;
}

QByteArray toJson(const PreSignRequest &request)
{
    QByteArray json;
    for (const Field field : allFields) {
        if (field == Field::BaseUri || !request.has(field))
            continue;
        const QLatin1String name = apiName(field);
        json += (json.isEmpty() ? "{\"" : ",\"");
        json.append(name.data(), name.size()).append("\":");
        json += jsonValue(field, request.value(field));
    }
    return json.isEmpty() ? QByteArrayLiteral("{}") : QByteArray(json + '}');
}

base::Result<ReadBody, ReadError> fromJson(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return tl::unexpected(ReadError::NotJson);
    if (!document.isObject())
        return tl::unexpected(ReadError::NotAnObject);
    ReadBody result;
    for (const JsonMember &member : jsonMembers(body))
        read(member, result);
    return result;
}

PreSignRequest exampleRequest(const QString &outContractCode, const QString &expiredTime)
{
    const std::pair<Field, QString> values[] {
        { Field::Appid, QStringLiteral("wxd678efh567hg6787") },
        { Field::SubMchid, QStringLiteral("1230000109") },
        { Field::SpAppid, QStringLiteral("wx8888888888888888") },
        { Field::SpMchid, QStringLiteral("3200000001") },
        { Field::SubAppid, QStringLiteral("wxcbda96de0b165484") },
        { Field::PlanId, QStringLiteral("123") },
        { Field::OutContractCode, outContractCode },
        { Field::UserDisplayName, QStringLiteral("张三") },
        { Field::SuccessNotifyUrl, QStringLiteral("https://pay.weixin.qq.com") },
        { Field::Openid, QStringLiteral("ouFhd5X9s9WteC3eWRjXV3lea123") },
        { Field::UserClientIp, QStringLiteral("119.145.83.6") },
        { Field::ExpiredTime, expiredTime },
    };
    PreSignRequest request;
    for (const auto &[field, text] : values)
        request.set(field, text);
    return request;
}

QString freshContractCode(qint64 nowMs) { return CodePattern().code(nowMs, 1); }

} // namespace contract
