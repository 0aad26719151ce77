#pragma once

#include "contract/check.h"

#include <QString>

namespace words {

/// The field's name for people: 子商户号.
[[nodiscard]] QString label(contract::Field field);
/// The rule and an example in one short line, for under the input.
[[nodiscard]] QString hint(contract::Field field);
/// What is wrong with the field and what to do, one sentence.
[[nodiscard]] QString text(const contract::Issue &issue);
/// 直连模式, 机构模式.
[[nodiscard]] QString text(contract::Mode mode);

} // namespace words
