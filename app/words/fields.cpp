#include "words/fields.h"

#include "contract/characters.h"

#include <QCoreApplication>
#include <QLocale>

namespace words {

using contract::Check;
using contract::Field;

namespace {

struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

QString counted(int number) { return QLocale().toString(number); }

/// A character as it can be read: those that cannot be seen by their code.
QString shown(const QString &offender)
{
    const std::vector<char32_t> characters = contract::codePoints(offender);
    const auto isPlain
        = [](char32_t c) { return c == U' ' || (QChar::isPrint(c) && !QChar::isSpace(c)); };
    if (characters.size() != 1 || isPlain(characters.front()))
        return offender;
    const QString code = QString::number(characters.front(), 16).toUpper();
    return QString(QStringLiteral("U+") + code.rightJustified(4, u'0'));
}

QString required(Field field)
{
    switch (field) {
    case Field::Appid:
        return Fields::tr("A direct request needs the AppID: fill it in.");
    case Field::SubMchid:
        return Fields::tr("An institution request needs the sub-merchant number: fill it in.");
    case Field::SpAppid:
        return Fields::tr("An institution request needs the institution's AppID: fill it in.");
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
        return Fields::tr("Every request needs this: fill it in.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString label(Field field)
{
    switch (field) {
    case Field::BaseUri:
        return Fields::tr("Access point");
    case Field::Appid:
        return Fields::tr("AppID");
    case Field::SubMchid:
        return Fields::tr("Sub-merchant number");
    case Field::SpAppid:
        return Fields::tr("Institution AppID");
    case Field::SpMchid:
        return Fields::tr("Institution merchant number");
    case Field::SubAppid:
        return Fields::tr("Sub-merchant AppID");
    case Field::PlanId:
        return Fields::tr("Template ID");
    case Field::OutContractCode:
        return Fields::tr("Contract code");
    case Field::UserDisplayName:
        return Fields::tr("Account display name");
    case Field::SuccessNotifyUrl:
        return Fields::tr("Success notification URL");
    case Field::Openid:
        return Fields::tr("User's openid");
    case Field::UserClientIp:
        return Fields::tr("User's client IP");
    case Field::ExpiredTime:
        return Fields::tr("Expiry time");
    }
    Q_UNREACHABLE();
}

QString hint(Field field)
{
    switch (field) {
    case Field::BaseUri:
        return Fields::tr(
            "Leave empty for the profile's own, or e.g. https://apihk.mch.weixin.qq.com/");
    case Field::Appid:
        return Fields::tr(
            "Direct mode: the AppID bound to your merchant number, e.g. wxd678efh567hg6787");
    case Field::SubMchid:
        return Fields::tr(
            "Institution mode: the number of the merchant you act for, e.g. 1230000109");
    case Field::SpAppid:
        return Fields::tr(
            "Institution mode: the AppID bound to the institution, e.g. wx8888888888888888");
    case Field::SpMchid:
        return Fields::tr("Usually left empty: the signature already names it, e.g. 3200000001");
    case Field::SubAppid:
        return Fields::tr(
            "Optional: the AppID of the app that starts the signing, e.g. wxcbda96de0b165484");
    case Field::PlanId:
        return Fields::tr("The number WeChat Pay gave your deduction template, e.g. 123");
    case Field::OutContractCode:
        return Fields::tr(
            "Yours and never used before, up to 32 letters and digits, e.g. 100001256");
    case Field::UserDisplayName:
        return Fields::tr("Shown on the signing page, up to 32 characters, no emoji, e.g. 张三");
    case Field::SuccessNotifyUrl:
        return Fields::tr("A public https address without query, e.g. https://pay.weixin.qq.com");
    case Field::Openid:
        return Fields::tr("Optional: the user under your AppID, for institutions under the "
                          "sub-merchant's, e.g. ouFhd5X9s9WteC3eWRjXV3lea123");
    case Field::UserClientIp:
        return Fields::tr(
            "Optional: the address of the user's device, not of your server, e.g. 119.145.83.6");
    case Field::ExpiredTime:
        return Fields::tr("Optional: date, time and zone, e.g. 2021-11-20T13:29:35+08:00");
    }
    Q_UNREACHABLE();
}

QString text(const contract::Issue &issue)
{
    const contract::Facts &facts = issue.facts;
    const QString limit = counted(facts.limit);
    const QString actual = counted(facts.actual);
    const QString position = counted(facts.position);
    const QString offender = shown(facts.offender);
    switch (issue.code) {
    case Check::Required:
        return required(issue.field);
    case Check::NotForMode:
        return Fields::tr(
            "This belongs to institution requests: leave it empty, or switch to institution mode.");
    case Check::Discouraged:
        return Fields::tr("The official table does not list this for the request, and the access "
                          "point may refuse it: leave it empty unless you were told to send it.");
    case Check::MaxLength:
        return Fields::tr("At most %1 characters are allowed and these are %2: shorten the text.")
            .arg(limit, actual);
    case Check::MaxBytes:
        return Fields::tr(
            "The limit of %1 may count bytes, and these are %2: a shorter text is safer.")
            .arg(limit, actual);
    case Check::Integer:
        return Fields::tr("Only a whole number is allowed: write digits without a leading zero, "
                          "from 1 to 9223372036854775807.");
    case Check::Alphanumeric:
        return Fields::tr("Only the letters A to Z and a to z and digits are safe here: replace "
                          "“%1” at position %2.")
            .arg(offender, position);
    case Check::Digits:
        return Fields::tr("A merchant number has digits only: check “%1” at position %2.")
            .arg(offender, position);
    case Check::AppidShape:
        return Fields::tr("An AppID is usually wx and 16 letters or digits: check it for slips.");
    case Check::ThreeByteCharacters:
        return Fields::tr(
            "Only characters of up to 3 bytes are allowed: “%1” at position %2 must go.")
            .arg(offender, position);
    case Check::NoControls:
        return Fields::tr(
            "There is a control character (%1) at position %2: delete it, or type the text anew.")
            .arg(offender, position);
    case Check::NoBlanks:
        return Fields::tr("There is a blank or invisible character at position %1: delete it.")
            .arg(position);
    case Check::NoBlankEnds:
        return Fields::tr("The text starts or ends with a blank or invisible character, at "
                          "position %1: delete it.")
            .arg(position);
    case Check::PlainName:
        return Fields::tr("Blanks and punctuation in the name can keep your app from opening again "
                          "after the signing: remove “%1” at position %2.")
            .arg(offender, position);
    case Check::NotUrlEncoded:
        return Fields::tr(
            "This looks URL-encoded (“%1” at position %2): write the text as people read it.")
            .arg(offender, position);
    case Check::HttpsUrl:
        return Fields::tr("Only a whole address that starts with https:// is allowed: write one "
                          "like https://pay.weixin.qq.com.");
    case Check::NoQuery:
        return Fields::tr("The address must have neither query nor fragment: remove everything "
                          "from “%1” at position %2 on.")
            .arg(offender, position);
    case Check::PublicHost:
        return Fields::tr("WeChat Pay cannot reach %1 from the internet: name a public host.")
            .arg(offender);
    case Check::DefaultPort:
        return Fields::tr("Notifications may not get through to port %1: use port %2.")
            .arg(QString::number(facts.actual), QString::number(facts.limit));
    case Check::IpAddress:
        return Fields::tr(
            "This is no IP address: write that of the user's device, such as 119.145.83.6.");
    case Check::Ipv4:
        return Fields::tr("The documentation knows IPv4 addresses only: if you can, send the "
                          "user's IPv4 address instead.");
    case Check::PublicAddress:
        return Fields::tr("%1 is no public address, and WeChat refuses the signing when the user's "
                          "differs: send the address that the user's device has on the internet.")
            .arg(offender);
    case Check::Rfc3339:
        return Fields::tr("This is no date and time with a zone: write a real day like "
                          "2021-11-20T13:29:35+08:00.");
    case Check::Future:
        return Fields::tr(
            "This time is past and the access point will refuse it: choose a later one.");
    case Check::AccessPoint:
        return Fields::tr("This is no access point: write https://host/ without user name, query "
                          "or fragment; http is for this machine only.");
    }
    Q_UNREACHABLE();
}

QString text(contract::Mode mode)
{
    switch (mode) {
    case contract::Mode::Direct:
        return Fields::tr("Direct mode");
    case contract::Mode::Institution:
        return Fields::tr("Institution mode");
    }
    Q_UNREACHABLE();
}

} // namespace words
