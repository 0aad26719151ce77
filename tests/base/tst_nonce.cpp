#include "base/nonce.h"
#include "support/warnings.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

class tst_Nonce : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void is32LettersAndDigits();
    void usesTheWholeAlphabetAndNeverRepeats();
};

void tst_Nonce::is32LettersAndDigits()
{
    static const QRegularExpression shape(QStringLiteral(R"(\A[0-9A-Za-z]{32}\z)"));
    base::SystemNonceSource nonces;
    QVERIFY(shape.match(QString::fromLatin1(nonces.next())).hasMatch());
}

void tst_Nonce::usesTheWholeAlphabetAndNeverRepeats()
{
    base::SystemNonceSource nonces;
    QSet<QByteArray> seen;
    QSet<char> letters;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray nonce = nonces.next();
        seen.insert(nonce);
        for (const char letter : nonce)
            letters.insert(letter);
    }
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(letters.size(), 62);
}

QTEST_GUILESS_MAIN(tst_Nonce)
#include "tst_nonce.moc"
