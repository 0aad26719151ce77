#pragma once

#include "contract/field.h"
#include "contract/source.h"

#include <optional>
#include <span>
#include <vector>

namespace contract {

enum class Severity { Error, Warning };

/// How sure a rule is, the letters of domain.md: A official page, B official SDK, C third party,
/// D inferred, Unknown not found.
enum class Sureness { Official, Sdk, ThirdParty, Inferred, Unknown };

/// What a rule checks. The stable name of each is the `rule` of papayctl's field errors.
enum class Check {
    Required, ///< the mode cannot do without it
    NotForMode, ///< belongs to the other mode
    Discouraged, ///< in the seed, not in the official table
    MaxLength, ///< limit: characters (code points)
    MaxBytes, ///< limit: UTF-8 bytes; the unit of the official length is not stated
    Integer, ///< decimal digits, 1 … 2^63-1, no leading zero: a JSON number
    Alphanumeric, ///< [0-9A-Za-z]
    Digits, ///< [0-9]
    AppidShape, ///< wx and 16 letters or digits
    ThreeByteCharacters, ///< no character of four UTF-8 bytes (above U+FFFF)
    NoControls, ///< no control characters
    NoBlanks, ///< no white space anywhere
    NoBlankEnds, ///< no white space at either end
    PlainName, ///< neither spaces nor punctuation
    NotUrlEncoded, ///< looks like %XX
    HttpsUrl, ///< an absolute https:// URL with a host
    NoQuery, ///< no ?query and no #fragment
    PublicHost, ///< neither loopback, private nor link-local
    DefaultPort, ///< 443
    IpAddress, ///< IPv4 or IPv6 text
    Ipv4, ///< not IPv6
    PublicAddress, ///< a user's address: not private, loopback or documentation
    Rfc3339, ///< date-time with offset
    NotSoon, ///< limit: seconds; an expiry nearer than that leaves the user no time
    NotFar, ///< limit: seconds; an expiry farther than that is rarely meant
    Future, ///< not past (error at the sandbox, warning here: design.md)
    AccessPoint, ///< http(s) base URI: no userinfo, query, fragment; http only on loopback
};

/// `required`, `max_length`, …
[[nodiscard]] QLatin1String name(Check check);

/// One row of the rule table: all that is known of one demand on one field.
struct Rule {
    Field field;
    Check check;
    Severity severity;
    bool direct = true; ///< applies in direct mode
    bool institution = true; ///< applies in institution mode
    int limit = 0; ///< MaxLength, MaxBytes: characters, bytes; NotSoon, NotFar: seconds
    Source source = Source::House;
    Sureness sure = Sureness::Official;
};

/// The table (domain.md 1), in the order of `Field`; within a field, the order of reporting.
[[nodiscard]] std::span<const Rule> rules();

/// The rules of one field that hold in a mode, in the table's order.
[[nodiscard]] std::vector<Rule> rulesOf(Field field, Mode mode);

/// How many characters the field may have, for a counter; nothing where no length is stated.
[[nodiscard]] std::optional<int> maxLength(Field field);

/// What a mode does with a field, by the table.
enum class Place {
    Shown,
    Discouraged, ///< not in the official table: opened on purpose, sent where filled
    Absent, ///< belongs to the other mode: not shown, never sent
};
[[nodiscard]] Place placeOf(Field field, Mode mode);

} // namespace contract
