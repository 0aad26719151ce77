#include "access/caller.h"

#include "support/warnings.h"

#include <QTest>

using namespace accesstest;
using support::AwaitRequest;
using support::Close;
using support::Pause;
using support::RawServer;
using support::Reset;
using support::Script;
using support::Send;
using namespace std::chrono_literals;

/// What is an answer, and what is not.
class TstHttpAnswer : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void isWhole_data();
    void isWhole();
    void isBroken_data();
    void isBroken();
    void keepsItsHeaders();
};

void TstHttpAnswer::isWhole_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto sends = [](const QByteArray &bytes) {
        return Script { AwaitRequest {}, Send { bytes }, Close {} };
    };
    for (const int status : { 200, 201, 204, 304, 400, 401, 403, 404, 405, 409, 410, 418, 429, 451,
             500, 501, 502, 503, 504, 599 }) {
        const QByteArray number = QByteArray::number(status);
        const QByteArray body
            = status == 204 || status == 304 ? "" : R"({"code":"X","message":"中文"})";
        QTest::addRow("status %d with its body", status)
            << sends(answer(number + " Reason", body)) << status << body;
    }
    QTest::newRow("an error without a body")
        << sends(answer("404 Not Found", "")) << 404 << QByteArray();
    QTest::newRow("a redirect of a POST, in chunks") << sends(
        "HTTP/1.1 307 Moved\r\nLocation: /a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "2\r\n{}\r\n0\r\n\r\n") << 307 << QByteArray("{}");
    QTest::newRow("no reason phrase")
        << sends("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}") << 200 << QByteArray("{}");
    QTest::newRow("HTTP/1.0") << sends("HTTP/1.0 200 OK\r\n\r\n{}") << 200 << QByteArray("{}");
    QTest::newRow("chunks are put together")
        << sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                 "3\r\n{\"a\r\n5;x=y\r\n\":12}\r\n0\r\nTrailer: x\r\n\r\n")
        << 200 << QByteArray("{\"a\":12}");
    QTest::newRow("an error in chunks")
        << sends("HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n") << 500
        << QByteArray("{}");
    QTest::newRow("without a length, ended by closing")
        << sends("HTTP/1.1 200 OK\r\n\r\n{\"a\":1}") << 200 << QByteArray("{\"a\":1}");
    QTest::newRow("an error without a length, ended by closing")
        << sends("HTTP/1.1 403 No\r\n\r\n{\"a\":1}") << 403 << QByteArray("{\"a\":1}");
    QTest::newRow("after an interim answer")
        << sends("HTTP/1.1 100 Continue\r\n\r\n" + answer("200 OK", "{}")) << 200
        << QByteArray("{}");
    QTest::newRow("zero bytes and line ends in the body")
        << sends(answer("200 OK", QByteArray("\0\r\n\r\n\xff", 6))) << 200
        << QByteArray("\0\r\n\r\n\xff", 6);
    QTest::newRow("bytes beyond the length are not part of it")
        << sends(answer("200 OK", "{}") + "HTTP/1.1 500 No\r\n\r\n") << 200 << QByteArray("{}");
    QTest::newRow("an encoding that was not asked for stays as it came")
        << sends(answer("200 OK", "\x1f\x8b\x08 not gzip", { "Content-Encoding: gzip" })) << 200
        << QByteArray("\x1f\x8b\x08 not gzip");
    // Qt takes it for the last chunk; of a 2xx, the signature tells.
    QTest::newRow("a chunk size that is no number ends it") << sends(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        "2\r\n{}\r\nzz\r\n{}\r\n0\r\n\r\n") << 200 << QByteArray("{}");
    QTest::newRow("a 401 in chunks")
        << sends("HTTP/1.1 401 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n") << 401
        << QByteArray("{}");
    QTest::newRow("the connection stays open")
        << Script { AwaitRequest {}, Send { answer("200 OK", "{}") } } << 200 << QByteArray("{}");
    QTest::newRow("reset after the last byte")
        << Script { AwaitRequest {}, Send { answer("200 OK", "{}") }, Pause { 30ms }, Reset {} }
        << 200 << QByteArray("{}");
    QTest::newRow("in small pieces") << Script { AwaitRequest {}, Send { "HTTP/1.1 2" },
        Pause { 10ms }, Send { "00 OK\r\nContent-Le" }, Pause { 10ms }, Send { "ngth: 4\r\n\r\n{" },
        Pause { 10ms }, Send { "  }" } }
                                     << 200 << QByteArray("{  }");
}

void TstHttpAnswer::isWhole()
{
    QFETCH(Script, script);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    RawServer server(script);
    http::Network network;
    const http::HttpResult result = outcomeOf(network, postTo(server.url()));
    QVERIFY2(inShort(result) == QString::number(status), qPrintable(result.diagnostic));
    QCOMPARE(result.answer->body, body);
    QCOMPARE(server.requests().size(), 1);
}

void TstHttpAnswer::isBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("reset");
    for (const bool reset : { false, true }) {
        const char *how = reset ? "reset" : "closed";
        QTest::addRow("%s within the head", how) << QByteArray("HTTP/1.1 200 OK\r\nConte") << reset;
        QTest::addRow("%s before the body", how)
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n") << reset;
        QTest::addRow("%s short of the length", how)
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{}") << reset;
        QTest::addRow("%s short of the length of an error", how)
            << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 5\r\n\r\n{}") << reset;
        QTest::addRow("%s short of the length of a 401", how)
            << QByteArray("HTTP/1.1 401 No\r\nContent-Length: 5\r\n\r\n{}") << reset;
        QTest::addRow("%s short of the length of a redirect", how)
            << QByteArray("HTTP/1.1 307 No\r\nLocation: /\r\nContent-Length: 5\r\n\r\n{}") << reset;
        QTest::addRow("%s within the head of a redirect", how)
            << QByteArray("HTTP/1.1 307 No\r\nLocation: /\r\nContent-Le") << reset;
        QTest::addRow("%s within a chunk", how)
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{}") << reset;
        QTest::addRow("%s between chunks", how)
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")
            << reset;
        QTest::addRow("%s within the chunks of an error", how)
            << QByteArray("HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{}") << reset;
        QTest::addRow("%s within the chunks of a 403", how)
            << QByteArray("HTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{}") << reset;
        QTest::addRow("%s after an interim answer", how)
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\n") << reset;
    }
    QTest::newRow("garbage") << QByteArray("\x00\xff garbage\r\n\r\n", 14) << false;
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << false;
    QTest::newRow("a status that is no number") << QByteArray("HTTP/1.1 abc OK\r\n\r\n") << false;
    QTest::newRow("a length that is no number")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}") << false;
    QTest::newRow("a negative length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}") << false;
    QTest::newRow("two lengths") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}")
                                 << false;
    QTest::newRow("a body without a head") << QByteArray("{\"session_id\":\"1\"}") << false;
}

void TstHttpAnswer::isBroken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, reset);
    Script script { AwaitRequest {}, Send { bytes } };
    if (reset)
        script << Pause { 30ms } << Reset {};
    else
        script << Close {};
    RawServer server(script);
    http::Network network;
    const http::HttpResult result = outcomeOf(network, postTo(server.url()));
    QCOMPARE(inShort(result), QStringLiteral("broken"));
    QVERIFY(!result.diagnostic.isEmpty());
    QCOMPARE(server.requests().size(), 1);
}

void TstHttpAnswer::keepsItsHeaders()
{
    RawServer server({ AwaitRequest {},
        Send { answer("200 OK", "{}",
            { "Wechatpay-Serial: PUB_KEY_ID_1", "wechatpay-nonce:  two  words ", "X-Twice: a",
                "X-Twice: b", "Request-ID: 08F5" }) },
        Close {} });
    http::Network network;
    const http::HttpResult result = outcomeOf(network, postTo(server.url()));
    QCOMPARE(inShort(result), QStringLiteral("200"));
    const http::Headers expected { { "Wechatpay-Serial", "PUB_KEY_ID_1" },
        { "wechatpay-nonce", "two  words" }, { "X-Twice", "a, b" }, { "Request-ID", "08F5" },
        { "Content-Length", "2" } };
    QCOMPARE(result.answer->headers, expected);
}

QTEST_GUILESS_MAIN(TstHttpAnswer)
#include "tst_httpanswer.moc"
