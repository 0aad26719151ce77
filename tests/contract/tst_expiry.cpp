#include "contract/expiry.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

namespace {
constexpr qint64 exampleMs = 1637386175000; // 2021-11-20T05:29:35Z
}

class TestExpiry final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void isWrittenInHongKongTime()
    {
        QCOMPARE(expiryText(exampleMs), u"2021-11-20T13:29:35+08:00"_s);
        QCOMPARE(expiryText(exampleMs + 999), u"2021-11-20T13:29:35+08:00"_s);
        QCOMPARE(expiryMs(expiryText(exampleMs)), exampleMs);
    }

    void isRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char *name, const QString &text, qint64 expected) {
            QTest::newRow(name) << text << expected;
        };
        row("the seed's example", u"2021-11-20T13:29:35+08:00"_s, exampleMs);
        row("the same instant in UTC", u"2021-11-20T05:29:35Z"_s, exampleMs);
        row("the same west of Greenwich", u"2021-11-19T23:59:35-05:30"_s, exampleMs);
        row("lower case, as the RFC allows", u"2021-11-20t05:29:35z"_s, exampleMs);
        row("the unknown local offset", u"2021-11-20T05:29:35-00:00"_s, exampleMs);
        row("a fraction", u"2021-11-20T05:29:35.25Z"_s, exampleMs + 250);
        row("nanoseconds are cut", u"2021-11-20T05:29:35.123999999Z"_s, exampleMs + 123);
        row("a fraction of 400 digits",
            QString(u"2021-11-20T05:29:35."_s + QString(400, u'9') + u'Z'), exampleMs + 999);
        row("a leap day", u"2024-02-29T00:00:00Z"_s, 1709164800000);
        row("the last offset", u"2021-11-20T00:00:00+23:59"_s, 1637280060000);
        row("the last second of all", u"9999-12-31T23:59:59Z"_s, 253402300799000);
    }
    void isRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        const auto read = expiryMs(text);
        QVERIFY(read);
        QCOMPARE(*read, expected);
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("without offset", u"2021-11-20T13:29:35"_s);
        row("without seconds", u"2021-11-20T13:29+08:00"_s);
        row("without time", u"2021-11-20"_s);
        row("with a blank for T", u"2021-11-20 13:29:35+08:00"_s);
        row("with an offset without colon", u"2021-11-20T13:29:35+0800"_s);
        row("with an offset of hours only", u"2021-11-20T13:29:35+08"_s);
        row("with an offset of 24 hours", u"2021-11-20T13:29:35+24:00"_s);
        row("with an offset of 60 minutes", u"2021-11-20T13:29:35+08:60"_s);
        row("with a typographic minus", u"2021-11-20T13:29:35−08:00"_s);
        row("at 24:00", u"2021-11-20T24:00:00+08:00"_s);
        row("at minute 60", u"2021-11-20T13:60:00+08:00"_s);
        row("at second 60", u"2016-12-31T23:59:60Z"_s);
        row("on 29 February of a common year", u"2023-02-29T00:00:00Z"_s);
        row("on 31 April", u"2021-04-31T00:00:00Z"_s);
        row("in month 13", u"2021-13-01T00:00:00Z"_s);
        row("on day 0", u"2021-01-00T00:00:00Z"_s);
        row("in a year of five digits", u"12021-01-01T00:00:00Z"_s);
        row("with a one-digit month", u"2021-1-01T00:00:00Z"_s);
        row("with an empty fraction", u"2021-11-20T13:29:35.Z"_s);
        row("with a comma fraction", u"2021-11-20T13:29:35,5Z"_s);
        row("with a blank in front", u" 2021-11-20T13:29:35Z"_s);
        row("with a line end", u"2021-11-20T13:29:35Z\n"_s);
        row("with full-width digits", u"２021-11-20T13:29:35Z"_s);
        row("as milliseconds", u"1637386175000"_s);
        row("when empty", QString());
    }
    void isRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!expiryMs(text));
    }
};

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
