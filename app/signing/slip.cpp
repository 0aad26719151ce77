#include "signing/slip.h"

#include <QtGlobal>

namespace signing {

QLatin1String name(Slip slip)
{
    switch (slip) {
    case Slip::NoLastNewline:
        return QLatin1String("no_last_newline");
    case Slip::NewlineTooMany:
        return QLatin1String("newline_too_many");
    case Slip::LinesEndInCrLf:
        return QLatin1String("lines_end_in_crlf");
    case Slip::LowerCaseMethod:
        return QLatin1String("lower_case_method");
    case Slip::OtherMethod:
        return QLatin1String("other_method");
    case Slip::HostInUrl:
        return QLatin1String("host_in_url");
    case Slip::QueryMissing:
        return QLatin1String("query_missing");
    case Slip::VersionMissing:
        return QLatin1String("version_missing");
    case Slip::DoubledSlash:
        return QLatin1String("doubled_slash");
    case Slip::MainlandPath:
        return QLatin1String("mainland_path");
    case Slip::UrlDecoded:
        return QLatin1String("url_decoded");
    case Slip::TimestampInMilliseconds:
        return QLatin1String("timestamp_in_milliseconds");
    case Slip::TimestampInSeconds:
        return QLatin1String("timestamp_in_seconds");
    case Slip::NonceInOtherCase:
        return QLatin1String("nonce_in_other_case");
    case Slip::BodyMissing:
        return QLatin1String("body_missing");
    case Slip::BodyTrimmed:
        return QLatin1String("body_trimmed");
    case Slip::MembersSorted:
        return QLatin1String("members_sorted");
    case Slip::SlashesEscaped:
        return QLatin1String("slashes_escaped");
    case Slip::SlashesUnescaped:
        return QLatin1String("slashes_unescaped");
    case Slip::NonAsciiEscaped:
        return QLatin1String("non_ascii_escaped");
    case Slip::NonAsciiUnescaped:
        return QLatin1String("non_ascii_unescaped");
    case Slip::HtmlEscaped:
        return QLatin1String("html_escaped");
    case Slip::BodyCompact:
        return QLatin1String("body_compact");
    case Slip::BodySpaced:
        return QLatin1String("body_spaced");
    case Slip::BodyIndented:
        return QLatin1String("body_indented");
    case Slip::BodyInGbk:
        return QLatin1String("body_in_gbk");
    case Slip::BodyInUtf8:
        return QLatin1String("body_in_utf8");
    case Slip::BodyLinesEndInCrLf:
        return QLatin1String("body_lines_end_in_crlf");
    case Slip::BodyLinesEndInLf:
        return QLatin1String("body_lines_end_in_lf");
    case Slip::Md5:
        return QLatin1String("md5");
    case Slip::Sha1:
        return QLatin1String("sha1");
    case Slip::Sha512:
        return QLatin1String("sha512");
    case Slip::Pss:
        return QLatin1String("pss");
    case Slip::HashedTwice:
        return QLatin1String("hashed_twice");
    case Slip::HexDigest:
        return QLatin1String("hex_digest");
    case Slip::BareDigest:
        return QLatin1String("bare_digest");
    }
    Q_UNREACHABLE();
}

} // namespace signing
