#include "contract/blame.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

class TestBlame final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void findsTheFields_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *body, const QString &expected) {
            QTest::newRow(name) << QByteArray(body) << expected;
        };
        row("a pointer in detail.field", R"({"detail":{"field":"/plan_id"}})", u"plan_id"_s);
        row("a pointer from the body on", R"({"detail":{"field":"/body/plan_id"}})", u"plan_id"_s);
        row("a plain name", R"({"detail":{"field":"plan_id"}})", u"plan_id"_s);
        row("a detail in a detail", R"({"detail":{"detail":{"field":"/openid"}}})", u"openid"_s);
        row("pointers in detail.value",
            R"({"detail":{"value":["/body/openid","/body/user_client_ip"]}})",
            u"openid user_client_ip"_s);
        row("one pointer in detail.value", R"({"detail":{"value":"/body/openid"}})", u"openid"_s);
        row("a value that is no pointer", R"({"detail":{"value":"openid"}})", {});
        row("a value that is a number", R"({"detail":{"value":0}})", {});
        row("a published message",
            R"({"code":"PARAM_ERROR","detail":{"location":"body","value":0},"message":"输入源“/body/appid”映射到值字段“商户appid”字符串规则校验失败，字符数 0，小于最小值 1"})",
            u"appid"_s);
        row("a published message without /body",
            R"({"message":"输入源“/appid”映射到字段“公众号ID”必填性规则校验失败，此字段为必填项"})",
            u"appid"_s);
        row("straight quotes", R"({"message":"输入源\u0022/body/sub_mchid\u0022映射失败"})",
            u"sub_mchid"_s);
        row("corner brackets", R"({"message":"輸入源「/body/sub_mchid」映射失敗"})",
            u"sub_mchid"_s);
        row("no quotes", R"({"message":"输入源 /body/sub_mchid 映射失败"})", u"sub_mchid"_s);
        row("an English message",
            R"({"message":"input source \u0027/body/expired_time\u0027 is invalid"})",
            u"expired_time"_s);
        row("two in one message",
            R"({"message":"输入源“/body/openid”与输入源“/body/plan_id”不匹配"})",
            u"openid plan_id"_s);
        row("everywhere, each once and in the order of appearance",
            R"({"message":"输入源“/body/openid”","detail":{"field":"/appid","value":["/body/plan_id","/body/appid"]}})",
            u"appid plan_id openid"_s);
        row("members of members are none of ours",
            R"({"message":"输入源“/body/amount/openid”","detail":{"field":"/payer/openid","value":["/body/payer/openid"]}})",
            {});
        row("members that begin like ours are none of ours",
            R"({"message":"输入源“/body/appid_list”","detail":{"field":"/appid2"}})", {});
        row("other members are passed over",
            R"({"message":"输入源“/body/mchid”","detail":{"field":"signature","value":["/body/x"]}})",
            {});
        row("base_uri is no member", R"({"detail":{"field":"/base_uri"}})", {});
        row("a path in a sentence is no pointer", R"({"message":"see https://a.com/body/appid"})",
            {});
        row("no detail and no message", R"({"code":"SYSTEM_ERROR"})", {});
        row("no body", "", {});
    }
    void findsTheFields()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QStringList names;
        for (const Field field : blamedFields(parseReply(400, body)))
            names.append(apiName(field));
        QCOMPARE(names.join(u' '), expected);
    }
};

QTEST_GUILESS_MAIN(TestBlame)
#include "tst_blame.moc"
