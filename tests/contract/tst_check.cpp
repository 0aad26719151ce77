#include "contract/check.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;
using enum Field;

namespace {

constexpr qint64 expiry = 1637386175000; // the seed's expired_time
constexpr qint64 before = expiry - 60 * 60 * 1000;
constexpr qint64 after = expiry + 1000;

PreSignRequest seedExample()
{
    return exampleRequest(u"100001256"_s, u"2021-11-20T13:29:35+08:00"_s);
}

PreSignRequest without(PreSignRequest request, const QList<Field> &fields)
{
    for (const Field field : fields)
        request.set(field, {});
    return request;
}

PreSignRequest directExample()
{
    return without(seedExample(), { SubMchid, SpAppid, SpMchid, SubAppid });
}

PreSignRequest institutionExample() { return without(seedExample(), { Appid, SpMchid }); }

PreSignRequest with(PreSignRequest request, Field field, const QString &text)
{
    request.set(field, text);
    return request;
}

/// `error appid required, warning …`
QString summary(const QList<Issue> &issues)
{
    QStringList lines;
    for (const Issue &issue : issues)
        lines.append(
            u"%1 %2 %3"_s.arg(issue.severity == Severity::Error ? u"error"_s : u"warning"_s,
                apiName(issue.field), name(issue.code)));
    return lines.join(u", ");
}

} // namespace

Q_DECLARE_METATYPE(contract::PreSignRequest)
Q_DECLARE_METATYPE(contract::AddressUse)

class TestCheck final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void modes_data()
    {
        QTest::addColumn<PreSignRequest>("request");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char *name, const PreSignRequest &request, Mode mode,
                  const QString &expected) { QTest::newRow(name) << request << mode << expected; };
        row("the seed's example is an institution's, with two discouraged members", seedExample(),
            Mode::Institution, u"warning appid discouraged, warning sp_mchid discouraged"_s);
        row("the seed's example is only warned of in direct mode", seedExample(), Mode::Direct,
            u"warning sub_mchid not_for_mode, warning sp_appid not_for_mode, "
            "warning sp_mchid discouraged, warning sub_appid not_for_mode"_s);
        row("a direct request fits direct mode", directExample(), Mode::Direct, {});
        row("a direct request does not fit institution mode", directExample(), Mode::Institution,
            u"warning appid discouraged, error sub_mchid required, error sp_appid required"_s);
        row("an institution request fits institution mode", institutionExample(), Mode::Institution,
            {});
        row("an institution request is only warned of in direct mode", institutionExample(),
            Mode::Direct,
            u"warning sub_mchid not_for_mode, warning sp_appid not_for_mode, "
            "warning sub_appid not_for_mode"_s);
        row("half an institution fits no mode: no sp_appid",
            without(institutionExample(), { SpAppid, SubAppid }), Mode::Direct,
            u"warning sub_mchid not_for_mode, error sp_appid required"_s);
        row("half an institution fits no mode: no sub_mchid, though appid is there",
            without(seedExample(), { SubMchid, SpMchid, SubAppid }), Mode::Direct,
            u"error sub_mchid required, warning sp_appid not_for_mode"_s);
        row("neither appid nor sp_appid fits direct mode",
            without(seedExample(), { Appid, SubMchid, SpAppid, SpMchid, SubAppid }), Mode::Direct,
            u"error appid required"_s);
        row("an empty form lacks what direct mode needs", {}, Mode::Direct,
            u"error appid required, error plan_id required, error out_contract_code required, "
            "error user_display_name required, error success_notify_url required"_s);
        row("an empty form lacks what institution mode needs", {}, Mode::Institution,
            u"error sub_mchid required, error sp_appid required, error plan_id required, "
            "error out_contract_code required, error user_display_name required, "
            "error success_notify_url required"_s);
        row("optional members may be missing",
            without(directExample(), { Openid, UserClientIp, ExpiredTime }), Mode::Direct, {});
    }
    void modes()
    {
        QFETCH(PreSignRequest, request);
        QFETCH(Mode, mode);
        QFETCH(QString, expected);
        const QList<Issue> issues = validate(request, mode, before);
        QCOMPARE(summary(issues), expected);
        QCOMPARE(hasErrors(issues), expected.contains(u"error"));
        // The sandbox judges by the body's own mode; it must not refuse what is allowed here.
        const bool refusedThere = hasErrors(validate(request, modeOf(request), before));
        QVERIFY(hasErrors(issues) || !refusedThere);
    }

    void aPastExpiryIsAWarning()
    {
        QCOMPARE(summary(validate(seedExample(), Mode::Institution, after)),
            u"warning appid discouraged, warning sp_mchid discouraged, "
            "warning expired_time future"_s);
        QCOMPARE(summary(validate(directExample(), Mode::Direct, after)),
            u"warning expired_time future"_s);
    }

    void anExpiryIsNearOrFar_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, qint64 seconds, const QString &expected) {
            QTest::newRow(name) << seconds << expected;
        };
        row("a past time is past, and not near as well", -1, u"warning expired_time future"_s);
        row("now is past too", 0, u"warning expired_time future"_s);
        row("a second is near", 1, u"warning expired_time not_soon"_s);
        row("less than 2 minutes are near", 119, u"warning expired_time not_soon"_s);
        row("2 minutes will do", 120, {});
        row("10 minutes are usual", 600, {});
        row("2 days are still meant", 172800, {});
        row("more than 2 days are far", 172801, u"warning expired_time not_far"_s);
        row("a hundred years are far", 3155760000, u"warning expired_time not_far"_s);
    }
    void anExpiryIsNearOrFar()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, expected);
        QCOMPARE(
            summary(validate(directExample(), Mode::Direct, expiry - seconds * 1000)), expected);
    }

    void aFieldHasOneErrorButEveryWarning()
    {
        const auto request
            = with(directExample(), UserDisplayName, u" 😀\u0001%20"_s + QString(40, u'x'));
        QCOMPARE(summary(validate(request, Mode::Direct, before)),
            u"error user_display_name no_controls, warning user_display_name max_bytes, "
            "warning user_display_name not_url_encoded, warning user_display_name plain_name, "
            "warning user_display_name no_blank_ends"_s);
    }

    void facts_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Check>("check");
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("actual");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("offender");
        QTest::addColumn<AddressUse>("use");
        const auto row = [](const char *name, Field field, const QString &text, Check check,
                             const Facts &facts) {
            QTest::newRow(name) << field << text << check << facts.limit << facts.actual
                                << facts.position << facts.offender << facts.use;
        };
        row("an emoji has its place and itself", UserDisplayName, u"张三😀"_s,
            Check::ThreeByteCharacters, { .position = 3, .offender = u"😀"_s });
        row("places count characters, not UTF-16 units", UserDisplayName, u"😀张\u0007"_s,
            Check::NoControls, { .position = 3, .offender = u"\u0007"_s });
        row("half a surrogate pair is told as it is", UserDisplayName,
            QString(u"张"_s + QChar(0xdc00)), Check::NoControls,
            { .position = 2, .offender = QString(QChar(0xdc00)) });
        row("lengths count characters", UserDisplayName, u"😀"_s.repeated(33), Check::MaxBytes,
            { .limit = 32, .actual = 132 });
        row("bytes count bytes", UserDisplayName, u"张"_s.repeated(11), Check::MaxBytes,
            { .limit = 32, .actual = 33 });
        row("too long has both numbers", OutContractCode, QString(40, u'1'), Check::MaxLength,
            { .limit = 32, .actual = 40 });
        row("a wrong letter has its place", OutContractCode, u"12_3"_s, Check::Alphanumeric,
            { .position = 3, .offender = u"_"_s });
        row("a blank end has its place", UserDisplayName, u"张三 "_s, Check::NoBlankEnds,
            { .position = 3, .offender = u" "_s });
        row("a port has both numbers", SuccessNotifyUrl, u"https://a.com:8443/"_s,
            Check::DefaultPort, { .limit = 443, .actual = 8443 });
        row("a private host is named", SuccessNotifyUrl, u"https://pay.local/n"_s,
            Check::PublicHost, { .offender = u"pay.local"_s });
        row("a query begins somewhere", SuccessNotifyUrl, u"https://a.com/?x"_s, Check::NoQuery,
            { .position = 15, .offender = u"?"_s });
        row("a percent code is named", UserDisplayName, u"张%E4"_s, Check::NotUrlEncoded,
            { .position = 2, .offender = u"%E4"_s });
        row("a letter in a number has its place", PlanId, u"12a3"_s, Check::Integer,
            { .position = 3, .offender = u"a"_s });
        row("a number that is too large has no offender", PlanId, u"9223372036854775808"_s,
            Check::Integer, {});
        row("nor has one with a leading zero", PlanId, u"0123"_s, Check::Integer, {});
        row("a dash in an AppID has its place", Appid, u"wx-d678efh567hg678"_s, Check::AppidShape,
            { .position = 3, .offender = u"-"_s });
        row("an AppID that is too short has no offender", Appid, u"wx1"_s, Check::AppidShape, {});
        row("a user's private address has its reason", UserClientIp, u"192.168.0.1"_s,
            Check::PublicAddress, { .offender = u"192.168.0.1"_s, .use = AddressUse::Private });
        row("so has an example address", UserClientIp, u"2001:db8::1"_s, Check::PublicAddress,
            { .offender = u"2001:db8::1"_s, .use = AddressUse::Documentation });
        row("so has a host with such an address", SuccessNotifyUrl, u"https://[::1]/n"_s,
            Check::PublicHost, { .offender = u"::1"_s, .use = AddressUse::Loopback });
        row("a near expiry has its seconds", ExpiredTime, u"2021-11-20T12:30:05+08:00"_s,
            Check::NotSoon, { .limit = 120, .actual = 30 });
        row("a far expiry has its seconds", ExpiredTime, u"2021-11-23T12:29:35+08:00"_s,
            Check::NotFar, { .limit = 172800, .actual = 259200 });
    }
    void facts()
    {
        QFETCH(Field, field);
        QFETCH(QString, text);
        QFETCH(Check, check);
        QFETCH(int, limit);
        QFETCH(int, actual);
        QFETCH(int, position);
        QFETCH(QString, offender);
        QFETCH(AddressUse, use);
        const Facts expected { limit, actual, position, offender, use };
        const QList<Issue> issues
            = validate(with(directExample(), field, text), Mode::Direct, before);
        const auto found = std::ranges::find_if(issues,
            [&](const Issue &issue) { return issue.field == field && issue.code == check; });
        QVERIFY2(found != issues.end(), qPrintable(summary(issues)));
        QCOMPARE(found->facts, expected);
    }

    void hugeTextsAreJudgedToo()
    {
        const QString huge(100'000, u'张');
        PreSignRequest request;
        for (const Field field : allFields)
            request.set(field, huge);
        QVERIFY(hasErrors(validate(request, Mode::Institution, before)));
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
