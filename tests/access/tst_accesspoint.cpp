#include "access/accesspoint.h"

#include "support/warnings.h"

#include <QTest>

using http::AccessPointError;

class TstAccessPoint : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void hasOneForm_data();
    void hasOneForm();
    void isRefused_data();
    void isRefused();
    void pathsFollowItsOwn_data();
    void pathsFollowItsOwn();
};

void TstAccessPoint::hasOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("form");
    const QString usual = QStringLiteral("https://apihk.mch.weixin.qq.com/");
    QTest::newRow("the default stays") << usual << usual;
    QTest::newRow("a missing slash is added") << "https://apihk.mch.weixin.qq.com" << usual;
    QTest::newRow("case does not count") << "HTTPS://APIHK.mch.weixin.qq.com/" << usual;
    QTest::newRow("the usual port goes") << "https://apihk.mch.weixin.qq.com:443/" << usual;
    QTest::newRow("blanks around it go") << " https://apihk.mch.weixin.qq.com/\n" << usual;
    QTest::newRow("another port stays") << "https://h.example:8443"
                                        << "https://h.example:8443/";
    QTest::newRow("a path stays") << "https://api.example/hk/v3"
                                  << "https://api.example/hk/v3/";
    QTest::newRow("an encoded path stays encoded") << "https://h.example/a%2Fb%20c"
                                                   << "https://h.example/a%2Fb%20c/";
    QTest::newRow("a path of dots is resolved") << "https://h.example/a/../b/./"
                                                << "https://h.example/b/";
    QTest::newRow("plain http on 127/8") << "http://127.0.0.2:80"
                                         << "http://127.0.0.2/";
    QTest::newRow("plain http on ::1") << "http://[::1]:8080"
                                       << "http://[::1]:8080/";
    QTest::newRow("plain http on localhost") << "http://localhost:8080"
                                             << "http://localhost:8080/";
    QTest::newRow("a host in Chinese is encoded")
        << QStringLiteral("https://支付.example/") << "https://xn--bnq875c.example/";
}

void TstAccessPoint::hasOneForm()
{
    QFETCH(QString, typed);
    QFETCH(QString, form);
    const auto accessPoint = http::accessPoint(typed);
    QVERIFY(accessPoint);
    QCOMPARE(QString::fromLatin1(accessPoint->toEncoded()), form);
    QCOMPARE(http::accessPoint(form), accessPoint); // and stays so
}

void TstAccessPoint::isRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<AccessPointError>("error");
    QTest::newRow("nothing") << "" << AccessPointError::NotAUrl;
    QTest::newRow("words") << "not a url" << AccessPointError::NotAUrl;
    QTest::newRow("no scheme") << "apihk.mch.weixin.qq.com" << AccessPointError::NotAUrl;
    QTest::newRow("no host") << "https:///v3/" << AccessPointError::NotAUrl;
    QTest::newRow("a port that is none") << "https://h.example:99999/" << AccessPointError::NotAUrl;
    QTest::newRow("port 0") << "https://h.example:0/" << AccessPointError::NotAUrl;
    QTest::newRow("a blank in it") << "https://h.example/a b" << AccessPointError::NotAUrl;
    QTest::newRow("ftp") << "ftp://h.example/" << AccessPointError::NotHttp;
    QTest::newRow("a file") << "file:///etc/passwd" << AccessPointError::NotHttp;
    QTest::newRow("a host and port alone") << "localhost:8080" << AccessPointError::NotHttp;
    QTest::newRow("plain http") << "http://apihk.mch.weixin.qq.com/" << AccessPointError::PlainHttp;
    QTest::newRow("plain http to a name like loopback")
        << "http://127.0.0.1.example/" << AccessPointError::PlainHttp;
    QTest::newRow("plain http to a name under localhost")
        << "http://a.localhost/" << AccessPointError::PlainHttp;
    QTest::newRow("a user") << "https://me@h.example/" << AccessPointError::HasUserInfo;
    QTest::newRow("a password") << "https://me:pw@h.example/" << AccessPointError::HasUserInfo;
    QTest::newRow("an empty user") << "https://@h.example/" << AccessPointError::HasUserInfo;
    QTest::newRow("a host that is really a user")
        << "https://apihk.mch.weixin.qq.com@h.example/" << AccessPointError::HasUserInfo;
    QTest::newRow("a query") << "https://h.example/?a=b" << AccessPointError::HasQueryOrFragment;
    QTest::newRow("an empty query")
        << "https://h.example/?" << AccessPointError::HasQueryOrFragment;
    QTest::newRow("a fragment") << "https://h.example/#top" << AccessPointError::HasQueryOrFragment;
}

void TstAccessPoint::isRefused()
{
    QFETCH(QString, typed);
    QFETCH(AccessPointError, error);
    const auto accessPoint = http::accessPoint(typed);
    QVERIFY(!accessPoint);
    QCOMPARE(accessPoint.error(), error);
}

void TstAccessPoint::pathsFollowItsOwn_data()
{
    QTest::addColumn<QString>("accessPoint");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("line");
    const QString plain = QStringLiteral("https://h.example/");
    QTest::newRow("at the root") << plain << QByteArray("/v3/certificates")
                                 << QByteArray("/v3/certificates");
    QTest::newRow("below a path") << QStringLiteral("https://h.example/hk") << QByteArray("/v3/a")
                                  << QByteArray("/hk/v3/a");
    QTest::newRow("with a query") << plain << QByteArray("/v3/a?x=1&y=%E4%B8%AD+%2F")
                                  << QByteArray("/v3/a?x=1&y=%E4%B8%AD+%2F");
    QTest::newRow("with encoded slashes")
        << plain << QByteArray("/v3/a%2Fb/c%20d") << QByteArray("/v3/a%2Fb/c%20d");
}

void TstAccessPoint::pathsFollowItsOwn()
{
    QFETCH(QString, accessPoint);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, line);
    const QUrl url = http::urlAt(*http::accessPoint(accessPoint), path);
    QVERIFY(url.isValid());
    QCOMPARE(url.host(), QStringLiteral("h.example"));
    QCOMPARE(http::urlLine(url), line);
}

QTEST_GUILESS_MAIN(TstAccessPoint)
#include "tst_accesspoint.moc"
