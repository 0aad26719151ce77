#include "sandbox/rules/noncememory.h"
#include "support/warnings.h"

#include <QTest>

using sandbox::NonceMemory;

class TestNonceMemory final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void knowsWhatItRemembers();
    void remembersForTenMinutes_data();
    void remembersForTenMinutes();
    void isBounded();
};

void TestNonceMemory::knowsWhatItRemembers()
{
    NonceMemory memory;
    QVERIFY(!memory.knows("1", "a", 0));
    memory.remember("1", "a", 0);
    QVERIFY(memory.knows("1", "a", 0));
    QVERIFY2(!memory.knows("2", "a", 0), "another merchant's");
    QVERIFY2(!memory.knows("1", "A", 0), "another nonce");
}

void TestNonceMemory::remembersForTenMinutes_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("known");
    QTest::newRow("at once") << 0 << true;
    QTest::newRow("after ten minutes") << 600 << true;
    QTest::newRow("twenty minutes after the generation began") << 1200 << false;
    QTest::newRow("an hour later") << 3600 << false;
}

void TestNonceMemory::remembersForTenMinutes()
{
    QFETCH(int, seconds);
    const qint64 start = 1'637'386'115'000;
    NonceMemory memory;
    memory.remember("1", "a", start);
    QTEST(memory.knows("1", "a", start + seconds * 1000), "known");
}

void TestNonceMemory::isBounded()
{
    NonceMemory memory(100);
    for (int i = 0; i < 1000; ++i) {
        memory.remember("1", QByteArray::number(i), 0);
        QVERIFY(memory.size() <= 100);
        QVERIFY2(memory.knows("1", QByteArray::number(std::max(0, i - 49)), 0),
            "the newest half of them are known");
    }
    QVERIFY(!memory.knows("1", "0", 0));
}

QTEST_GUILESS_MAIN(TestNonceMemory)
#include "tst_noncememory.moc"
