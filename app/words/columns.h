#pragma once

#include <QLatin1String>
#include <QString>

namespace words {

/// What a column of an exported table is called by people: `openid` 用户标识. The name itself where
/// there is no such column.
[[nodiscard]] QString columnTitle(QLatin1String name);

} // namespace words
