#include "contract/address.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

Q_DECLARE_METATYPE(contract::AddressUse)

class TestAddress final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isAddress");
        const auto row = [](const char *name, const QString &text, bool isAddress) {
            QTest::newRow(name) << text << isAddress;
        };
        row("four numbers are an address", u"119.145.83.6"_s, true);
        row("the largest numbers are too", u"255.255.255.255"_s, true);
        row("256 is too large", u"119.145.83.256"_s, false);
        row("three numbers are too few", u"119.145.83"_s, false);
        row("five numbers are too many", u"1.2.3.4.5"_s, false);
        row("leading zeros could be octal", u"119.145.083.6"_s, false);
        row("hexadecimal is no address", u"0x7f.0.0.1"_s, false);
        row("a blank in front is refused", u" 119.145.83.6"_s, false);
        row("a line end is refused", u"119.145.83.6\n"_s, false);
        row("a NUL does not end the text", QString(u"1.2.3.4"_s + QChar(0) + u"x"_s), false);
        row("full-width digits are refused", u"１.2.3.4"_s, false);
        row("a name is no address", u"localhost"_s, false);
        row("nothing is no address", QString(), false);
        row("IPv6 is an address", u"2400:cb00::1"_s, true);
        row("IPv6 may end in IPv4", u"::ffff:119.145.83.6"_s, true);
        row("a zone is refused", u"fe80::1%eth0"_s, false);
        row("brackets are refused", u"[::1]"_s, false);
        row("two gaps are refused", u"1::2::3"_s, false);
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(bool, isAddress);
        QCOMPARE(parseAddress(text).has_value(), isAddress);
    }

    void knowsWhatIsPublic_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::addRow("%s is%s public", text, expected ? "" : " not")
                << QString::fromLatin1(text) << expected;
        };
        for (const char *text : { "119.145.83.6", "9.255.255.255", "11.0.0.0", "100.63.255.255",
                 "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
                 "223.255.255.255", "2400:cb00::1", "::ffff:119.145.83.6", "2001:db9::" })
            row(text, true);
        for (const char *text :
            { "0.0.0.0", "10.0.0.0", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
                "127.255.255.255", "169.254.1.1", "172.16.0.0", "172.31.255.255", "192.0.2.1",
                "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9",
                "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "febf::1",
                "fc00::1", "fdff::1", "ff02::1", "2001:db8::1", "::ffff:10.0.0.1" })
            row(text, false);
    }
    void knowsWhatIsPublic()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const auto address = parseAddress(text);
        QVERIFY(address);
        QCOMPARE(isPublic(*address), expected);
        QCOMPARE(useOf(*address) == AddressUse::Public, expected);
    }

    void knowsWhatAnAddressIsFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<AddressUse>("expected");
        const auto row = [](const char *name, const QString &text, AddressUse expected) {
            QTest::newRow(name) << text << expected;
        };
        row("the internet", u"119.145.83.6"_s, AddressUse::Public);
        row("the internet, IPv6", u"2400:cb00::1"_s, AddressUse::Public);
        row("a large office", u"10.1.2.3"_s, AddressUse::Private);
        row("an office", u"172.31.0.1"_s, AddressUse::Private);
        row("a home", u"192.168.0.1"_s, AddressUse::Private);
        row("an office, IPv6", u"fd12:3456::1"_s, AddressUse::Private);
        row("an office, as IPv6 maps it", u"::ffff:192.168.0.1"_s, AddressUse::Private);
        row("a provider's customers", u"100.64.0.1"_s, AddressUse::Shared);
        row("the machine itself", u"127.0.0.1"_s, AddressUse::Loopback);
        row("the machine itself, IPv6", u"::1"_s, AddressUse::Loopback);
        row("the same wire", u"169.254.1.1"_s, AddressUse::LinkLocal);
        row("the same wire, IPv6", u"fe80::1"_s, AddressUse::LinkLocal);
        row("the first of the manuals", u"192.0.2.1"_s, AddressUse::Documentation);
        row("the second of the manuals", u"198.51.100.7"_s, AddressUse::Documentation);
        row("the third of the manuals", u"203.0.113.9"_s, AddressUse::Documentation);
        row("the manuals, IPv6", u"2001:db8::1"_s, AddressUse::Documentation);
        row("a group", u"239.255.255.255"_s, AddressUse::Multicast);
        row("a group, IPv6", u"ff02::1"_s, AddressUse::Multicast);
        row("nobody", u"0.0.0.0"_s, AddressUse::Reserved);
        row("nobody, IPv6", u"::"_s, AddressUse::Reserved);
        row("nobody yet", u"240.0.0.1"_s, AddressUse::Reserved);
        row("everybody", u"255.255.255.255"_s, AddressUse::Reserved);
        row("benchmarks", u"198.18.0.1"_s, AddressUse::Reserved);
    }
    void knowsWhatAnAddressIsFor()
    {
        QFETCH(QString, text);
        QFETCH(AddressUse, expected);
        const auto address = parseAddress(text);
        QVERIFY(address);
        QCOMPARE(useOf(*address), expected);
    }
};

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
