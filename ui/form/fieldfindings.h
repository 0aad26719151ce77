#pragma once

#include "contract/check.h"
#include "form/issuelist.h"
#include "profile/rails.h"

#include <QCoreApplication>

#include <optional>

namespace ui {

/// All that stands against what is typed in one field, as codes: by the rule table, by the profile,
/// and by the access point.
struct FieldFindings {
    Q_DECLARE_TR_FUNCTIONS(FieldFindings)
public:
    QList<contract::Issue> issues;
    std::optional<profile::RailError> rail;
    QString refusal; ///< what the access point said; does not stand in the way of signing again

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool hasError() const { return rail || contract::hasErrors(issues); }
    /// A line for each, those of the issues first, in their order.
    [[nodiscard]] QList<IssueLine> lines(const QString &text) const;
    /// The first issue that one click mends; -1: none.
    [[nodiscard]] qsizetype firstMendable(const QString &text) const;

    struct Mark {
        qsizetype start = 0; ///< UTF-16
        qsizetype length = 0;
        Tone tone = Tone::Bad;
    };
    /// Where in the text the first offender stands.
    [[nodiscard]] std::optional<Mark> mark(const QString &text) const;
};

} // namespace ui
