#include "contract/violation.h"

#include "base/loopback.h"
#include "contract/address.h"
#include "contract/characters.h"
#include "contract/expiry.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace contract {
namespace {

using Found = std::optional<Facts>;

Found faultIf(bool broken, const Facts &facts = {}) { return broken ? Found(facts) : std::nullopt; }

int clamped(std::size_t count)
{
    return int(std::min<std::size_t>(count, std::numeric_limits<int>::max()));
}

Found overLimit(std::size_t actual, int limit)
{
    return faultIf(actual > std::size_t(limit), { .limit = limit, .actual = clamped(actual) });
}

/// The first character that is bad, by its place.
template <typename Bad>
Found firstBad(const std::vector<char32_t> &characters, std::size_t from, std::size_t to, Bad bad)
{
    for (std::size_t i = from; i < to; ++i)
        if (bad(characters[i]))
            return Facts { .position = clamped(i + 1), .offender = textOf(characters[i]) };
    return std::nullopt;
}

template <typename Bad> Found firstBad(const QString &text, Bad bad)
{
    const std::vector<char32_t> characters = codePoints(text);
    return firstBad(characters, 0, characters.size(), bad);
}

Found notAPlainName(const QString &text)
{
    // Blanks at the ends are NoBlankEnds' business.
    const std::vector<char32_t> characters = codePoints(text);
    const auto first = std::ranges::find_if_not(characters, isBlank);
    const auto last = std::find_if_not(characters.rbegin(), characters.rend(), isBlank).base();
    return firstBad(characters, std::size_t(first - characters.begin()),
        std::size_t(last - characters.begin()), isPunctuation);
}

Found blankEnds(const QString &text)
{
    const std::vector<char32_t> characters = codePoints(text);
    const std::size_t size = characters.size();
    const Found front = firstBad(characters, 0, std::min<std::size_t>(size, 1), isBlank);
    return front || size == 0 ? front : firstBad(characters, size - 1, size, isBlank);
}

Found notAnInteger(const QString &text)
{
    if (const Found other = firstBad(text, [](char32_t c) { return !isDigit(c); }))
        return other;
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return faultIf(!fits || number < 1 || QString::number(number) != text);
}

Found matching(const QRegularExpression &pattern, const QString &text)
{
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto before = codePoints(QStringView(text).left(match.capturedStart()));
    return Facts { .position = clamped(before.size() + 1), .offender = match.captured() };
}

Found urlEncoded(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%[0-9A-Fa-f]{2}"));
    return matching(pattern, text);
}

Found notAnAppid(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\Awx[0-9A-Za-z]{16}\\z"));
    if (const Found other = firstBad(text, [](char32_t c) { return !isAlphanumeric(c); }))
        return other;
    return faultIf(!pattern.match(text).hasMatch());
}

Found queryOrFragment(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("[?#]"));
    return matching(pattern, text);
}

/// Blanks at the ends, which are only warned of, do not hide what stands between them.
QUrl urlOf(const QString &text) { return QUrl(text.trimmed(), QUrl::StrictMode); }

bool namesAHost(const QUrl &url) { return !url.host().isEmpty() && url.port() != 0; }

Found notHttps(const QString &text)
{
    return faultIf(!text.startsWith(u"https://", Qt::CaseInsensitive) || !namesAHost(urlOf(text)));
}

/// Names that lead nowhere on the internet: RFC 6761, 6762, 8375 and what offices use.
bool isPrivateName(const QString &host)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[^.:]+\\z|"
                       "\\.(?:localhost|local|test|invalid|home\\.arpa|internal|intranet|lan)\\z"));
    return pattern.match(host).hasMatch();
}

Found notAPublicHost(const QString &text)
{
    QString host = urlOf(text).host();
    while (host.endsWith(u'.'))
        host.chop(1);
    const std::optional<Address> address = parseAddress(host);
    const AddressUse use = address ? useOf(*address) : AddressUse::Public;
    const bool hidden = address ? use != AddressUse::Public : isPrivateName(host);
    return faultIf(hidden, { .offender = host, .use = use });
}

Found otherPort(const QString &text)
{
    constexpr int https = 443;
    const int port = urlOf(text).port(https);
    return faultIf(port != https, { .limit = https, .actual = port });
}

Found notAnAccessPoint(const QString &text)
{
    const QUrl url = urlOf(text);
    const bool schemeFits
        = url.scheme() == u"https" || (url.scheme() == u"http" && base::isLoopback(url));
    return faultIf(!schemeFits || !namesAHost(url) || !url.userInfo().isNull() || url.hasQuery()
        || url.hasFragment());
}

Found notPublicAddress(const QString &text)
{
    const std::optional<Address> address = parseAddress(text);
    const AddressUse use = address ? useOf(*address) : AddressUse::Public;
    return faultIf(use != AddressUse::Public, { .offender = text, .use = use });
}

Found notIpv4(const QString &text)
{
    const std::optional<Address> address = parseAddress(text);
    return faultIf(address && !address->v4, { .offender = text });
}

Found past(const QString &text, qint64 nowMs)
{
    const std::optional<qint64> expiry = expiryMs(text);
    return faultIf(expiry && *expiry <= nowMs, { .offender = text });
}

/// How many whole seconds are left; nothing where the text is no time, or a past one.
std::optional<qint64> secondsLeft(const QString &text, qint64 nowMs)
{
    const std::optional<qint64> expiry = expiryMs(text);
    return expiry && *expiry > nowMs ? std::optional((*expiry - nowMs) / 1000) : std::nullopt;
}

Facts left(qint64 seconds, int limit)
{
    return { .limit = limit, .actual = clamped(std::size_t(seconds)) };
}

Found tooSoon(const QString &text, qint64 nowMs, int limit)
{
    const std::optional<qint64> seconds = secondsLeft(text, nowMs);
    return seconds && *seconds < limit ? Found(left(*seconds, limit)) : std::nullopt;
}

Found tooFar(const QString &text, qint64 nowMs, int limit)
{
    const std::optional<qint64> seconds = secondsLeft(text, nowMs);
    return seconds && *seconds > limit ? Found(left(*seconds, limit)) : std::nullopt;
}

} // namespace

std::optional<Facts> violation(const Rule &rule, const QString &text, qint64 nowMs)
{
    switch (rule.check) {
    case Check::Required:
        return faultIf(text.isEmpty());
    case Check::NotForMode:
    case Check::Discouraged:
        return faultIf(!text.isEmpty());
    case Check::MaxLength:
        return overLimit(codePoints(text).size(), rule.limit);
    case Check::MaxBytes:
        return overLimit(std::size_t(text.toUtf8().size()), rule.limit);
    case Check::Integer:
        return notAnInteger(text);
    case Check::Alphanumeric:
        return firstBad(text, [](char32_t c) { return !isAlphanumeric(c); });
    case Check::Digits:
        return firstBad(text, [](char32_t c) { return !isDigit(c); });
    case Check::AppidShape:
        return notAnAppid(text);
    case Check::ThreeByteCharacters:
        return firstBad(text, [](char32_t c) { return c > 0xffff; });
    case Check::NoControls:
        return firstBad(text, isControl);
    case Check::NoBlanks:
        return firstBad(text, isBlank);
    case Check::NoBlankEnds:
        return blankEnds(text);
    case Check::PlainName:
        return notAPlainName(text);
    case Check::NotUrlEncoded:
        return urlEncoded(text);
    case Check::HttpsUrl:
        return notHttps(text);
    case Check::NoQuery:
        return queryOrFragment(text);
    case Check::PublicHost:
        return notAPublicHost(text);
    case Check::DefaultPort:
        return otherPort(text);
    case Check::IpAddress:
        return faultIf(!parseAddress(text));
    case Check::Ipv4:
        return notIpv4(text);
    case Check::PublicAddress:
        return notPublicAddress(text);
    case Check::Rfc3339:
        return faultIf(!expiryMs(text));
    case Check::NotSoon:
        return tooSoon(text, nowMs, rule.limit);
    case Check::NotFar:
        return tooFar(text, nowMs, rule.limit);
    case Check::Future:
        return past(text, nowMs);
    case Check::AccessPoint:
        return notAnAccessPoint(text);
    }
    Q_UNREACHABLE();
}

} // namespace contract
