#pragma once

#include "exchange/pasting.h"

#include <QString>

namespace words {

/// JSON, curl, PHP (wechatpay-php), …
[[nodiscard]] QString text(exchange::Format format);
/// One sentence about what was not taken over.
[[nodiscard]] QString text(const exchange::Remark &remark);
/// What a paste brought, one sentence: "12 fields filled from a curl command." or that nothing in
/// it was understood, and what can be pasted.
[[nodiscard]] QString summary(const exchange::Pasted &pasted);

} // namespace words
