#include "words/exchange.h"

#include <QCoreApplication>
#include <QLocale>

namespace words {

using exchange::Format;
using exchange::Remark;

namespace {

struct Exchange {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QString withoutLine(const Remark &remark)
{
    switch (remark.kind) {
    case Remark::Kind::UnknownMember:
        return Exchange::tr("The form has no field “%1”, so it was left out.").arg(remark.what);
    case Remark::Kind::WrongType:
        return remark.what == contract::apiName(contract::Field::PlanId)
            ? Exchange::tr("“%1” is not a whole number, so it was left out.").arg(remark.what)
            : Exchange::tr("“%1” is not a text, so it was left out.").arg(remark.what);
    case Remark::Kind::Repeated:
        return Exchange::tr("“%1” came more than once; the last one was taken.").arg(remark.what);
    case Remark::Kind::Ignored:
        return Exchange::tr("“%1” is not needed for the form and was left out.").arg(remark.what);
    case Remark::Kind::NotUnderstood:
        return Exchange::tr("“%1” was not understood and was left out.").arg(remark.what);
    case Remark::Kind::CutOff:
        return Exchange::tr("The text breaks off in the middle: copy it again as a whole.");
    }
    Q_UNREACHABLE();
}

QString filled(Format format, int fields)
{
    switch (format) {
    case Format::Json:
        return Exchange::tr("%n field(s) filled from JSON.", nullptr, fields);
    case Format::Curl:
        return Exchange::tr("%n field(s) filled from a curl command.", nullptr, fields);
    case Format::Php:
        return Exchange::tr("%n field(s) filled from PHP.", nullptr, fields);
    case Format::Pairs:
        return Exchange::tr("%n field(s) filled from lines of names and values.", nullptr, fields);
    case Format::Go:
        return Exchange::tr("%n field(s) filled from Go.", nullptr, fields);
    }
    Q_UNREACHABLE();
}

} // namespace

QString text(Format format)
{
    switch (format) {
    case Format::Json:
        return QStringLiteral("JSON");
    case Format::Curl:
        return QStringLiteral("curl");
    case Format::Php:
        return QStringLiteral("PHP (wechatpay-php)");
    case Format::Pairs:
        return Exchange::tr("Lines of name=value");
    case Format::Go:
        return QStringLiteral("Go (wechatpay-go)");
    }
    Q_UNREACHABLE();
}

QString text(const Remark &remark)
{
    const QString sentence = withoutLine(remark);
    return remark.line > 0
        ? Exchange::tr("Line %1: %2").arg(QLocale().toString(remark.line), sentence)
        : sentence;
}

QString summary(const exchange::Pasted &pasted)
{
    if (!pasted.format)
        return Exchange::tr("Nothing in this text was understood: paste a JSON body, a curl "
                            "command, the PHP array of the SDK, or lines like plan_id=123.");
    if (pasted.fields.isEmpty())
        return Exchange::tr("No field of the form was found in this text (%1).")
            .arg(text(*pasted.format));
    return filled(*pasted.format, static_cast<int>(pasted.fields.size()));
}

} // namespace words
