#include "transfer/headers.h"

#include <QList>

#include <algorithm>
#include <array>

namespace transfer {

QByteArray withoutAuthorization(const QByteArray &headers)
{
    static constexpr std::array secret { "authorization", "proxy-authorization", "cookie",
        "set-cookie" };
    QByteArray kept;
    for (qsizetype from = 0; from < headers.size();) {
        const qsizetype newline = headers.indexOf('\n', from);
        const qsizetype end = newline < 0 ? headers.size() : newline + 1;
        const QByteArray line = headers.mid(from, end - from);
        const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
        if (std::find(secret.begin(), secret.end(), name) == secret.end())
            kept += line;
        from = end;
    }
    return kept;
}

} // namespace transfer
