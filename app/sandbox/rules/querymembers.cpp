#include "sandbox/rules/querymembers.h"

#include "sandbox/rules/pathmember.h"

namespace sandbox {

std::optional<QList<QueryMember>> queryMembers(const QByteArray &target)
{
    QList<QueryMember> members;
    const qsizetype mark = target.indexOf('?');
    const QByteArray query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    for (const QByteArray &part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = percentDecoded(equals < 0 ? part : part.first(equals));
        const auto value = percentDecoded(equals < 0 ? QByteArray() : part.sliced(equals + 1));
        if (!name || !value)
            return {};
        members.append({ *name, *value });
    }
    return members;
}

} // namespace sandbox
