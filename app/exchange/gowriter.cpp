#include "exchange/callpath.h"
#include "exchange/sending.h"

namespace exchange {

/// A string of Go. Source is UTF-8, so half a character becomes U+FFFD, as it does in JSON.
static QString goQuoted(const QString &text)
{
    QString quoted(u'"');
    for (const uint c : text.toUcs4()) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(QChar(c));
        else if (c == u'\n')
            quoted += QLatin1String("\\n");
        else if (c == u'\t')
            quoted += QLatin1String("\\t");
        else if (QChar::isSurrogate(c))
            quoted += QLatin1String("\\ufffd");
        else if (QChar::isPrint(c))
            quoted += QChar::fromUcs4(c);
        else
            quoted += QStringLiteral("\\U%1").arg(c, 8, 16, QLatin1Char('0'));
    }
    return QString(quoted + u'"');
}

/// The members as gofmt lays them out: the values below each other.
static QString members(const contract::PreSignRequest &request)
{
    const QList<contract::Field> fields = filledMembers(request);
    qsizetype widest = 0;
    for (const contract::Field field : fields)
        widest = std::max<qsizetype>(widest, contract::apiName(field).size());
    QString lines;
    for (const contract::Field field : fields) {
        const QString name = QString(u'"' + contract::apiName(field) + QLatin1String("\":"));
        const QString &text = request.value(field);
        lines += QLatin1String("\t\t") + name.leftJustified(widest + 4)
            + (isNumber(field, text) ? QString(QLatin1String("int64(") + text + u')')
                                     : goQuoted(text))
            + QLatin1String(",\n");
    }
    return lines;
}

/// The certificates come from a file: the SDK's own download knows the mainland's access point
/// only.
static QString client(const Sender &sender)
{
    return QStringLiteral(
        "package main\n"
        "\n"
        "import (\n"
        "\t\"context\"\n"
        "\t\"crypto/x509\"\n"
        "\t\"io\"\n"
        "\t\"log\"\n"
        "\n"
        "\t\"github.com/wechatpay-apiv3/wechatpay-go/core\"\n"
        "\t\"github.com/wechatpay-apiv3/wechatpay-go/core/option\"\n"
        "\t\"github.com/wechatpay-apiv3/wechatpay-go/utils\"\n"
        ")\n"
        "\n"
        "func main() {\n"
        "\tprivateKey, err := utils.LoadPrivateKeyWithPath(\"YOUR_PRIVATE_KEY_FILE\")\n"
        "\tif err != nil {\n"
        "\t\tlog.Fatal(err)\n"
        "\t}\n"
        "\tplatformCertificate, err := "
        "utils.LoadCertificateWithPath(\"YOUR_PLATFORM_CERTIFICATE_FILE\")\n"
        "\tif err != nil {\n"
        "\t\tlog.Fatal(err)\n"
        "\t}\n"
        "\n"
        "\tctx := context.Background()\n"
        "\tclient, err := core.NewClient(ctx, option.WithWechatPayAuthCipher(\n"
        "\t\t%1, %2, privateKey,\n"
        "\t\t[]*x509.Certificate{platformCertificate}))\n"
        "\tif err != nil {\n"
        "\t\tlog.Fatal(err)\n"
        "\t}\n"
        "\n")
        .arg(goQuoted(sender.mchid), goQuoted(sender.serial));
}

QString writtenGo(const contract::PreSignRequest &request, const Sender &sender)
{
    const QString url = accessPointOf(request, sender) + callPath;
    const QString lines = members(request);
    return QString(client(named(sender)) + QLatin1String("\trequest := map[string]interface{}{")
        + (lines.isEmpty() ? QString() : QString(u'\n' + lines + u'\t'))
        + QLatin1String("}\n\tresult, err := client.Post(ctx,\n\t\t") + goQuoted(url)
        + QLatin1String(",\n"
                        "\t\trequest)\n"
                        "\tif err != nil {\n"
                        "\t\tlog.Fatal(err)\n"
                        "\t}\n"
                        "\tdefer result.Response.Body.Close()\n"
                        "\tbody, err := io.ReadAll(result.Response.Body)\n"
                        "\tif err != nil {\n"
                        "\t\tlog.Fatal(err)\n"
                        "\t}\n"
                        "\tlog.Printf(\"%s\", body)\n"
                        "}\n"));
}

} // namespace exchange
