#include "support/warnings.h"
#include "words/moments.h"

#include <QLocale>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 exampleMs = 1637386175000; // 2021-11-20T05:29:35Z

void computerStandsIn(const char *zone)
{
    qputenv("TZ", zone);
    tzset();
}

} // namespace

class TestMoments final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        support::failOnWarnings();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        computerStandsIn("Asia/Hong_Kong");
    }
    void cleanupTestCase() { computerStandsIn("UTC"); }

    void aTimeIsShownHereAndInUtc()
    {
        QCOMPARE(words::preview(exampleMs, exampleMs - 30 * 60 * 1000),
            u"November 20, 2021 13:29:35 here = 05:29:35 UTC, in 30 minute(s)"_s);
    }

    void theUtcDayIsSaidWhereItDiffers()
    {
        computerStandsIn("America/New_York");
        const qint64 evening = exampleMs + 20 * 60 * 60 * 1000; // 20:29:35 there, 01:29:35 in UTC
        QCOMPARE(words::preview(evening, evening - 10 * 60 * 1000),
            u"November 20, 2021 20:29:35 here = November 21, 2021 01:29:35 UTC, in 10 minute(s)"_s);
    }

    void aPastTimeIsSaidToBePast()
    {
        QVERIFY(words::preview(exampleMs, exampleMs + 300'000).endsWith(u", 5 minute(s) ago"_s));
        QVERIFY(words::preview(exampleMs, exampleMs).endsWith(u", 0 second(s) ago"_s));
    }

    void aSecondThatHasBegunDoesNotSpoilThePreset()
    {
        const qint64 now = exampleMs - 30 * 60 * 1000 + 700;
        QVERIFY(words::preview(exampleMs, now).endsWith(u", in 30 minute(s)"_s));
        QVERIFY(words::preview(exampleMs, now - 90 * 60 * 1000).endsWith(u", in 2 hour(s)"_s));
    }

    void lengthsAreSaidInAUnitThatServes_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("expected");
        const auto row = [](qint64 seconds, const QString &expected) {
            QTest::addRow("%lld seconds", static_cast<long long>(seconds)) << seconds << expected;
        };
        row(0, u"0 second(s)"_s);
        row(119, u"119 second(s)"_s);
        row(120, u"2 minute(s)"_s);
        row(7169, u"119 minute(s)"_s);
        row(7170, u"2 hour(s)"_s);
        row(9000, u"2 h 30 min"_s);
        row(172769, u"47 h 59 min"_s);
        row(172770, u"2 day(s)"_s);
        row(1036800, u"12 day(s)"_s);
        row(63115200, u"2 year(s)"_s);
        row(3155760000, u"100 year(s)"_s);
    }
    void lengthsAreSaidInAUnitThatServes()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, expected);
        QCOMPARE(words::span(seconds), expected);
    }

    void zonesAreCalledByTheirPlaces_data()
    {
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char *name, const QTimeZone &zone, qint64 ms, const QString &expected) {
                  QTest::newRow(name) << zone << ms << expected;
              };
        row("the form's own", contract::hongKong(), exampleMs, u"Hong Kong (UTC+08:00)"_s);
        row("winter", QTimeZone("America/New_York"), exampleMs, u"America/New_York (UTC-05:00)"_s);
        row("summer", QTimeZone("America/New_York"), 1625155200000,
            u"America/New_York (UTC-04:00)"_s);
        row("quarters of an hour", QTimeZone("Asia/Kathmandu"), exampleMs,
            u"Asia/Kathmandu (UTC+05:45)"_s);
        row("seconds of long ago", QTimeZone("Africa/Monrovia"), 44628270000,
            u"Africa/Monrovia (UTC-00:44:30)"_s);
        row("an offset and no place", QTimeZone(8 * 3600), exampleMs, u"UTC+08:00"_s);
        row("UTC", QTimeZone::utc(), exampleMs, u"UTC+00:00"_s);
    }
    void zonesAreCalledByTheirPlaces()
    {
        QFETCH(QTimeZone, zone);
        QFETCH(qint64, ms);
        QFETCH(QString, expected);
        QCOMPARE(words::zoneName(zone, ms), expected);
    }

    void whatBecameOfAReadingIsSaidWhereItMatters()
    {
        using Kind = contract::ZonedTime::Kind;
        QCOMPARE(words::text(Kind::Exact), QString());
        QVERIFY(words::text(Kind::Skipped).contains(u"skip"_s));
        QVERIFY(words::text(Kind::Twice).contains(u"twice"_s));
    }
};

QTEST_GUILESS_MAIN(TestMoments)
#include "tst_moments.moc"
