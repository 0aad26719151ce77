#include "exchange/samples.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;

/// Lines of names and values as people keep them.
class TestPairsPaste final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void bringsWhatItSays_data();
    void bringsWhatItSays();
};

void TestPairsPaste::bringsWhatItSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("remarks");
    const auto row
        = [](const char *name, const QString &text, const QStringList &found,
              const QStringList &remarks) { QTest::newRow(name) << text << found << remarks; };
    row("blanks around", u"  openid =  x  "_s, { u"openid=x"_s }, {});
    row("an empty value counts", u"openid=\nappid: a"_s, { u"appid=a"_s, u"openid="_s }, {});
    row("any case of letters", u"OPENID=x\nAppID: a"_s, { u"appid=a"_s, u"openid=x"_s }, {});
    row("quoted values lose their quotes", u"openid='x'\nappid: \"a\\\"b\","_s,
        { u"appid=a\"b"_s, u"openid=x"_s }, {});
    row("quotes in the middle stay", u"openid=a\"b\"\nappid='a' or 'b'"_s,
        { u"appid='a' or 'b'"_s, u"openid=a\"b\""_s }, {});
    row("lines of PHP without their array", u"'openid' => 'x',\n'plan_id' => 123,"_s,
        { u"plan_id=123"_s, u"openid=x"_s }, {});
    row("lines of JSON without their braces", u"\"openid\": \"x\",\n\"plan_id\": 123"_s,
        { u"plan_id=123"_s, u"openid=x"_s }, {});
    row("YAML", u"- openid: x\n- plan_id: 123"_s, { u"plan_id=123"_s, u"openid=x"_s }, {});
    row("a shell's settings", u"export OPENID=x;\nset APPID=a"_s, { u"appid=a"_s, u"openid=x"_s },
        {});
    row("signs of a Chinese keyboard", u"openid：x\nappid＝a"_s, { u"appid=a"_s, u"openid=x"_s },
        {});
    row("comments",
        u"# one\n// two\nopenid=x # three\nappid: a // four\nsuccess_notify_url=https://h/#x"_s,
        { u"appid=a"_s, u"success_notify_url=https://h/#x"_s, u"openid=x"_s }, {});
    row("a value with separators in it",
        u"success_notify_url=https://h/?a=1&b=2\nexpired_time: 2021-11-20T13:29:35+08:00"_s,
        { u"success_notify_url=https://h/?a=1&b=2"_s, u"expired_time=2021-11-20T13:29:35+08:00"_s },
        {});
    row("columns, the third is left out", u"openid\tx\tthe user\nappid\ta"_s,
        { u"appid=a"_s, u"openid=x"_s }, {});
    row("a query without a URL", u"openid=x&user_display_name=%E5%BC%A0%20%E4%B8%89&mchid=1"_s,
        { u"user_display_name=张 三"_s, u"openid=x"_s }, { u"UnknownMember 1 mchid"_s });
    row("a query of one name", u"https://h/p?openid=%41"_s, { u"openid=A"_s }, {});
    row("a query below other lines", u"POST /x\n\nopenid=x&appid=a"_s,
        { u"appid=a"_s, u"openid=x"_s }, { u"NotUnderstood 1 POST /x"_s });
    row("the number needs digits", u"plan_id=12a\nopenid=x"_s, { u"openid=x"_s },
        { u"WrongType 1 plan_id"_s });
    row("repeated names", u"openid=x\nopenid=y"_s, { u"openid=y"_s }, { u"Repeated 2 openid"_s });
    row("unknown names and other lines", u"openid=x\nmchid=1\nhello there\nTo whom: me"_s,
        { u"openid=x"_s },
        { u"UnknownMember 2 mchid"_s, u"NotUnderstood 3 hello there"_s,
            u"NotUnderstood 4 To whom: me"_s });
    row("headers by their names",
        u"Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"1\"\nopenid=x"_s, { u"openid=x"_s },
        { u"UnknownMember 1 Authorization"_s });
    row("a key is not looked at",
        u"openid=x\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nopenid=z\n-----END PRIVATE KEY-----\nappid=a"_s,
        { u"appid=a"_s, u"openid=x"_s }, { u"Ignored 2 PEM"_s });
}

void TestPairsPaste::bringsWhatItSays()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QFETCH(QStringList, remarks);
    const Pasted pasted = read(text);
    QCOMPARE(pasted.format, Format::Pairs);
    QCOMPARE(samples::found(pasted), found);
    QCOMPARE(samples::remarks(pasted), remarks);
}

QTEST_GUILESS_MAIN(TestPairsPaste)
#include "tst_pairspaste.moc"
