#include "access/notifyaddress.h"

#include "support/warnings.h"

#include <QTest>

using http::NotifyFailure;

/// Whom a notification may go to.
class TstNotifyAddress : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aUrlIsLoopbackOrAllowed_data();
    void aUrlIsLoopbackOrAllowed();
    void anAddressIsPublic_data();
    void anAddressIsPublic();
    void everyAddressCounts_data();
    void everyAddressCounts();
};

namespace {

using Objection = std::optional<NotifyFailure>;

QList<QHostAddress> addresses(const QByteArray &list)
{
    QList<QHostAddress> all;
    for (const QByteArray &text : list.split(' '))
        if (!text.isEmpty())
            all.append(QHostAddress(QString::fromLatin1(text)));
    return all;
}

} // namespace

void TstNotifyAddress::aUrlIsLoopbackOrAllowed_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<Objection>("objection");
    const auto row = [](const char *name, const char *url, const QByteArray &allowed,
                         const Objection &objection = {}) {
        QStringList list;
        for (const QByteArray &entry : allowed.split(' '))
            list.append(QString::fromLatin1(entry));
        QTest::newRow(name) << QByteArray(url) << list << objection;
    };
    row("http on 127.0.0.1", "http://127.0.0.1:8080/notify", "");
    row("http on 127.1.2.3", "http://127.1.2.3/", "");
    row("http on localhost", "http://localhost:8080/", "");
    row("http on ::1", "http://[::1]:8080/", "");
    row("https on localhost", "https://localhost:8443/", "");
    row("https at an allowed host", "https://shop.example/notify", "shop.example");
    row("its port by name", "https://shop.example:443/notify", "shop.example");
    row("its port in the list", "https://shop.example/notify", "shop.example:443");
    row("another port, in the list", "https://shop.example:8443/", "shop.example:8443");
    row("in capitals", "https://SHOP.example/", "Shop.Example");
    row("one of several", "https://shop.example/", "a.example shop.example");
    row("an allowed address", "https://[2606:4700::1]/", "[2606:4700::1]");

    const NotifyFailure notAllowed = NotifyFailure::NotAllowed;
    row("nobody is allowed", "https://shop.example/", "", notAllowed);
    row("another port", "https://shop.example:8443/", "shop.example", notAllowed);
    row("another port in the list", "https://shop.example/", "shop.example:8443", notAllowed);
    row("a host below", "https://a.shop.example/", "shop.example", notAllowed);
    row("a host above", "https://example/", "shop.example", notAllowed);
    row("a longer name", "https://shop.example.net/", "shop.example", notAllowed);
    row("a pattern", "https://shop.example/", "* *.example", notAllowed);
    row("a URL in the list", "https://shop.example/", "https://shop.example", notAllowed);
    row("a path in the list", "https://shop.example/", "shop.example/", notAllowed);
    row("someone's name in the list", "https://shop.example/", "me@shop.example", notAllowed);
    row("localhost with a dot", "https://localhost./", "localhost", notAllowed);

    row("http at an allowed host", "http://shop.example/", "shop.example shop.example:80",
        NotifyFailure::PlainHttp);
    row("http on 0.0.0.0", "http://0.0.0.0/", "0.0.0.0", NotifyFailure::PlainHttp);
    row("http on a mapped loopback", "http://[::ffff:127.0.0.1]/", "", NotifyFailure::PlainHttp);
    row("a name that begins like loopback", "http://127.0.0.1.example/", "",
        NotifyFailure::PlainHttp);
    row("credentials", "http://user:word@localhost/", "", NotifyFailure::Unusable);
    row("no host", "http:///notify", "", NotifyFailure::Unusable);
    row("no URL", "", "", NotifyFailure::Unusable);
    row("a file", "file:///etc/passwd", "", NotifyFailure::Unusable);
    row("ftp on loopback", "ftp://127.0.0.1/", "", NotifyFailure::Unusable);
}

void TstNotifyAddress::aUrlIsLoopbackOrAllowed()
{
    QFETCH(QByteArray, url);
    QFETCH(QStringList, allowed);
    QFETCH(Objection, objection);
    QVERIFY(http::objectionTo(QUrl(QString::fromLatin1(url)), allowed) == objection);
}

void TstNotifyAddress::anAddressIsPublic_data()
{
    QTest::addColumn<bool>("isPublic");
    for (const char *text : { "8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255",
             "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
             "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1", "2001:200::1",
             "2400:cb00::1", "::ffff:8.8.8.8" })
        QTest::newRow(text) << true;
    for (const char *text : { "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1",
             "100.127.255.255", "127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1",
             "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1",
             "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
             "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::10.0.0.1",
             "64:ff9b::a00:1", "100::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0",
             "fec0::1", "ff02::1", "2001::1", "2001:db8::1", "2002:a00:1::1", "3fff::1" })
        QTest::newRow(text) << false;
}

void TstNotifyAddress::anAddressIsPublic()
{
    QFETCH(bool, isPublic);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(http::isPublic(address), isPublic);
}

void TstNotifyAddress::everyAddressCounts_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<Objection>("objection");
    const QByteArray shop = "https://shop.example/";
    const QByteArray local = "http://localhost/";
    const Objection forbidden = NotifyFailure::AddressForbidden;
    const auto row = [](const char *name, const QByteArray &url, const char *list,
                         const Objection &objection = {}) {
        QTest::newRow(name) << url << QByteArray(list) << objection;
    };
    row("a public one", shop, "8.8.8.8");
    row("several public ones", shop, "8.8.8.8 2606:4700::1");
    row("none", shop, "", NotifyFailure::HostNotFound);
    row("loopback", shop, "127.0.0.1", forbidden);
    row("a private one", shop, "10.0.0.1", forbidden);
    row("a private one behind a public one", shop, "8.8.8.8 10.0.0.1", forbidden);
    row("a public one behind a private one", shop, "169.254.169.254 8.8.8.8", forbidden);
    row("localhost on loopback", local, "::1 127.0.0.1");
    row("localhost elsewhere", local, "8.8.8.8", forbidden);
    row("localhost on loopback and elsewhere", local, "127.0.0.1 192.168.0.1", forbidden);
    row("localhost nowhere", local, "", NotifyFailure::HostNotFound);
}

void TstNotifyAddress::everyAddressCounts()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, list);
    QFETCH(Objection, objection);
    QVERIFY(http::objectionTo(QUrl(QString::fromLatin1(url)), addresses(list)) == objection);
}

QTEST_GUILESS_MAIN(TstNotifyAddress)
#include "tst_notifyaddress.moc"
