#include "contract/check.h"
#include "support/warnings.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace contract;
using enum Field;
using enum Check;
using enum Severity;

namespace {

constexpr auto direct = Mode::Direct;
constexpr auto institution = Mode::Institution;
constexpr qint64 nowMs = 1637386175000; // the seed's expired_time

/// A rule, a text that keeps it and one that breaks it.
struct Row {
    Field field;
    Check check;
    Severity severity;
    Mode mode;
    QString keeps;
    QString breaks;
};

QString x(int count) { return QString(count, u'x'); }

QString url(int length)
{
    const QString start = u"https://pay.weixin.qq.com/"_s;
    return QString(start + QString(length - start.size(), u'x'));
}

std::vector<Row> merchantRows()
{
    const QString appid = u"wxd678efh567hg6787"_s;
    const QString mchid = u"1230000109"_s;
    const QString tab = u"a\tb"_s;
    std::vector<Row> rows {
        { Appid, Required, Error, direct, appid, {} },
        { Appid, Discouraged, Warning, institution, {}, appid },
        { SubMchid, Required, Error, institution, mchid, {} },
        { SubMchid, NotForMode, Warning, direct, {}, mchid },
        { SpAppid, Required, Error, institution, appid, {} },
        { SpAppid, NotForMode, Warning, direct, {}, appid },
        { SpMchid, Discouraged, Warning, institution, {}, mchid },
        { SpMchid, Discouraged, Warning, direct, {}, mchid },
        { SubAppid, NotForMode, Warning, direct, {}, appid },
        { SpMchid, MaxLength, Warning, institution, QString(32, u'1'), QString(33, u'1') },
        { SubMchid, MaxLength, Error, institution, QString(32, u'1'), QString(33, u'1') },
    };
    for (const Field field : { Appid, SpAppid, SubAppid })
        for (const QString &slip : { u"wx12345678901234567"_s, u"wx123456789012345"_s,
                 u"xw1234567890123456"_s, u"wx12345678901234_6"_s, u" wxd678efh567hg6787"_s })
            rows.push_back({ field, AppidShape, Warning, institution, appid, slip });
    for (const Field field : { Appid, SpAppid, SubAppid })
        rows.push_back({ field, MaxLength, Error, institution, x(32), x(33) });
    for (const Field field : { SubMchid, SpMchid })
        for (const QString &slip : { u"12300O0109"_s, u"1230000109 "_s, u"１230000109"_s })
            rows.push_back({ field, Digits, Warning, institution, mchid, slip });
    for (const Field field : { Appid, SubMchid, SpAppid, SpMchid, SubAppid })
        rows.push_back({ field, NoControls, Error, institution, mchid, tab });
    return rows;
}

std::vector<Row> contractRows()
{
    const QString notifyUrl = u"https://pay.weixin.qq.com"_s;
    const QString largest = u"9223372036854775807"_s;
    const auto zhang = [](int count) { return u"张"_s.repeated(count); };
    std::vector<Row> rows {
        { OutContractCode, MaxLength, Error, direct, x(32), x(33) },
        { OutContractCode, Alphanumeric, Warning, direct, u"100001256aZ"_s, u"1000-1256"_s },
        { OutContractCode, Alphanumeric, Warning, direct, u"100001256"_s, u"10000１256"_s },
        { OutContractCode, NoControls, Error, direct, u"100001256"_s, u"100001256\n"_s },
        { UserDisplayName, MaxLength, Error, direct, zhang(32), zhang(33) },
        { UserDisplayName, MaxBytes, Warning, direct, zhang(10), zhang(11) },
        { UserDisplayName, MaxBytes, Warning, direct, x(32), x(33) },
        { UserDisplayName, NotUrlEncoded, Warning, direct, u"张三"_s, u"%E5%BC%A0"_s },
        { UserDisplayName, NotUrlEncoded, Warning, direct, u"100%"_s, u"a%2fb"_s },
        { UserDisplayName, PlainName, Warning, direct, u"张三"_s, u"张 三"_s },
        { UserDisplayName, PlainName, Warning, direct, u"张三 "_s, u"张·三"_s },
        { UserDisplayName, PlainName, Warning, direct, u"Zhang3"_s, u"Zhang<3"_s },
        { UserDisplayName, NoBlankEnds, Warning, direct, u"张 三"_s, u"张三 "_s },
        { UserDisplayName, NoBlankEnds, Warning, direct, u"张三"_s, u"\u3000张三"_s },
        { UserDisplayName, NoBlankEnds, Warning, direct, u"张三"_s, u"张三\u200b"_s },
        { UserDisplayName, NoControls, Error, direct, u"张三"_s, u"张\u0000三"_s },
        { UserDisplayName, NoControls, Error, direct, u"张三"_s, u"张\u0085三"_s },
        { UserDisplayName, NoControls, Error, direct, u"张三"_s, QString(QChar(0xd83d)) },
        { UserDisplayName, ThreeByteCharacters, Error, direct, u"\uffff"_s, u"\U00010000"_s },
        { UserDisplayName, ThreeByteCharacters, Error, direct, u"☺"_s, u"张😀三"_s },
        { UserDisplayName, ThreeByteCharacters, Error, direct, u"吉"_s, u"𠮷"_s },
        { PlanId, NoControls, Error, direct, u"123"_s, u"123\n"_s },
        { PlanId, Integer, Error, direct, largest, u"9223372036854775808"_s },
        { SuccessNotifyUrl, NoControls, Error, direct, notifyUrl, notifyUrl + u"\t"_s },
        { SuccessNotifyUrl, MaxLength, Error, direct, url(256), url(257) },
        { SuccessNotifyUrl, MaxBytes, Warning, direct, url(250) + u"张三"_s, url(251) + u"张三"_s },
        { SuccessNotifyUrl, NoQuery, Error, direct, notifyUrl, notifyUrl + u"/?a=b"_s },
        { SuccessNotifyUrl, NoQuery, Error, direct, notifyUrl, notifyUrl + u"/?"_s },
        { SuccessNotifyUrl, NoQuery, Error, direct, notifyUrl, notifyUrl + u"/#top"_s },
        { SuccessNotifyUrl, NotUrlEncoded, Warning, direct, notifyUrl, u"https%3A%2F%2Fa.com"_s },
        { SuccessNotifyUrl, NoBlankEnds, Warning, direct, notifyUrl, notifyUrl + u" "_s },
        { SuccessNotifyUrl, DefaultPort, Warning, direct, u"https://a.com:443/"_s,
            u"https://a.com:8443/"_s },
    };
    for (const Field field : { PlanId, OutContractCode, UserDisplayName, SuccessNotifyUrl })
        for (const Mode mode : { direct, institution })
            rows.push_back({ field, Required, Error, mode, notifyUrl, {} });
    for (const QString &slip : { u"0"_s, u"-1"_s, u"+1"_s, u"0123"_s, u"1.0"_s, u"1e3"_s, u" 123"_s,
             u"123 "_s, u"１２３"_s, u"0x7b"_s, u"1,000"_s, u"abc"_s })
        rows.push_back({ PlanId, Integer, Error, direct, u"1"_s, slip });
    for (const QString &slip : { u"http://pay.weixin.qq.com"_s, u"pay.weixin.qq.com"_s,
             u"https://"_s, u"https:///path"_s, u"https:pay.weixin.qq.com"_s,
             u" https://pay.weixin.qq.com"_s, u"https://pay weixin.qq.com"_s, u"ftp://a.com"_s,
             u"https://a.com:99999/"_s, u"https://a.com:0/"_s })
        rows.push_back({ SuccessNotifyUrl, HttpsUrl, Error, direct, notifyUrl, slip });
    for (const QString &host : { u"localhost"_s, u"localhost."_s, u"127.0.0.1"_s, u"[::1]"_s,
             u"10.1.2.3"_s, u"192.168.0.1"_s, u"169.254.0.1"_s, u"intranet"_s, u"pay.local"_s,
             u"pay.lan"_s, u"[fe80::1]"_s })
        rows.push_back({ SuccessNotifyUrl, PublicHost, Warning, direct, u"https://8.8.8.8/n"_s,
            u"https://%1/notify"_s.arg(host) });
    return rows;
}

std::vector<Row> userAndDeliveryRows()
{
    const QString ip = u"119.145.83.6"_s;
    const QString time = u"2021-11-20T13:29:36+08:00"_s;
    const QString hongKong = u"https://apihk.mch.weixin.qq.com/"_s;
    const QString manyNines = u"2021-11-20T13:29:35."_s + QString(43, u'9');
    std::vector<Row> rows {
        { Openid, NoControls, Error, direct, u"ouFhd5X9"_s, u"ouFh\u007fd5X9"_s },
        { Openid, MaxLength, Error, direct, x(128), x(129) },
        { Openid, NoBlanks, Warning, direct, u"ouFhd5X9"_s, u"ouFh d5X9"_s },
        { Openid, NoBlanks, Warning, direct, u"ouFhd5X9"_s, u"ouFhd5X9\ufeff"_s },
        { UserClientIp, NoControls, Error, direct, ip, ip + u"\n"_s },
        { UserClientIp, MaxLength, Error, direct, u"2400:cb00:2048:0001:0:0:6810:1b2"_s,
            u"2400:cb00:2048:0001:0:0:6810:01b2"_s },
        { UserClientIp, IpAddress, Error, direct, ip, u"119.145.83"_s },
        { UserClientIp, IpAddress, Error, direct, u"2400:cb00::1"_s, u"pay.weixin.qq.com"_s },
        { UserClientIp, Ipv4, Warning, direct, ip, u"2400:cb00::1"_s },
        { UserClientIp, PublicAddress, Warning, direct, ip, u"192.168.1.7"_s },
        { UserClientIp, PublicAddress, Warning, direct, u"2400:cb00::1"_s, u"::1"_s },
        { ExpiredTime, NoControls, Error, direct, time, time + u"\n"_s },
        { ExpiredTime, MaxLength, Error, direct, manyNines + u"Z"_s, manyNines + u"9Z"_s },
        { ExpiredTime, Rfc3339, Error, direct, time, u"2021-11-20 13:29:35"_s },
        { ExpiredTime, Rfc3339, Error, direct, time, u"2021-02-29T13:29:35+08:00"_s },
        { ExpiredTime, Future, Warning, direct, time, u"2021-11-20T13:29:35+08:00"_s },
        { ExpiredTime, NotSoon, Warning, direct, u"2021-11-20T13:31:35+08:00"_s,
            u"2021-11-20T13:31:34+08:00"_s },
        { ExpiredTime, NotSoon, Warning, direct, u"2021-11-20T13:29:35+08:00"_s, time },
        { ExpiredTime, NotFar, Warning, direct, u"2021-11-22T13:29:35+08:00"_s,
            u"2021-11-22T13:29:36+08:00"_s },
        { ExpiredTime, NotFar, Warning, direct, u"2021-11-20T13:29:34+08:00"_s,
            u"9999-12-31T23:59:59Z"_s },
        { BaseUri, NoControls, Error, direct, hongKong, hongKong + u"\n"_s },
    };
    for (const QString &good :
        { u"https://apihk.mch.weixin.qq.com"_s, u"http://127.0.0.1:8080/hk/v3"_s,
            u"http://localhost:1/"_s, u" https://a.com "_s, u"http://[::1]:1/"_s })
        rows.push_back({ BaseUri, AccessPoint, Error, direct, good, u"embedded"_s });
    for (const QString &slip : { u"http://apihk.mch.weixin.qq.com/"_s, u"apihk.mch.weixin.qq.com"_s,
             u"https://u:p@apihk.mch.weixin.qq.com/"_s, u"https://u@a.com/"_s, u"https://@a.com/"_s,
             u"https://a.com/?"_s, u"https://a.com/?a=b"_s, u"https://a.com/#"_s, u"https:///"_s,
             u"ftp://a.com/"_s, u"https://a.com:0/"_s, u"file:///etc/passwd"_s })
        rows.push_back({ BaseUri, AccessPoint, Error, direct, hongKong, slip });
    return rows;
}

std::vector<Row> allRows()
{
    std::vector<Row> rows = merchantRows();
    std::ranges::move(contractRows(), std::back_inserter(rows));
    std::ranges::move(userAndDeliveryRows(), std::back_inserter(rows));
    return rows;
}

/// What validate has to say about one text in one field.
QList<Issue> issuesWith(const Row &row, const QString &text)
{
    PreSignRequest request;
    request.set(row.field, text);
    QList<Issue> issues = validate(request, row.mode, nowMs);
    issues.removeIf(
        [&row](const Issue &issue) { return issue.field != row.field || issue.code != row.check; });
    return issues;
}

} // namespace

class TestRules final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void everyRuleHasARow()
    {
        const auto rows = allRows();
        for (const Rule &rule : rules()) {
            const bool tried = std::ranges::any_of(rows, [&rule](const Row &row) {
                return row.field == rule.field && row.check == rule.check;
            });
            QVERIFY2(tried, qPrintable(apiName(rule.field) + u' ' + name(rule.check)));
        }
    }

    void isKeptOrBroken_data()
    {
        QTest::addColumn<std::size_t>("index");
        const auto rows = allRows();
        for (std::size_t i = 0; i < rows.size(); ++i)
            QTest::addRow("%s keeps or breaks %s in %s mode: %s", apiName(rows[i].field).data(),
                name(rows[i].check).data(), name(rows[i].mode).data(),
                rows[i].breaks.left(40).toUtf8().toPercentEncoding(" :/<").constData())
                << i;
    }
    void isKeptOrBroken()
    {
        QFETCH(std::size_t, index);
        const Row row = allRows()[index];
        QCOMPARE(issuesWith(row, row.keeps).size(), 0);
        const QList<Issue> issues = issuesWith(row, row.breaks);
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().severity, row.severity);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
