#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace sandbox {

/// One `name=value` of a query, decoded.
struct QueryMember {
    QString name;
    QString value; ///< empty, too, where there is no `=`
};

/// The members of a target's query in order, repeated ones too; nothing where one is not
/// percent-encoded UTF-8. A `+` is a plus. Pure.
[[nodiscard]] std::optional<QList<QueryMember>> queryMembers(const QByteArray &target);

} // namespace sandbox
