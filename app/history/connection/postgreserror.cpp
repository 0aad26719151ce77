#include "history/connection/postgreserror.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace history {

template <size_t count>
static bool holdsAny(const QString &words, const std::array<const char16_t *, count> &parts)
{
    return std::ranges::any_of(
        parts, [&words](const char16_t *part) { return words.contains(QStringView(part)); });
}

StoreErrorCode codeOfSqlState(const QString &sqlState)
{
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    const auto is = [&sqlState](const char *state) { return sqlState == QLatin1String(state); };
    const auto isOf
        = [&sqlState](const char *state) { return sqlState.startsWith(QLatin1String(state)); };
    // 57P01…: shut down, crashed, starting up; 25P03, 57P05: ended because it was idle.
    if (sqlState.isEmpty() || isOf("08") || isOf("57P") || is("25P03") || is("53300"))
        return StoreErrorCode::Unreachable;
    if (isOf("28") || is("42501"))
        return StoreErrorCode::AccessDenied;
    if (is("25006"))
        return StoreErrorCode::ReadOnly;
    if (is("53100"))
        return StoreErrorCode::DiskFull;
    if (is("55P03") || is("40P01") || is("40001"))
        return StoreErrorCode::Busy;
    if (isOf("XX"))
        return StoreErrorCode::Damaged;
    return StoreErrorCode::Failed;
}

StoreErrorCode codeOfRefusal(const QString &told)
{
    // Names of hosts, roles and files are no reasons.
    static const QRegularExpression names(QStringLiteral("\"[^\"]*\""));
    const QString words = QString(told).remove(names);
    static constexpr std::array untrusted { u"certificate", u"SSL error", u"SSL was required",
        u"SSL support is not compiled in" };
    static constexpr std::array denied { u"pg_hba.conf", u"authentication failed", u"认证失败",
        u"no password supplied", u"is not permitted to log in" };
    static constexpr std::array unreachable { u"Connection refused", u"timeout expired",
        u"could not translate host name", u"No such file or directory", u"starting up",
        u"shutting down", u"in recovery mode", u"not yet accepting connections",
        u"too many clients", u"connection slots", u"unreachable", u"No route to host", u"timed out",
        u"closed the connection", u"Connection reset", u"Cannot assign requested",
        u"could not connect", u"could not receive data", u"could not send data", u"Broken pipe" };
    // A handshake that broke off proves nothing.
    if (words.contains(QLatin1String("SSL SYSCALL error")))
        return StoreErrorCode::Unreachable;
    if (holdsAny(words, denied))
        return StoreErrorCode::AccessDenied;
    if (holdsAny(words, untrusted))
        return StoreErrorCode::Untrusted;
    if (words.contains(QLatin1String("role ")) && words.contains(QLatin1String("does not exist")))
        return StoreErrorCode::AccessDenied;
    return holdsAny(words, unreachable) ? StoreErrorCode::Unreachable : StoreErrorCode::Failed;
}

} // namespace history
