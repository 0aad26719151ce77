#include "contract/prerequest.h"
#include "support/warnings.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;
using enum Field;

namespace {

// What must lie on the wire, written out by hand.
const QByteArray seedBody
    = "{\"appid\":\"wxd678efh567hg6787\",\"sub_mchid\":\"1230000109\","
      "\"sp_appid\":\"wx8888888888888888\",\"sp_mchid\":\"3200000001\","
      "\"sub_appid\":\"wxcbda96de0b165484\",\"plan_id\":123,"
      "\"out_contract_code\":\"100001256\",\"user_display_name\":\"\xE5\xBC\xA0\xE4\xB8\x89\","
      "\"success_notify_url\":\"https://pay.weixin.qq.com\","
      "\"openid\":\"ouFhd5X9s9WteC3eWRjXV3lea123\",\"user_client_ip\":\"119.145.83.6\","
      "\"expired_time\":\"2021-11-20T13:29:35+08:00\"}";

PreSignRequest seedExample()
{
    return exampleRequest(u"100001256"_s, u"2021-11-20T13:29:35+08:00"_s);
}

PreSignRequest only(Field field, const QString &text)
{
    PreSignRequest request;
    request.set(field, text);
    return request;
}

} // namespace

class TestPreRequest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void theSeedsExampleIsWrittenByteForByte()
    {
        QCOMPARE(toJson(seedExample()), seedBody);
        QVERIFY(!seedExample().has(BaseUri));
    }

    void bodies_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row
            = [](const char *name, Field field, const QString &text, const QByteArray &expected) {
                  QTest::newRow(name) << field << text << expected;
              };
        row("base_uri is no member", BaseUri, u"https://a.com/"_s, "{}");
        row("an empty text is not sent", Appid, {}, "{}");
        row("a slash needs no escape", SuccessNotifyUrl, u"https://a.com/b"_s,
            "{\"success_notify_url\":\"https://a.com/b\"}");
        row("quotes and backslashes are escaped", UserDisplayName, u"a\"b\\c"_s,
            "{\"user_display_name\":\"a\\\"b\\\\c\"}");
        row("controls are escaped", UserDisplayName, u"a\nb\u0001c\u0000d"_s,
            "{\"user_display_name\":\"a\\nb\\u0001c\\u0000d\"}");
        row("an emoji is four bytes of UTF-8", UserDisplayName, u"😀"_s,
            "{\"user_display_name\":\"\xF0\x9F\x98\x80\"}");
        row("half a surrogate pair is escaped, not lost", UserDisplayName, QString(QChar(0xd83d)),
            "{\"user_display_name\":\"\\ud83d\"}");
        row("the largest plan is exact", PlanId, u"9223372036854775807"_s,
            R"({"plan_id":9223372036854775807})");
        row("a plan beyond 2^53 is exact", PlanId, u"9007199254740993"_s,
            R"({"plan_id":9007199254740993})");
        row("a plan beyond 64 bits stays a text", PlanId, u"9223372036854775808"_s,
            R"({"plan_id":"9223372036854775808"})");
        row("a plan with a leading zero stays a text", PlanId, u"0123"_s, R"({"plan_id":"0123"})");
        row("a plan that is no number stays a text", PlanId, u"a\"b"_s, "{\"plan_id\":\"a\\\"b\"}");
        row("digits elsewhere are a text", SubMchid, u"1230000109"_s,
            R"({"sub_mchid":"1230000109"})");
    }
    void bodies()
    {
        QFETCH(Field, field);
        QFETCH(QString, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(toJson(only(field, text)), expected);
    }

    void whatIsWrittenIsRead()
    {
        PreSignRequest odd = seedExample();
        odd.set(UserDisplayName, u"a\"\\/\n\u0001😀张"_s + QString(QChar(0xd83d)));
        odd.set(PlanId, u"9223372036854775807"_s);
        for (const PreSignRequest &request : { seedExample(), odd, PreSignRequest() }) {
            const auto read = fromJson(toJson(request));
            QVERIFY(read);
            QVERIFY(read->request == request);
            QVERIFY(read->unknownMembers.isEmpty());
            QVERIFY(read->wrongType.isEmpty());
        }
    }

    void readsLeniently_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("blanks and another order")
            << QByteArray("\r\n{ \"plan_id\" : 123 ,\t\"appid\" : \"wx1\" }\n");
        QTest::newRow("escaped names and values")
            << QByteArray("{\"app\\u0069d\":\"\\u0077x1\",\"plan_id\":123}");
        QTest::newRow("null is absent")
            << QByteArray(R"({"appid":"wx1","openid":null,"plan_id":123,"sub_mchid":null})");
        QTest::newRow("of a repeated name the last counts")
            << QByteArray(R"({"appid":"wx0","plan_id":"1","appid":"wx1","plan_id":123})");
        QTest::newRow("a byte order mark")
            << QByteArray("\xEF\xBB\xBF{\"appid\":\"wx1\",\"plan_id\":123}");
    }
    void readsLeniently()
    {
        QFETCH(QByteArray, body);
        const auto read = fromJson(body);
        QVERIFY(read);
        const QByteArray expected = R"({"appid":"wx1","plan_id":123})";
        QCOMPARE(toJson(read->request), expected);
        QVERIFY(read->wrongType.isEmpty());
    }

    void unknownMembersAreToldInOrder()
    {
        const auto read = fromJson(
            R"({"return_url":"x","appid":"wx1","mchid":"1","base_uri":"y","Appid":{"openid":1},"mchid":2})");
        QVERIFY(read);
        QCOMPARE(read->unknownMembers.join(u' '), u"return_url mchid base_uri Appid"_s);
        QVERIFY(read->request == only(Appid, u"wx1"_s));
    }

    void wrongTypesAreTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Field>("field");
        const auto row = [](const char *name, const QByteArray &body, Field field) {
            QTest::newRow(name) << body << field;
        };
        row("a plan as a text", R"({"plan_id":"123"})", PlanId);
        row("a plan with a fraction", R"({"plan_id":123.5})", PlanId);
        row("a plan with a fraction of nothing", R"({"plan_id":123.0})", PlanId);
        row("a plan with an exponent", R"({"plan_id":1e3})", PlanId);
        row("a plan in a list", R"({"plan_id":[123]})", PlanId);
        row("true for a plan", R"({"plan_id":true})", PlanId);
        row("a number for a text", R"({"sub_mchid":1230000109})", SubMchid);
        row("false for a text", R"({"openid":false})", Openid);
        row("an object for a text", R"({"openid":{"a":"b"}})", Openid);
        row("a right value before the wrong one", R"({"appid":"wx1","appid":1})", Appid);
    }
    void wrongTypesAreTold()
    {
        QFETCH(QByteArray, body);
        QFETCH(Field, field);
        const auto read = fromJson(body);
        QVERIFY(read);
        QCOMPARE(read->wrongType, QList<Field> { field });
        QVERIFY(read->request == PreSignRequest());
    }

    void plansAreReadExactly_data()
    {
        QTest::addColumn<QString>("plan");
        for (const char *plan :
            { "0", "-1", "9007199254740993", "9223372036854775807", "9223372036854775808" })
            QTest::addRow("%s", plan) << QString::fromLatin1(plan);
    }
    void plansAreReadExactly()
    {
        QFETCH(QString, plan);
        const auto read = fromJson(u"{\"plan_id\":%1}"_s.arg(plan).toUtf8());
        QVERIFY(read);
        QCOMPARE(read->request.value(PlanId), plan);
    }

    void otherTextsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ReadError>("expected");
        const auto row = [](const char *name, const QByteArray &body, ReadError expected) {
            QTest::newRow(name) << body << expected;
        };
        row("nothing", {}, ReadError::NotJson);
        row("a form", "appid=wx1", ReadError::NotJson);
        row("a cut object", R"({"appid":"wx1")", ReadError::NotJson);
        row("more than one object", "{}{}", ReadError::NotJson);
        row("a comma too many", R"({"appid":"wx1",})", ReadError::NotJson);
        row("bytes that are no UTF-8", "{\"appid\":\"\xFF\"}", ReadError::NotJson);
        row("a depth of 100,000", QByteArray(100'000, '['), ReadError::NotJson);
        row("a deep member", "{\"appid\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + '}',
            ReadError::NotJson);
        row("a list", R"([{"appid":"wx1"}])", ReadError::NotAnObject);
    }
    void otherTextsAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(ReadError, expected);
        const auto read = fromJson(body);
        QVERIFY(!read);
        QCOMPARE(read.error(), expected);
    }

    void theModeShowsInTheMembers()
    {
        QCOMPARE(modeOf({}), Mode::Direct);
        QCOMPARE(modeOf(only(Appid, u"wx1"_s)), Mode::Direct);
        QCOMPARE(modeOf(only(SubAppid, u"wx1"_s)), Mode::Direct);
        QCOMPARE(modeOf(only(SpMchid, u"1"_s)), Mode::Direct);
        QCOMPARE(modeOf(only(SubMchid, u"1"_s)), Mode::Institution);
        QCOMPARE(modeOf(only(SpAppid, u"wx1"_s)), Mode::Institution);
        QCOMPARE(modeOf(seedExample()), Mode::Institution);
    }

    void aFreshContractCodeHasTheHongKongTimeAndChance()
    {
        static const QRegularExpression shape(u"\\A20211120132935[0-9]{6}\\z"_s);
        QSet<QString> codes;
        for (int i = 0; i < 50; ++i) {
            const QString code = freshContractCode(1637386175000);
            QVERIFY2(shape.match(code).hasMatch(), qPrintable(code));
            codes.insert(code);
        }
        QVERIFY(codes.size() > 1);
    }
};

QTEST_GUILESS_MAIN(TestPreRequest)
#include "tst_prerequest.moc"
