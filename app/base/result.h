#pragma once

#include <tl/expected.hpp>

namespace base {

/// What an operation that can fail returns. E is that room's own error: an enum class, or a struct
/// of one and its facts; never text (the room `words` makes text).
template <typename T, typename E> using Result = tl::expected<T, E>;

} // namespace base
