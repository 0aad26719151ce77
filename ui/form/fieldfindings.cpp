#include "form/fieldfindings.h"

#include "contract/characters.h"
#include "contract/mend.h"
#include "words/fields.h"
#include "words/problems.h"

#include <algorithm>

namespace ui {

using contract::Issue;
using contract::Severity;

bool FieldFindings::isEmpty() const { return issues.isEmpty() && !rail && refusal.isEmpty(); }

qsizetype FieldFindings::firstMendable(const QString &text) const
{
    for (qsizetype i = 0; i < issues.size(); ++i)
        if (contract::mended(issues[i], text))
            return i;
    return -1;
}

QList<IssueLine> FieldFindings::lines(const QString &text) const
{
    QList<IssueLine> lines;
    const qsizetype byKey = firstMendable(text);
    for (qsizetype i = 0; i < issues.size(); ++i) {
        const bool isError = issues[i].severity == Severity::Error;
        const Tone tone = isError ? Tone::Bad : Tone::Warning;
        const QString said = words::text(issues[i]);
        IssueLine line { tone, tone, isError ? said : tr("Warning: %1").arg(said) };
        if (contract::mended(issues[i], text)) {
            line.removal = words::removal(issues[i]);
            line.removalHint
                = i == byKey ? QStringLiteral("%1 (F9)").arg(line.removal) : line.removal;
        }
        lines.append(line);
    }
    if (rail)
        lines.append({ Tone::Bad, Tone::Bad, words::text(*rail) });
    if (!refusal.isEmpty())
        lines.append({ Tone::Bad, Tone::Plain, refusal });
    return lines;
}

std::optional<FieldFindings::Mark> FieldFindings::mark(const QString &text) const
{
    const auto isPlaced = [](const Issue &issue) {
        return issue.facts.position > 0 && !issue.facts.offender.isEmpty();
    };
    const auto found = std::find_if(issues.cbegin(), issues.cend(), isPlaced);
    if (found == issues.cend())
        return std::nullopt;
    qsizetype start = 0;
    int position = 1;
    for (const char32_t character : contract::codePoints(text))
        if (position++ < found->facts.position)
            start += character > 0xffff ? 2 : 1;
    return Mark { start, found->facts.offender.size(),
        found->severity == Severity::Error ? Tone::Bad : Tone::Warning };
}

} // namespace ui
