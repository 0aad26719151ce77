#include "profile/rails.h"
#include "support/warnings.h"

#include <QTest>

using profile::RailError;

class TestRails final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void sandbox_data();
    void sandbox();
    void live_data();
    void live();
    void environment_data();
    void environment();
    void names();
};

void TestRails::sandbox_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *url, bool allowed) {
        QTest::newRow(url) << QString::fromUtf8(url) << allowed;
    };
    row("http://127.0.0.1:8080/", true);
    row("http://localhost:8080/", true);
    row("https://staging.example.com/", true);
    row("https://weixin.qq.com.example.com/", true);
    row("https://notweixin.qq.com/", true);
    row("https://apihk.mch.weixin.qq.com/", false);
    row("https://api.mch.weixin.qq.com/hk/", false);
    row("https://apius.mch.weixin.qq.com:8443/", false);
    row("https://weixin.qq.com/", false);
    row("https://WEIXIN.QQ.COM/", false);
    row("https://ApiHK.mch.Weixin.qq.com/", false);
    row("https://apihk.mch.weixin.qq.com./", false);
    row("https://weixin.qq.com./", false);
    row("https://apihk。mch。weixin。qq。com/", false);
    row("https://ｗeixin.qq.com/", false);
}

void TestRails::sandbox()
{
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    const auto verdict = profile::mayUse(profile::sandboxProfile(), QUrl(url));
    QCOMPARE(verdict.has_value(), allowed);
    if (!allowed)
        QCOMPARE(verdict.error(), RailError::SandboxTowardsWeChat);
}

void TestRails::live_data()
{
    QTest::addColumn<QString>("accessPoint");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("verdict");
    const auto row
        = [](const char *name, const char *accessPoint, const char *url, const char *verdict) {
              QTest::newRow(name) << QString::fromLatin1(accessPoint) << QString::fromLatin1(url)
                                  << QString::fromLatin1(verdict);
          };
    const char *const own = "https://apihk.mch.weixin.qq.com/";
    const char *const loopback = "live_towards_loopback";
    const char *const foreign = "live_towards_foreign_host";
    row("its own access point", own, own, "");
    row("a path below it", own, "https://apihk.mch.weixin.qq.com/v3/global/x?a=b", "");
    row("its host in upper case", own, "https://APIHK.mch.weixin.qq.com/", "");
    row("its host with the final dot", own, "https://apihk.mch.weixin.qq.com./", "");
    row("its default port written out", own, "https://apihk.mch.weixin.qq.com:443/", "");
    row("an access point of another firm", "https://pay.example.com:8443/base/",
        "https://pay.example.com:8443/base/", "");

    row("the access point of the Americas, which leads to the same place", own,
        "https://apius.mch.weixin.qq.com/", "");
    row("from the Americas to Europe", "https://apius.mch.weixin.qq.com/",
        "https://apieu.mch.weixin.qq.com/", "");
    row("from Europe to Hong Kong", "https://apieu.mch.weixin.qq.com/", own, "");

    row("the mainland's host", own, "https://api.mch.weixin.qq.com/", foreign);
    row("another port of the Americas", own, "https://apius.mch.weixin.qq.com:8443/", foreign);
    row("the Americas without TLS", own, "http://apius.mch.weixin.qq.com/", foreign);
    row("WeChat Pay for another firm's profile", "https://pay.example.com/", own, foreign);
    row("another firm's access point for WeChat Pay's profile", own, "https://pay.example.com/",
        foreign);
    row("WeChat Pay for the mainland's profile", "https://api.mch.weixin.qq.com/", own, foreign);
    row("a host that ends alike", own, "https://xapihk.mch.weixin.qq.com/", foreign);
    row("a host that begins alike", own, "https://apihk.mch.weixin.qq.com.example.com/", foreign);
    row("its host as the user's name", own, "https://apihk.mch.weixin.qq.com@example.com/",
        foreign);
    row("another port", own, "https://apihk.mch.weixin.qq.com:8443/", foreign);
    row("another scheme", own, "http://apihk.mch.weixin.qq.com/", foreign);
    row("another scheme on the same port", own, "http://apihk.mch.weixin.qq.com:443/", foreign);
    row("no host", own, "https:///v3/", foreign);
    row("no URL", own, "", foreign);
    row("a profile without access point", "", "", foreign);
    row("a live profile that says embedded", "embedded", "https://apihk.mch.weixin.qq.com/",
        foreign);

    row("loopback", own, "http://127.0.0.1:8080/", loopback);
    row("loopback that is its own access point", "http://127.0.0.1:8080/", "http://127.0.0.1:8080/",
        loopback);
    row("any address of 127/8", own, "https://127.9.8.7/", loopback);
    row("loopback in IPv6", own, "https://[::1]/", loopback);
    row("loopback in IPv6 written long", own, "https://[0:0:0:0:0:0:0:1]/", loopback);
    row("IPv4's loopback in IPv6", own, "https://[::ffff:127.0.0.1]/", loopback);
    row("localhost", own, "https://localhost/", loopback);
    row("localhost in upper case with the final dot", own, "https://LOCALHOST./", loopback);
    row("a name below localhost", own, "https://pay.localhost/", loopback);
}

void TestRails::live()
{
    QFETCH(QString, accessPoint);
    QFETCH(QString, url);
    QFETCH(QString, verdict);
    profile::Profile merchant;
    merchant.environment = base::Environment::Live;
    merchant.accessPoint = accessPoint;
    const auto result = profile::mayUse(merchant, QUrl(url));
    QCOMPARE(result ? QString() : QString(profile::name(result.error())), verdict);
}

void TestRails::environment_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<base::Environment>("expected");
    const auto row = [](const char *url, base::Environment expected) {
        QTest::newRow(url) << QString::fromLatin1(url) << expected;
    };
    row("http://127.0.0.1:1234/", base::Environment::Sandbox);
    row("https://[::1]/", base::Environment::Sandbox);
    row("http://LOCALHOST:1234/", base::Environment::Sandbox);
    row("https://apihk.mch.weixin.qq.com/", base::Environment::Live);
    row("https://192.168.0.1/", base::Environment::Live);
    row("https://localhost.example.com/", base::Environment::Live);
}

void TestRails::environment()
{
    QFETCH(QString, url);
    QTEST(profile::environmentFor(QUrl(url)), "expected");
}

void TestRails::names()
{
    QCOMPARE(
        profile::name(RailError::SandboxTowardsWeChat), QLatin1String("sandbox_towards_wechat"));
    QCOMPARE(profile::name(RailError::LiveTowardsLoopback), QLatin1String("live_towards_loopback"));
    QCOMPARE(profile::name(RailError::LiveTowardsForeignHost),
        QLatin1String("live_towards_foreign_host"));
}

QTEST_GUILESS_MAIN(TestRails)
#include "tst_rails.moc"
