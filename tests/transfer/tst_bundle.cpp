#include "history/samples.h"
#include "support/warnings.h"
#include "transfer/supportbundle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using history::Row;
using transfer::supportBundle;

/// What support needs, and nobody's secret.
class TestBundle final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void itTellsWhatSupportAsksFor();
    void itTellsNoSecret();
    void anUnverifiedSessionIsHiddenToo();
    void whatTheAccessPointSaysBreaksNothing();
    void itsNameIsAFilesName_data();
    void itsNameIsAFilesName();
};

static Row secretRow()
{
    Row row = samples::refused(samples::answered(samples::attempt()));
    row.id = u"0199f0a0-1111-7000-8000-000000000000"_s;
    row.requestBytes
        = "{\"openid\":\"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o\",\"user_display_name\":\"张三\","
          "\"user_client_ip\":\"203.0.113.7\",\"success_notify_url\":"
          "\"https://me:pass1@shop.example/notify?token=t0psecret\"}";
    row.stringToSign = "POST\n/v3/global/papay/contracts/app-pre-entrust-sign\n1763871000\nnonce\n"
        + row.requestBytes + "\n";
    row.requestHeaders = "Authorization: WECHATPAY2-SHA256-RSA2048 signature=\"sIgNaTuRe\"\n"
                         "Accept: application/json\n";
    row.responseHeaders = "Request-ID: 08F78BB3AF0610D302189F94E5\nSet-Cookie: a=c00kie\n";
    row.message = u"用户 张三 (203.0.113.7, \\u5f20\\u4e09)"_s;
    row.responseBytes = "{\"code\":\"PARAM_ERROR\",\"detail\":{\"sign_information\":{"
                        "\"truncated_message\":\"{\\\"user_display_name\\\":\\\"张三\\\"\"}}}";
    row.note = u"the clerk's own words"_s;
    row.osUser = u"opsuser"_s;
    return row;
}

void TestBundle::itTellsWhatSupportAsksFor()
{
    const QByteArray text = supportBundle(secretRow(), u"1.2.3"_s);
    for (const char *part : { "08F78BB3AF0610D302189F94E5", "2025-11-23T12:10:00.000+08:00",
             "2025-11-23T04:10:00.000Z", "apihk.mch.weixin.qq.com", "1900000109", "PARAM_ERROR",
             "被拒 Refused", "`POST https://apihk.mch.weixin.qq.com/v3/global/papay/contracts/",
             "\nnonce\n", "Accept: application/json", "oUpF…eS6o", "张*", "待签名串",
             "String-to-sign", "Papay Console 1.2.3", "https://••••@shop.example/notify?••••" })
        QVERIFY2(text.contains(part), part);
}

void TestBundle::itTellsNoSecret()
{
    Row verified = secretRow();
    verified.outcome = history::Outcome::Verified;
    verified.responseBytes = "{\"session_id\":\"201710180325670965\"}";
    for (const Row &row : { secretRow(), verified }) {
        const QByteArray text = supportBundle(row, u"1"_s);
        for (const char *secret : { "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "张三", "\\u5f20\\u4e09",
                 "203.0.113.7", "sIgNaTuRe", "Authorization:", "c00kie", "t0psecret", "pass1",
                 "201710180325670965", "the clerk", "opsuser" })
            QVERIFY2(!text.contains(secret), secret);
        QVERIFY(text.contains("…0965"));
    }
}

void TestBundle::anUnverifiedSessionIsHiddenToo()
{
    Row row = secretRow();
    row.outcome = history::Outcome::Unverified;
    row.sessionId.clear();
    row.responseBytes = "{\"session_id\" : \"998877665544332211\"}";
    const QByteArray text = supportBundle(row, u"1"_s);
    QVERIFY(!text.contains("998877665544332211"));
    QVERIFY(text.contains("{\"session_id\" : \"…2211\"}"));
}

void TestBundle::whatTheAccessPointSaysBreaksNothing()
{
    Row row = secretRow();
    row.message = u"a\n## forged `code` \u001b[31m"_s;
    row.responseBytes = "```\n# forged\n\x1b[31m\xff";
    const QByteArray text = supportBundle(row, u"1"_s);
    QVERIFY(text.contains("`a ## forged 'code' [31m`"));
    QVERIFY(text.contains("````\n```\n# forged\n"));
    QVERIFY(!text.contains('\x1b'));
    QVERIFY(!supportBundle({}, u"1"_s).isEmpty());
}

void TestBundle::itsNameIsAFilesName_data()
{
    QTest::addColumn<QString>("requestId");
    QTest::addColumn<QString>("name");
    QTest::newRow("the Request-ID") << u"08F78B"_s << u"papay-support-08F78B.md"_s;
    QTest::newRow("none") << u""_s << u"papay-support-0199f0a0-1111-7000-8000-000000000000.md"_s;
    QTest::newRow("a path") << u"../../x y"_s << u"papay-support-xy.md"_s;
    QTest::newRow("without end") << QString(500, u'A')
                                 << u"papay-support-%1.md"_s.arg(QString(64, u'A'));
}

void TestBundle::itsNameIsAFilesName()
{
    QFETCH(QString, requestId);
    Row row = secretRow();
    row.requestId = requestId;
    QTEST(transfer::supportBundleName(row), "name");
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
