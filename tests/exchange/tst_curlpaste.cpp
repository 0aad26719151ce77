#include "exchange/samples.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;

/// Curl commands as shells and browsers write them; nothing of them is executed.
class TestCurlPaste final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void bringsWhatItSays_data();
    void bringsWhatItSays();
};

void TestCurlPaste::bringsWhatItSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("remarks");
    const auto row
        = [](const char *name, const QString &text, const QStringList &found,
              const QStringList &remarks) { QTest::newRow(name) << text << found << remarks; };
    row("the URL anywhere",
        u"curl -d '{}' https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s }, {});
    row("the URL by its option",
        u"curl --url 'https://h/v3/global/papay/contracts/app-pre-entrust-sign' -d '{\"openid\":\"x\"}'"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("a URL with a path before the call's",
        u"curl https://h:8443/p/v3/global/papay/contracts/app-pre-entrust-sign?a=1 -s"_s,
        { u"base_uri=https://h:8443/p/"_s }, {});
    row("a password is no part of the access point",
        u"curl https://me:geheim@h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s }, {});
    row("another call's URL is told without what may be secret",
        u"curl https://me:geheim@h/v3/certificates?key=1 -d '{\"openid\":\"x\"}'"_s,
        { u"openid=x"_s }, { u"Ignored 1 https://h/v3/certificates"_s });
    row("headers by their names",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -H 'Authorization: x' -HAccept:y --header \"Wechatpay-Serial: z\" -H nonsense"_s,
        { u"base_uri=https://h/"_s },
        { u"Ignored 1 Authorization"_s, u"Ignored 1 Accept"_s, u"Ignored 1 Wechatpay-Serial"_s,
            u"Ignored 1 -H"_s });
    row("the method",
        u"curl -sXPOST https://h/v3/global/papay/contracts/app-pre-entrust-sign --request PUT"_s,
        { u"base_uri=https://h/"_s }, { u"Ignored 1 POST"_s, u"Ignored 1 PUT"_s });
    row("options that take no value",
        u"curl -sSkL --compressed --no-keepalive https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s }, {});
    row("options whose value is nobody's business",
        u"curl -u me:geheim --cert c.pem --key k.pem https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s },
        { u"Ignored 1 -u"_s, u"Ignored 1 --cert"_s, u"Ignored 1 --key"_s });
    row("unknown options",
        u"curl --frobnicate https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s }, { u"NotUnderstood 1 --frobnicate"_s });
    row("the body by each option",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign --data-binary '{\"openid\":\"x\"}'"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("the body joined",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign --json '{\"openid\":' --json '\"x\"}'"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("a raw body may start with @",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign --data-raw '@{\"openid\":\"x\"}'"_s,
        { u"base_uri=https://h/"_s }, { u"NotUnderstood 1 @{\"openid\":\"x\"}"_s });
    row("a form as the body",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d appid=a%2Fb -d 'openid=x&user_display_name=%E5%BC%A0+%E4%B8%89'"_s,
        { u"base_uri=https://h/"_s, u"appid=a/b"_s, u"user_display_name=张 三"_s, u"openid=x"_s },
        {});
    row("a form keeps the plus of a time",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d 'expired_time=2021-11-20T13:29:35+08:00'"_s,
        { u"base_uri=https://h/"_s, u"expired_time=2021-11-20T13:29:35+08:00"_s }, {});
    row("a file is told",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d @body.json"_s,
        { u"base_uri=https://h/"_s }, { u"NotUnderstood 1 @body.json"_s });
    row("a body that curl would encode is told",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign --data-urlencode openid=x"_s,
        { u"base_uri=https://h/"_s }, { u"NotUnderstood 1 --data-urlencode"_s });
    row("a body of another kind is told",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d hello"_s,
        { u"base_uri=https://h/"_s }, { u"NotUnderstood 1 hello"_s });
    row("single quotes with a quote in them",
        u"curl -d '{\"openid\":\"a'\\''b\"}' https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s, u"openid=a'b"_s }, {});
    row("double quotes with escapes",
        u"curl -d \"{\\\"openid\\\":\\\"a\\`\\$\\\\\\\\b\\\"}\" https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s, u"openid=a`$\\b"_s }, {});
    row("bash's own quotes",
        u"curl -d $'{\"openid\":\"\\'\\u5f20\\xe5\\xbc\\xa0\\x41\"}' https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s, u"openid='张张A"_s }, {});
    row("no quotes",
        u"curl -d {\\\"openid\\\":\\\"x\\\"} https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("lines joined by backslashes, in words too",
        u"curl \\\n -d '{\"openid\":\"x\"}' \\\n https://h/v3/global/papay/\\\ncontracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("lines that forgot the backslash",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign\n  -d '{\"openid\":\"x\"}'"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("lines of the body are counted",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d '{\n\"openid\":\"x\",\n\"mchid\":\"1\"}'"_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, { u"UnknownMember 3 mchid"_s });
    row("variables in the body are told",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d \"{\\\"openid\\\":\\\"$OPENID\\\",\\\"appid\\\":\\\"a\\\"}\""_s,
        { u"base_uri=https://h/"_s, u"appid=a"_s }, { u"NotUnderstood 1 $OPENID"_s });
    row("variables that are numbers are told",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d '{\"appid\":\"a\",\"plan_id\":'$PLAN'}'"_s,
        { u"base_uri=https://h/"_s, u"appid=a"_s }, { u"NotUnderstood 1 $PLAN"_s });
    row("a variable as the body is told",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d \"$(cat body)\""_s,
        { u"base_uri=https://h/"_s }, { u"NotUnderstood 1 $(cat body)"_s });
    row("a variable in a header",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -H \"Authorization: $A\""_s,
        { u"base_uri=https://h/"_s }, { u"Ignored 1 Authorization"_s });
    row("a variable as the host is told",
        u"curl $HOST/v3/global/papay/contracts/app-pre-entrust-sign -d '{\"openid\":\"x\"}'"_s,
        { u"openid=x"_s },
        { u"NotUnderstood 1 $HOST/v3/global/papay/contracts/app-pre-entrust-sign"_s });
    row("what the command is piped to",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -s 2>/dev/null | jq ."_s,
        { u"base_uri=https://h/"_s }, { u"Ignored 1 >/dev/null | jq ."_s });
    row("another command below",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -s\nrm -rf /"_s,
        { u"base_uri=https://h/"_s }, { u"NotUnderstood 2 rm -rf /"_s });
    row("a prompt and a comment before it",
        u"# try this\n\n$ /usr/bin/curl https://h/v3/global/papay/contracts/app-pre-entrust-sign"_s,
        { u"base_uri=https://h/"_s }, {});
    row("cmd.exe with doubled quotes",
        u"curl.exe https://h/v3/global/papay/contracts/app-pre-entrust-sign -d \"{\"\"openid\"\":\"\"x\"\"}\""_s,
        { u"base_uri=https://h/"_s, u"openid=x"_s }, {});
    row("a cut quote",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d '{\"openid\":"_s,
        { u"base_uri=https://h/"_s }, { u"CutOff 1"_s });
    row("a cut option", u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d"_s,
        { u"base_uri=https://h/"_s }, { u"CutOff 1"_s });
    row("a body that is cut inside",
        u"curl https://h/v3/global/papay/contracts/app-pre-entrust-sign -d '{\"appid\":\"a\",\"openid\":\"x'"_s,
        { u"base_uri=https://h/"_s, u"appid=a"_s }, { u"CutOff 1"_s });
}

void TestCurlPaste::bringsWhatItSays()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QFETCH(QStringList, remarks);
    const Pasted pasted = read(text);
    QCOMPARE(pasted.format, Format::Curl);
    QCOMPARE(samples::found(pasted), found);
    QCOMPARE(samples::remarks(pasted), remarks);
}

QTEST_GUILESS_MAIN(TestCurlPaste)
#include "tst_curlpaste.moc"
