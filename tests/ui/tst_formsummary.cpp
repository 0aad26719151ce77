#include "support/warnings.h"
#include "ui/formbench.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using contract::Field;
using contract::Mode;
using support::FormBench;

/// The line above Sign.
class tst_FormSummary : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void itCountsWhatIsOpen();
    void aFormThatIsFitSaysSo();
    void itFollowsModeDefaultsAndLanguage();
    void itSeesTimeGoBy();
    void nextGoesFromErrorsToWhatIsMissing();
    void goingThereDoesNotScoldWhatIsEmpty();
    void aRailCounts();
};

static contract::PreSignRequest fit()
{
    contract::PreSignRequest request;
    request.set(Field::SpAppid, QStringLiteral("wx8888888888888888"));
    request.set(Field::SubMchid, QStringLiteral("1230000109"));
    request.set(Field::PlanId, QStringLiteral("123"));
    request.set(Field::OutContractCode, QStringLiteral("100001256"));
    request.set(Field::UserDisplayName, QStringLiteral("张三"));
    request.set(Field::SuccessNotifyUrl, QStringLiteral("https://pay.weixin.qq.com"));
    return request;
}

static QString line(FormBench &bench)
{
    QCoreApplication::processEvents();
    return bench.textOf("openFieldsButton");
}

void tst_FormSummary::itCountsWhatIsOpen()
{
    FormBench bench;
    QVERIFY(line(bench).startsWith(QLatin1String("6 to fill in")));
    bench.type("plan_id", QStringLiteral("x"));
    QTRY_VERIFY(line(bench).startsWith(QStringLiteral("5 to fill in · 1 error")));
    bench.type("user_client_ip", QStringLiteral("10.0.0.1"));
    QTRY_VERIFY(line(bench).startsWith(QStringLiteral("5 to fill in · 1 error")));
    QVERIFY(line(bench).contains(QStringLiteral(" · 1 warning")));
    QCOMPARE(bench.find(QStringLiteral("openFieldsButton"))->accessibleName(), line(bench));
}

void tst_FormSummary::aFormThatIsFitSaysSo()
{
    FormBench bench;
    bench.form().setRequest(fit());
    QTRY_COMPARE(line(bench), QStringLiteral("Ready to sign"));
    QVERIFY(!bench.summary().next.isEnabled());
    bench.field("plan_id")->clear();
    QTRY_VERIFY(line(bench).startsWith(QLatin1String("1 to fill in")));
    QVERIFY(bench.summary().next.isEnabled());
}

void tst_FormSummary::itFollowsModeDefaultsAndLanguage()
{
    FormBench bench;
    bench.form().setMode(Mode::Direct); // appid instead of sp_appid and sub_mchid
    QTRY_VERIFY(line(bench).startsWith(QLatin1String("5 to fill in")));
    profile::FormDefaults defaults;
    defaults.appid = QStringLiteral("wxd678efh567hg6787");
    bench.form().setDefaults(defaults);
    QTRY_VERIFY(line(bench).startsWith(QLatin1String("4 to fill in")));
    const QString english = line(bench);
    bench.languages().use(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    bench.languages().use(QStringLiteral("en"));
    QTRY_COMPARE(line(bench), english);
}

void tst_FormSummary::itSeesTimeGoBy()
{
    FormBench bench;
    contract::PreSignRequest request = fit();
    request.set(Field::ExpiredTime, QStringLiteral("2023-11-15T07:13:20+08:00")); // in an hour
    bench.form().setRequest(request);
    QTRY_COMPARE(line(bench), QStringLiteral("Ready to sign"));
    bench.clock().set(FormBench::now + 2 * 3600 * 1000);
    emit bench.form().stateChanged(); // as the next look does
    QTRY_VERIFY(line(bench).startsWith(QLatin1String("1 warning")));
}

void tst_FormSummary::nextGoesFromErrorsToWhatIsMissing()
{
    FormBench bench({ 520, 400 });
    contract::PreSignRequest request = fit();
    request.set(Field::SubMchid, {});
    request.set(Field::PlanId, {});
    request.set(Field::SuccessNotifyUrl, QStringLiteral("ftp://a.example"));
    bench.form().setRequest(request);
    bench.click("deliverySection"); // folded: it is unfolded on the way
    bench.press(Qt::Key_F8);
    QVERIFY(bench.field("success_notify_url")->hasFocus());
    QVERIFY(bench.isShown("success_notify_urlError"));
    QVERIFY(!bench.field("success_notify_url")->visibleRegion().isEmpty());
    bench.press(Qt::Key_F8);
    QVERIFY(bench.field("sub_mchid")->hasFocus());
    bench.press(Qt::Key_F8);
    QVERIFY(bench.field("plan_id")->hasFocus());
    bench.press(Qt::Key_F8); // and round again
    QVERIFY(bench.field("success_notify_url")->hasFocus());
    bench.click("openFieldsButton"); // a click leads on from there as well
    QVERIFY(bench.field("sub_mchid")->hasFocus());
}

void tst_FormSummary::goingThereDoesNotScoldWhatIsEmpty()
{
    FormBench bench;
    bench.field("base_uri")->setFocus();
    bench.press(Qt::Key_F8);
    QVERIFY(bench.field("sp_appid")->hasFocus());
    QVERIFY(!bench.isShown("sp_appidError"));
    bench.press(Qt::Key_Tab);
    QVERIFY(!bench.isShown("sp_appidError"));
    // Once filled and emptied again, it is.
    bench.type("sp_appid", QStringLiteral("w"));
    bench.press(Qt::Key_Backspace);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.isShown("sp_appidError"));
}

void tst_FormSummary::aRailCounts()
{
    FormBench bench;
    bench.form().setRequest(fit());
    bench.form().showRail(profile::RailError::LiveTowardsLoopback);
    QTRY_VERIFY(line(bench).startsWith(QLatin1String("1 error")));
    bench.type("base_uri", QStringLiteral("h"));
    bench.field("base_uri")->clear();
    QTRY_COMPARE(line(bench), QStringLiteral("Ready to sign"));
}

QTEST_MAIN(tst_FormSummary)
#include "tst_formsummary.moc"
