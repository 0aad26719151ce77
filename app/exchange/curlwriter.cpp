#include "exchange/callpath.h"
#include "exchange/sending.h"

namespace exchange {

/// One word of a POSIX shell, whatever the text is.
static QString shellQuoted(QString text)
{
    text.replace(u'\'', QLatin1String("'\\''"));
    return QString(u'\'' + text + u'\'');
}

static QString authorization(const Sender &sender)
{
    return QStringLiteral("Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"%1\",serial_no=\"%2\","
                          "nonce_str=\"YOUR_NONCE\",timestamp=\"YOUR_TIMESTAMP\","
                          "signature=\"YOUR_SIGNATURE\"")
        .arg(sender.mchid, sender.serial);
}

QString writtenCurl(const contract::PreSignRequest &request, const Sender &sender)
{
    const QString url = accessPointOf(request, sender) + callPath;
    const QString body = QString::fromUtf8(contract::toJson(request));
    QString command = QStringLiteral("curl -X POST ") + shellQuoted(url);
    for (const QString &header :
        { authorization(named(sender)), QStringLiteral("Content-Type: application/json"),
            QStringLiteral("Accept: application/json") })
        command += QStringLiteral(" \\\n  -H ") + shellQuoted(header);
    // --data would read a file for a leading @, and drops nothing else that is in a JSON body.
    return QString(command + QStringLiteral(" \\\n  --data-raw ") + shellQuoted(body) + u'\n');
}

} // namespace exchange
