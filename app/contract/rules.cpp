#include "contract/rules.h"

using namespace Qt::StringLiterals;

namespace contract {
namespace {

using enum Field;
using enum Check;
using enum Severity;
using enum Sureness;

// Where each demand was read. Pages lie under pay.weixin.qq.com.
constexpr auto seed = "seed.md";
constexpr auto appPage = "doc/global/v3/zh/4013015467";
constexpr auto callbackPage = "doc/global/v3/zh/4013015481";
constexpr auto miniPage = "doc/global/v3/zh/4013015440";
constexpr auto mainlandPage = "mainland papay v3 pages";
constexpr auto mainlandFaq = "wechatpay-skills, deduction-service 2.5.1";
constexpr auto networkGuide = "wechatpay-global-skills, network guide";
constexpr auto samples = "every published sample";
constexpr auto house = "house rule: no published field holds it";

// clang-format off
constexpr Rule table[] {
//    field             check                severity direct institution limit source    sureness
    { BaseUri,          NoControls,          Error,   true,  true,   0, house,           Inferred },
    { BaseUri,          AccessPoint,         Error,   true,  true,   0, seed,            Official },

    { Appid,            Required,            Error,   true,  false,  0, appPage,         Official },
    { Appid,            Discouraged,         Warning, false, true,   0, appPage,         Official },
    { Appid,            NoControls,          Error,   true,  true,   0, house,           Inferred },
    { Appid,            MaxLength,           Error,   true,  true,  32, appPage,         Official },
    { Appid,            AppidShape,          Warning, true,  true,   0, samples,         Inferred },

    { SubMchid,         Required,            Error,   false, true,   0, appPage,         Official },
    { SubMchid,         NotForMode,          Warning, true,  false,  0, appPage,         Official },
    { SubMchid,         NoControls,          Error,   true,  true,   0, house,           Inferred },
    { SubMchid,         MaxLength,           Error,   true,  true,  32, appPage,         Official },
    { SubMchid,         Digits,              Warning, true,  true,   0, samples,         Inferred },

    { SpAppid,          Required,            Error,   false, true,   0, appPage,         Official },
    { SpAppid,          NotForMode,          Warning, true,  false,  0, appPage,         Official },
    { SpAppid,          NoControls,          Error,   true,  true,   0, house,           Inferred },
    { SpAppid,          MaxLength,           Error,   true,  true,  32, appPage,         Official },
    { SpAppid,          AppidShape,          Warning, true,  true,   0, samples,         Inferred },

    { SpMchid,          Discouraged,         Warning, true,  true,   0, appPage,         Official },
    { SpMchid,          NoControls,          Error,   true,  true,   0, house,           Inferred },
    { SpMchid,          MaxLength,           Warning, true,  true,  32, "as sub_mchid",  Inferred },
    { SpMchid,          Digits,              Warning, true,  true,   0, samples,         Inferred },

    { SubAppid,         NotForMode,          Warning, true,  false,  0, appPage,         Official },
    { SubAppid,         NoControls,          Error,   true,  true,   0, house,           Inferred },
    { SubAppid,         MaxLength,           Error,   true,  true,  32, appPage,         Official },
    { SubAppid,         AppidShape,          Warning, true,  true,   0, samples,         Inferred },

    { PlanId,           Required,            Error,   true,  true,   0, appPage,         Official },
    { PlanId,           NoControls,          Error,   true,  true,   0, house,           Inferred },
    { PlanId,           Integer,             Error,   true,  true,   0, appPage,         Official },

    { OutContractCode,  Required,            Error,   true,  true,   0, appPage,         Official },
    { OutContractCode,  NoControls,          Error,   true,  true,   0, house,           Inferred },
    { OutContractCode,  MaxLength,           Error,   true,  true,  32, appPage,         Official },
    { OutContractCode,  Alphanumeric,        Warning, true,  true,   0, mainlandPage,    ThirdParty },

    { UserDisplayName,  Required,            Error,   true,  true,   0, appPage,         Official },
    { UserDisplayName,  NoControls,          Error,   true,  true,   0, house,           Inferred },
    { UserDisplayName,  ThreeByteCharacters, Error,   true,  true,   0, appPage,         Official },
    { UserDisplayName,  MaxLength,           Error,   true,  true,  32, appPage,         Official },
    { UserDisplayName,  MaxBytes,            Warning, true,  true,  32, appPage,         Unknown },
    { UserDisplayName,  NotUrlEncoded,       Warning, true,  true,   0, appPage,         Official },
    { UserDisplayName,  PlainName,           Warning, true,  true,   0, mainlandFaq,     Inferred },
    { UserDisplayName,  NoBlankEnds,         Warning, true,  true,   0, mainlandFaq,     Inferred },

    { SuccessNotifyUrl, Required,            Error,   true,  true,   0, appPage,         Official },
    { SuccessNotifyUrl, NoControls,          Error,   true,  true,   0, house,           Inferred },
    { SuccessNotifyUrl, MaxLength,           Error,   true,  true, 256, appPage,         Official },
    { SuccessNotifyUrl, HttpsUrl,            Error,   true,  true,   0, appPage,         Official },
    { SuccessNotifyUrl, NoQuery,             Error,   true,  true,   0, callbackPage,    Official },
    { SuccessNotifyUrl, MaxBytes,            Warning, true,  true, 256, appPage,         Unknown },
    { SuccessNotifyUrl, NotUrlEncoded,       Warning, true,  true,   0, appPage,         Official },
    { SuccessNotifyUrl, NoBlankEnds,         Warning, true,  true,   0, networkGuide,    Official },
    { SuccessNotifyUrl, PublicHost,          Warning, true,  true,   0, networkGuide,    Official },
    { SuccessNotifyUrl, DefaultPort,         Warning, true,  true,   0, networkGuide,    Official },

    { Openid,           NoControls,          Error,   true,  true,   0, house,           Inferred },
    { Openid,           MaxLength,           Error,   true,  true, 128, appPage,         Official },
    { Openid,           NoBlanks,            Warning, true,  true,   0, samples,         Inferred },

    { UserClientIp,     NoControls,          Error,   true,  true,   0, house,           Inferred },
    { UserClientIp,     MaxLength,           Error,   true,  true,  32, appPage,         Official },
    { UserClientIp,     IpAddress,           Error,   true,  true,   0, appPage,         Official },
    { UserClientIp,     Ipv4,                Warning, true,  true,   0, appPage,         Inferred },
    { UserClientIp,     PublicAddress,       Warning, true,  true,   0, miniPage,        Inferred },

    { ExpiredTime,      NoControls,          Error,   true,  true,   0, house,           Inferred },
    { ExpiredTime,      MaxLength,           Error,   true,  true,  64, appPage,         Official },
    { ExpiredTime,      Rfc3339,             Error,   true,  true,   0, appPage,         Official },
    { ExpiredTime,      Future,              Warning, true,  true,   0, appPage,         Inferred },
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
    case Future:
        return "future"_L1;
    case AccessPoint:
        return "access_point"_L1;
    }
    Q_UNREACHABLE();
}

std::span<const Rule> rules() { return table; }

} // namespace contract
