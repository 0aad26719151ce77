#include "sandbox/http/requestreader.h"
#include "support/warnings.h"

#include <QTest>

using sandbox::Reading;
using sandbox::ReadLimits;
using sandbox::readRequest;
using sandbox::Request;
using Status = Reading::Status;

namespace {

const QByteArray host = "Host: 127.0.0.1:8080\r\n";

QByteArray post(const QByteArray &headers, const QByteArray &body = {})
{
    return "POST /v3/x HTTP/1.1\r\n" + host + headers + "\r\n" + body;
}

Reading read(const QByteArray &bytes) { return readRequest(bytes, ReadLimits {}); }

} // namespace

class TestRequestReader final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void readsWhole();
    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void waitsForTheRest_data();
    void waitsForTheRest();
    void takesOneRequestAtATime();
    void tellsWhoWaitsForContinue();
    void keepsItsLimits();
    void keepsConnection_data();
    void keepsConnection();
    void findsHeaders();
};

void TestRequestReader::readsWhole()
{
    const QByteArray bytes = "POST /v3/x?a=%20 HTTP/1.1\r\nHOST: a\r\nX-Name: \t 张三 \r\n"
                             "Content-Length: 5\r\n\r\nhello";
    const Reading reading = read(bytes);
    QCOMPARE(reading.status, Status::Complete);
    QCOMPARE(reading.consumed, bytes.size());
    QCOMPARE(reading.request.method, "POST");
    QCOMPARE(reading.request.target, "/v3/x?a=%20");
    QCOMPARE(reading.request.path(), "/v3/x");
    QCOMPARE(reading.request.minorVersion, 1);
    QCOMPARE(reading.request.headers.at(0), qMakePair(QByteArray("HOST"), QByteArray("a")));
    QCOMPARE(reading.request.header("x-name"), QByteArray("张三"));
    QCOMPARE(reading.request.body, "hello");
}

void TestRequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("httpStatus");
    const auto row = [](const char *name, const QByteArray &bytes, int httpStatus = 400) {
        QTest::newRow(name) << bytes << httpStatus;
    };
    row("Content-Length that is no number", post("Content-Length: abc\r\n"));
    row("Content-Length below zero", post("Content-Length: -5\r\n"));
    row("Content-Length with a plus", post("Content-Length: +5\r\n"));
    row("Content-Length in hex", post("Content-Length: 0x5\r\n"));
    row("Content-Length that is empty", post("Content-Length:\r\n"));
    row("Content-Length twice, alike", post("Content-Length: 2\r\nContent-Length: 2\r\n", "ok"));
    row("Content-Length twice, unlike", post("Content-Length: 2\r\ncontent-length: 3\r\n", "ok"));
    row("Content-Length as a list", post("Content-Length: 2, 2\r\n", "ok"));
    row("Content-Length over the limit", post("Content-Length: 1048577\r\n"), 413);
    row("Content-Length over 64 bits", post("Content-Length: 99999999999999999999\r\n"), 413);
    row("Transfer-Encoding", post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), 501);
    row("both framings", post("Transfer-Encoding: chunked\r\nContent-Length: 2\r\n", "ok"));
    row("an expectation nobody knows", post("Expect: miracles\r\n"), 417);
    row("no Host", "GET / HTTP/1.1\r\n\r\n");
    row("two Hosts", post(host));
    row("two Hosts in HTTP/1.0", "GET / HTTP/1.0\r\n" + host + host + "\r\n");
    row("an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n");
    row("a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n");
    row("a header without a colon", post("X-A\r\n"));
    row("a header without a name", post(": a\r\n"));
    row("a blank before the colon", post("X-A : a\r\n"));
    row("a folded line", post("X-A: a\r\n b\r\n"));
    row("a blank before the first header", "GET / HTTP/1.1\r\n Host: a\r\n\r\n");
    row("a header name with UTF-8", post("X-张: a\r\n"));
    row("NUL in a header", post(QByteArray("X-A: a\0b\r\n", 10)));
    row("a bare CR in a header", post("X-A: a\rb\r\n"));
    row("a bare LF after a header", post("X-A: a\n"));
    row("DEL in a header", post("X-A: a\x7f\r\n"));
    row("a bare LF after the request line", "GET / HTTP/1.1\nHost: a\n\n");
    row("two blanks in the request line", "GET  / HTTP/1.1\r\n" + host + "\r\n");
    row("a tab in the request line", "GET\t/ HTTP/1.1\r\n" + host + "\r\n");
    row("a blank in the target", "GET /a b HTTP/1.1\r\n" + host + "\r\n");
    row("UTF-8 in the target", "GET /张 HTTP/1.1\r\n" + host + "\r\n");
    row("a fragment in the target", "GET /a#b HTTP/1.1\r\n" + host + "\r\n");
    row("a target with scheme and host", "GET http://a/ HTTP/1.1\r\n" + host + "\r\n");
    row("a target that is no path", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n");
    row("no target", "GET HTTP/1.1\r\n" + host + "\r\n");
    row("no version, as in HTTP/0.9", "GET /\r\n\r\n");
    row("no method", " / HTTP/1.1\r\n" + host + "\r\n");
    row("a method with a quote", "G\"T / HTTP/1.1\r\n" + host + "\r\n");
    row("a version in lower case", "GET / http/1.1\r\n" + host + "\r\n");
    row("a version with two digits", "GET / HTTP/1.10\r\n" + host + "\r\n");
    row("HTTP/2.0", "GET / HTTP/2.0\r\n" + host + "\r\n", 505);
    row("two empty lines first", "\r\n\r\nGET / HTTP/1.1\r\n" + host + "\r\n");
    row("a TLS greeting", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x0a\x01\xfc", 10));
}

void TestRequestReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, httpStatus);
    const Reading reading = read(bytes);
    QCOMPARE(reading.status, Status::Bad);
    QCOMPARE(reading.httpStatus, httpStatus);
}

void TestRequestReader::takes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &body = {}) {
        QTest::newRow(name) << bytes << body;
    };
    row("one empty line first", "\r\nGET / HTTP/1.1\r\n" + host + "\r\n");
    row("HTTP/1.0 without a Host", "GET / HTTP/1.0\r\n\r\n");
    row("a minor version to come", "GET / HTTP/1.2\r\n" + host + "\r\n");
    row("a body of no length", post("Content-Length: 0\r\n"));
    row("a length with zeros first", post("Content-Length: 0002\r\n", "ok"), "ok");
    row("no length, so no body", post({}));
    row("a body of any bytes", post("Content-Length: 4\r\n", "\r\n\r\n"), "\r\n\r\n");
    row("an empty header value", post("X-A:\r\n"));
    row("100-continue in capitals, body there", post("Expect: 100-CONTINUE\r\n"));
    row("an IPv6 Host", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n");
    row("a method that nobody knows", "BREW / HTTP/1.1\r\n" + host + "\r\n");
}

void TestRequestReader::takes()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = read(bytes);
    QCOMPARE(reading.status, Status::Complete);
    QCOMPARE(reading.consumed, bytes.size());
    QTEST(reading.request.body, "body");
}

void TestRequestReader::waitsForTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing yet") << QByteArray();
    QTest::newRow("half a request line") << QByteArray("POST /v3");
    QTest::newRow("a CR whose LF is to come") << QByteArray("GET / HTTP/1.1\r");
    QTest::newRow("head without its empty line") << QByteArray("GET / HTTP/1.1\r\n" + host);
    QTest::newRow("body cut by one byte") << post("Content-Length: 3\r\n", "ok");
}

void TestRequestReader::waitsForTheRest()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = read(bytes);
    QCOMPARE(reading.status, Status::Incomplete);
    QCOMPARE(reading.expectsContinue, false);
}

void TestRequestReader::takesOneRequestAtATime()
{
    const QByteArray first = post("Content-Length: 2\r\n", "ok");
    const Reading reading = read(first + "GET /second HTTP/1.1\r\n");
    QCOMPARE(reading.status, Status::Complete);
    QCOMPARE(reading.consumed, first.size());
    QCOMPARE(reading.request.body, "ok");
}

void TestRequestReader::tellsWhoWaitsForContinue()
{
    const QByteArray head = "Content-Length: 2\r\nExpect: 100-continue\r\n";
    QCOMPARE(read(post(head)).status, Status::Incomplete);
    QVERIFY(read(post(head)).expectsContinue);
    QVERIFY(read(post(head, "o")).expectsContinue);
    QCOMPARE(read(post(head, "ok")).status, Status::Complete);
    const QByteArray old = "POST / HTTP/1.0\r\n" + head + "\r\n";
    QVERIFY2(!read(old).expectsContinue, "HTTP/1.0 knows no 100");
}

void TestRequestReader::keepsItsLimits()
{
    const QByteArray request = post("Content-Length: 2\r\n", "ok");
    const int head = static_cast<int>(request.size()) - 2;
    QCOMPARE(readRequest(request, { .head = head }).status, Status::Complete);
    QCOMPARE(readRequest(request, { .head = head - 1 }).httpStatus, 431);
    QCOMPARE(readRequest(request, { .headers = 2 }).status, Status::Complete);
    QCOMPARE(readRequest(request, { .headers = 1 }).httpStatus, 431);
    QCOMPARE(readRequest(request, { .body = 2 }).status, Status::Complete);
    QCOMPARE(readRequest(request, { .body = 1 }).httpStatus, 413);
    QCOMPARE(read(QByteArray(64 * 1024, 'a')).httpStatus, 431);
    QCOMPARE(read(QByteArray(64 * 1024 - 1, 'a')).status, Status::Incomplete);
}

void TestRequestReader::keepsConnection_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1 keeps it") << QByteArray("1.1\r\n") << true;
    QTest::newRow("1.1 with close does not") << QByteArray("1.1\r\nConnection: Close\r\n") << false;
    QTest::newRow("close in a list") << QByteArray("1.1\r\nConnection: TE , close\r\n") << false;
    QTest::newRow("close in a second header")
        << QByteArray("1.1\r\nConnection: keep-alive\r\nconnection: close\r\n") << false;
    QTest::newRow("1.0 does not") << QByteArray("1.0\r\n") << false;
    QTest::newRow("1.0 that asks") << QByteArray("1.0\r\nConnection: Keep-Alive\r\n") << true;
}

void TestRequestReader::keepsConnection()
{
    QFETCH(QByteArray, start);
    const Reading reading = read("GET / HTTP/" + start + host + "\r\n");
    QCOMPARE(reading.status, Status::Complete);
    QTEST(reading.request.keepsConnection(), "keeps");
}

void TestRequestReader::findsHeaders()
{
    const Request request = read(post("X-A: 1\r\nx-a: 2\r\n")).request;
    QCOMPARE(request.header("X-a"), QByteArray("1"));
    QCOMPARE(request.count("x-A"), 2);
    QVERIFY(!request.header("X-B"));
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
