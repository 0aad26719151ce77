#include "words/fields.h"

#include "contract/characters.h"
#include "words/moments.h"

#include <QCoreApplication>
#include <QLocale>

namespace words {

using contract::AddressUse;
using contract::Check;
using contract::Facts;
using contract::Field;
using contract::Issue;

namespace {

struct Issues {
    Q_DECLARE_TR_FUNCTIONS(Issues)
};

QString counted(int number) { return QLocale().toString(number); }

/// The name of a character that nobody sees; its code where it has none.
QString nameOf(char32_t character)
{
    switch (character) {
    case U' ':
    case U'\u00a0':
    case U'\u3000':
        return Issues::tr("blank");
    case U'\n':
    case U'\r':
    case U'\u2028':
    case U'\u2029':
        return Issues::tr("line break");
    case U'\t':
        return Issues::tr("tab");
    }
    const QString code = QString::number(character, 16).toUpper();
    return QString(QStringLiteral("U+") + code.rightJustified(4, u'0'));
}

/// A character as it can be read.
QString shown(const QString &offender)
{
    const std::vector<char32_t> characters = contract::codePoints(offender);
    const bool isPlain = characters.size() != 1
        || (QChar::isPrint(characters.front()) && !contract::isBlank(characters.front()));
    return isPlain ? offender : nameOf(characters.front());
}

/// A sentence that begins with the character in question and its place.
QString about(const QString &sentence, const Facts &facts)
{
    return sentence.arg(shown(facts.offender), counted(facts.position));
}

QString required(Field field)
{
    switch (field) {
    case Field::Appid:
        return Issues::tr("A direct request needs the AppID: fill it in.");
    case Field::SubMchid:
        return Issues::tr("An institution request needs the sub-merchant number: fill it in.");
    case Field::SpAppid:
        return Issues::tr("An institution request needs the institution's AppID: fill it in.");
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
        return Issues::tr("Every request needs this: fill it in.");
    }
    Q_UNREACHABLE();
}

/// Why an address is nobody's on the internet; half a sentence, for the front of one.
QString reason(const Facts &facts)
{
    switch (facts.use) {
    case AddressUse::Public:
        return Issues::tr("%1 is no name on the internet").arg(facts.offender);
    case AddressUse::Private:
        return Issues::tr("%1 is an address inside an office or home").arg(facts.offender);
    case AddressUse::Shared:
        return Issues::tr("%1 is an address inside a provider's network").arg(facts.offender);
    case AddressUse::Loopback:
        return Issues::tr("%1 is what every computer calls itself").arg(facts.offender);
    case AddressUse::LinkLocal:
        return Issues::tr("%1 is an address that a device without a network gives itself")
            .arg(facts.offender);
    case AddressUse::Documentation:
        return Issues::tr("%1 is an example address from manuals").arg(facts.offender);
    case AddressUse::Multicast:
        return Issues::tr("%1 is the address of a group and no device's").arg(facts.offender);
    case AddressUse::Reserved:
        return Issues::tr("%1 is reserved and no device's address").arg(facts.offender);
    }
    Q_UNREACHABLE();
}

QString notANumber(const Facts &facts)
{
    if (facts.position > 0)
        return about(Issues::tr("“%1” at %2: only digits are allowed here."), facts);
    return Issues::tr("Only a whole number is allowed: write digits without a leading zero, from 1 "
                      "to 9223372036854775807.");
}

QString notAnAppid(const Facts &facts)
{
    if (facts.position > 0)
        return about(
            Issues::tr("“%1” at %2: an AppID is usually wx and 16 letters or digits."), facts);
    return Issues::tr("An AppID is usually wx and 16 letters or digits: check it for slips.");
}

} // namespace

QString text(const Issue &issue)
{
    const Facts &facts = issue.facts;
    switch (issue.code) {
    case Check::Required:
        return required(issue.field);
    case Check::NotForMode:
        return Issues::tr(
            "This belongs to institution requests: leave it empty, or switch to institution mode.");
    case Check::Discouraged:
        return Issues::tr("The official table does not list this for the request, and the access "
                          "point may refuse it: leave it empty unless you were told to send it.");
    case Check::MaxLength:
        return Issues::tr("At most %1 characters are allowed and these are %2: shorten the text.")
            .arg(counted(facts.limit), counted(facts.actual));
    case Check::MaxBytes:
        return Issues::tr(
            "The limit of %1 may count bytes, and these are %2: a shorter text is safer.")
            .arg(counted(facts.limit), counted(facts.actual));
    case Check::Integer:
        return notANumber(facts);
    case Check::Alphanumeric:
        return about(Issues::tr("“%1” at %2: only the letters A to Z and a to z and digits are "
                                "safe here."),
            facts);
    case Check::Digits:
        return about(Issues::tr("“%1” at %2: a merchant number has digits only."), facts);
    case Check::AppidShape:
        return notAnAppid(facts);
    case Check::ThreeByteCharacters:
        return about(
            Issues::tr("%1 at %2: only characters of up to 3 bytes are allowed, no emoji."), facts);
    case Check::NoControls:
        return about(
            Issues::tr("“%1” at %2: control characters are not allowed; delete it."), facts);
    case Check::NoBlanks:
        return about(Issues::tr("“%1” at %2: blanks, seen or unseen, do not belong here."), facts);
    case Check::NoBlankEnds:
        return about(
            Issues::tr("“%1” at %2: the text should neither start nor end with a blank."), facts);
    case Check::PlainName:
        return about(Issues::tr("“%1” at %2: blanks and punctuation in the name can keep your app "
                                "from opening again after the signing."),
            facts);
    case Check::NotUrlEncoded:
        return about(
            Issues::tr("“%1” at %2 looks URL-encoded: write the text as people read it."), facts);
    case Check::HttpsUrl:
        return Issues::tr("Only a whole address that starts with https:// is allowed: write one "
                          "like https://pay.weixin.qq.com.");
    case Check::NoQuery:
        return about(Issues::tr("“%1” at %2: the address must have neither query nor fragment; "
                                "remove everything from there on."),
            facts);
    case Check::PublicHost:
        return Issues::tr("%1: WeChat Pay cannot reach it, so name a public host.")
            .arg(reason(facts));
    case Check::DefaultPort:
        return Issues::tr("Notifications may not get through to port %1: use port %2.")
            .arg(QString::number(facts.actual), QString::number(facts.limit));
    case Check::IpAddress:
        return Issues::tr(
            "This is no IP address: write that of the user's device, such as 119.145.83.6.");
    case Check::Ipv4:
        return Issues::tr("The documentation knows IPv4 addresses only: if you can, send the "
                          "user's IPv4 address instead.");
    case Check::PublicAddress:
        return Issues::tr("%1: WeChat refuses the signing when the user's differs, so send the "
                          "address that the user's device has on the internet.")
            .arg(reason(facts));
    case Check::Rfc3339:
        return Issues::tr("This is no date and time with a zone: write a real day like "
                          "2021-11-20T13:29:35+08:00.");
    case Check::NotSoon:
        return Issues::tr("Only %1 left: an app needs up to %2 to open WeChat, so choose a later "
                          "time.")
            .arg(span(facts.actual), span(facts.limit));
    case Check::NotFar:
        return Issues::tr("That is %1 away, and hardly any session is meant to live longer than "
                          "%2: check day, month and year.")
            .arg(span(facts.actual), span(facts.limit));
    case Check::Future:
        return Issues::tr(
            "This time is past and the access point will refuse it: choose a later one.");
    case Check::AccessPoint:
        return Issues::tr("This is no access point: write https://host/ without user name, query "
                          "or fragment; http is for this machine only.");
    }
    Q_UNREACHABLE();
}

QString removal(const Issue &issue)
{
    switch (issue.code) {
    case Check::Integer:
    case Check::Digits:
        return Issues::tr("Keep the digits only");
    case Check::Alphanumeric:
    case Check::AppidShape:
        return Issues::tr("Keep letters and digits only");
    case Check::ThreeByteCharacters:
        return Issues::tr("Remove %1").arg(shown(issue.facts.offender));
    case Check::NoControls:
        return Issues::tr("Remove control characters");
    case Check::NoBlanks:
        return Issues::tr("Remove blanks");
    case Check::NoBlankEnds:
        return Issues::tr("Remove blanks at the ends");
    case Check::PlainName:
        return Issues::tr("Remove blanks and punctuation");
    case Check::NotUrlEncoded:
        return Issues::tr("Decode the text");
    case Check::NoQuery:
        return Issues::tr("Remove from %1 on").arg(shown(issue.facts.offender));
    case Check::Required:
    case Check::NotForMode:
    case Check::Discouraged:
    case Check::MaxLength:
    case Check::MaxBytes:
    case Check::HttpsUrl:
    case Check::PublicHost:
    case Check::DefaultPort:
    case Check::IpAddress:
    case Check::Ipv4:
    case Check::PublicAddress:
    case Check::Rfc3339:
    case Check::NotSoon:
    case Check::NotFar:
    case Check::Future:
    case Check::AccessPoint:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace words
