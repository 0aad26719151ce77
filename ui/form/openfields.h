#pragma once

#include "contract/check.h"

#include <optional>

namespace ui {

/// What of a form is still open.
struct OpenFields {
    QList<contract::Field> missing; ///< required and empty
    QList<contract::Field> wrong;
    QList<contract::Field> warned;
    int warnings = 0; ///< a field may have several

    [[nodiscard]] bool isEmpty() const;
    /// Where to go from a field: errors first, then what is missing, then warnings, and round
    /// again. From nowhere to the first.
    [[nodiscard]] std::optional<contract::Field> after(std::optional<contract::Field> field) const;
};

/// Each list in the order given.
[[nodiscard]] OpenFields openFields(
    const QList<contract::Issue> &issues, const QList<contract::Field> &order);

} // namespace ui
