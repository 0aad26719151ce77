#include "words/fields.h"

#include "words/moments.h"

#include <QCoreApplication>
#include <QLocale>

namespace words {

using contract::Check;
using contract::Field;
using contract::Rule;
using contract::Severity;
using contract::Source;
using contract::Sureness;

namespace {

struct Rules {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

QString required(Field field)
{
    switch (field) {
    case Field::Appid:
        return Rules::tr("A direct request cannot do without it.");
    case Field::SubMchid:
    case Field::SpAppid:
        return Rules::tr("An institution request cannot do without it.");
    case Field::BaseUri:
    case Field::SpMchid:
    case Field::SubAppid:
    case Field::PlanId:
    case Field::OutContractCode:
    case Field::UserDisplayName:
    case Field::SuccessNotifyUrl:
    case Field::Openid:
    case Field::UserClientIp:
    case Field::ExpiredTime:
        return Rules::tr("No request can do without it.");
    }
    Q_UNREACHABLE();
}

QString maxLength(const Rule &rule)
{
    const QString sentence = rule.severity == Severity::Error
        ? Rules::tr("It must not have more than %1 characters.")
        : Rules::tr("It should not have more than %1 characters.");
    return sentence.arg(QLocale().toString(rule.limit));
}

QString future(Severity severity)
{
    return severity == Severity::Error
        ? Rules::tr("It must not be past.")
        : Rules::tr("It should not be past when the request is sent: the access point refuses it "
                    "then.");
}

} // namespace

QString ruleText(const Rule &rule)
{
    switch (rule.check) {
    case Check::Required:
        return required(rule.field);
    case Check::NotForMode:
        return Rules::tr("It belongs to institution requests, and a direct one should not have "
                         "it.");
    case Check::Discouraged:
        return Rules::tr("The official table does not list it for this request: it is sent where "
                         "it is filled in, and the access point may refuse it.");
    case Check::MaxLength:
        return maxLength(rule);
    case Check::MaxBytes:
        return Rules::tr("It should not have more than %1 bytes in UTF-8, in which a Chinese "
                         "character takes 3: the unit of the official limit is not stated.")
            .arg(QLocale().toString(rule.limit));
    case Check::Integer:
        return Rules::tr("It must be a whole number from 1 to 9223372036854775807, written in "
                         "digits without a leading zero.");
    case Check::Alphanumeric:
        return Rules::tr("It should consist of the letters A to Z and a to z and digits.");
    case Check::Digits:
        return Rules::tr("It should consist of digits.");
    case Check::AppidShape:
        return Rules::tr("It should be wx and 16 letters or digits.");
    case Check::ThreeByteCharacters:
        return Rules::tr("It must consist of characters that take up to 3 bytes in UTF-8: no "
                         "emoji, and no rare characters above U+FFFF.");
    case Check::NoControls:
        return Rules::tr("It must not hold line breaks, tabs or other control characters.");
    case Check::NoBlanks:
        return Rules::tr("It should not hold blanks, seen or unseen.");
    case Check::NoBlankEnds:
        return Rules::tr("It should neither start nor end with a blank, seen or unseen.");
    case Check::PlainName:
        return Rules::tr("It should have neither blanks nor punctuation: they can keep your app "
                         "from opening again after the signing.");
    case Check::NotUrlEncoded:
        return Rules::tr("It should be written as people read it, and not URL-encoded.");
    case Check::HttpsUrl:
        return Rules::tr("It must be a whole address that starts with https:// and names a host.");
    case Check::NoQuery:
        return Rules::tr("It must have neither a query (?) nor a fragment (#).");
    case Check::PublicHost:
        return Rules::tr("Its host should be one that the internet reaches: no private address "
                         "and no name of an internal network.");
    case Check::DefaultPort:
        return Rules::tr("It should use port 443: notifications may not get through to another.");
    case Check::IpAddress:
        return Rules::tr("It must be an IP address, without a port.");
    case Check::Ipv4:
        return Rules::tr("It should be an IPv4 address: the documentation knows no others.");
    case Check::PublicAddress:
        return Rules::tr("It should be the address that the user's device has on the internet: "
                         "WeChat compares it at the signing, and refuses when it differs.");
    case Check::Rfc3339:
        return Rules::tr("It must be a date and time with seconds and zone as RFC 3339 writes "
                         "them, such as 2021-11-20T13:29:35+08:00.");
    case Check::NotSoon:
        return Rules::tr("It should be at least %1 away: so long an app may need to open WeChat.")
            .arg(span(rule.limit));
    case Check::NotFar:
        return Rules::tr("It should not be more than %1 away: a longer session is rarely meant.")
            .arg(span(rule.limit));
    case Check::Future:
        return future(rule.severity);
    case Check::AccessPoint:
        return Rules::tr("It must be an https address of a host, with a port and a path where "
                         "needed, but without user name, query and fragment; http is for this "
                         "machine only.");
    }
    Q_UNREACHABLE();
}

QString text(Source source)
{
    switch (source) {
    case Source::Seed:
        return Rules::tr("Open-source documentation of this call (wechatpay.im)");
    case Source::AppPage:
        return Rules::tr("Official documentation, page for signing in an app");
    case Source::CallbackPage:
        return Rules::tr("Official documentation, page for the signing notification");
    case Source::MiniProgramPage:
        return Rules::tr("Official documentation, page for signing in a mini program");
    case Source::MainlandPages:
        return Rules::tr("Official documentation of the mainland's auto-debit");
    case Source::MainlandFaq:
        return Rules::tr("Official troubleshooting guide of the mainland's auto-debit");
    case Source::NetworkGuide:
        return Rules::tr("Official network guide");
    case Source::Samples:
        return Rules::tr("All published samples");
    case Source::SameAsSubMchid:
        return Rules::tr("As for the sub-merchant number");
    case Source::House:
        return Rules::tr("This console's own rule: no published field holds such a text");
    }
    Q_UNREACHABLE();
}

QString text(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Official:
        return Rules::tr("Stated officially");
    case Sureness::Sdk:
        return Rules::tr("From an official SDK");
    case Sureness::ThirdParty:
        return Rules::tr("From third parties");
    case Sureness::Inferred:
        return Rules::tr("Inferred");
    case Sureness::Unknown:
        return Rules::tr("Not stated anywhere");
    }
    Q_UNREACHABLE();
}

} // namespace words
