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
/// A rule of the table in full, one sentence that stands alone: for the help of its field.
[[nodiscard]] QString ruleText(const contract::Rule &rule);
/// Where a rule was read: 官方文档, APP签约页面.
[[nodiscard]] QString text(contract::Source source);
/// How sure it is: 官方说明, 推断.
[[nodiscard]] QString text(contract::Sureness sureness);
/// What a one-click removal (contract::mended) does, for its button: Remove 😀.
[[nodiscard]] QString removal(const contract::Issue &issue);
/// 直连模式, 机构模式.
[[nodiscard]] QString text(contract::Mode mode);

} // namespace words
