#include "forms/requestjson.h"

namespace forms {

QJsonObject requestJson(const contract::PreSignRequest &request)
{
    QJsonObject json;
    for (const contract::Field field : contract::allFields) {
        if (request.has(field))
            json.insert(contract::apiName(field), request.value(field));
    }
    return json;
}

std::optional<contract::PreSignRequest> readRequest(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    contract::PreSignRequest request;
    for (const contract::Field field : contract::allFields) {
        const QJsonValue text = json[contract::apiName(field)];
        if (!text.isUndefined() && !text.isString())
            return std::nullopt;
        request.set(field, text.toString());
    }
    return request;
}

} // namespace forms
