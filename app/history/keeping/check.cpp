#include "history/keeping/check.h"

#include "history/connection/connection.h"

namespace history {

base::Result<bool, StoreError> isSound(Connection &connection, const QString &schema)
{
    const auto found = connection.value(QStringLiteral("pragma %1.quick_check(1)").arg(schema));
    if (found)
        return found->toString() == QLatin1String("ok");
    if (found.error().code == StoreErrorCode::Damaged)
        return false;
    return tl::unexpected(found.error());
}

} // namespace history
