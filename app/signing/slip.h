#pragma once

#include <QLatin1String>

namespace signing {

/// What signers usually get wrong about the five lines and their signature (domain.md 12). Where
/// one is said of both directions, the request was sent one way and signed the other.
enum class Slip {
    NoLastNewline, ///< or: the newline that ends the body was sent, not signed
    NewlineTooMany, ///< or: a newline that ends the body was signed, not sent
    LinesEndInCrLf,
    LowerCaseMethod,
    OtherMethod, ///< GET for POST, POST for GET
    HostInUrl,
    QueryMissing,
    VersionMissing, ///< the /v3 that the path starts with
    DoubledSlash, ///< the path starts with two
    MainlandPath, ///< /v3/… for /v3/global/…
    UrlDecoded, ///< without its percent-encoding
    TimestampInMilliseconds,
    TimestampInSeconds, ///< though milliseconds were sent
    NonceInOtherCase,
    BodyMissing,
    BodyTrimmed, ///< of blanks and line ends around it
    MembersSorted,
    SlashesEscaped, ///< \/ as PHP writes it
    SlashesUnescaped,
    NonAsciiEscaped, ///< \u5f20, as PHP and Python write it
    NonAsciiUnescaped,
    HtmlEscaped, ///< < > & as \u003c \u003e \u0026, as Go writes them
    BodyCompact, ///< JSON without a blank
    BodySpaced, ///< JSON on one line with a blank after : and , as Python writes it
    BodyIndented, ///< by 2, by 4 or by tabs
    BodyInGbk, ///< though UTF-8 was sent
    BodyInUtf8, ///< though GBK was sent
    BodyLinesEndInCrLf, ///< though \n was sent
    BodyLinesEndInLf, ///< though \r\n was sent
    Md5,
    Sha1,
    Sha512,
    Pss, ///< instead of PKCS#1 v1.5
    HashedTwice, ///< the digest was signed as if it were the text
    HexDigest, ///< so was the digest in hex digits
    BareDigest, ///< signed without the name of its algorithm before it
};

/// `no_last_newline`, …: stable.
[[nodiscard]] QLatin1String name(Slip slip);

} // namespace signing
