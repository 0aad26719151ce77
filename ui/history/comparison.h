#pragma once

#include "history/row.h"

#include <QList>
#include <QString>

namespace ui {

/// A field of two attempts. A null text: that one has no such field.
struct ComparedField {
    QString name; ///< in words, or the API's own
    QString a {};
    QString b {};
    bool isCredential = false; ///< shown, but left out of what is copied

    [[nodiscard]] bool differs() const { return a != b || a.isNull() != b.isNull(); }
};

/// Two attempts field by field: what is known of each, the members of their requests and answers by
/// name, headers, remarks. A session_id that was not verified is left out. Both were read whole.
/// Large bodies take a while: for a worker.
[[nodiscard]] QList<ComparedField> compared(const history::Row &a, const history::Row &b);

/// For pasting elsewhere: a line for each field, with ≠ where they differ, and tabs between.
[[nodiscard]] QString comparisonText(const QList<ComparedField> &fields);

} // namespace ui
