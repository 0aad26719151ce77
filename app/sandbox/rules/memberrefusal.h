#pragma once

#include "contract/check.h"
#include "sandbox/rules/refusal.h"

#include <QJsonValue>
#include <QString>

namespace sandbox {

/// Where a member stood.
enum class MemberPlace { Body, Query, Path };

/// A refusal whose detail names one member (domain.md 3.1): by a JSON Pointer when it stands in
/// the body, by its plain name elsewhere.
[[nodiscard]] Refusal memberRefused(Refusal::Reason reason, MemberPlace place, const QString &name,
    const QJsonValue &value, const QString &issue);

/// A member that breaks a rule of contract's table.
[[nodiscard]] Refusal ruleBroken(
    MemberPlace place, contract::Field field, const QString &value, contract::Check rule);

/// A JSON Pointer (RFC 6901) to a member.
[[nodiscard]] QString pointerTo(QString name);

} // namespace sandbox
