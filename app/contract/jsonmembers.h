#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace contract {

/// A member of a JSON object as it stands in the text.
struct JsonMember {
    QString name;
    QByteArray value; ///< its JSON text without blanks, otherwise as it came
};

/// The members of a JSON object in order of appearance, which QJsonObject forgets as it forgets
/// repeated names and the digits of numbers. The text must be one that QJsonDocument reads as an
/// object; other texts give some list or other, but never a fault.
[[nodiscard]] QList<JsonMember> jsonMembers(const QByteArray &object);

/// The text of a JSON string, quotes and escapes undone; nothing when it is another value.
[[nodiscard]] std::optional<QString> jsonString(const QByteArray &value);

} // namespace contract
