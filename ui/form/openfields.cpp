#include "form/openfields.h"

namespace ui {

using contract::Check;
using contract::Field;
using contract::Severity;

bool OpenFields::isEmpty() const
{
    return missing.isEmpty() && wrong.isEmpty() && warned.isEmpty();
}

std::optional<Field> OpenFields::after(std::optional<Field> field) const
{
    QList<Field> way = wrong + missing;
    for (const Field next : warned)
        if (!way.contains(next)) // once is enough for a field with both
            way.append(next);
    if (way.isEmpty())
        return std::nullopt;
    const qsizetype here = field ? way.indexOf(*field) : -1;
    return way[(here + 1) % way.size()];
}

OpenFields openFields(const QList<contract::Issue> &issues, const QList<Field> &order)
{
    OpenFields open;
    for (const Field field : order) {
        for (const contract::Issue &issue : issues) {
            if (issue.field != field)
                continue;
            const bool isError = issue.severity == Severity::Error;
            QList<Field> &list = !isError       ? open.warned
                : issue.code == Check::Required ? open.missing
                                                : open.wrong;
            if (!list.contains(field))
                list.append(field);
            open.warnings += isError ? 0 : 1;
        }
    }
    return open;
}

} // namespace ui
