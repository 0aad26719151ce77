#pragma once

#include "contract/field.h"

#include <QString>

namespace contract {

/// The text as it was meant when it was pasted: without the blanks (invisible ones too), matching
/// quotes of any kind ("", '', “”, 「」 …) and the comma or semicolon that came along at its ends.
/// Identifiers, numbers and the client's address lose blanks inside too; an expiry and URLs do not;
/// a display name stays as it is, since its rules speak of blanks. Pure and idempotent.
[[nodiscard]] QString tidied(Field field, const QString &text);

} // namespace contract
