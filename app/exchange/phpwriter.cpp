#include "exchange/sending.h"

#include <algorithm>

namespace exchange {

static bool needsEscapes(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return !c.isPrint(); });
}

/// A character of a double quoted string.
static QString escaped(QChar c)
{
    if (c == u'\\' || c == u'"' || c == u'$')
        return QString(u'\\' + QString(c));
    if (c == u'\n')
        return QStringLiteral("\\n");
    if (c == u'\t')
        return QStringLiteral("\\t");
    return QStringLiteral("\\u{%1}").arg(c.unicode(), 0, 16);
}

/// Characters that cannot be seen are spelt out, so that the text survives mail and chat.
static QString doubleQuoted(const QString &text)
{
    QString quoted(u'"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair
            = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            quoted += text.sliced(i++, 2);
        else if (text[i].isPrint() && !QStringView(u"\\\"$").contains(text[i]))
            quoted += text[i];
        else
            quoted += escaped(text[i]);
    }
    return QString(quoted + u'"');
}

static QString singleQuoted(QString text)
{
    text.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return QString(u'\'' + text + u'\'');
}

static QString phpQuoted(const QString &text)
{
    return needsEscapes(text) ? doubleQuoted(text) : singleQuoted(text);
}

static QString client(const Sender &sender)
{
    return QStringLiteral("<?php\n"
                          "require 'vendor/autoload.php';\n"
                          "\n"
                          "use WeChatPay\\Builder;\n"
                          "use WeChatPay\\Crypto\\Rsa;\n"
                          "\n"
                          "$instance = Builder::factory([\n"
                          "  'mchid'      => %1,\n"
                          "  'serial'     => %2,\n"
                          "  'privateKey' => Rsa::from('file://YOUR_PRIVATE_KEY_FILE',"
                          " Rsa::KEY_TYPE_PRIVATE),\n"
                          "  'certs'      => [\n"
                          "    'YOUR_PLATFORM_SERIAL' => Rsa::from("
                          "'file://YOUR_PLATFORM_CERTIFICATE_FILE', Rsa::KEY_TYPE_PUBLIC),\n"
                          "  ],\n"
                          "]);\n"
                          "\n")
        .arg(phpQuoted(sender.mchid), phpQuoted(sender.serial));
}

static QString members(const contract::PreSignRequest &request)
{
    QString lines;
    for (const contract::Field field : filledMembers(request)) {
        const QString name = QString(u'\'' + contract::apiName(field) + u'\'');
        const QString &text = request.value(field);
        lines += QStringLiteral("    ") + name.leftJustified(20) + QStringLiteral(" => ")
            + (isNumber(field, text) ? text : phpQuoted(text)) + QStringLiteral(",\n");
    }
    return lines;
}

QString writtenPhp(const contract::PreSignRequest &request, const Sender &sender)
{
    return QString(client(named(sender))
        + QStringLiteral(
            "$response = $instance->v3->global->papay->contracts->appPreEntrustSign->post([\n"
            "  'base_uri' => ")
        + phpQuoted(accessPointOf(request, sender)) + QStringLiteral(",\n  'json' => [\n")
        + members(request)
        + QStringLiteral("  ],\n"
                         "]);\n"
                         "print_r(json_decode((string) $response->getBody(), true));\n"));
}

} // namespace exchange
