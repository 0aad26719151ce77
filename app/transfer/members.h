#pragma once

#include <QJsonValue>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace transfer {

/// The version of the lines that this program writes, and reads.
inline constexpr int formatVersion = 1;

enum class MemberKind {
    Uuid, ///< or empty, where it is not needed
    Word, ///< one of those that the history knows
    Text, ///< without control characters
    LongText, ///< the same with line breaks and tabs
    Lines, ///< texts
    Number,
    Time,
    Bytes,
};

/// What a member of a line may be. A column that the history gets later is a text until it is said
/// here what it is.
struct Member {
    const char *name = "";
    MemberKind kind = MemberKind::Text;
    bool isNeeded = false;
    qint64 least = 0; ///< of a number
    qint64 most = 0;
    QStringList (*words)() = nullptr;
};
[[nodiscard]] Member memberNamed(const QString &name);

/// As the column holds it (history/columns.h); nothing where it is something else.
[[nodiscard]] std::optional<QVariant> readMember(const Member &member, const QJsonValue &value);

} // namespace transfer
