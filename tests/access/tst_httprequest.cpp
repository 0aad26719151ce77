#include "access/caller.h"

#include "access/accesspoint.h"
#include "support/warnings.h"

#include <QRegularExpression>
#include <QTest>

using namespace accesstest;
using support::AwaitRequest;
using support::RawServer;
using support::Send;

/// What goes over the wire, and what never does.
class TstHttpRequest : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void carriesItsHeaders_data();
    void carriesItsHeaders();
    void tellsItsHeaders();
    void sendsThePathThatIsSigned_data();
    void sendsThePathThatIsSigned();
    void sendsTheBodyAsItIs_data();
    void sendsTheBodyAsItIs();
    void remembersNothingOfEarlierCalls_data();
    void remembersNothingOfEarlierCalls();
    void isRefusedByTheProgramItself_data();
    void isRefusedByTheProgramItself();
};

void TstHttpRequest::carriesItsHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("inPost");
    QTest::addColumn<QByteArray>("inGet");
    const QByteArray json = "application/json";
    const QByteArray absent = "-";
    QTest::newRow("Accept") << QByteArray("accept") << json << json;
    QTest::newRow("no encoding") << QByteArray("accept-encoding") << QByteArray("identity")
                                 << QByteArray("identity");
    QTest::newRow("the language of messages")
        << QByteArray("accept-language") << QByteArray("zh-HK") << QByteArray("zh-HK");
    QTest::newRow("the caller's own")
        << QByteArray("authorization") << QByteArray("WECHATPAY2 a") << QByteArray("WECHATPAY2 a");
    QTest::newRow("a connection for this call alone")
        << QByteArray("connection") << QByteArray("close") << QByteArray("close");
    QTest::newRow("Content-Type with a body alone") << QByteArray("content-type") << json << absent;
    QTest::newRow("the body's length")
        << QByteArray("content-length") << QByteArray("17") << absent;
    QTest::newRow("never chunked") << QByteArray("transfer-encoding") << absent << absent;
    QTest::newRow("never asking first") << QByteArray("expect") << absent << absent;
    QTest::newRow("no cookie") << QByteArray("cookie") << absent << absent;
}

void TstHttpRequest::carriesItsHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, inPost);
    QFETCH(QByteArray, inGet);
    RawServer server(politely());
    http::Network network;
    for (http::HttpRequest request : { postTo(server.url()), getFrom(server.url()) }) {
        // The caller's headers come along, but cannot displace the call's own.
        request.headers = { { "Authorization", "WECHATPAY2 a" }, { "accept-encoding", "br" } };
        request.acceptLanguage = "zh-HK";
        QCOMPARE(inShort(outcomeOf(network, request)), QStringLiteral("200"));
        const QByteArray sent = server.requests().constLast();
        QVERIFY(sent.startsWith(QByteArray(request.method + " / HTTP/1.1\r\n")));
        const QByteArray expected = request.method == "POST" ? inPost : inGet;
        QCOMPARE(valuesOf(headersOf(sent), name).value(0, "-"), expected);
        QVERIFY(valuesOf(headersOf(sent), name).size() <= 1);
        static const QRegularExpression agent(QStringLiteral(R"(\APapayConsole/\d+\.\d+\.\d+\z)"));
        QVERIFY(agent.match(QString::fromLatin1(valuesOf(headersOf(sent), "user-agent").value(0)))
                    .hasMatch());
    }
}

void TstHttpRequest::tellsItsHeaders()
{
    RawServer server(politely());
    http::Network network;
    for (http::HttpRequest request : { postTo(server.url()), getFrom(server.url()) }) {
        request.headers = { { "Authorization", "WECHATPAY2 a" } };
        QCOMPARE(inShort(outcomeOf(network, request)), QStringLiteral("200"));
        http::Headers sent = headersOf(server.requests().constLast());
        sent.removeIf([](const auto &header) { return header.first == "host"; });
        http::Headers told = http::headersOf(request);
        for (auto &[name, value] : told)
            name = name.toLower();
        QCOMPARE(told, sent);
    }
}

void TstHttpRequest::sendsThePathThatIsSigned_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("the pre-sign") << QByteArray("/v3/global/papay/contracts/app-pre-entrust-sign");
    QTest::newRow("the root") << QByteArray("/");
    QTest::newRow("a query") << QByteArray("/v3/a?mchid=1900000001&x=a+b%20c&y=%E4%B8%AD");
    QTest::newRow("an empty query") << QByteArray("/v3/a?");
    QTest::newRow("an encoded slash") << QByteArray("/v3/a%2Fb");
    QTest::newRow("an encoded percent sign") << QByteArray("/v3/a%25b?c=%25");
    QTest::newRow("signs that need no encoding") << QByteArray("/v3/a:b@c;d=e,f!$&'()*~");
    QTest::newRow("dots") << QByteArray("/v3/a/../b/./c");
    QTest::newRow("two slashes") << QByteArray("/v3//a");
    QTest::newRow("Chinese, encoded") << QByteArray("/v3/%E5%BC%A0%E4%B8%89");
    QTest::newRow("small hex digits") << QByteArray("/v3/%e5%bc%a0?q=%2f");
}

void TstHttpRequest::sendsThePathThatIsSigned()
{
    QFETCH(QByteArray, path);
    RawServer server(politely());
    http::Network network;
    const QUrl url = http::urlAt(server.url(), path);
    QVERIFY(url.isValid());
    QCOMPARE(inShort(outcomeOf(network, postTo(url))), QStringLiteral("200"));
    const QByteArray requestLine = server.requests().constFirst().split('\r').constFirst();
    QCOMPARE(requestLine, "POST " + http::urlLine(url) + " HTTP/1.1");
}

void TstHttpRequest::sendsTheBodyAsItIs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("Chinese") << QByteArray("{\"user_display_name\":\"张三\"}");
    QTest::newRow("line ends and a zero byte") << QByteArray("a\r\n\r\nb\0c\n", 9);
    QTest::newRow("more than any buffer") << QByteArray(3'000'000, 'x');
}

void TstHttpRequest::sendsTheBodyAsItIs()
{
    QFETCH(QByteArray, body);
    RawServer server(politely());
    http::Network network;
    http::HttpRequest request = postTo(server.url());
    request.body = body;
    QCOMPARE(inShort(outcomeOf(network, request)), QStringLiteral("200"));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().constFirst().endsWith(QByteArray("\r\n\r\n" + body)));
    QCOMPARE(valuesOf(headersOf(server.requests().constFirst()), "content-length"),
        QByteArrayList { QByteArray::number(body.size()) });
}

void TstHttpRequest::remembersNothingOfEarlierCalls_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("a connection kept open") << QByteArray("Connection: keep-alive");
    QTest::newRow("a cookie") << QByteArray("Set-Cookie: session=1; Path=/");
    QTest::newRow("an answer to be cached") << QByteArray("Cache-Control: public, max-age=3600");
    QTest::newRow("a tag for revalidation") << QByteArray("ETag: \"1\"");
    QTest::newRow("another protocol") << QByteArray("Alt-Svc: h2=\":443\"");
}

void TstHttpRequest::remembersNothingOfEarlierCalls()
{
    QFETCH(QByteArray, header);
    // A server that would go on answering on the same connection.
    const Send ok { answer("200 OK", "{}", { header }) };
    RawServer server({ AwaitRequest {}, ok, AwaitRequest {}, ok });
    http::Network network;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(inShort(outcomeOf(network, getFrom(server.url()))), QStringLiteral("200"));
    QCOMPARE(server.connections(), 3);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.requests().at(2), server.requests().at(0));
    QTRY_COMPARE(server.ended(), 3); // the client ends them: the server would not
}

void TstHttpRequest::isRefusedByTheProgramItself_data()
{
    QTest::addColumn<http::HttpRequest>("request");
    const auto to = [](const char *url) { return postTo(QUrl(QString::fromLatin1(url))); };
    QTest::newRow("plain http beyond loopback") << to("http://192.0.2.1/");
    QTest::newRow("plain http to a name") << to("http://apihk.mch.weixin.qq.com/");
    QTest::newRow("plain http to a name like loopback") << to("http://127.0.0.1.invalid/");
    QTest::newRow("credentials in the URL") << to("https://me:secret@127.0.0.1/");
    QTest::newRow("a user in the URL") << to("https://me@127.0.0.1/");
    QTest::newRow("a file") << to("file:///etc/hostname");
    QTest::newRow("Qt's own scheme") << to("preconnect-http://127.0.0.1/");
    QTest::newRow("no URL") << to("");
    QTest::newRow("no host") << to("https:///v3");

    http::HttpRequest put = to("https://127.0.0.1/");
    put.method = "PUT";
    QTest::newRow("another method") << put;
    http::HttpRequest getWithBody = to("https://127.0.0.1/");
    getWithBody.method = "GET";
    QTest::newRow("a GET with a body") << getWithBody;
    http::HttpRequest header = to("https://127.0.0.1/");
    header.headers = { { "Authorization", "a\r\nHost: h.invalid" } };
    QTest::newRow("a header that smuggles another") << header;
    http::HttpRequest language = to("https://127.0.0.1/");
    language.acceptLanguage = "en\nCookie: a";
    QTest::newRow("a language that smuggles a header") << language;
}

void TstHttpRequest::isRefusedByTheProgramItself()
{
    QFETCH(http::HttpRequest, request);
    http::Network network;
    const http::HttpResult result = outcomeOf(network, request);
    QCOMPARE(inShort(result), QStringLiteral("refused, nothing sent"));
    QVERIFY(!result.diagnostic.isEmpty());
    QVERIFY(!result.diagnostic.contains(QLatin1String("secret")));
}

QTEST_GUILESS_MAIN(TstHttpRequest)
#include "tst_httprequest.moc"
