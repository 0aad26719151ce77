#include "cli/secretinput.h"

#include <QCoreApplication>

#include <cerrno>
#include <unistd.h>

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SecretInput)
};

constexpr qsizetype longestSecret = 4096;

/// Nothing when the descriptor cannot be read.
std::optional<QByteArray> readLine(int descriptor)
{
    QByteArray line;
    line.reserve(longestSecret); // so that no outgrown copy is left behind
    while (line.size() < longestSecret) {
        char next = 0;
        const ssize_t count = ::read(descriptor, &next, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::nullopt;
        if (count == 0 || next == '\n')
            break;
        line.append(next);
    }
    while (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

base::Result<base::SharedSecret, OrderError> readSecret(
    const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return base::SharedSecret();
    bool ok = false;
    const int descriptor = arguments.value(option).toInt(&ok);
    auto line = ok && descriptor >= 0 ? readLine(descriptor) : std::nullopt;
    if (!line)
        return tl::unexpected(usageError(
            Text::tr("--%1 takes the number of an open descriptor.").arg(QLatin1String(option))));
    return std::make_shared<const base::Secret>(std::move(*line));
}

} // namespace cli
