#pragma once

#include "base/result.h"
#include "contract/expiry.h"
#include "contract/field.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace contract {

/// Where this call lives at an access point (seed.md).
inline constexpr char preSignPath[] = "/v3/global/papay/contracts/app-pre-entrust-sign";

/// What the form holds: the wire text of every field. An empty text means the member is not sent.
class PreSignRequest
{
public:
    [[nodiscard]] const QString &value(Field field) const;
    void set(Field field, const QString &text);
    [[nodiscard]] bool has(Field field) const { return !value(field).isEmpty(); }
    bool operator==(const PreSignRequest &) const = default;

private:
    std::array<QString, allFields.size()> m_values;
};

/// The mode that the filled members show: institution as soon as sub_mchid or sp_appid is there.
[[nodiscard]] Mode modeOf(const PreSignRequest &request);

/// The body: UTF-8 JSON without blanks, members in the order of `Field`, empty ones and base_uri
/// left out, plan_id a number where its text is a whole number that fits 64 bits (any other text
/// is an error of the rule table, and is written as a string).
[[nodiscard]] QByteArray toJson(const PreSignRequest &request);

/// A body as it was read: what fits the twelve members, and what does not.
struct ReadBody {
    PreSignRequest request;
    QStringList unknownMembers; ///< names that are not among the twelve, in order of appearance
    QList<Field> wrongType; ///< no string, or for plan_id no whole number; not in `request`
};

enum class ReadError { NotJson, NotAnObject };

/// Reads a JSON body of this call; strict about types, so that the sandbox can refuse as the real
/// access point does. `null` counts as absent (domain.md 1); of a repeated name the last one
/// counts. A plan_id too large for 64 bits is read as it stands, for the rule table to refuse.
[[nodiscard]] base::Result<ReadBody, ReadError> fromJson(const QByteArray &body);

/// The seed's example (an institution request) with the given contract code and expiry.
/// base_uri is left empty: the profile's access point is used.
[[nodiscard]] PreSignRequest exampleRequest(
    const QString &outContractCode, const QString &expiredTime);
/// A contract code by the standard pattern (CodePattern), where there is no profile to ask.
[[nodiscard]] QString freshContractCode(qint64 nowMs);

} // namespace contract
