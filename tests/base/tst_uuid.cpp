#include "base/uuid.h"
#include "support/warnings.h"

#include <QSet>
#include <QTest>
#include <QUuid>

class tst_Uuid : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void carriesVersionVariantAndTime();
    void sortsByTime();
    void isUniqueWithinOneMillisecond();
};

/// RFC 9562 appendix A.6: 2022-02-22 19:22:22 UTC is 017F22E2-79B0-7….
static constexpr qint64 rfcExampleMs = 1645557742000;

void tst_Uuid::carriesVersionVariantAndTime()
{
    const QString text = base::uuid7(rfcExampleMs);
    QCOMPARE(text.size(), 36);
    QVERIFY2(text.startsWith(QLatin1String("017f22e2-79b0-7")), qPrintable(text));
    const QUuid uuid(text);
    QCOMPARE(uuid.variant(), QUuid::DCE);
    QCOMPARE(uuid.data3 >> 12, 7);
}

void tst_Uuid::sortsByTime()
{
    QCOMPARE_LT(base::uuid7(rfcExampleMs), base::uuid7(rfcExampleMs + 1));
    QCOMPARE_LT(base::uuid7(rfcExampleMs + 0xffff), base::uuid7(rfcExampleMs + 0x10000));
}

void tst_Uuid::isUniqueWithinOneMillisecond()
{
    QSet<QString> seen;
    for (int i = 0; i < 10'000; ++i)
        seen.insert(base::uuid7(rfcExampleMs));
    QCOMPARE(seen.size(), 10'000);
}

QTEST_GUILESS_MAIN(tst_Uuid)
#include "tst_uuid.moc"
