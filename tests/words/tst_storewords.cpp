#include "support/warnings.h"
#include "words/problems.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using history::StoreError;
using Code = history::StoreErrorCode;

class TestStoreWords final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void everyErrorSaysWhichHistory();
    void aRefusalFitsEveryReason_data();
    void aRefusalFitsEveryReason();
};

void TestStoreWords::everyErrorSaysWhichHistory()
{
    QSet<QString> seen;
    for (int i = 0; i <= int(Code::Failed); ++i) {
        const QString text = words::text(StoreError { Code(i), u"db.example:5432/papay"_s, {} });
        QVERIFY2(text.contains("db.example:5432/papay"_L1), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
}

void TestStoreWords::aRefusalFitsEveryReason_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a wrong password")
        << u"password authentication failed for user \"desk\""_s << u"password is wrong"_s;
    QTest::newRow("no such user") << u"role \"desk\" does not exist"_s
                                  << u"user or password is wrong"_s;
    QTest::newRow("a right that the role lacks")
        << u"42501 permission denied for table attempt"_s << u"the user lacks a right"_s;
}

void TestStoreWords::aRefusalFitsEveryReason()
{
    QFETCH(QString, told);
    QFETCH(QString, expected);
    const QString text = words::text(StoreError { Code::AccessDenied, u"db:5432/papay"_s, told });
    QVERIFY2(text.contains(expected), qPrintable(text));
    QVERIFY2(text.contains("ask the history's owner"_L1), qPrintable(text));
    QVERIFY2(text.contains(told), qPrintable(text)); // by it he sees which of them
}

QTEST_GUILESS_MAIN(TestStoreWords)
#include "tst_storewords.moc"
