#include "contract/check.h"

#include "contract/violation.h"

#include <algorithm>

namespace contract {
namespace {

/// The mode that the required members are asked for: institution as soon as anything says so.
/// So an institution body fits a direct profile (with warnings), but half a one fits nobody.
Mode requiredMode(const PreSignRequest &request, Mode mode)
{
    return mode == Mode::Institution ? mode : modeOf(request);
}

bool applies(const Rule &rule, const PreSignRequest &request, Mode mode)
{
    const bool isRequired = rule.check == Check::Required;
    // An empty text breaks no rule but this one.
    if (!isRequired && !request.has(rule.field))
        return false;
    switch (isRequired ? requiredMode(request, mode) : mode) {
    case Mode::Direct:
        return rule.direct;
    case Mode::Institution:
        return rule.institution;
    }
    Q_UNREACHABLE();
}

bool hasError(const QList<Issue> &issues, Field field)
{
    return std::ranges::any_of(issues, [field](const Issue &issue) {
        return issue.field == field && issue.severity == Severity::Error;
    });
}

} // namespace

QList<Issue> validate(const PreSignRequest &request, Mode mode, qint64 nowMs)
{
    QList<Issue> issues;
    for (const Rule &rule : rules()) {
        const bool secondError = rule.severity == Severity::Error && hasError(issues, rule.field);
        if (secondError || !applies(rule, request, mode))
            continue;
        if (const auto facts = violation(rule, request.value(rule.field), nowMs))
            issues.append({ rule.field, rule.check, rule.severity, *facts });
    }
    return issues;
}

bool hasErrors(const QList<Issue> &issues)
{
    return std::ranges::any_of(
        issues, [](const Issue &issue) { return issue.severity == Severity::Error; });
}

} // namespace contract
