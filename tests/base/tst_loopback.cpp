#include "base/loopback.h"
#include "support/warnings.h"

#include <QTest>
#include <QUrl>

class tst_Loopback : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void tellsLoopback_data();
    void tellsLoopback();
};

void tst_Loopback::tellsLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("the usual address") << QStringLiteral("http://127.0.0.1:8080/") << true;
    QTest::newRow("another of 127/8") << QStringLiteral("http://127.255.3.9/") << true;
    QTest::newRow("IPv6") << QStringLiteral("http://[::1]:8080/") << true;
    QTest::newRow("localhost") << QStringLiteral("http://LOCALHOST/") << true;
    QTest::newRow("a name that only begins so")
        << QStringLiteral("http://127.0.0.1.example/") << false;
    QTest::newRow("a subdomain of localhost") << QStringLiteral("http://a.localhost/") << false;
    QTest::newRow("no address: an octet over 255")
        << QStringLiteral("http://127.0.0.256/") << false;
    QTest::newRow("any address") << QStringLiteral("http://0.0.0.0/") << false;
    QTest::newRow("WeChat Pay") << QStringLiteral("https://apihk.mch.weixin.qq.com/") << false;
    QTest::newRow("loopback as user name")
        << QStringLiteral("http://127.0.0.1@example.com/") << false;
    QTest::newRow("no host") << QStringLiteral("http:///x") << false;
}

void tst_Loopback::tellsLoopback()
{
    QFETCH(QString, url);
    QTEST(base::isLoopback(QUrl(url)), "loopback");
}

QTEST_GUILESS_MAIN(tst_Loopback)
#include "tst_loopback.moc"
