#include "base/loopback.h"

#include <QRegularExpression>
#include <QUrl>

namespace base {

bool isLoopback(const QUrl &url)
{
    static const QRegularExpression v4(
        QStringLiteral(R"(\A127(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}\z)"));
    const QString host = url.host();
    return host == QLatin1String("localhost") || host == QLatin1String("::1")
        || v4.match(host).hasMatch();
}

} // namespace base
