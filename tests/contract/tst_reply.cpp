#include "contract/reply.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;
using Shape = Reply::Shape;

Q_DECLARE_METATYPE(contract::Reply::Shape)

class TestReply final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void shapes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Shape>("expected");
        const auto row = [](const char *name, int status, const QByteArray &body, Shape expected) {
            QTest::newRow(name) << status << body << expected;
        };
        row("200 with a session", 200, R"({"session_id":"201710180325670965"})", Shape::Session);
        row("201 with a session", 201, R"({"session_id":"201710180325670965"})", Shape::Session);
        row("200 with other members besides", 200, R"({"a":[1],"session_id":"x"})", Shape::Session);
        row("200 with an empty object", 200, "{}", Shape::NoSession);
        row("200 with the neighbours' member", 200, "{\"sign_url\":\"https://a\"}",
            Shape::NoSession);
        row("200 with an error body", 200, R"({"code":"SYSTEM_ERROR"})", Shape::NoSession);
        row("200 with a null session", 200, R"({"session_id":null})", Shape::NoSession);
        row("200 with a number for a session", 200, R"({"session_id":201710180325670965})",
            Shape::NoSession);
        row("200 with a list of sessions", 200, R"({"session_id":["x"]})", Shape::NoSession);
        row("400 with a session", 400, R"({"session_id":"x"})", Shape::Error);
        row("302 with an object", 302, "{}", Shape::Error);
        row("199 is not 2xx", 199, R"({"session_id":"x"})", Shape::Error);
        row("300 is not 2xx", 300, R"({"session_id":"x"})", Shape::Error);
        row("404 without body", 404, {}, Shape::Empty);
        row("204 without body", 204, {}, Shape::Empty);
        row("405 with a line end only", 405, "\r\n", Shape::Empty);
        row("502 with a page", 502, "<html>Bad Gateway</html>", Shape::NotJson);
        row("200 with a page", 200, "<html></html>", Shape::NotJson);
        row("200 with a list", 200, R"(["session_id"])", Shape::NotJson);
        row("400 with a list", 400, "[]", Shape::NotJson);
        row("400 with a text", 400, R"("PARAM_ERROR")", Shape::NotJson);
        row("200 with a cut body", 200, "{\"session_id\":\"2017", Shape::NotJson);
        row("200 with two objects", 200, R"({"session_id":"x"}{})", Shape::NotJson);
        row("200 with bytes that are no UTF-8", 200, "{\"session_id\":\"\xC3\x28\"}",
            Shape::NotJson);
        row("400 with a depth of 100,000", 400, "{\"detail\":" + QByteArray(100'000, '['),
            Shape::NotJson);
        row("400 with a depth of 500", 400,
            "{\"detail\":" + QByteArray(500, '[') + QByteArray(500, ']') + '}', Shape::Error);
    }
    void shapes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Shape, expected);
        const Reply reply = parseReply(status, body);
        QCOMPARE(reply.shape, expected);
        QCOMPARE(reply.sessionId.isEmpty(), expected != Shape::Session);
    }

    void sessions_data()
    {
        QTest::addColumn<QString>("session");
        QTest::addColumn<bool>("usable");
        QTest::newRow("digits are usable") << u"201710180325670965"_s << true;
        QTest::newRow("other printable characters are too") << u"wx_-.~+/=:%张"_s << true;
        QTest::newRow("128 characters are usable") << QString(128, u'x') << true;
        QTest::newRow("129 are too many") << QString(129, u'x') << false;
        QTest::newRow("an empty one is none") << QString() << false;
        QTest::newRow("a blank inside spoils it") << u"2017 1018"_s << false;
        QTest::newRow("a blank at its end spoils it") << u"20171018 "_s << false;
        QTest::newRow("a wide blank spoils it") << u"2017\u30001018"_s << false;
        QTest::newRow("an escape character spoils it") << u"2017\u001b[31m"_s << false;
        QTest::newRow("a line end spoils it") << u"20171018\n"_s << false;
        QTest::newRow("a NUL spoils it") << u"2017\u00001018"_s << false;
        QTest::newRow("a change of writing direction spoils it") << u"2017\u202e1018"_s << false;
        QTest::newRow("half a surrogate pair spoils it") << u"\\ud83d"_s << false;
    }
    void sessions()
    {
        QFETCH(QString, session);
        QFETCH(bool, usable);
        const Reply reply = parseReply(200, u"{\"session_id\":\"%1\"}"_s.arg(session).toUtf8());
        if (usable) {
            QCOMPARE(reply.shape, Shape::Session);
            QCOMPARE(reply.sessionId, session);
        } else {
            QVERIFY(reply.shape != Shape::Session);
            QCOMPARE(reply.sessionId, QString());
        }
    }

    void aParameterErrorIsReadWhole()
    {
        const Reply reply = parseReply(400, R"({
            "code": "PARAM_ERROR",
            "message": "参数错误",
            "detail": { "location": "body", "field": "/plan_id", "value": "x", "issue": "no number" }
        })");
        QCOMPARE(reply.shape, Shape::Error);
        QCOMPARE(reply.code, u"PARAM_ERROR"_s);
        QCOMPARE(reply.message, u"参数错误"_s);
        QCOMPARE(reply.field, u"/plan_id"_s);
        QCOMPARE(reply.values, QStringList { u"x"_s });
        QCOMPARE(reply.issue, u"no number"_s);
        QCOMPARE(reply.location, u"body"_s);
        QVERIFY(!reply.signInformation);
        const QByteArray detail
            = R"({"location":"body","field":"/plan_id","value":"x","issue":"no number"})";
        QCOMPARE(reply.detail, detail);
    }

    void aSignatureErrorIsReadWhole_data()
    {
        QTest::addColumn<QByteArray>("detail");
        const QByteArray information
            = R"("sign_information":{"method":"POST","url":"/v3/x",)"
              "\"truncated_sign_message\":\"POST\\n/v3/x\\n1\\nn\\n{\\\"appid\\n\","
              R"("sign_message_length":157})";
        QTest::newRow("as the documents show it")
            << QByteArray(R"({"field":"signature","issue":"sign not match",)" + information + '}');
        QTest::newRow("as live answers nest it") << QByteArray(
            R"({"detail":{"issue":"sign not match"},"field":"signature",)" + information + '}');
        QTest::newRow("with all of it nested twice") << QByteArray(
            R"({"detail":{"field":"signature","issue":"sign not match",)" + information + "}}");
        QTest::newRow("with null where the nested one stands") << QByteArray(
            R"({"field":"signature","issue":null,"detail":{"issue":"sign not match"},)"
            + information + '}');
    }
    void aSignatureErrorIsReadWhole()
    {
        QFETCH(QByteArray, detail);
        const Reply reply
            = parseReply(401, R"({"code":"SIGN_ERROR","message":"m","detail":)" + detail + '}');
        QCOMPARE(reply.code, u"SIGN_ERROR"_s);
        QCOMPARE(reply.field, u"signature"_s);
        QCOMPARE(reply.issue, u"sign not match"_s);
        QCOMPARE(reply.detail, detail);
        QVERIFY(reply.signInformation);
        QCOMPARE(reply.signInformation->method, u"POST"_s);
        QCOMPARE(reply.signInformation->url, u"/v3/x"_s);
        QCOMPARE(reply.signInformation->truncatedMessage, u"POST\n/v3/x\n1\nn\n{\"appid\n"_s);
        QCOMPARE(reply.signInformation->messageLength, 157);
    }

    void values_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a text") << QByteArray("\"x\"") << QStringList { u"x"_s };
        QTest::newRow("a list") << QByteArray(R"(["/body/payer/openid","b"])")
                                << QStringList { u"/body/payer/openid"_s, u"b"_s };
        QTest::newRow("an empty list") << QByteArray("[]") << QStringList {};
        QTest::newRow("null") << QByteArray("null") << QStringList {};
        QTest::newRow("a number") << QByteArray("12") << QStringList { u"12"_s };
        QTest::newRow("a list of all sorts")
            << QByteArray(R"([1,true,null,{"a":[]}])")
            << QStringList { u"1"_s, u"true"_s, u"null"_s, u"{\"a\":[]}"_s };
    }
    void values()
    {
        QFETCH(QByteArray, value);
        QFETCH(QStringList, expected);
        const Reply reply
            = parseReply(400, R"({"detail":{"location":null,"value":)" + value + "}}");
        QCOMPARE(reply.values, expected);
        QCOMPARE(reply.location, QString());
    }

    void wrongTypesAreAbsent_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("numbers") << QByteArray(
            R"({"code":404,"message":1,"detail":{"field":2,"issue":3,"location":4}})");
        QTest::newRow("nulls") << QByteArray(R"({"code":null,"message":null,"detail":{}})");
        QTest::newRow("objects and lists") << QByteArray(
            R"({"code":{},"message":["m"],"detail":{"field":{},"issue":[],"location":true}})");
        QTest::newRow("sign_information as a text")
            << QByteArray(R"({"detail":{"sign_information":"x"}})");
    }
    void wrongTypesAreAbsent()
    {
        QFETCH(QByteArray, body);
        const Reply reply = parseReply(400, body);
        QCOMPARE(reply.shape, Shape::Error);
        for (const QString &text :
            { reply.code, reply.message, reply.field, reply.issue, reply.location })
            QCOMPARE(text, QString());
        QVERIFY(!reply.signInformation);
    }

    void signInformationSurvivesWrongTypes()
    {
        const Reply reply = parseReply(
            401, R"({"detail":{"sign_information":{"method":1,"sign_message_length":"157"}}})");
        QVERIFY(reply.signInformation);
        QCOMPARE(reply.signInformation->method, QString());
        QCOMPARE(reply.signInformation->messageLength, 0);
    }

    void detailIsKeptAsItCame_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("its order and digits")
            << QByteArray(R"({"detail":{"z":1.0, "a":12345678901234567890}})")
            << QByteArray(R"({"z":1.0,"a":12345678901234567890})");
        QTest::newRow("a text") << QByteArray("{\"detail\":\"see \\\"x\\\"\"}")
                                << QByteArray("\"see \\\"x\\\"\"");
        QTest::newRow("a list") << QByteArray(R"({"detail":[ 1 ]})") << QByteArray("[1]");
        QTest::newRow("null") << QByteArray(R"({"detail":null})") << QByteArray();
        QTest::newRow("none") << QByteArray(R"({"code":"X"})") << QByteArray();
        QTest::newRow("not one inside another member")
            << QByteArray(R"({"a":{"detail":1}})") << QByteArray();
    }
    void detailIsKeptAsItCame()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, expected);
        QCOMPARE(parseReply(400, body).detail, expected);
    }

    void a2xxKeepsTheErrorItCarries()
    {
        const Reply reply = parseReply(200, R"({"code":"SYSTEM_ERROR","message":"later"})");
        QCOMPARE(reply.shape, Shape::NoSession);
        QCOMPARE(reply.code, u"SYSTEM_ERROR"_s);
        QCOMPARE(reply.message, u"later"_s);
    }
};

QTEST_GUILESS_MAIN(TestReply)
#include "tst_reply.moc"
