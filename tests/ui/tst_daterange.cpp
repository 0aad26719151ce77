#include "support/warnings.h"
#include "ui/history/daterange.h"

#include <QTest>
#include <QTimeZone>

using ui::DateRange;
using Kind = ui::DateRange::Kind;

/// The days that a filter means, and when they begin and end.
class tst_DateRange : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void daysBeginWhereTheZoneSaysSo_data();
    void daysBeginWhereTheZoneSaysSo();
};

static qint64 ms(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

void tst_DateRange::daysBeginWhereTheZoneSaysSo_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<DateRange>("range");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    const QByteArray hongKong("Asia/Hong_Kong");
    const qint64 now = ms("2026-11-23T01:30:00Z"); // 09:30 there
    QTest::newRow("today") << hongKong << DateRange { Kind::Today } << now
                           << ms("2026-11-22T16:00:00Z") << ms("2026-11-23T16:00:00Z");
    QTest::newRow("still yesterday by UTC, already today there")
        << hongKong << DateRange { Kind::Today } << ms("2026-11-22T16:00:00Z")
        << ms("2026-11-22T16:00:00Z") << ms("2026-11-23T16:00:00Z");
    QTest::newRow("7 days are today and six before")
        << hongKong << DateRange { Kind::Week } << now << ms("2026-11-16T16:00:00Z")
        << ms("2026-11-23T16:00:00Z");
    QTest::newRow("30 days over the end of a month")
        << hongKong << DateRange { Kind::Month } << now << ms("2026-10-24T16:00:00Z")
        << ms("2026-11-23T16:00:00Z");
    QTest::newRow("own days, both included")
        << hongKong << DateRange { Kind::Own, QDate(2026, 11, 1), QDate(2026, 11, 2) } << now
        << ms("2026-10-31T16:00:00Z") << ms("2026-11-02T16:00:00Z");
    QTest::newRow("a day of 23 hours")
        << QByteArray("Europe/Berlin")
        << DateRange { Kind::Own, QDate(2026, 3, 29), QDate(2026, 3, 29) } << now
        << ms("2026-03-28T23:00:00Z") << ms("2026-03-29T22:00:00Z");
    QTest::newRow("a day without midnight")
        << QByteArray("America/Santiago")
        << DateRange { Kind::Own, QDate(2026, 9, 6), QDate(2026, 9, 6) } << now
        << ms("2026-09-06T04:00:00Z") << ms("2026-09-07T03:00:00Z");
}

void tst_DateRange::daysBeginWhereTheZoneSaysSo()
{
    QFETCH(QByteArray, zone);
    QFETCH(DateRange, range);
    QFETCH(qint64, now);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    const QTimeZone there(zone);
    QVERIFY(there.isValid());
    const ui::Instants instants = ui::instantsOf(range, now, there);
    QCOMPARE(instants.fromMs.value_or(0), from);
    QCOMPARE(instants.untilMs.value_or(0), until);
    QVERIFY(ui::instantsOf({}, now, there) == ui::Instants {});
}

QTEST_GUILESS_MAIN(tst_DateRange)
#include "tst_daterange.moc"
