#pragma once

#include "contract/codepattern.h"
#include "history/row.h"

#include <QList>
#include <QString>

namespace words {

/// That a contract code was used before: when, by whom (the operating system's user and computer,
/// the profile), what became of it, and whether the content is the same: "Used on Nov 23, 14:03 by
/// ops@desk7 (Shop HK, refused). Other content: Expiry time, Account display name." `different`:
/// the fields in which the form differs from what was sent; `others`: how many earlier uses more.
[[nodiscard]] QString codeUse(
    const history::Row &row, const QList<contract::Field> &different, int others);
/// Why a pattern for contract codes is none.
[[nodiscard]] QString text(contract::PatternError error);

} // namespace words
