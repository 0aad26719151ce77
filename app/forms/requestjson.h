#pragma once

#include "contract/prerequest.h"

#include <QJsonObject>

#include <optional>

namespace forms {

/// What a form holds, as the files keep it: the texts as they were typed, right or wrong, by their
/// API names. (contract::toJson is what is sent.)
[[nodiscard]] QJsonObject requestJson(const contract::PreSignRequest &request);

/// Nothing when a member is no text. Names that are none of ours are passed over.
[[nodiscard]] std::optional<contract::PreSignRequest> readRequest(const QJsonValue &json);

} // namespace forms
