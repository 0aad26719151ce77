#include "base/secret.h"
#include "support/warnings.h"

#include <QTest>

#include <utility>

class tst_Secret : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void takesTheBytesOver();
    void movesWithoutLeavingACopy();
    void clonesDeeply();
};

void tst_Secret::takesTheBytesOver()
{
    QByteArray typed("pass phrase");
    const base::Secret secret(std::move(typed));
    QCOMPARE(secret.bytes(), "pass phrase");
    QVERIFY(!secret.isEmpty());
    QVERIFY(base::Secret().isEmpty());
}

void tst_Secret::movesWithoutLeavingACopy()
{
    base::Secret first(QByteArray("one"));
    base::Secret second(QByteArray("two"));
    second = std::move(first);
    QCOMPARE(second.bytes(), "one");
    const base::Secret third(std::move(second));
    QCOMPARE(third.bytes(), "one");
}

void tst_Secret::clonesDeeply()
{
    base::Secret copy;
    const char *original = nullptr;
    {
        const base::Secret secret(QByteArray("pass"));
        original = secret.bytes().constData();
        copy = secret.clone();
        QVERIFY(copy.bytes().constData() != original);
    }
    QCOMPARE(copy.bytes(), "pass");
}

QTEST_GUILESS_MAIN(tst_Secret)
#include "tst_secret.moc"
