#pragma once

#include "contract/field.h"
#include "contract/reply.h"

#include <QList>

namespace contract {

/// The fields that a refusal names, each once, in the order of its appearance: `detail.field` as a
/// JSON pointer (`/appid`, `/body/appid`) or a plain name, pointers in `detail.value`, and
/// 输入源“/body/x” (with any quotes) in the message (domain.md 3.1, peers.md B21). Names of other
/// members are passed over. Pure.
[[nodiscard]] QList<Field> blamedFields(const Reply &reply);

} // namespace contract
