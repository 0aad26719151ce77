#include "exchange/samples.h"

#include <QFile>

using namespace Qt::StringLiterals;
using contract::Field;

namespace samples {

QString document(const QString &name)
{
    QFile file(QStringLiteral(PAPAY_TEST_DATA "/exchange/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

contract::PreSignRequest seedRequest()
{
    contract::PreSignRequest request
        = contract::exampleRequest(u"100001256"_s, u"2021-11-20T13:29:35+08:00"_s);
    request.set(Field::BaseUri, u"https://apihk.mch.weixin.qq.com/"_s);
    return request;
}

QStringList fourDocuments()
{
    return { document(u"json-around.txt"_s), document(u"curl-posix.txt"_s),
        document(u"php-async-chain.txt"_s), document(u"pairs-equals.txt"_s) };
}

QStringList found(const exchange::Pasted &pasted)
{
    QStringList texts;
    for (const Field field : pasted.fields)
        texts += contract::apiName(field) + u'=' + pasted.request.value(field);
    return texts;
}

static QString name(exchange::Remark::Kind kind)
{
    using Kind = exchange::Remark::Kind;
    switch (kind) {
    case Kind::UnknownMember:
        return u"UnknownMember"_s;
    case Kind::WrongType:
        return u"WrongType"_s;
    case Kind::Repeated:
        return u"Repeated"_s;
    case Kind::Ignored:
        return u"Ignored"_s;
    case Kind::NotUnderstood:
        return u"NotUnderstood"_s;
    case Kind::CutOff:
        return u"CutOff"_s;
    }
    Q_UNREACHABLE();
}

QStringList remarks(const exchange::Pasted &pasted)
{
    QStringList texts;
    for (const exchange::Remark &remark : pasted.remarks)
        texts
            += QString(name(remark.kind) + u' ' + QString::number(remark.line) + u' ' + remark.what)
                   .trimmed();
    return texts;
}

const QStringList &nastyTexts()
{
    static const QStringList texts { u"'"_s, u"\""_s, u"\\"_s, u"\\\\"_s, u"\\'"_s, u"$"_s,
        u"$HOME"_s, u"${x}"_s, u"$(id)"_s, u"{$x}"_s, u"`id`"_s, u"!"_s, u"!!"_s, u"\n"_s,
        u"\r\n"_s, u"\t"_s, u" "_s, u"#"_s, u" # x"_s, u"//"_s, u" // y"_s, u"/*"_s, u"*/"_s,
        u"?>"_s, u"<<<EOT\n"_s, u"&"_s, u"&appid=1&openid=2"_s, u"?a=1"_s, u"%41"_s, u"%"_s, u"+"_s,
        u"="_s, u"=>"_s, u":"_s, u","_s, u";"_s, u"["_s, u"]"_s, u"{"_s, u"}"_s,
        u"('appid' => 'x')"_s, u"['appid' => 'x']"_s, u"{\"appid\":\"x\"}"_s, u"^"_s, u"^\n"_s,
        u"^\""_s, u"-d"_s, u"@file"_s, u"null"_s, u"张三"_s, u"繁體"_s, u"😀"_s, u"\u00A0"_s,
        u"\u200B"_s, u"\u2028"_s, u"\uFEFF"_s, u"\uFFFF"_s, QString(QChar(0)), QString(QChar(7)),
        QString(QChar(0x7F)), QString(QChar(0xD83D)), QString(QChar(0xDC00)), u"\\n"_s,
        u"\\u0041"_s, u"\\x41"_s, u"1"_s, u"07"_s, u"abc"_s, u"“”"_s };
    return texts;
}

static QString nastyText(QRandomGenerator &random)
{
    QString text;
    for (int parts = random.bounded(5); parts > 0; --parts)
        text += nastyTexts()[random.bounded(int(nastyTexts().size()))];
    return text;
}

contract::PreSignRequest randomRequest(QRandomGenerator &random)
{
    static const QStringList accessPoints { u"https://apihk.mch.weixin.qq.com/"_s,
        u"http://127.0.0.1:8080/"_s, u"https://proxy.example/papay/"_s };
    contract::PreSignRequest request;
    for (const Field field : contract::allFields)
        request.set(field, nastyText(random));
    request.set(Field::PlanId, QString::number(random.bounded(1'000'000)));
    request.set(Field::BaseUri, accessPoints[random.bounded(int(accessPoints.size()))]);
    return request;
}

} // namespace samples
