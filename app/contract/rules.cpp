#include "contract/rules.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace contract {
namespace {

using enum Field;
using enum Check;
using enum Severity;
using enum Source;
using enum Sureness;

// After the pre-sign an app has to open WeChat within 2 minutes (domain.md 1).
constexpr int near = 2 * 60;
// No limit is published. Sessions of the neighbouring products live 10 minutes to 2 hours, so that
// more than a day and what is left of another is a slip: a wrong day, month or year.
constexpr int far = 2 * 24 * 60 * 60;

// clang-format off
constexpr Rule table[] {
//    field             check                severity direct institution limit source    sureness
    { BaseUri,          NoControls,          Error,   true,  true,   0, House,           Inferred },
    { BaseUri,          AccessPoint,         Error,   true,  true,   0, Seed,            Official },

    { Appid,            Required,            Error,   true,  false,  0, AppPage,         Official },
    { Appid,            Discouraged,         Warning, false, true,   0, AppPage,         Official },
    { Appid,            NoControls,          Error,   true,  true,   0, House,           Inferred },
    { Appid,            MaxLength,           Error,   true,  true,  32, AppPage,         Official },
    { Appid,            AppidShape,          Warning, true,  true,   0, Samples,         Inferred },

    { SubMchid,         Required,            Error,   false, true,   0, AppPage,         Official },
    { SubMchid,         NotForMode,          Warning, true,  false,  0, AppPage,         Official },
    { SubMchid,         NoControls,          Error,   true,  true,   0, House,           Inferred },
    { SubMchid,         MaxLength,           Error,   true,  true,  32, AppPage,         Official },
    { SubMchid,         Digits,              Warning, true,  true,   0, Samples,         Inferred },

    { SpAppid,          Required,            Error,   false, true,   0, AppPage,         Official },
    { SpAppid,          NotForMode,          Warning, true,  false,  0, AppPage,         Official },
    { SpAppid,          NoControls,          Error,   true,  true,   0, House,           Inferred },
    { SpAppid,          MaxLength,           Error,   true,  true,  32, AppPage,         Official },
    { SpAppid,          AppidShape,          Warning, true,  true,   0, Samples,         Inferred },

    { SpMchid,          Discouraged,         Warning, true,  true,   0, AppPage,         Official },
    { SpMchid,          NoControls,          Error,   true,  true,   0, House,           Inferred },
    { SpMchid,          MaxLength,           Warning, true,  true,  32, SameAsSubMchid,  Inferred },
    { SpMchid,          Digits,              Warning, true,  true,   0, Samples,         Inferred },

    { SubAppid,         NotForMode,          Warning, true,  false,  0, AppPage,         Official },
    { SubAppid,         NoControls,          Error,   true,  true,   0, House,           Inferred },
    { SubAppid,         MaxLength,           Error,   true,  true,  32, AppPage,         Official },
    { SubAppid,         AppidShape,          Warning, true,  true,   0, Samples,         Inferred },

    { PlanId,           Required,            Error,   true,  true,   0, AppPage,         Official },
    { PlanId,           NoControls,          Error,   true,  true,   0, House,           Inferred },
    { PlanId,           Integer,             Error,   true,  true,   0, AppPage,         Official },

    { OutContractCode,  Required,            Error,   true,  true,   0, AppPage,         Official },
    { OutContractCode,  NoControls,          Error,   true,  true,   0, House,           Inferred },
    { OutContractCode,  MaxLength,           Error,   true,  true,  32, AppPage,         Official },
    { OutContractCode,  Alphanumeric,        Warning, true,  true,   0, MainlandPages,   ThirdParty },

    { UserDisplayName,  Required,            Error,   true,  true,   0, AppPage,         Official },
    { UserDisplayName,  NoControls,          Error,   true,  true,   0, House,           Inferred },
    { UserDisplayName,  ThreeByteCharacters, Error,   true,  true,   0, AppPage,         Official },
    { UserDisplayName,  MaxLength,           Error,   true,  true,  32, AppPage,         Official },
    { UserDisplayName,  MaxBytes,            Warning, true,  true,  32, AppPage,         Unknown },
    { UserDisplayName,  NotUrlEncoded,       Warning, true,  true,   0, AppPage,         Official },
    { UserDisplayName,  PlainName,           Warning, true,  true,   0, MainlandFaq,     Inferred },
    { UserDisplayName,  NoBlankEnds,         Warning, true,  true,   0, MainlandFaq,     Inferred },

    { SuccessNotifyUrl, Required,            Error,   true,  true,   0, AppPage,         Official },
    { SuccessNotifyUrl, NoControls,          Error,   true,  true,   0, House,           Inferred },
    { SuccessNotifyUrl, MaxLength,           Error,   true,  true, 256, AppPage,         Official },
    { SuccessNotifyUrl, HttpsUrl,            Error,   true,  true,   0, AppPage,         Official },
    { SuccessNotifyUrl, NoQuery,             Error,   true,  true,   0, CallbackPage,    Official },
    { SuccessNotifyUrl, MaxBytes,            Warning, true,  true, 256, AppPage,         Unknown },
    { SuccessNotifyUrl, NotUrlEncoded,       Warning, true,  true,   0, AppPage,         Official },
    { SuccessNotifyUrl, NoBlankEnds,         Warning, true,  true,   0, NetworkGuide,    Official },
    { SuccessNotifyUrl, PublicHost,          Warning, true,  true,   0, NetworkGuide,    Official },
    { SuccessNotifyUrl, DefaultPort,         Warning, true,  true,   0, NetworkGuide,    Official },

    { Openid,           NoControls,          Error,   true,  true,   0, House,           Inferred },
    { Openid,           MaxLength,           Error,   true,  true, 128, AppPage,         Official },
    { Openid,           NoBlanks,            Warning, true,  true,   0, Samples,         Inferred },

    { UserClientIp,     NoControls,          Error,   true,  true,   0, House,           Inferred },
    { UserClientIp,     MaxLength,           Error,   true,  true,  32, AppPage,         Official },
    { UserClientIp,     IpAddress,           Error,   true,  true,   0, AppPage,         Official },
    { UserClientIp,     Ipv4,                Warning, true,  true,   0, AppPage,         Inferred },
    { UserClientIp,     PublicAddress,       Warning, true,  true,   0, MiniProgramPage, Inferred },

    { ExpiredTime,      NoControls,          Error,   true,  true,   0, House,           Inferred },
    { ExpiredTime,      MaxLength,           Error,   true,  true,  64, AppPage,         Official },
    { ExpiredTime,      Rfc3339,             Error,   true,  true,   0, AppPage,         Official },
    { ExpiredTime,      Future,              Warning, true,  true,   0, AppPage,         Inferred },
    { ExpiredTime,      NotSoon,             Warning, true,  true, near, MainlandPages,  Inferred },
    { ExpiredTime,      NotFar,              Warning, true,  true, far, MainlandPages,   Inferred },
};
// clang-format on

} // namespace

QLatin1String name(Check check)
{
    switch (check) {
    case Required:
        return "required"_L1;
    case NotForMode:
        return "not_for_mode"_L1;
    case Discouraged:
        return "discouraged"_L1;
    case MaxLength:
        return "max_length"_L1;
    case MaxBytes:
        return "max_bytes"_L1;
    case Integer:
        return "integer"_L1;
    case Alphanumeric:
        return "alphanumeric"_L1;
    case Digits:
        return "digits"_L1;
    case AppidShape:
        return "appid_shape"_L1;
    case ThreeByteCharacters:
        return "three_byte_characters"_L1;
    case NoControls:
        return "no_controls"_L1;
    case NoBlanks:
        return "no_blanks"_L1;
    case NoBlankEnds:
        return "no_blank_ends"_L1;
    case PlainName:
        return "plain_name"_L1;
    case NotUrlEncoded:
        return "not_url_encoded"_L1;
    case HttpsUrl:
        return "https_url"_L1;
    case NoQuery:
        return "no_query"_L1;
    case PublicHost:
        return "public_host"_L1;
    case DefaultPort:
        return "default_port"_L1;
    case IpAddress:
        return "ip_address"_L1;
    case Ipv4:
        return "ipv4"_L1;
    case PublicAddress:
        return "public_address"_L1;
    case Rfc3339:
        return "rfc3339"_L1;
    case NotSoon:
        return "not_soon"_L1;
    case NotFar:
        return "not_far"_L1;
    case Future:
        return "future"_L1;
    case AccessPoint:
        return "access_point"_L1;
    }
    Q_UNREACHABLE();
}

std::span<const Rule> rules() { return table; }

static bool holds(const Rule &rule, Mode mode)
{
    return mode == Mode::Direct ? rule.direct : rule.institution;
}

std::vector<Rule> rulesOf(Field field, Mode mode)
{
    std::vector<Rule> found;
    std::ranges::copy_if(table, std::back_inserter(found),
        [&](const Rule &rule) { return rule.field == field && holds(rule, mode); });
    return found;
}

std::optional<int> maxLength(Field field)
{
    const auto *found = std::ranges::find_if(table,
        [&](const Rule &rule) { return rule.field == field && rule.check == Check::MaxLength; });
    return found == std::end(table) ? std::nullopt : std::optional(found->limit);
}

Place placeOf(Field field, Mode mode)
{
    for (const Rule &rule : rulesOf(field, mode)) {
        if (rule.check == Check::NotForMode)
            return Place::Absent;
        if (rule.check == Check::Discouraged)
            return Place::Discouraged;
    }
    return Place::Shown;
}

} // namespace contract
