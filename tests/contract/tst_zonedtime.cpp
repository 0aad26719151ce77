#include "contract/expiry.h"
#include "contract/zonedtime.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;
using Kind = ZonedTime::Kind;

namespace {

QTimeZone zoneOf(const QString &id) { return QTimeZone(id.toLatin1()); }

} // namespace

Q_DECLARE_METATYPE(contract::ZonedTime::Kind)

/// With the zone data of the machine, which are real ones; the expected instants come from another
/// reader of them (Python's zoneinfo).
class TestZonedTime final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void theFormBeginsInHongKong()
    {
        QCOMPARE(hongKong().id(), QByteArray("Asia/Hong_Kong"));
        QCOMPARE(expiryText(1637386175999, hongKong()), u"2021-11-20T13:29:35+08:00"_s);
        QCOMPARE(expiryText(1637386175999), u"2021-11-20T13:29:35+08:00"_s);
    }

    void offsetsAreThoseOfTheInstant_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char *name, const QString &zone, qint64 seconds, const QString &expected) {
                  QTest::newRow(name) << zone << seconds << expected;
              };
        row("winter in New York", u"America/New_York"_s, 1637386175,
            u"2021-11-20T00:29:35-05:00"_s);
        row("summer in New York", u"America/New_York"_s, 1625155200,
            u"2021-07-01T12:00:00-04:00"_s);
        row("the last second of New York's summer", u"America/New_York"_s, 1636264799,
            u"2021-11-07T01:59:59-04:00"_s);
        row("the first second of New York's winter", u"America/New_York"_s, 1636264800,
            u"2021-11-07T01:00:00-05:00"_s);
        row("summer in Berlin, in the rules' far future", u"Europe/Berlin"_s, 2540248200,
            u"2050-07-01T02:30:00+02:00"_s);
        row("summer on Lord Howe Island", u"Australia/Lord_Howe"_s, 1609462800,
            u"2021-01-01T12:00:00+11:00"_s);
        row("winter on Lord Howe Island", u"Australia/Lord_Howe"_s, 1625108400,
            u"2021-07-01T13:30:00+10:30"_s);
        row("quarters of an hour", u"Asia/Kathmandu"_s, 1637394275, u"2021-11-20T13:29:35+05:45"_s);
        row("Hong Kong", u"Asia/Hong_Kong"_s, 1637386175, u"2021-11-20T13:29:35+08:00"_s);
        row("UTC has an offset too", u"UTC"_s, 1637386175, u"2021-11-20T05:29:35+00:00"_s);
        row("an offset with seconds is written as UTC", u"Africa/Monrovia"_s, 44628270,
            u"1971-06-01T12:44:30+00:00"_s);
    }
    void offsetsAreThoseOfTheInstant()
    {
        QFETCH(QString, zone);
        QFETCH(qint64, seconds);
        QFETCH(QString, expected);
        QCOMPARE(expiryText(seconds * 1000, zoneOf(zone)), expected);
        QCOMPARE(expiryMs(expected), seconds * 1000);
    }

    void whateverIsWrittenIsReadAsTheSameInstant_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *zone :
            { "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Hong_Kong",
                "Asia/Kathmandu", "Africa/Monrovia", "Pacific/Apia", "America/St_Johns", "UTC" })
            QTest::newRow(zone) << QString::fromLatin1(zone);
    }
    void whateverIsWrittenIsReadAsTheSameInstant()
    {
        QFETCH(QString, zone);
        const QTimeZone own = zoneOf(zone);
        QVERIFY(own.isValid());
        constexpr qint64 from = -2'000'000'000'000; // 1906
        constexpr qint64 to = 4'200'000'000'000; // 2103
        constexpr qint64 step = 1'234'567'000; // two weeks and an odd time
        for (qint64 ms = from; ms < to; ms += step) {
            const QString text = expiryText(ms, own);
            QVERIFY2(expiryMs(text) == ms, qPrintable(text));
        }
    }

    void readingsOfAClock_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<qint64>("seconds");
        const auto row
            = [](const char *name, const QString &zone, const QString &reading, Kind kind,
                  qint64 seconds) { QTest::newRow(name) << zone << reading << kind << seconds; };
        row("Hong Kong", u"Asia/Hong_Kong"_s, u"2021-11-20T13:29:35"_s, Kind::Exact, 1637386175);
        row("Kathmandu", u"Asia/Kathmandu"_s, u"2021-11-20T13:29:35"_s, Kind::Exact, 1637394275);
        row("an offset with seconds", u"Africa/Monrovia"_s, u"1971-06-01T12:00:00"_s, Kind::Exact,
            44628270);
        row("New York skips half past two", u"America/New_York"_s, u"2021-03-14T02:30:00"_s,
            Kind::Skipped, 1615707000);
        row("the last second before New York's gap", u"America/New_York"_s,
            u"2021-03-14T01:59:59"_s, Kind::Exact, 1615705199);
        row("the first second behind it", u"America/New_York"_s, u"2021-03-14T03:00:00"_s,
            Kind::Exact, 1615705200);
        row("New York has half past one twice", u"America/New_York"_s, u"2021-11-07T01:30:00"_s,
            Kind::Twice, 1636263000);
        row("two o'clock is there once", u"America/New_York"_s, u"2021-11-07T02:00:00"_s,
            Kind::Exact, 1636268400);
        row("Berlin skips half past two", u"Europe/Berlin"_s, u"2021-03-28T02:30:00"_s,
            Kind::Skipped, 1616895000);
        row("Berlin has it twice in autumn", u"Europe/Berlin"_s, u"2021-10-31T02:30:00"_s,
            Kind::Twice, 1635640200);
        row("Berlin skips it in 2050 too", u"Europe/Berlin"_s, u"2050-03-27T02:30:00"_s,
            Kind::Skipped, 2531957400);
        row("Lord Howe Island skips half an hour", u"Australia/Lord_Howe"_s,
            u"2021-10-03T02:15:00"_s, Kind::Skipped, 1633189500);
        row("Lord Howe Island has half an hour twice", u"Australia/Lord_Howe"_s,
            u"2021-04-04T01:45:00"_s, Kind::Twice, 1617461100);
        row("Samoa skipped a day", u"Pacific/Apia"_s, u"2011-12-30T12:00:00"_s, Kind::Skipped,
            1325282400);
    }
    void readingsOfAClock()
    {
        QFETCH(QString, zone);
        QFETCH(QString, reading);
        QFETCH(Kind, kind);
        QFETCH(qint64, seconds);
        const auto read = QDateTime::fromString(reading, Qt::ISODate);
        const ZonedTime time = zonedTime(read.date(), read.time(), zoneOf(zone));
        QCOMPARE(time.utcMs, seconds * 1000);
        QCOMPARE(time.kind, kind);
        if (kind == Kind::Skipped)
            return;
        // What comes out shows on the clock what went in.
        const QString text = expiryText(time.utcMs, zoneOf(zone));
        QVERIFY2(text.startsWith(reading) || zone == u"Africa/Monrovia", qPrintable(text));
        QCOMPARE(expiryMs(text), time.utcMs);
    }

    void theEndOfTheDay_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<qint64>("end");
        const auto row = [](const char *name, const QString &zone, qint64 now, qint64 end) {
            QTest::newRow(name) << zone << now << end;
        };
        row("Hong Kong's day is not over when UTC's is", u"Asia/Hong_Kong"_s, 1637424000,
            1637510399); // 2021-11-21 00:00:00 … 23:59:59
        row("its last second ends it", u"Asia/Hong_Kong"_s, 1637423999, 1637423999);
        row("a day of 23 hours", u"America/New_York"_s, 1615698000, 1615780799);
        row("a day of 25 hours", u"America/New_York"_s, 1636257600, 1636347599);
        row("a last hour that comes twice, in the first", u"America/Sao_Paulo"_s, 1518919198,
            1518922799);
        row("a last hour that comes twice, in the second", u"America/Sao_Paulo"_s, 1518920000,
            1518922799);
        row("a midnight that comes twice", u"America/St_Johns"_s, 657080000, 657084599);
        row("a midnight that was skipped", u"America/Toronto"_s, -1601760000, -1601753401);
    }
    void theEndOfTheDay()
    {
        QFETCH(QString, zone);
        QFETCH(qint64, now);
        QFETCH(qint64, end);
        QCOMPARE(endOfDayMs(now * 1000, zoneOf(zone)), end * 1000);
        QCOMPARE(endOfDayMs(now * 1000 + 999, zoneOf(zone)), end * 1000);
    }
};

QTEST_GUILESS_MAIN(TestZonedTime)
#include "tst_zonedtime.moc"
