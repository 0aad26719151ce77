#pragma once

#include "contract/prerequest.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace forms {

/// A form to begin with, by a name. It holds neither contract code nor expiry: those are fresh each
/// time.
struct Template {
    QString name; ///< 1 to 64 characters, no control characters; one template a name (by case too)
    contract::PreSignRequest request;
    std::optional<int> lifeMinutes; ///< from filling in to expired_time; nothing: no expiry is sent
    bool operator==(const Template &) const = default;
};

/// 1 to 64 characters, none of them a control character, the first and last no blank.
[[nodiscard]] bool isTemplateName(const QString &name);
[[nodiscard]] bool isSameName(const QString &one, const QString &other);

/// A change of the list, as it is asked for; it is made to what the file holds by then.
struct TemplateChange {
    enum class Kind { Put, Remove, Use };
    Kind kind = Kind::Put;
    Template subject; ///< of Remove and Use only the name counts
};

/// The list with the change made; last used first.
[[nodiscard]] QList<Template> changedBy(QList<Template> list, const TemplateChange &change);

[[nodiscard]] QJsonObject listJson(const QList<Template> &list);
/// Nothing when something in it is not as listJson writes it.
[[nodiscard]] std::optional<QList<Template>> readList(const QJsonObject &json);

} // namespace forms
