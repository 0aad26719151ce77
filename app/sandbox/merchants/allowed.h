#pragma once

#include <QSet>
#include <QString>

namespace sandbox {

/// What a merchant may name: some texts, or any.
struct Allowed {
    bool isAny = false;
    QSet<QString> texts {};

    [[nodiscard]] bool has(const QString &text) const { return isAny || texts.contains(text); }
};

} // namespace sandbox
