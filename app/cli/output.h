#pragma once

#include "attempt/signattempt.h"
#include "cli/jsonline.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace cli {

/// The members of an attempt, in design.md's order.
[[nodiscard]] JsonLine attemptLine(const history::Row &row);
/// The same with `started` (RFC 3339 with the zone of its creation) and `profile`.
[[nodiscard]] JsonLine historyLine(const history::Row &row);

/// `{"error":code,"message":…}` to standard output and the message to standard error.
void printError(QLatin1String code, const QString &message, const QJsonArray &fields = {});
/// The same for why there was no attempt; answers with the exit status.
[[nodiscard]] int printProblem(const attempt::Problem &problem);
/// The message that goes with `invalid_fields`.
[[nodiscard]] QString invalidFields(qsizetype count);
/// A member of `fields`.
[[nodiscard]] QJsonObject fieldError(
    const QString &field, QLatin1String rule, const QString &message);

[[nodiscard]] int exitStatus(history::Outcome outcome);

} // namespace cli
