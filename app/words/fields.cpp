#include "words/fields.h"

#include <QCoreApplication>

namespace words {

using contract::Field;

namespace {

struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

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
        return Fields::tr("Plan ID");
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
        return Fields::tr("The number WeChat Pay gave your deduction plan, e.g. 123");
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
