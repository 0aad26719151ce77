#include "sandbox/control.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Act;
using sandbox::ControlGate;
using sandbox::ControlOrder;
using sandbox::Request;

/// Calls that steer a running sandbox: who may make them, and what they ask for.
class TestControl final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void onlyItsOwnPathsAreControl();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void ordersAreRead_data();
    void ordersAreRead();
    void whatItCannotDoIsRefused_data();
    void whatItCannotDoIsRefused();
    void noOtherPageMayReadTheAnswer();
};

static ControlGate gate()
{
    return {
        .token = "secret-token", .hosts = { "127.0.0.1:8080", "localhost:8080" }, .isLoopback = true
    };
}

static Request call(
    const QByteArray &method, const QByteArray &path, const QByteArray &body = QByteArray())
{
    return { .method = method,
        .target = "/papay-sandbox/" + path,
        .headers = { { "Host", "127.0.0.1:8080" }, { "Authorization", "Bearer secret-token" } },
        .body = body };
}

/// An order in one line.
static QString told(const ControlOrder &order)
{
    struct Teller {
        QString operator()(const sandbox::ShowState &) const { return u"state"_s; }
        QString operator()(const sandbox::ChooseScenario &it) const
        {
            return u"scenario "_s + (it.scenario ? QString(it.scenario->name) : u"none"_s);
        }
        QString operator()(const sandbox::PlayUser &it) const
        {
            return u"play "_s + it.id + u' ' + sandbox::name(it.act);
        }
        QString operator()(const sandbox::RotateKey &) const { return u"rotate"_s; }
        QString operator()(const sandbox::LimitRate &it) const
        {
            return u"rate "_s + QString::number(it.perSecond);
        }
        QString operator()(const sandbox::ResendNotification &it) const
        {
            return u"resend "_s + it.id + (it.withProbe ? u" after a probe"_s : QString());
        }
        QString operator()(const sandbox::StopNotification &it) const { return u"stop "_s + it.id; }
    };
    return std::visit(Teller {}, order);
}

void TestControl::onlyItsOwnPathsAreControl()
{
    QVERIFY(sandbox::isControl(call("GET", "state")));
    Request other = call("GET", QByteArray());
    for (const char *target : { "/v3/global/certificates", "/papay-sandboxes/state", "/" }) {
        other.target = target;
        QVERIFY(!sandbox::isControl(other));
    }
}

void TestControl::strangersAreRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isLoopback");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray host = "Host";
    const QByteArray authorization = "Authorization";
    QTest::newRow("no token") << authorization << QByteArray() << true << 401 << u"token_wrong"_s;
    QTest::newRow("another token")
        << authorization << QByteArray("Bearer secret-toke") << true << 401 << u"token_wrong"_s;
    QTest::newRow("another scheme")
        << authorization << QByteArray("Basic secret-token") << true << 401 << u"token_wrong"_s;
    QTest::newRow("a name that was rebound")
        << host << QByteArray("evil.example:8080") << true << 403 << u"host_wrong"_s;
    QTest::newRow("another port") << host << QByteArray("127.0.0.1:8081") << true << 403
                                  << u"host_wrong"_s;
    QTest::newRow("another computer")
        << host << QByteArray("127.0.0.1:8080") << false << 403 << u"not_local"_s;
}

void TestControl::strangersAreRefused()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(bool, isLoopback);
    QFETCH(int, status);
    QFETCH(QString, code);
    Request request = call("GET", "state");
    request.headers.removeIf([&](const auto &one) { return one.first == header; });
    if (!value.isEmpty())
        request.headers.append({ header, value });
    ControlGate here = gate();
    here.isLoopback = isLoopback;
    const auto read = sandbox::readControl(request, here);
    QVERIFY(!read);
    QCOMPARE(read.error().status, status);
    QCOMPARE(QString(read.error().code), code);
    const auto answer = sandbox::toAnswer(read.error());
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.body.contains("secret"));
}

void TestControl::ordersAreRead_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("order");
    const auto post = [](const char *path, const char *body, const QString &order) {
        QTest::newRow(qPrintable(order))
            << QByteArray("POST") << QByteArray(path) << QByteArray(body) << order;
    };
    QTest::newRow("state") << QByteArray("GET") << QByteArray("state") << QByteArray()
                           << u"state"_s;
    post("scenario", R"({"name":"slow"})", u"scenario slow"_s);
    post("scenario", R"({"name":null})", u"scenario none"_s);
    post("play", R"({"id":"1","act":"agree"})", u"play 1 agree"_s);
    post("play", R"({"id":"1","act":"ip-differs"})", u"play 1 ip-differs"_s);
    post("play", R"({"id":"c","act":"terminate"})", u"play c terminate"_s);
    post("rotate", "", u"rotate"_s);
    post("rate-limit", R"({"per_second":10})", u"rate 10"_s);
    post("rate-limit", R"({"per_second":0})", u"rate 0"_s);
    post("notifications/7/resend", "", u"resend 7"_s);
    post("notifications/7/resend", R"({"prelude":"probe"})", u"resend 7 after a probe"_s);
    post("notifications/7/stop", "", u"stop 7"_s);
}

void TestControl::ordersAreRead()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const auto read = sandbox::readControl(call(method, path, body), gate());
    QVERIFY(read);
    QTEST(told(*read), "order");
}

void TestControl::whatItCannotDoIsRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *method, const char *path, const char *body, int status, const char *code) {
              QTest::addRow("%s %s %s", method, path, body)
                  << QByteArray(method) << QByteArray(path) << QByteArray(body) << status
                  << QString::fromLatin1(code);
          };
    row("POST", "state", "", 405, "method_wrong");
    row("GET", "rotate", "", 405, "method_wrong");
    row("OPTIONS", "play", "", 405, "method_wrong");
    row("POST", "", "", 404, "not_found");
    row("POST", "nothing", "", 404, "not_found");
    row("POST", "notifications/7", "", 404, "not_found");
    row("POST", "notifications/7/eat", "", 404, "not_found");
    row("POST", "notifications//stop", "", 404, "not_found");
    row("POST", "play", "[]", 400, "not_json");
    row("POST", "play", "{", 400, "not_json");
    row("POST", "play", R"({"id":"1"})", 400, "act_unknown");
    row("POST", "play", R"({"id":"1","act":"eat"})", 400, "act_unknown");
    row("POST", "play", R"({"act":"agree"})", 400, "id_missing");
    row("POST", "scenario", R"({"name":"nonsense"})", 400, "scenario_unknown");
    row("POST", "scenario", "", 400, "scenario_unknown");
    row("POST", "rate-limit", R"({"per_second":-1})", 400, "per_second_wrong");
    row("POST", "rate-limit", R"({"per_second":"10"})", 400, "per_second_wrong");
    row("POST", "notifications/7/resend", R"({"prelude":"song"})", 400, "prelude_unknown");
}

void TestControl::whatItCannotDoIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const auto read = sandbox::readControl(call(method, path, body), gate());
    QVERIFY(!read);
    QTEST(read.error().status, "status");
    QTEST(QString(read.error().code), "code");
}

void TestControl::noOtherPageMayReadTheAnswer()
{
    const auto answer = sandbox::controlAnswer({ { u"a"_s, 1 } });
    QCOMPARE(answer.body, QByteArray(R"({"a":1})"));
    for (const auto &header : answer.headers)
        QVERIFY(!header.first.startsWith("Access-Control"));
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
